// Where a text that is too long ends: the same rules as in huggingtweets/bot/generate.py.

const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+[」』）]*|[؟।]+(?=\s|$)/gu
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

// The characters that people see.
const clusters = (text) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
const ends = (pattern, text) => Array.from(text.matchAll(pattern), (match) => match.index + match[0].length)

// `text` without its last word, which may be torn; null if there is no other after `begin`.
function wholeWords(text, begin) {
  const space = Math.max(...[' ', '\n', '\t'].map((char) => text.lastIndexOf(char)))
  const last = space >= begin ? space : -1
  const letters = ends(UNSPACED, text).filter((end) => end > Math.max(begin, last + 1))
  const end = letters.at(-2) ?? last
  return end > begin ? text.slice(0, end).replace(/[ \n\t,;:–—-]+$/, '') : null
}

// `text` if it has ended and is not longer than `limit` characters, else its whole sentences, or else its whole words.
export function shorten(text, limit, prompt, hasEnded) {
  const parts = clusters(text)
  const most = Math.min(limit, parts.length)
  if (hasEnded && most === parts.length) return text
  const head = parts.slice(0, most).join('')
  const end = ends(SENTENCE_END, text).findLast((end) => prompt.length < end && end <= head.length)
  if (end) return text.slice(0, end)
  const torn = (part) => part.replace(/\ufffd+$/, '')
  const words = wholeWords(torn(parts.slice(0, Math.max(0, most - 1)).join('')), prompt.length)
  return words && words.length > prompt.length ? `${words}…` : torn(head)
}
