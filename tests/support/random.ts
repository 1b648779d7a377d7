/** A generator of test numbers (sfc32), apart from the engine's own streams. */
export interface TestRandom {
  /** 0 ≤ x < 1, with 32 random bits. */
  next(): number;
  /** A whole number from `low` to `high`, each alike. */
  whole(low: number, high: number): number;
  /** A whole number from `low` to `high`, each order of magnitude alike. */
  anySize(low: number, high: number): number;
}

/** The generator of a seed: the same numbers in every run. */
export function testRandom(seed: number): TestRandom {
  let a = 0x9e3779b9, b = 0x243f6a88, c = seed | 0, d = 1;
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  // Two draws, as one has too few bits for sums of 10^13 fen.
  const fine = () => (Math.floor(next() * 2 ** 20) + next()) / 2 ** 20;
  const whole = (low: number, high: number) =>
    low + Math.floor(fine() * (high - low + 1));
  const anySize = (low: number, high: number) => {
    const top = low + Math.floor((high - low) * 10 ** (-fine() * 6));
    return whole(low, top);
  };
  return { next, whole, anySize };
}
