// A slider for the shares of two bots in what they write together.
function render({ model, el }) {
  const label = document.createElement('label')
  const range = Object.assign(document.createElement('input'), { type: 'range' })
  const shares = document.createElement('span')
  label.className = 'huggingtweets-shares'
  shares.dir = 'auto'
  label.append(range, shares)
  el.append(label)
  function draw() {
    Object.assign(range, { min: model.get('min'), max: model.get('max'), step: model.get('step') })
    range.value = model.get('value')
    const [mine, other] = model.get('names')
    shares.textContent = `${100 - range.value}% ${mine} · ${range.value}% ${other}`
    range.ariaLabel = `Share of ${other} in percent`
    range.setAttribute('aria-valuetext', shares.textContent)
  }
  range.addEventListener('input', () => {
    model.set('value', range.valueAsNumber)
    model.save_changes()
    draw()
  })
  model.on('change:value', draw)
  model.on('change:names', draw)
  draw()
}
export default { render }
