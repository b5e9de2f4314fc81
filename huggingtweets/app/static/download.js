// Downloads a file in pieces, each requested once the one before is here: Jupyter drops what comes too quickly.
const SECONDS = 5 // without a piece after which it is requested again
const SLOWER = 1500 // milliseconds between pieces from then on: Jupyter lets a megabyte a second through
function render({ model, el }) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'jupyter-widgets jupyter-button widget-button'
  button.textContent = model.get('label')
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  el.classList.add('huggingtweets-download')
  el.append(button, status)
  let arrived = () => {}
  model.on('msg:custom', (message, buffers) => arrived(message, buffers))
  const request = (id, at) =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, SECONDS * 1000)
      arrived = (message, buffers) => {
        if (message.id !== id || message.at !== at) return // of an earlier click, or of another tab
        clearTimeout(late)
        resolve({ ...message, data: buffers[0] })
      }
      model.send({ id, at })
    })
  async function download() {
    const id = Math.random().toString(36).slice(2)
    const pieces = []
    let at = 0
    let size = 1
    let pause = 0
    let failures = 0
    let name = ''
    while (at < size) {
      const piece = await request(id, at)
      if (piece?.error) throw new Error(piece.error)
      if (!piece && ++failures > 12) throw new Error('the kernel does not respond')
      if (!piece) pause = SLOWER
      else {
        failures = 0
        pieces.push(piece.data)
        size = piece.size
        name = piece.name
        at += piece.data.byteLength
        status.textContent = ` ${((100 * at) / size).toFixed(0)}%`
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(pieces))
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
    status.textContent = ` ${name} (${(size / 1e6).toFixed(1)} MB)`
  }
  button.addEventListener('click', async () => {
    button.disabled = true
    status.textContent = ' Packing...'
    try {
      await download()
    } catch (error) {
      status.textContent = ` Download failed: ${error.message}.`
    }
    button.disabled = false
  })
}
export default { render }
