import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES } from "./ages.ts";

/** States a person has, and those that the payer knows of: who has had a state longest is known first. */
export function chronicThresholds(facts: Facts, prevalence: Float64Array) {
  const states = CHRONIC.length;
  const factor = CHRONIC.map((state) =>
    facts.chronic.find((f) => f.state === state)?.knownFactor ?? 1
  );
  return {
    chronicBelow: Int32Array.from(prevalence, (p) => Math.round(p * 65536)),
    knownBelow: Int32Array.from(
      prevalence,
      (p, i) => Math.round(p * factor[i % states]! * 65536),
    ),
    hidden: factor.reduce((bits, f, k) => f < 1 ? bits | 1 << k : bits, 0),
  };
}

/** Men retire at 60 and women at 55, some women at 50 (the ages in force until 2024). */
export function retiredThresholds(womenAt50: number): Int32Array {
  return Int32Array.from({ length: AGES * 2 }, (_, cell) => {
    const age = cell >> 1;
    if (cell & 1) {
      return age >= 55 ? 65536 : age >= 50 ? Math.round(womenAt50 * 65536) : 0;
    }
    return age >= 60 ? 65536 : 0;
  });
}
