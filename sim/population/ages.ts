/** Single years of age: 0 … 100 and over. */
export const AGES = 101;

/** Bands of five years: 0–4 … 90 and over. */
export const BANDS = 19;

/** Share of the people of 90 and over who live to be a year older; only spreads that band over its ages. */
const OLDEST_STAY = 0.82;

/** Band of an age. */
export function bandOf(age: number): number {
  return Math.min(BANDS - 1, Math.floor(age / 5));
}

/** Mass by single age from mass by band: even within a band, falling from 90 on. */
export function massByAge(bands: readonly number[]): Float64Array {
  const out = new Float64Array(AGES);
  const first = (BANDS - 1) * 5;
  let tail = 0;
  for (let age = first; age < AGES; age++) tail += OLDEST_STAY ** (age - first);
  for (let age = 0; age < AGES; age++) {
    out[age] = age < first
      ? bands[bandOf(age)]! / 5
      : bands[BANDS - 1]! * OLDEST_STAY ** (age - first) / tail;
  }
  return out;
}

/** A curve through the middles of the bands: straight between them, flat before the first; beyond the last it goes on by its last step. */
export function curveByAge(bands: readonly number[]): Float64Array {
  return Float64Array.from({ length: AGES }, (_, age) => {
    const at = Math.max(0, (age - 2) / 5);
    const b = Math.min(BANDS - 2, Math.floor(at));
    return bands[b]! + (at - b) * (bands[b + 1]! - bands[b]!);
  });
}
