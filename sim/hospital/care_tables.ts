import type { AliasTables } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import type { CareOptions } from "./care_options.ts";
import type { CodeMeans } from "./code_means.ts";
import { hospitalTables } from "./hospital_tables.ts";
import type { HospitalYear } from "./hospital_year.ts";
import { kindOf } from "./kind_of.ts";
import { meanCosts } from "./mean_costs.ts";
import { waitingByLevel, withWaiting } from "./patients/waiting.ts";
import {
  fittedShares,
  servedShares,
  type StayShares,
  tiltedShares,
} from "./stay_shares.ts";
import { withTopTwo } from "./top_two.ts";

/** What a stay is decided from in one year. */
export interface CareTables {
  /** By disease × scheme: 16-bit threshold of going out of the area, and of these to another province. */
  readonly remoteBelow: Int32Array;
  readonly crossBelow: Int32Array;
  /** By disease × scheme: 16-bit thresholds of level 3, and of level 3 or 2. */
  readonly levelThreeBelow: Int32Array;
  readonly levelTwoBelow: Int32Array;
  /** Hospital by ((period × classes + class) × counties + county) × 3 + level index. */
  readonly hospital: AliasTables;
  /** Hospital row of the value drawn, by level index × slots. */
  readonly rowOf: Uint16Array;
  /** Class of the disease, and period of the day, that the hospital tables go by. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly periodOfDay: Uint8Array;
  readonly counties: number;
  /** Mean cost in fen of need 1, by (code × 2 + scheme) × 3 + level index. */
  readonly cost: Float64Array;
  /** Cost out of area relative to level 3, by scheme × 2 + (1 = other province). */
  readonly remoteCost: Float64Array;
  /** Mean stay by code × 2 + scheme, days. */
  readonly los: Float32Array;
  /** Stay at a hospital relative to the same illness elsewhere. */
  readonly stayFactor: Float32Array;
  /** Largest cost of one stay, fen. */
  readonly cap: number;
}

/**
 * Tables of choice and treatment (就医选择与治疗), without any response to
 * incentives.
 *
 * @param diseaseShare expected share of each disease among a scheme's stays, by scheme × diseases + disease
 * @param odds what waiting does to the odds of each hospital; `null` = nothing
 */
export function careTables(
  facts: Facts,
  codes: CodeMeans,
  diseaseShare: Float64Array,
  year: HospitalYear,
  options: CareOptions,
  odds: Float64Array | null = null,
): CareTables {
  const fitted = servedShares(
    fittedShares(facts, diseaseShare, options),
    year.level,
  );
  const costs = meanCosts(facts, codes, diseaseShare, fitted, options);
  const hospitals = hospitalTables(
    facts,
    withWaiting(
      withTopTwo(facts, diseaseShare, fitted, costs.relative, year, options),
      odds,
    ),
    options.ownCounty,
  );
  return {
    ...choiceThresholds(
      facts,
      tiltedShares(
        fitted,
        options,
        odds === null ? undefined : waitingByLevel(year, odds),
      ),
    ),
    hospital: hospitals.hospital,
    rowOf: hospitals.rowOf,
    classOf: hospitals.classOf,
    classes: hospitals.classes,
    periodOfDay: year.periodOfDay,
    counties: facts.counties.length,
    cost: costs.cost,
    remoteCost: costs.remote,
    los: meanStays(facts, codes, options),
    // An institution that is moved to another level goes on treating as it did.
    stayFactor: Float32Array.from(
      year.founded.kind,
      (kind, h) => kindOf(facts, year.founded.level[h]!, kind).stayFactor,
    ),
    cap: options.caseCap * 100,
  };
}

function meanStays(
  facts: Facts,
  codes: CodeMeans,
  { stayFactor: { employee, resident } }: CareOptions,
): Float32Array {
  const out = new Float32Array(codes.disease.length * 2);
  codes.disease.forEach((d, c) => {
    const days = facts.diseases[d]!.meanLos * codes.losRatio[c]!;
    out[c * 2] = days * employee;
    out[c * 2 + 1] = days * resident;
  });
  return out;
}

function choiceThresholds(facts: Facts, shares: StayShares) {
  const n = facts.diseases.length * 2;
  const remoteBelow = new Int32Array(n);
  const crossBelow = new Int32Array(n);
  const levelThreeBelow = new Int32Array(n);
  const levelTwoBelow = new Int32Array(n);
  for (let d = 0; d < facts.diseases.length; d++) {
    for (let s = 0; s < 2; s++) {
      const at = d * 2 + s;
      const near = shares.inProvince[s]![d]!;
      const far = shares.otherProvince[s]![d]!;
      const three = shares.level[s]![d * 3]!;
      const two = shares.level[s]![d * 3 + 1]!;
      remoteBelow[at] = Math.round((near + far) * 65536);
      crossBelow[at] = Math.round(
        near + far === 0 ? 0 : far / (near + far) * 65536,
      );
      levelThreeBelow[at] = Math.round(three * 65536);
      levelTwoBelow[at] = Math.round((three + two) * 65536);
    }
  }
  return { remoteBelow, crossBelow, levelThreeBelow, levelTwoBelow };
}
