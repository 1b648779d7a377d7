import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import { AGES } from "./ages.ts";
import type { Mortality } from "./mortality.ts";

/** Kinds of bundles of chronic states, by how much they raise the risk of dying; classes of frailty, equally large. */
export const KINDS = 16, CLASSES = 16;

/** What sets the people of one age and sex apart, as deaths and stays see it (健康特征). */
export interface Traits {
  /** Share of people of a kind, by (age × 2 + sex) × kinds, before anyone was chosen. */
  readonly share: Float64Array;
  /** Mean tilt towards death of the kind, same cells. */
  readonly tilt: Float64Array;
  /** Mean stays of the kind relative to people without states, same cells. */
  readonly stays: Float64Array;
}

/**
 * Divides the bundles of states of every age and sex into kinds of like tilt
 * towards death.
 *
 * @param prevalence P(state) by (age × 2 + sex) × states, states taken to be independent
 */
export function traits(
  facts: Facts,
  { ofStates }: Mortality,
  prevalence: Float64Array,
): Traits {
  const stays = staysOfStates(facts), kindOf = kindsOf(ofStates);
  const cells = AGES * 2, rows = cells * KINDS;
  const out = {
    share: new Float64Array(rows),
    tilt: new Float64Array(rows),
    stays: new Float64Array(rows),
  };
  const bundles = new Float64Array(ofStates.length);
  for (let cell = 0; cell < cells; cell++) {
    fillBundles(bundles, prevalence, cell);
    bundles.forEach((p, bits) => {
      const at = cell * KINDS + kindOf[bits]!;
      out.share[at] = out.share[at]! + p;
      out.tilt[at] = out.tilt[at]! + p * ofStates[bits]!;
      out.stays[at] = out.stays[at]! + p * stays[bits]!;
    });
  }
  out.share.forEach((p, at) => {
    if (p === 0) return;
    out.tilt[at] = out.tilt[at]! / p;
    out.stays[at] = out.stays[at]! / p;
  });
  return out;
}

/** Share of every bundle of states in a cell. */
function fillBundles(
  into: Float64Array,
  prevalence: Float64Array,
  cell: number,
): void {
  into[0] = 1;
  for (let k = 0, size = 1; k < CHRONIC.length; k++, size *= 2) {
    const p = prevalence[cell * CHRONIC.length + k]!;
    for (let bits = 0; bits < size; bits++) {
      into[bits + size] = into[bits]! * p;
      into[bits] = into[bits]! * (1 - p);
    }
  }
}

/** Kind by bits of states: even steps of the logarithm of the tilt. */
function kindsOf(ofStates: Float32Array): Uint8Array {
  let low = Infinity, high = -Infinity;
  for (const tilt of ofStates) {
    low = Math.min(low, Math.log(tilt));
    high = Math.max(high, Math.log(tilt));
  }
  const step = Math.max(1e-9, high - low) / KINDS;
  return Uint8Array.from(
    ofStates,
    (tilt) => Math.min(KINDS - 1, Math.floor((Math.log(tilt) - low) / step)),
  );
}

function staysOfStates(facts: Facts): Float64Array {
  const multiplier = CHRONIC.map((state) =>
    facts.chronic.find((f) => f.state === state)?.admissionMultiplier ?? 1
  );
  return Float64Array.from(
    { length: 1 << CHRONIC.length },
    (_, bits) => multiplier.reduce((x, m, k) => bits >> k & 1 ? x * m : x, 1),
  );
}
