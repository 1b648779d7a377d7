import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES, BANDS, curveByAge, massByAge } from "./ages.ts";
import { CLASSES } from "./traits.ts";

/** How frail people count at most in {@linkcode frailTilt}. */
const FRAILEST = 3;

/** No bundle of states multiplies the risk of dying by more. */
const ILLEST = 6;

/** The most likely that anyone is to die within a year. */
export const MOST = 0.75;

/** Who dies: chances of a year by age and sex, and how illness and frailty tilt them. */
export interface Mortality {
  /** Chance of dying within the year, by age × 2 + sex (死亡率). */
  readonly chance: Float64Array;
  /** Tilt by bits of chronic states. */
  readonly ofStates: Float32Array;
  /** Frailty by quantile, mean 1, and its weight in who dies. */
  readonly frailty: Float32Array;
  readonly weight: number;
  /** Mean tilt of the classes of frailty, lowest first. */
  readonly ofFrailty: Float64Array;
  /** No person's tilt is larger. */
  readonly largestTilt: number;
}

/** Tilt of a person's chance to die by frailty; `weight` says how much of frailty counts. */
export function frailTilt(frailty: number, weight: number): number {
  return 1 + weight * ((frailty < FRAILEST ? frailty : FRAILEST) - 1);
}

/**
 * Mortality of a year: census death rates through the ages, and what tilts them
 * towards the ill and the frail. {@linkcode selection} scales the tilts so that
 * the mean of each age and sex stays the census's.
 */
export function mortality(
  facts: Facts,
  frailty: Float32Array,
  weight: number,
): Mortality {
  const curves = [
    deathCurve(facts.ageSex.map((f) => f.deathMale / 1000)),
    deathCurve(facts.ageSex.map((f) => f.deathFemale / 1000)),
  ];
  const size = frailty.length / CLASSES;
  return {
    chance: Float64Array.from(
      { length: AGES * 2 },
      (_, cell) => Math.min(MOST, 1 - Math.exp(-curves[cell & 1]![cell >> 1]!)),
    ),
    ofStates: tiltsOfStates(facts),
    frailty,
    weight,
    ofFrailty: Float64Array.from({ length: CLASSES }, (_, j) => {
      const own = frailty.subarray(j * size, (j + 1) * size);
      return own.reduce((sum, f) => sum + frailTilt(f, weight), 0) / size;
    }),
    largestTilt: ILLEST * frailTilt(FRAILEST, weight),
  };
}

/**
 * Death rates by age from those of the bands (分年龄死亡率): straight in logarithms
 * through the middles of the bands, and beyond the last one on by its last step.
 * The open band's rate is that of all its people, most of whom are older than
 * the middle: its step is such that their mean is the published rate.
 */
export function deathCurve(rates: readonly number[]): Float64Array {
  const logs = rates.map((rate) => Math.log(rate)), open = BANDS - 1;
  const mass = massByAge(logs.map((_, band) => Number(band === open)));
  const curve = (last: number) =>
    curveByAge([...logs.slice(0, open), last]).map(Math.exp);
  const meanOf = (c: Float64Array) =>
    c.reduce((sum, rate, age) => sum + rate * mass[age]!, 0);
  let low = logs[open]! - 3, high = logs[open]! + 3;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (meanOf(curve(middle)) < rates[open]!) low = middle;
    else high = middle;
  }
  return curve((low + high) / 2);
}

function tiltsOfStates(facts: Facts): Float32Array {
  const multiplier = CHRONIC.map((state) =>
    facts.chronic.find((f) => f.state === state)?.deathMultiplier ?? 1
  );
  return Float32Array.from({ length: 1 << CHRONIC.length }, (_, bits) => {
    const product = multiplier.reduce(
      (tilt, m, k) => bits >> k & 1 ? tilt * m : tilt,
      1,
    );
    return Math.min(ILLEST, product);
  });
}
