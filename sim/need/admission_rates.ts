import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";

/** What is known of who is insured: persons by cell and how common states are there. */
export interface Structure {
  /** Persons by (scheme × 19 + band) × 2 + sex, shares of the scheme. */
  readonly share: Float64Array;
  /** P(state) by (band × 2 + sex) × states. */
  readonly prevalence: Float64Array;
  /** Stays of those who are there relative to people of their band × 2 + sex before deaths chose among them, by that × classes of frailty, lowest first. */
  readonly survivors: Float64Array;
}

/** Stays a person and year by cell, scaled so that each scheme's mean is the published one. */
export function admissionRates(
  facts: Facts,
  structure: Structure,
  target: { readonly employee: number; readonly resident: number },
): Float32Array {
  const bands = facts.ageSex.length, cells = bands * 2;
  const rate = new Float64Array(cells * 2);
  for (let scheme = 0; scheme < 2; scheme++) {
    let mean = 0;
    for (let c = 0; c < cells; c++) {
      const fact = facts.ageSex[c >> 1]!;
      const schedule = (c & 1 ? fact.rateFemale : fact.rateMale) / 100;
      rate[scheme * cells + c] = schedule;
      mean += schedule * structure.share[scheme * cells + c]!;
    }
    const wanted = (scheme === 0 ? target.employee : target.resident) / 100;
    for (let c = 0; c < cells; c++) {
      rate[scheme * cells + c] = rate[scheme * cells + c]! * wanted / mean;
    }
  }
  return Float32Array.from(rate);
}

/** Multiplier of a person by bits of chronic states. */
export function multiplierByBits(facts: Facts): Float32Array {
  const out = new Float32Array(1 << CHRONIC.length).fill(1);
  for (let bits = 0; bits < out.length; bits++) {
    CHRONIC.forEach((state, k) => {
      if (bits >> k & 1) out[bits]! *= multiplierOf(facts, state);
    });
  }
  return out;
}

/** Multiplier of a state. */
export function multiplierOf(facts: Facts, state: string): number {
  return facts.chronic.find((f) => f.state === state)?.admissionMultiplier ?? 1;
}
