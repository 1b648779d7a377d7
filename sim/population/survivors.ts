import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES, bandOf, BANDS } from "./ages.ts";
import { frailTilt, meanOfStates, type Mortality } from "./mortality.ts";
import { selection } from "./selection.ts";

/**
 * How often those who are still there are admitted, relative to people of their
 * age and sex before deaths took the ill and the frail (生存者住院倾向), by band × 2 +
 * sex. Without it the admission rate would sink from year to year, as the same
 * traits bring people into hospital and into the grave.
 *
 * With a tilt towards death whose mean among stays is R, survivors of an
 * exposure Λ, see {@linkcode selection}, keep 1 ÷ (1 + Λ·(R − 1)) of their
 * stays: exact where the tilt is gamma distributed, close where it is not.
 *
 * @param expected persons of the year by (age × 2 + sex) × 2 + scheme
 * @param years since the population's first year, in which nobody was chosen
 */
export function survivorRates(
  facts: Facts,
  deaths: Mortality,
  prevalence: Float64Array,
  frailty: Float32Array,
  weight: number,
  expected: Float64Array,
  years: number,
): Float64Array {
  const stays = staysByStates(facts);
  const both = stays.map((m, bits) => m * deaths.ofStates[bits]!);
  let tilt = 0, tiltOfStays = 0;
  for (const f of frailty) {
    tilt += frailTilt(f, weight);
    tiltOfStays += f * frailTilt(f, weight);
  }
  const people = new Float64Array(BANDS * 2),
    kept = new Float64Array(BANDS * 2);
  for (let cell = 0; cell < AGES * 2; cell++) {
    const age = cell >> 1, sex = cell & 1;
    const mean = (table: Float32Array) => meanOfStates(table, prevalence, cell);
    const ratio = mean(both) / (mean(stays) * mean(deaths.ofStates)) *
      tiltOfStays / tilt;
    const { exposure } = selection(deaths, cell, years);
    const chosen = 1 / (1 + exposure * (ratio - 1));
    const n = expected[cell * 2]! + expected[cell * 2 + 1]!;
    const at = bandOf(age) * 2 + sex;
    people[at] = people[at]! + n;
    kept[at] = kept[at]! + n * chosen;
  }
  return kept.map((n, i) => people[i]! > 0 ? n / people[i]! : 1);
}

function staysByStates(facts: Facts): Float32Array {
  const multiplier = CHRONIC.map((state) =>
    facts.chronic.find((f) => f.state === state)?.admissionMultiplier ?? 1
  );
  return Float32Array.from(
    { length: 1 << CHRONIC.length },
    (_, bits) => multiplier.reduce((x, m, k) => bits >> k & 1 ? x * m : x, 1),
  );
}
