import {
  type Cases,
  type Catalogue,
  type Claims,
  LAYERS,
  METHODS,
  NO_GROUP,
  type Points,
  ZONES,
} from "../model/ledger.ts";
import type { CaseCounts } from "../model/result.ts";

/** Counts a year's claims by where they were sent, zone and kind of group (B5–B7, B17, B26–27). */
export function caseCounts(
  claims: Claims,
  cases: Cases,
  points: Points,
  catalogue: Catalogue,
): CaseCounts {
  const byMethod = METHODS.map(() => 0), fundByMethod = METHODS.map(() => 0);
  const byZone = ZONES.map(() => 0);
  const dip = METHODS.indexOf("dip");
  const byLayer = LAYERS.map(() => 0), layerOf = layersOf(catalogue);
  let core = 0, comprehensive = 0, persons = 0;
  const { weight = 1 } = claims;
  for (let i = 0; i < claims.rows; i++) {
    const m = cases.method[i]!, g = cases.group[i]!;
    if (i === 0 || claims.person[i] !== claims.person[i - 1]) persons++;
    byMethod[m]!++;
    fundByMethod[m]! += claims.fund[i]!;
    if (m !== dip) continue;
    byZone[points.zone[i]!]!++;
    if (g === NO_GROUP) {
      if (catalogue.excluded?.[claims.code[i]!] === 1) byLayer[EXCLUSION]!++;
      continue;
    }
    byLayer[layerOf[g]!]!++;
    if (catalogue.core[g] === 1) core++;
    else comprehensive++;
  }
  const whole = (counts: number[]) => counts.map((n) => n * weight);
  return {
    claims: claims.rows * weight,
    persons: persons * weight,
    byMethod: whole(byMethod),
    fundByMethod: whole(fundByMethod),
    byZone: whole(byZone),
    core: core * weight,
    comprehensive: comprehensive * weight,
    byLayer: whole(byLayer),
  };
}

const EXCLUSION = LAYERS.indexOf("exclusion");

/** Layer of each group; without one, by kind. */
function layersOf({ layer, core }: Catalogue): Uint8Array {
  return layer ??
    core.map((c) => LAYERS.indexOf(c === 1 ? "basic" : "comprehensive"));
}
