// Uploads files in pieces, each sent once the kernel has received the one before.
const PIECE = 1 << 18
const MB = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
function render({ model, el }) {
  const box = document.createElement('div')
  box.className = 'huggingtweets-upload'
  const label = document.createElement('label')
  label.textContent = 'Upload files, or drop them here: '
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0, hidden: true, ariaLabel: 'Upload' })
  const status = document.createElement('div')
  status.setAttribute('role', 'status')
  label.append(input)
  box.append(label, bar, status)
  el.append(box)
  let arrived = () => {}
  model.on('msg:custom', (message) => arrived(message))
  const send = (content, buffers) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the kernel does not respond')), 60000)
      arrived = (message) => {
        if (message.id !== content.id) return // of the same step in another tab
        clearTimeout(late)
        message.error ? reject(new Error(message.error)) : resolve()
      }
      model.send(content, undefined, buffers)
    })
  async function upload(files) {
    input.disabled = true
    bar.hidden = false
    try {
      for (const file of files) {
        const id = Math.random().toString(36).slice(2) + Date.now().toString(36)
        let at = 0
        do {
          bar.value = at / (file.size || 1)
          status.textContent = `${file.name}: ${MB(at)} of ${MB(file.size)} MB`
          const piece = await file.slice(at, at + PIECE).arrayBuffer()
          await send({ id, name: file.name, at, size: file.size }, [piece])
          at += PIECE
        } while (at < file.size)
        status.textContent = `${file.name} has been uploaded.`
      }
    } catch (error) {
      status.textContent = `Upload failed: ${error.message}. Put the file next to the notebook and type its path instead.`
    }
    bar.hidden = true
    input.disabled = false
    input.value = ''
  }
  input.addEventListener('change', () => upload([...input.files]))
  box.addEventListener('dragover', (event) => event.preventDefault())
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    if (!input.disabled) upload([...event.dataTransfer.files])
  })
}
export default { render }
