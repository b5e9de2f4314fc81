// Downloads a file in pieces, each requested once the one before is here.
const SECONDS = 60 // without a piece after which the kernel does not respond
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
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the kernel does not respond')), SECONDS * 1000)
      arrived = (message, buffers) => {
        if (message.id !== id || message.at !== at) return // of another tab
        clearTimeout(late)
        message.error ? reject(new Error(message.error)) : resolve({ ...message, data: buffers[0] })
      }
      model.send({ id, at })
    })
  async function download() {
    const id = Math.random().toString(36).slice(2)
    const pieces = []
    let at = 0
    let piece
    do {
      piece = await request(id, at)
      pieces.push(piece.data)
      at += piece.data.byteLength
      status.textContent = ` ${((100 * at) / piece.size).toFixed(0)}%`
    } while (at < piece.size)
    const href = URL.createObjectURL(new Blob(pieces))
    Object.assign(document.createElement('a'), { href, download: piece.name }).click()
    setTimeout(() => URL.revokeObjectURL(href), SECONDS * 1000)
    status.textContent = ` ${piece.name} (${(at / 1e6).toFixed(1)} MB)`
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
