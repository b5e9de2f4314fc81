// Which tokens are green after which: as transformers' WatermarkLogitsProcessor has it, whose halves come from
// PyTorch's permutation of the vocabulary by the Mersenne Twister.

function* twister(seed) {
  const state = new Uint32Array(624)
  state[0] = seed
  for (let i = 1; i < 624; i++) state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i
  for (;;) {
    for (let i = 0; i < 624; i++) {
      const y = (state[i] & 0x80000000) | (state[(i + 1) % 624] & 0x7fffffff)
      state[i] = state[(i + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    for (let y of state) {
      y ^= y >>> 11
      y ^= (y << 7) & 0x9d2c5680
      y ^= (y << 15) & 0xefc60000
      yield (y ^ (y >>> 18)) >>> 0
    }
  }
}

export class Mark {
  // `settings`: vocab_size, greenlist_ratio, bias, and hashing_key as text, since it can have 62 bits
  constructor(settings) {
    this.size = settings.vocab_size
    this.factor = Math.exp(settings.bias) // by which green tokens become more likely
    this.green = Math.trunc(settings.vocab_size * settings.greenlist_ratio)
    this.key = BigInt(settings.hashing_key)
    this.remembered = new Map()
  }

  // A list with 1 for each token that is green after `token`
  greenAfter(token) {
    if (!this.remembered.has(token)) {
      if (this.remembered.size > 200) this.remembered.clear()
      this.remembered.set(token, this.drawn(token))
    }
    return this.remembered.get(token)
  }

  drawn(token) {
    const seed = (this.key * BigInt(token)) % (2n ** 64n - 1n)
    const random = twister(Number(BigInt.asUintN(32, seed)))
    const order = Uint32Array.from({ length: this.size }, (_, i) => i)
    const isGreen = new Uint8Array(this.size)
    for (let i = 0; i < this.green; i++) {
      const other = i < this.size - 1 ? i + (random.next().value % (this.size - i)) : i
      isGreen[order[other]] = 1
      order[other] = order[i]
    }
    return isGreen
  }
}
