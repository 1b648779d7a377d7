import seedrandom from "seedrandom";

/** Sixty-four key bits: which luck is meant. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

/**
 * The root key of a text seed (随机种子). seedrandom turns the text into key
 * bits and draws nothing else: every later number is keyed by what it decides.
 */
export function rootKey(seed: string): Key {
  const generator = seedrandom(seed);
  return { k0: generator.int32(), k1: generator.int32() };
}

/**
 * The key for one purpose in one period, such as `("choice", 2025)`. Another
 * purpose or period gives unrelated numbers, so a new stage disturbs no one.
 */
export function purposeKey(root: Key, purpose: string, period: number): Key {
  const out = new Int32Array(2);
  threefry(root.k0, root.k1, hashText(purpose), period | 0, out);
  return { k0: out[0]!, k1: out[1]! };
}

/**
 * Threefry-2x32 with 20 rounds (Salmon et al., SC11): two random words from a
 * key and a two-word counter, written to `out`. Used for every choice that a
 * policy may touch, with the person and the serial as counter: the same person
 * has the same luck in every scenario and on any number of workers.
 */
export function threefry(
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): void {
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  x = (x + y) | 0, y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0, y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0, y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0, y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0, y = (y + k2 + 1) | 0;
  x = (x + y) | 0, y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0, y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0, y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0, y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0, y = (y + k0 + 2) | 0;
  x = (x + y) | 0, y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0, y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0, y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0, y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0, y = (y + k1 + 3) | 0;
  x = (x + y) | 0, y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0, y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0, y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0, y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k1) | 0, y = (y + k2 + 4) | 0;
  x = (x + y) | 0, y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0, y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0, y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0, y = ((y << 6) | (y >>> 26)) ^ x;
  out[0] = (x + k2) | 0;
  out[1] = (y + k0 + 5) | 0;
}

/** Words of a stream that mix its seed. */
const THROWN = 12;

/**
 * Fills `words` with the stream of one block (sfc32, seeded by threefry): for
 * people and episodes, whose luck no policy touches. The stream depends on the
 * key and the block number only, never on who draws it or when.
 */
export function fillWords(key: Key, block: number, words: Uint32Array): void {
  const seed = new Int32Array(2);
  threefry(key.k0, key.k1, block, 0, seed);
  let a = seed[0]!, b = seed[1]!;
  threefry(key.k0, key.k1, block, 1, seed);
  let c = seed[0]!, d = 1, t = 0;
  // What the first round writes only mixes the seed; the second writes over it.
  for (let round = 0; round < 2; round++) {
    const n = round === 0 ? THROWN : words.length;
    for (let i = 0; i < n; i++) {
      t = (a + b + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + t) | 0;
      words[i] = t;
    }
  }
}

/** FNV-1a over the UTF-16 units: only to tell purposes apart, threefry does the mixing. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}
