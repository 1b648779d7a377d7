import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES, curveByAge } from "./ages.ts";

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
  /** Tilt by bits of chronic states, not yet of mean 1. */
  readonly ofStates: Float32Array;
  /** `chance` ÷ mean tilt: times a person's tilt it gives the person's chance. */
  readonly perTilt: Float64Array;
  /** The largest chance among people of the cell. */
  readonly largest: Float64Array;
  /** Variance of the tilt, scaled to mean 1, before anyone was chosen. */
  readonly tiltVariance: Float64Array;
  /** Tilt of people who are in no way ill or frail, on the same scale. */
  readonly leastTilt: Float64Array;
}

/** Tilt of a person's chance to die by frailty; `weight` says how much of frailty counts. */
export function frailTilt(frailty: number, weight: number): number {
  return 1 + weight * ((frailty < FRAILEST ? frailty : FRAILEST) - 1);
}

/**
 * Mortality of the city: census death rates through the ages, spread over the
 * ill and the frail so that the mean of each age and sex stays the census's.
 *
 * @param prevalence by (age × 2 + sex) × states
 */
export function mortality(
  facts: Facts,
  prevalence: Float64Array,
  frailty: Float32Array,
  weight: number,
): Mortality {
  const logs = (rate: (f: Facts["ageSex"][number]) => number) =>
    curveByAge(facts.ageSex.map((f) => Math.log(rate(f) / 1000)));
  const curves = [logs((f) => f.deathMale), logs((f) => f.deathFemale)];
  const ofStates = tiltsOfStates(facts);
  const squares = ofStates.map((tilt) => tilt * tilt);
  let frail = 0, frailSquare = 0;
  for (const f of frailty) {
    frail += frailTilt(f, weight) / frailty.length;
    frailSquare += frailTilt(f, weight) ** 2 / frailty.length;
  }
  const cells = AGES * 2;
  const chance = new Float64Array(cells), perTilt = new Float64Array(cells);
  const largest = new Float64Array(cells);
  const tiltVariance = new Float64Array(cells);
  const leastTilt = new Float64Array(cells);
  const most = ILLEST * frailTilt(FRAILEST, weight);
  for (let cell = 0; cell < cells; cell++) {
    const rate = Math.exp(curves[cell & 1]![cell >> 1]!);
    chance[cell] = Math.min(MOST, 1 - Math.exp(-rate));
    const states = meanOfStates(ofStates, prevalence, cell);
    perTilt[cell] = chance[cell]! / (states * frail);
    largest[cell] = Math.min(MOST, perTilt[cell]! * most);
    const square = meanOfStates(squares, prevalence, cell) * frailSquare;
    tiltVariance[cell] = square / (states * frail) ** 2 - 1;
    leastTilt[cell] = frailTilt(0, weight) / (states * frail);
  }
  return { chance, ofStates, perTilt, largest, tiltVariance, leastTilt };
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

const level = new Float64Array(1 << CHRONIC.length);

/** Mean of a table by bits over the bundles of states of a cell, states taken to be independent. */
export function meanOfStates(
  tilts: Float32Array,
  prevalence: Float64Array,
  cell: number,
): number {
  level.set(tilts);
  for (let k = CHRONIC.length - 1; k >= 0; k--) {
    const p = prevalence[cell * CHRONIC.length + k]!, half = 1 << k;
    for (let bits = 0; bits < half; bits++) {
      level[bits] = (1 - p) * level[bits]! + p * level[bits + half]!;
    }
  }
  return level[0]!;
}
