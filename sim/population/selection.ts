import { AGES } from "./ages.ts";
import { type Mortality, MOST } from "./mortality.ts";
import { CLASSES, KINDS, type Traits } from "./traits.ts";

/** What deaths since the population's first year have made of every cell, age × 2 + sex. */
export interface Selection {
  /** Times a person's tilt it gives the person's chance of dying in the year. */
  readonly perTilt: Float64Array;
  /** Stays of those who are left relative to all of the cell, by cell × classes of frailty; 1 in the first year. */
  readonly stays: Float64Array;
}

const left = new Float64Array(KINDS * CLASSES);
const tilts = new Float64Array(KINDS * CLASSES);

/**
 * Plays the deaths of a cell's people from the population's first year on, kind
 * by kind and class by class (生存者选择): the ill and the frail went first, so
 * that who is left is tougher, and their tilts are scaled up to die at the
 * census's rate all the same. People are taken to have had their states all the
 * time, which a few years hardly belie.
 *
 * @param years mortality of each year, the first one's first; the last one's chances are scaled
 */
export function selection(
  years: readonly Mortality[],
  { share, tilt, stays }: Traits,
): Selection {
  const cells = AGES * 2, since = years.length - 1;
  const out = {
    perTilt: new Float64Array(cells),
    stays: new Float64Array(cells * CLASSES).fill(1),
  };
  for (let cell = 0; cell < cells; cell++) {
    const age = cell >> 1, at = cell * KINDS;
    for (let i = 0; i < left.length; i++) {
      left[i] = share[at + (i / CLASSES | 0)]! / CLASSES;
    }
    for (let t = Math.max(0, since - age); t <= since; t++) {
      const { chance, ofFrailty } = years[t]!;
      for (let i = 0; i < left.length; i++) {
        tilts[i] = tilt[at + (i / CLASSES | 0)]! * ofFrailty[i % CLASSES]!;
      }
      const scale = scaleOf(chance[cell - 2 * (since - t)]!);
      if (t === since) out.perTilt[cell] = scale;
      else {
        for (let i = 0; i < left.length; i++) {
          left[i] = left[i]! * (1 - Math.min(MOST, scale * tilts[i]!));
        }
      }
    }
    if (since > 0) staysOfLeft(stays, share, cell, out.stays);
  }
  return out;
}

/** The factor of the tilts at which those who are left die with a chance; nobody's own is above the most. */
function scaleOf(chance: number): number {
  let people = 0, weighted = 0;
  for (let i = 0; i < left.length; i++) {
    people += left[i]!, weighted += left[i]! * tilts[i]!;
  }
  let scale = chance * people / weighted;
  // Those who stand at the most die less than in proportion, the others more.
  for (let round = 0; round < 8; round++) {
    let capped = 0, free = 0;
    for (let i = 0; i < left.length; i++) {
      if (scale * tilts[i]! > MOST) capped += left[i]!;
      else free += left[i]! * tilts[i]!;
    }
    if (capped === 0 || free === 0) break;
    scale = (chance * people - MOST * capped) / free;
  }
  return scale;
}

function staysOfLeft(
  stays: Float64Array,
  share: Float64Array,
  cell: number,
  into: Float64Array,
): void {
  let people = 0, before = 0;
  for (let i = 0; i < left.length; i++) people += left[i]!;
  for (let k = 0; k < KINDS; k++) {
    before += share[cell * KINDS + k]! * stays[cell * KINDS + k]!;
  }
  for (let j = 0; j < CLASSES; j++) {
    let sum = 0;
    for (let k = 0; k < KINDS; k++) {
      sum += left[k * CLASSES + j]! * stays[cell * KINDS + k]!;
    }
    into[cell * CLASSES + j] = CLASSES * sum / (people * before);
  }
}
