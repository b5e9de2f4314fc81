// Takes a token for the Hub. It is sent as a message, since the state of widgets is saved with notebooks.
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
function render({ model, el }) {
  const buttons = 'jupyter-widgets jupyter-button widget-button'
  const input = element('input', { type: 'password', autocomplete: 'off', spellcheck: false, placeholder: 'hf_...' })
  const link = element('a', { href: model.get('address'), target: '_blank', rel: 'noopener' }, 'Create a token')
  const form = element(
    'form',
    { className: 'huggingtweets-login' },
    element('label', {}, 'Hub token ', input),
    element('button', { type: 'submit', className: buttons }, 'Log in'),
    link
  )
  const name = element('span', { dir: 'auto' })
  const out = element('button', { type: 'button', className: buttons }, 'Log out')
  const known = element('div', { className: 'huggingtweets-login' }, name, out)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    model.send({ token: input.value.trim() })
    input.value = ''
  })
  out.addEventListener('click', () => model.send({ token: '' }))
  function draw() {
    name.textContent = `Logged in to the Hub as ${model.get('user')}.`
    form.hidden = Boolean(model.get('user'))
    known.hidden = !form.hidden
  }
  model.on('change:user', draw)
  draw()
  el.append(form, known)
}
export default { render }
