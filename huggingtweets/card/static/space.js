// The page of a bot. All that it shows of the bot is data from huggingtweets-space.json and is shown as text.
import { Writer } from './writer.js'

const $ = (id) => document.getElementById(id)
const megabytes = (bytes) => (bytes < 1e7 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6).toLocaleString('en'))
const onWeb = (address) => (/^https:\/\//.test(address ?? '') ? address : null)

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

function link(text, href) {
  const opens = { href, target: '_blank', rel: 'noopener noreferrer' }
  return onWeb(href) ? element('a', { textContent: text, ...opens }) : element('span', { textContent: text })
}

function listed(items, separator) {
  return items.flatMap((item, i) => (i ? [separator, item] : [item]))
}

function copyButton(text) {
  const button = element('button', { type: 'button', textContent: 'Copy' })
  button.onclick = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false
    )
    button.textContent = copied ? 'Copied' : 'Copying was not allowed'
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 2000)
  }
  return button
}

// What is shared says that a bot wrote it: whoever reads it elsewhere does not see this page.
function card(post, bot) {
  const by = `Written by ${bot.title}`
  const text = `${post}\n\n🤖 ${by}`
  const share = encodeURIComponent(text)
  const links = {
    Bluesky: `https://bsky.app/intent/compose?text=${share}`,
    Mastodon: `https://share.joinmastodon.org/#text=${share}`,
    X: `https://x.com/intent/post?text=${share}`
  }
  const named = Object.entries(links).map(([name, href]) => {
    const made = link(name, href)
    made.setAttribute('aria-label', `Share on ${name}`)
    return made
  })
  return element(
    'li',
    {},
    element('p', { className: 'post', dir: 'auto', textContent: post }),
    element('p', { className: 'by', dir: 'auto', textContent: by }),
    element('div', { className: 'share' }, copyButton(text), ...named)
  )
}

function describe(bot) {
  const names = bot.accounts.map((account) => link(account.name, account.url))
  const handles = bot.accounts.map((account) => link(`@${account.handle}`, account.url))
  $('kind').textContent = bot.kind
  $('names').append(...listed(names, ' & '))
  $('handles').append(...listed(handles, ' · '))
  $('avatars').append(...bot.accounts.filter((a) => a.avatar).map((a) => element('img', { src: a.avatar, alt: '' })))
  $('notice').textContent =
    bot.accounts.length === 1
      ? 'It imitates the account above, whose owner wrote none of them.'
      : 'It imitates the accounts above, whose owners wrote none of them.'
  const checked = bot.index
    ? 'Posts that copy a training post are discarded.'
    : 'The posts are not compared with the training posts: some may be copies.'
  const marked = bot.mark
    ? 'The posts carry an invisible watermark, by which huggingtweets recognizes them.'
    : 'The posts carry no watermark.'
  $('checks').textContent = `The model runs in your browser: nothing that you type leaves it. ${checked} ${marked}`
  const more = [bot.card && link('About this bot', bot.card), link('Made with huggingtweets', bot.home)]
  $('links').append(...listed(more.filter(Boolean), ' · '))
  const download = bot.engine_bytes + bot.model.bytes + (bot.index?.bytes ?? 0)
  $('size').textContent = `The first time downloads ${megabytes(download)} MB.`
  $('samples').append(...bot.samples.map((post) => card(post, bot)))
  $('samples-section').hidden = !bot.samples.length
}

function showTemperature() {
  $('heat').textContent = Number($('temperature').value).toFixed(1)
}

function showDownload(loaded, total) {
  Object.assign($('progress'), { value: loaded, max: total })
  const text = `Downloading: ${megabytes(loaded)} of ${megabytes(total)} MB`
  // A screen reader hears the first and each tenth part, not every piece.
  if (Math.floor((10 * loaded) / total) !== showDownload.tenth) $('status').textContent = text
  showDownload.tenth = Math.floor((10 * loaded) / total)
  $('size').textContent = text
}

function busy(isBusy) {
  $('write').disabled = isBusy
  $('stop').hidden = !isBusy
  $('draft').hidden = true
  $('draft').textContent = ''
  $('progress').hidden = true
}

async function load(bot, signal) {
  const writer = new Writer(bot)
  $('progress').hidden = false
  $('progress').removeAttribute('value')
  await writer.load(signal, showDownload)
  $('progress').hidden = true
  $('size').textContent = ''
  return writer
}

function summary(posts, wanted, discarded, stopped) {
  const count = `${posts} ${posts === 1 ? 'post' : 'posts'}`
  const copies = discarded ? ` ${discarded} that copied a training post discarded.` : ''
  if (stopped) return `Stopped after ${count}.${copies}`
  const few = posts < wanted ? ` Only ${count}: the others were empty, repeated or copies.` : ` ${count} written.`
  return `${few}${copies}`.trim()
}

async function write(page, bot, signal) {
  const n = Math.min(50, Math.max(1, Math.trunc(Number($('count').value)) || 1))
  const temperature = Number($('temperature').value)
  page.writer ??= await load(bot, signal)
  if (signal.aborted) return
  $('posts-title').hidden = false
  $('status').textContent = 'Writing ...'
  let posts = 0
  const show = (text) => {
    Object.assign($('draft'), { textContent: text, hidden: !text })
  }
  const keep = (post) => {
    $('posts').prepend(card(post, bot))
    $('status').textContent = `Writing: ${++posts} of ${n}`
    show('')
  }
  const discarded = await page.writer.write({ prompt: $('prompt').value, n, temperature }, signal, show, keep)
  $('status').textContent = summary(posts, temperature ? n : 1, discarded, signal.aborted)
}

async function start() {
  const bot = await (await fetch('huggingtweets-space.json')).json()
  const page = { writer: null }
  describe(bot)
  $('temperature').value = bot.temperature
  showTemperature()
  $('temperature').oninput = showTemperature
  $('form').onsubmit = async (event) => {
    event.preventDefault()
    if ($('write').disabled) return
    const stopping = new AbortController()
    $('stop').onclick = () => stopping.abort()
    busy(true)
    try {
      await write(page, bot, stopping.signal)
      if (stopping.signal.aborted && !page.writer) $('status').textContent = 'Stopped.'
    } catch (error) {
      $('status').textContent = stopping.signal.aborted ? 'Stopped.' : `That did not work: ${error?.message ?? error}`
    }
    busy(false)
    $('write').focus()
  }
  document.body.dataset.ready = 'true'
}

start().catch((error) => {
  $('status').textContent = `The page could not be set up: ${error.message}`
})
