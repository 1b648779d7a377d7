import {
  normalQuantiles,
  POISSON_STEPS,
  poissonZero,
} from "../base/distributions.ts";
import { type Key, threefry } from "../base/streams.ts";

/** Mean visits a day from which a normal number, rounded, is close enough to a Poisson one. */
const MANY = 16;
/** Days of a simulated year. */
const DAYS = 365;

const z = normalQuantiles(), zero = poissonZero(MANY);
const luck = new Int32Array(2);

/**
 * Visits of one institution, scheme and kind, day by day; days without any are
 * left out. The luck of a day is keyed by institution, day and cell.
 *
 * @param cell scheme × 2 + kind
 * @param meanOn mean visits of a day
 */
export function drawDays(
  key: Key,
  hospital: number,
  cell: number,
  meanOn: (day: number) => number,
  add: (hospital: number, day: number, visits: number) => void,
): void {
  for (let day = 0; day < DAYS; day++) {
    const mean = meanOn(day);
    threefry(key.k0, key.k1, hospital, day * 4 + cell, luck);
    const visits = mean < MANY
      ? fewVisits(mean, (luck[0]! >>> 0) / 4294967296)
      : Math.round(mean + Math.sqrt(mean) * z[luck[0]! >>> 21]!);
    if (visits > 0) add(hospital, day, visits);
  }
}

/** A Poisson number by inversion: small clinics have days without visits, and the mean still holds. */
function fewVisits(mean: number, u: number): number {
  const step = Math.round(mean * POISSON_STEPS);
  let p = zero[step]!, below = p, visits = 0;
  while (u >= below && visits < 4 * MANY) {
    visits++;
    p *= step / POISSON_STEPS / visits;
    below += p;
  }
  return visits;
}
