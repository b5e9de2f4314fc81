// Writes posts: tokens are drawn from the probabilities that the engine (llama.cpp as WebAssembly) gives.
import { Originality, oneLine } from './originality.js'
import { shorten } from './shorten.js'
import { Mark } from './watermark.js'
import { Wllama } from './wllama.js'

const CANDIDATES = 8192 // tokens that are considered; together, others are next to impossible
const MAX_DRAWS = 8 // of one post, before it is given up
const CONTEXT = 256 // tokens
const ROOM = 32 // characters beyond the most, so that there is a place to cut

const address = (name) => new URL(name, document.baseURI).href

// The file as a Blob: from the browser's cache if it was downloaded before.
async function download({ name, bytes, sha256 }, signal, progress) {
  const key = address(`${name}?${sha256}`)
  const cache = await globalThis.caches?.open('huggingtweets').catch(() => null)
  const cached = await cache?.match(key)
  if (cached) return cached.blob()
  const response = await fetch(key, { signal })
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`)
  const pieces = []
  let size = 0
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    size += value.length
    progress(size, bytes)
  }
  if (size !== bytes) throw new Error('The download was cut off.')
  const blob = new Blob(pieces)
  for (const old of (await cache?.keys()) ?? []) {
    if (new URL(old.url).pathname === new URL(key).pathname) await cache.delete(old)
  }
  await cache?.put(key, new Response(blob)).catch(() => null) // there may be no room: it is downloaded again then
  return blob
}

function drawn(candidates, temperature, topP, mark, before) {
  const weights = candidates.map(({ p }) => (temperature ? p ** (1 / temperature) : 0))
  if (!temperature) weights[0] = 1
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) throw new Error('The model gave no probabilities.')
  let count = 0
  for (let sum = 0; count < weights.length && sum < topP * total; count++) sum += weights[count]
  const green = mark?.greenAfter(before)
  const marked = weights.slice(0, count).map((weight, i) => weight * (green?.[candidates[i].token] ? mark.factor : 1))
  let rest = Math.random() * marked.reduce((sum, weight) => sum + weight, 0)
  let i = 0
  while (i < count - 1 && rest > marked[i]) rest -= marked[i++]
  return candidates[i].token
}

export class Writer {
  constructor(bot) {
    this.bot = bot
    this.mark = bot.mark ? new Mark(bot.mark) : null
  }

  async load(signal, progress) {
    const blob = await download(this.bot.model, signal, progress)
    const index = this.bot.index ? await download(this.bot.index, signal, () => {}) : null
    this.originality = index ? new Originality(await index.arrayBuffer()) : null
    const paths = {
      'single-thread/wllama.wasm': address('single-thread.wasm'),
      'multi-thread/wllama.wasm': address('multi-thread.wasm')
    }
    const engine = new Wllama(paths, { suppressNativeLog: true })
    const threads = Math.min(4, Math.max(1, Math.floor((navigator.hardwareConcurrency || 2) / 2)))
    await engine.loadModel([blob], { n_ctx: CONTEXT, n_threads: Math.max(2, threads) })
    this.engine = engine
  }

  // One text, cut if it gets too long; `show` gets it while it grows. '' if it was stopped.
  async text(prompt, temperature, signal, show) {
    const { engine, bot } = this
    const begin = engine.mustAddBosToken() ? [engine.getBOS()] : []
    const ids = [...begin, ...(prompt ? await engine.tokenize(prompt, false) : [])]
    if (!ids.length) ids.push(engine.getBOS())
    const most = Math.min(CONTEXT, Math.max(bot.max_length, ids.length + 32))
    if (ids.length > bot.max_length - 16) throw new RangeError('The beginning is too long: leave room for a post.')
    await engine.kvClear()
    await engine.decode(ids, {})
    const written = []
    let text = prompt
    let hasEnded = false
    while (ids.length + written.length < most) {
      if (signal.aborted) return ''
      const candidates = await engine.getLogits(Math.min(CANDIDATES, bot.vocab_size))
      const token = drawn(candidates, temperature, bot.top_p, this.mark, written.at(-1) ?? ids.at(-1))
      hasEnded = engine.isTokenEOG(token)
      if (hasEnded) break
      written.push(token)
      text = prompt + new TextDecoder().decode(await engine.detokenize(written))
      hasEnded = !bot.has_lines && text.trimStart().includes('\n')
      if (hasEnded || text.length > bot.max_characters + ROOM) break
      show(text.replace(/\ufffd+$/, ''))
      await engine.decode([token], {})
    }
    const post = bot.has_lines ? text.trim() : text.trim().split('\n')[0].trim()
    return shorten(post, bot.max_characters, prompt, hasEnded)
  }

  // Calls `keep` with each of `n` different posts, none of them a copy of a training post; returns how many copies
  // were discarded.
  async write({ prompt, n, temperature }, signal, show, keep) {
    const begin = oneLine(prompt)
    const posts = new Set()
    let discarded = 0
    for (let draws = 0; posts.size < (temperature ? n : 1) && draws < (temperature ? MAX_DRAWS * n : 1); draws++) {
      const post = await this.text(begin, temperature, signal, show)
      if (signal.aborted) break
      if (!post || post === begin || posts.has(post)) continue
      if (this.originality?.isCopy(post, begin)) discarded++
      else keep(posts.add(post) && post)
    }
    return discarded
  }
}
