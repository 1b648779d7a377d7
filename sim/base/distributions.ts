/**
 * Draws from tables: whatever needs a logarithm or a power is computed once,
 * before the loop, and rounded, so that a draw is a look-up and the same on
 * every machine.
 *
 * @module
 */

/**
 * Alias tables (Walker's method) for many distributions of the same size, side
 * by side: distribution `t` occupies `size` slots from `t * size`.
 */
export interface AliasTables {
  /** Slots a table, a power of two. */
  readonly size: number;
  /** log2 of `size`. */
  readonly bits: number;
  /**
   * A word a slot, so that a draw touches memory once: above, the 20-bit
   * fraction below which the slot's own value is taken; in the low 12 bits, the
   * value that is taken otherwise.
   */
  readonly slots: Uint32Array;
}

/** Bits of a slot that name a value, and those of its fraction. */
const VALUE_BITS = 12, FRACTION = 2 ** (32 - VALUE_BITS);
const VALUE = 2 ** VALUE_BITS - 1;

/**
 * Alias tables of the weights; each row of `weights` is one distribution and
 * must have a positive sum.
 *
 * @throws {RangeError} if a row has no positive weight or a negative one, or
 * more than 4096 of them.
 */
export function aliasTables(
  weights: readonly ArrayLike<number>[],
): AliasTables {
  let bits = 0;
  for (const row of weights) while (1 << bits < row.length) bits++;
  if (bits > VALUE_BITS) {
    throw new RangeError(
      `Cannot draw from more than ${VALUE + 1} values; there are ${
        Math.max(...weights.map((row) => row.length))
      }`,
    );
  }
  const size = 1 << bits, slots = new Uint32Array(size * weights.length);
  weights.forEach((row, t) => fillAlias(row, size, t * size, slots));
  return { size, bits, slots };
}

/**
 * One value from table `t`, from one random word: the high bits choose the
 * slot, the low 20 bits decide between it and its alias. Tables of more than
 * 4096 slots would share bits between both; a fraction of 20 bits biases no
 * value by more than 2^-20 of a slot.
 */
export function drawAlias(
  tables: AliasTables,
  t: number,
  word: number,
): number {
  const slot = tables.bits === 0 ? 0 : word >>> (32 - tables.bits);
  const cell = tables.slots[t * tables.size + slot]!;
  // The low bits, spread again so that slot and fraction are unrelated.
  const fraction = Math.imul(word, 0x9e3779b1) >>> VALUE_BITS;
  const own = (fraction - (cell >>> VALUE_BITS)) >> 31;
  return (slot & own) | (cell & VALUE & ~own);
}

/** Number of cells of {@linkcode normalQuantiles}; a draw uses this many equal parts. */
export const QUANTILES = 2048;

/** Step between the spreads of {@linkcode lognormalTables}. */
const SPREAD_STEP = 0.02;

/** Tables made before, by their argument: every year of every scenario asks for the same few. */
const lognormals = new Map<number, Float32Array>();
const gammas = new Map<number, Float32Array>();

function kept(
  made: Map<number, Float32Array>,
  argument: number,
  make: (argument: number) => Float32Array,
): Float32Array {
  let table = made.get(argument);
  if (!table) made.set(argument, table = make(argument));
  return table;
}

/**
 * Lognormal factors with mean 1 (对数正态): row `s` holds the quantiles for
 * σ = s × 0.02, so a factor is `table[row * QUANTILES + (word >>> 21)]`.
 */
export function lognormalTables(maximumSpread: number): Float32Array {
  return kept(lognormals, maximumSpread, makeLognormals);
}

function makeLognormals(maximumSpread: number): Float32Array {
  const rows = spreadRow(maximumSpread) + 1;
  const table = new Float32Array(rows * QUANTILES);
  const z = normalQuantiles(), factors = new Float64Array(QUANTILES);
  for (let row = 0; row < rows; row++) {
    const sigma = row * SPREAD_STEP;
    let sum = 0;
    for (let i = 0; i < QUANTILES; i++) {
      factors[i] = Math.exp(sigma * z[i]!);
      sum += factors[i]!;
    }
    for (let i = 0; i < QUANTILES; i++) {
      const factor = factors[i]! * QUANTILES / sum;
      table[row * QUANTILES + i] = Math.round(factor * 1e6) / 1e6;
    }
  }
  return table;
}

/** The row of {@linkcode lognormalTables} for a spread σ. */
export function spreadRow(sigma: number): number {
  return Math.round(sigma / SPREAD_STEP);
}

/** σ of a lognormal with this coefficient of variation. */
export function spreadOfVariation(cv: number): number {
  return Math.sqrt(Math.log(1 + cv * cv));
}

/** Gamma quantiles with mean 1 and the given variance (伽马), QUANTILES of them. */
export function gammaQuantiles(variance: number): Float32Array {
  return kept(gammas, variance, makeGamma);
}

function makeGamma(variance: number): Float32Array {
  const shape = 1 / variance;
  const table = new Float32Array(QUANTILES);
  // Walk the distribution function in fine steps of its argument; the density
  // has a pole at 0 for shape < 1, so the walk runs over the cube root.
  const steps = 200_000, top = Math.cbrt(40 * variance + 20);
  const mass = new Float64Array(steps);
  let total = 0;
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps * top, x = t * t * t;
    total += Math.exp((shape - 1) * Math.log(x) - shape * x) * 3 * t * t;
    mass[i] = total;
  }
  let i = 0, sum = 0;
  for (let q = 0; q < QUANTILES; q++) {
    while (mass[i]! < (q + 0.5) / QUANTILES * total) i++;
    const t = (i + 0.5) / steps * top;
    table[q] = t * t * t;
    sum += table[q]!;
  }
  for (let q = 0; q < QUANTILES; q++) {
    table[q] = Math.round(table[q]! * QUANTILES / sum * 1e6) / 1e6;
  }
  return table;
}

/** e^(−λ) at λ = i / POISSON_STEPS, for counts by inversion. */
export function poissonZero(maximum: number): Float64Array {
  const table = new Float64Array(maximum * POISSON_STEPS + 1);
  for (let i = 0; i < table.length; i++) {
    table[i] = Math.round(Math.exp(-i / POISSON_STEPS) * 2 ** 40) / 2 ** 40;
  }
  return table;
}

/** Steps of the mean per unit in {@linkcode poissonZero}. */
export const POISSON_STEPS = 4096;

/** Standard normal quantiles at the middles of QUANTILES equal parts; made once. */
export function normalQuantiles(): Float64Array {
  return normals ??= Float64Array.from(
    { length: QUANTILES },
    (_, i) => Math.round(inverseNormal((i + 0.5) / QUANTILES) * 1e9) / 1e9,
  );
}

let normals: Float64Array | undefined;

/** Inverse of the normal distribution function by bisection on its series: slow and plain, for tables only. */
function inverseNormal(p: number): number {
  let low = -6, high = 6;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/15 + …), convergent for every x. */
function normalCdf(x: number): number {
  let term = x, sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 && k < 400; k += 2) {
    term *= x * x / k;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}

function fillAlias(
  weights: ArrayLike<number>,
  size: number,
  from: number,
  slots: Uint32Array,
): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! >= 0)) {
      throw new RangeError(`Cannot draw with weight ${weights[i]} at ${i}`);
    }
    sum += weights[i]!;
  }
  if (!(sum > 0)) throw new RangeError("Cannot draw as all weights are 0");
  const scaled = new Float64Array(size);
  for (let i = 0; i < weights.length; i++) {
    scaled[i] = weights[i]! * size / sum;
  }
  const small: number[] = [], large: number[] = [];
  for (let i = 0; i < size; i++) (scaled[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const s = small.pop()!, l = large.pop()!;
    const fraction = Math.round(scaled[s]! * FRACTION);
    // A whole slot has no room for its fraction; it stands for its own value.
    slots[from + s] = fraction < FRACTION ? fraction * (VALUE + 1) + l : s;
    scaled[l] = scaled[l]! - (1 - scaled[s]!);
    (scaled[l]! < 1 ? small : large).push(l);
  }
  // A slot beyond the weights or of weight 0 that rounding left full must never be drawn.
  for (const i of [...small, ...large]) {
    slots[from + i] = (weights[i] ?? 0) > 0 ? i : heaviest(weights);
  }
}

function heaviest(weights: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < weights.length; i++) {
    if (weights[i]! > weights[best]!) best = i;
  }
  return best;
}
