// Generated posts as cards, with buttons to copy, share and choose one for the preview.
function element(name, text, properties) {
  return Object.assign(document.createElement(name), { textContent: text, ...properties })
}
function render({ model, el }) {
  let chooses = []
  function mark() {
    // changed in place, so that the keyboard stays where it is
    chooses.forEach((choose, i) => {
      const chosen = model.get('chosen') === i
      choose.textContent = chosen ? '✓ Preview' : 'Use as preview'
      choose.ariaLabel = `${choose.textContent}: post ${i + 1}`
      choose.setAttribute('aria-pressed', chosen)
    })
  }
  function draw() {
    chooses = []
    el.replaceChildren(
      ...model.get('posts').map((post, i) => {
        const card = element('article', '', { className: 'huggingtweets-post' })
        const text = element('p', '', { dir: 'auto' })
        text.append(
          element('span', post.text.slice(0, post.given), { className: 'given' }),
          post.text.slice(post.given)
        )
        const copy = element('button', 'Copy', { type: 'button', ariaLabel: `Copy post ${i + 1}` })
        copy.addEventListener('click', async () => {
          try {
            await navigator.clipboard.writeText(post.text)
            copy.textContent = 'Copied'
            copy.ariaLabel = `Copied post ${i + 1}`
          } catch {
            copy.textContent = 'Not allowed here'
          }
        })
        const choose = element('button', '', { type: 'button' })
        chooses.push(choose)
        choose.addEventListener('click', () => {
          model.set('chosen', i)
          model.save_changes()
        })
        const links = Object.entries(post.links).map(([name, href]) =>
          element('a', `Share on ${name}`, {
            href,
            target: '_blank',
            rel: 'noopener noreferrer',
            ariaLabel: `Share on ${name}: post ${i + 1}`
          })
        )
        const row = element('div', '', { className: 'row' })
        row.append(copy, ...links, ...(model.get('choosable') ? [choose] : []))
        card.append(element('div', post.who, { className: 'who', dir: 'auto' }), text, row)
        return card
      })
    )
    mark()
  }
  model.on('change:posts', draw)
  model.on('change:chosen', mark)
  model.on('change:choosable', draw)
  draw()
}
export default { render }
