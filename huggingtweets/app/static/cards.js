// Posts as cards, with buttons to copy, share and choose one for the preview; below them, the one that is being written.
function element(name, text, properties) {
  return Object.assign(document.createElement(name), { textContent: text, ...properties })
}
function write(text, post) {
  const given = element('span', post.text.slice(0, post.given), { className: 'given' })
  text.replaceChildren(given, post.text.slice(post.given))
}
function makeCard(kind, post, row) {
  const card = element(kind, '', { className: 'huggingtweets-post' })
  const text = element('p', '', { dir: 'auto' })
  write(text, post)
  card.append(element('div', post.who, { className: 'who', dir: 'auto' }), text, row)
  return card
}
function makeRow(...buttons) {
  const row = element('div', '', { className: 'row' })
  row.append(...buttons)
  return row
}
function copyButton(post, number) {
  const copy = element('button', 'Copy', { type: 'button', ariaLabel: `Copy post ${number}` })
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(post.text)
      copy.textContent = 'Copied'
      copy.ariaLabel = `Copied post ${number}`
    } catch {
      copy.textContent = 'Not allowed here'
    }
  })
  return copy
}
function shareLinks(post, number) {
  return Object.entries(post.links).map(([name, href]) =>
    element('a', `Share on ${name}`, {
      href,
      target: '_blank',
      rel: 'noopener noreferrer',
      ariaLabel: `Share on ${name}: post ${number}`
    })
  )
}
function render({ model, el }) {
  let shown = []
  let chooses = []
  let draft = null
  el.classList.add('huggingtweets-cards')
  function mark() {
    // changed in place, so that the keyboard stays where it is
    chooses.forEach((choose, i) => {
      const chosen = model.get('chosen') === i
      choose.textContent = chosen ? '✓ Preview' : 'Use as preview'
      choose.ariaLabel = `${choose.textContent}: post ${i + 1}`
      choose.setAttribute('aria-pressed', chosen)
      choose.disabled = model.get('writing')
    })
  }
  function add(post, i) {
    const choose = element('button', '', { type: 'button' })
    choose.addEventListener('click', () => {
      model.set('chosen', i)
      model.save_changes()
    })
    chooses.push(choose)
    const row = makeRow(copyButton(post, i + 1), ...shareLinks(post, i + 1))
    if (model.get('choosable')) row.append(choose)
    el.insertBefore(makeCard('article', post, row), draft)
  }
  function clear() {
    // While others are written, what is below stays where it is.
    el.style.minHeight = model.get('writing') ? `${el.offsetHeight}px` : ''
    el.replaceChildren()
    shown = []
    chooses = []
    draft = null
  }
  function drawDraft() {
    const post = model.get('draft')
    if (!post.who) {
      draft?.remove()
      draft = null
    } else if (draft) write(draft.querySelector('p'), post)
    else {
      const place = makeRow(element('span', '\u00a0', { className: 'place' })) // of the buttons to come
      draft = makeCard('div', post, place)
      draft.classList.add('draft')
      el.append(draft)
    }
  }
  function draw() {
    const posts = model.get('posts')
    const goesOn = shown.every((post, i) => post.text === posts[i]?.text && post.who === posts[i].who)
    if (!goesOn) clear()
    posts.slice(shown.length).forEach((post, i) => {
      add(post, shown.length + i)
    })
    shown = posts
    drawDraft()
    mark()
    if (!model.get('writing')) el.style.minHeight = ''
  }
  function drawAnew() {
    clear()
    draw()
  }
  model.on('change:posts', draw)
  model.on('change:draft', draw)
  model.on('change:writing', draw)
  model.on('change:chosen', mark)
  model.on('change:choosable', drawAnew)
  draw()
}
export default { render }
