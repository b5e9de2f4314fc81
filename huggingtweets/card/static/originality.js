// Whether a text copies a training post: the same fingerprints and rules as in huggingtweets/bot/originality.py.

const WORD = 36 // the size of a word; characters of scripts without spaces are smaller
const RUN = 7 * WORD
const RUN_WORDS = 8
const RUN_CHARS = 60
const NEAR_WORDS = 6

const SOUTHEAST = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const EAST = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]'
const LETTER = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]'
const WORDS = `(?<southeast>${SOUTHEAST})|(?<east>${EAST})|[${LETTER}--${SOUTHEAST}--${EAST}]+`
const PART = new RegExp(WORDS, 'gv')
const PART_OR_SYMBOL = new RegExp(`${WORDS}|(?<!\\S)[[^\\s]--${LETTER}]+(?!\\S)`, 'gv')
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python splits at these, too
const SPACES = /[[\s\x1c-\x1f\x85]--[\ufeff]]+/v // as Python's str.split

export const oneLine = (text) =>
  text
    .normalize('NFC')
    .split(SPACES)
    .filter((word) => word)
    .join(' ')

// One character at a time, so that a sigma at the end of a word is folded like any other.
const folded = (char) => (char === 'ı' ? char : char.toUpperCase().toLowerCase().replace('ς', 'σ'))
export const duplicateKey = (text) => [...oneLine(text.normalize('NFKC'))].map(folded).join('')

// BLAKE2b (RFC 7693) with a digest of 64 bits, without a key.
const IV = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n
]
const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0'
].map((row) => [...row].map((digit) => Number.parseInt(digit, 16)))
const MIXES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14]
]
const u64 = (n) => BigInt.asUintN(64, n)
const rotated = (n, bits) => u64((n >> bits) | (n << (64n - bits)))

function compress(state, words, length, isLast) {
  const v = [...state, ...IV]
  v[12] ^= BigInt(length)
  if (isLast) v[14] = u64(~v[14])
  for (let round = 0; round < 12; round++) {
    const order = SIGMA[round % 10]
    MIXES.forEach(([a, b, c, d], i) => {
      for (const [word, first, second] of [
        [order[2 * i], 32n, 24n],
        [order[2 * i + 1], 16n, 63n]
      ]) {
        v[a] = u64(v[a] + v[b] + words[word])
        v[d] = rotated(v[d] ^ v[a], first)
        v[c] = u64(v[c] + v[d])
        v[b] = rotated(v[b] ^ v[c], second)
      }
    })
  }
  return state.map((value, i) => value ^ v[i] ^ v[i + 8])
}

export function blake2b64(text) {
  const bytes = new TextEncoder().encode(text)
  let state = [IV[0] ^ 0x01010008n, ...IV.slice(1)]
  for (let begin = 0; begin === 0 || begin < bytes.length; begin += 128) {
    const block = new Uint8Array(128)
    block.set(bytes.subarray(begin, begin + 128))
    const end = Math.min(begin + 128, bytes.length)
    state = compress(state, [...new BigUint64Array(block.buffer)], end, end === bytes.length)
  }
  return new DataView(new BigUint64Array([state[0]]).buffer).getBigUint64(0) // its bytes, read from the first
}

const hash = (kind, words) => blake2b64([kind, ...words].join('\x1f'))

// The words of a normalized text; positions count characters, not UTF-16 units.
function parts(text, regex) {
  const result = []
  let units = 0
  let position = 0
  for (const match of text.matchAll(regex)) {
    position += [...text.slice(units, match.index)].length
    const start = position
    position += [...match[0]].length
    units = match.index + match[0].length
    const size = match.groups.southeast ? 9 : match.groups.east ? 20 : WORD
    result.push({ text: match[0], start, end: position, size })
  }
  return result
}

function sequences(text) {
  const plain = parts(text, PART)
  const both = parts(text, PART_OR_SYMBOL)
  return plain.length === both.length ? [plain] : [plain, both]
}

const sizeOf = (words) => words.reduce((sum, part) => sum + part.size, 0)

function runStarts(words) {
  let first = 0
  let size = 0
  return words.map((part) => {
    size += part.size
    while (size - words[first].size >= RUN) size -= words[first++].size
    return size >= RUN ? first : null
  })
}

// For each run of 60 characters with few words that ends behind `own`, the hashes of its first and its last 59.
function charHashes(text, plain, own) {
  const chars = [...text]
  const pairs = []
  for (let at = 0; at + RUN_CHARS <= chars.length; at++) {
    const inside = plain.filter((part) => part.start >= at && part.end <= at + RUN_CHARS)
    if (at + RUN_CHARS <= own || sizeOf(inside) >= RUN_WORDS * WORD) continue
    const piece = (begin) => hash('chars', [chars.slice(begin, begin + RUN_CHARS - 1).join('')])
    pairs.push([piece(at), piece(at + 1)])
  }
  return pairs
}

function postHashes(text, words) {
  if (!words.length) return [hash('post', [text])]
  const size = sizeOf(words)
  if (size >= 2 * RUN) return []
  const versions = [words]
  for (let first = 0; size >= NEAR_WORDS * WORD && first < words.length; first++) {
    for (let last = first; last < words.length && sizeOf(words.slice(first, last + 1)) <= WORD + 4; last++) {
      versions.push([...words.slice(0, first), ...words.slice(last + 1)])
    }
  }
  return versions.map((version) =>
    hash(
      'post',
      version.map((part) => part.text)
    )
  )
}

class Fingerprints {
  constructor(values, bits) {
    this.values = values
    this.shift = BigInt(64 - bits)
  }
  has(hash) {
    const value = Number(hash >> this.shift)
    let low = 0
    let high = this.values.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.values[middle] < value) low = middle + 1
      else high = middle
    }
    return this.values[low] === value
  }
}

export class Originality {
  // `buffer` is the content of originality.safetensors
  constructor(buffer) {
    const length = Number(new DataView(buffer).getBigUint64(0, true))
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)))
    const read = (name, bits) => {
      const [begin, end] = header[name].data_offsets
      const values = new Uint32Array(buffer.slice(8 + length + begin, 8 + length + end))
      return new Fingerprints(values.sort(), Number(header.__metadata__[bits]))
    }
    this.runs = read('runs', 'run_bits')
    this.posts = read('posts', 'post_bits')
  }

  isCopy(post, prompt = '') {
    const text = duplicateKey(post)
    const own = [...duplicateKey(prompt)].length // where the bot's own words begin
    const all = sequences(text)
    const judged = all.map((words) => this.judgeRuns(words, own))
    if (judged.some(({ longest, isNear }) => longest >= RUN_WORDS || isNear)) return true
    if (charHashes(text, all[0], own).some((pair) => pair.every((hash) => this.runs.has(hash)))) return true
    return postHashes(text, all[0]).some((hash) => this.posts.has(hash))
  }

  judgeRuns(words, own) {
    const starts = runStarts(words)
    const textOf = (start, end) => words.slice(start, end).map((part) => part.text)
    const hits = starts.map((start, i) => start !== null && this.runs.has(hash('run', textOf(start, i + 1))))
    const covered = new Set()
    let longest = 0
    let first = null
    let count = 0
    words.forEach((part, i) => {
      first = hits[i] ? (first ?? starts[i]) : null
      if (!hits[i] || part.end <= own) return
      count++
      for (let at = starts[i]; at <= i; at++) covered.add(at)
      const size = sizeOf(words.slice(first, i + 1)) / WORD
      longest = Math.max(longest, size, i > 0 && hits[i - 1] ? RUN_WORDS : 0)
    })
    const mine = words.map((part, i) => [part, i]).filter(([part]) => part.end > own)
    const shared = sizeOf(mine.filter(([, i]) => covered.has(i)).map(([part]) => part))
    return { longest, isNear: count > 1 && shared > sizeOf(mine.map(([part]) => part)) / 2 }
  }
}
