import { type AliasTables, aliasTables } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import type { Hospitals } from "../model/ledger.ts";

/** What a stay is decided from in one year. */
export interface CareTables {
  /** By disease × scheme: 16-bit threshold of going out of the area. */
  readonly remoteBelow: Int32Array;
  /** By disease × scheme: 16-bit thresholds of level 3, and of level 3 or 2. */
  readonly levelThreeBelow: Int32Array;
  readonly levelTwoBelow: Int32Array;
  /** Hospital by county × level index. */
  readonly hospital: AliasTables;
  /** Hospital row of the value drawn, by level index × slots. */
  readonly rowOf: Uint16Array;
  /** Mean cost in fen of need 1, by (code × 2 + scheme) × 3 + level index. */
  readonly cost: Float64Array;
  /** Cost out of area relative to level 3. */
  readonly remoteCost: number;
  /** Mean stay by code, days. */
  readonly los: Float32Array;
  /** Largest cost of one stay, fen. */
  readonly cap: number;
}

/** What the world knows of each code; a subset of the code facts of the need stage. */
export interface CodeMeans {
  readonly disease: Uint16Array;
  readonly costRatio: Float64Array;
  readonly losRatio: Float64Array;
}

/** Choices behind the tables, from the registry. */
export interface CareOptions {
  /** Pull of one's own county by level, times that of another of equal size. */
  readonly ownCounty: Readonly<Record<"3" | "2" | "1", number>>;
  readonly remoteRate: { readonly employee: number; readonly resident: number };
  readonly remoteCostRatio: number;
  /** Mean cost of a stay, yuan, local and out of area. */
  readonly meanCost: { readonly employee: number; readonly resident: number };
  /** Yuan. */
  readonly caseCap: number;
}

/**
 * Tables of choice and treatment (就医选择与治疗), without any response to
 * incentives.
 *
 * @param diseaseShare expected share of each disease among a scheme's stays, by scheme × diseases + disease
 */
export function careTables(
  facts: Facts,
  codes: CodeMeans,
  diseaseShare: Float64Array,
  hospitals: Hospitals,
  size: Float64Array,
  options: CareOptions,
): CareTables {
  const levels = [3, 2, 1];
  const members = levels.map((level) =>
    [...hospitals.id.keys()].filter((h) => hospitals.level[h] === level)
  );
  const hospital = aliasTables(
    facts.counties.flatMap((_, county) =>
      levels.map((level, l) =>
        members[l]!.map((h) =>
          size[h]! *
          (hospitals.county[h] === county
            ? options.ownCounty[String(level) as "3"]
            : 1)
        )
      )
    ),
  );
  const rowOf = new Uint16Array(3 * hospital.size);
  members.forEach((rows, l) => rowOf.set(rows, l * hospital.size));
  return {
    ...choiceThresholds(facts, diseaseShare, options),
    hospital,
    rowOf,
    cost: meanCosts(facts, codes, diseaseShare, options),
    remoteCost: options.remoteCostRatio,
    los: Float32Array.from(
      codes.disease,
      (d, c) => facts.diseases[d]!.meanLos * codes.losRatio[c]!,
    ),
    cap: options.caseCap * 100,
  };
}

function choiceThresholds(
  facts: Facts,
  diseaseShare: Float64Array,
  options: CareOptions,
) {
  const n = facts.diseases.length * 2;
  const remoteBelow = new Int32Array(n);
  const levelThreeBelow = new Int32Array(n);
  const levelTwoBelow = new Int32Array(n);
  const remote = remoteShares(facts, diseaseShare, options);
  facts.diseases.forEach((disease, d) => {
    (["employee", "resident"] as const).forEach((scheme, s) => {
      const [three, two] = levelShares(facts, disease.typicalLevel, scheme);
      remoteBelow[d * 2 + s] = Math.round(remote[s]![d]! * 65536);
      levelThreeBelow[d * 2 + s] = Math.round(three * 65536);
      levelTwoBelow[d * 2 + s] = Math.round((three + two) * 65536);
    });
  });
  return { remoteBelow, levelThreeBelow, levelTwoBelow };
}

function levelShares(
  facts: Facts,
  typicalLevel: number,
  scheme: string,
): readonly [number, number, number] {
  return facts.levelChoice.find((f) =>
    f.typicalLevel === typicalLevel && f.scheme === scheme
  )!.shares;
}

/**
 * Mean costs by code, scheme and level: the disease's mean, the code's ratio and
 * the level's multiplier give the shape; one factor a scheme and year makes the
 * expected mean over all stays the published one.
 */
function meanCosts(
  facts: Facts,
  codes: CodeMeans,
  diseaseShare: Float64Array,
  options: CareOptions,
): Float64Array {
  const out = new Float64Array(codes.disease.length * 6);
  const remote = remoteShares(facts, diseaseShare, options);
  (["employee", "resident"] as const).forEach((scheme, s) => {
    const relative = [3, 2, 1].map((level) => {
      const fact = facts.levelCost.find((f) =>
        f.scheme === scheme && f.level === level
      )!;
      return fact.multiplier * fact.schemeFactor;
    });
    const n = facts.diseases.length;
    const expected = facts.diseases.reduce((sum, disease, d) => {
      const shares = levelShares(facts, disease.typicalLevel, scheme);
      const near = shares.reduce((x, p, l) => x + p * relative[l]!, 0);
      const far = remote[s]![d]!;
      const level = (1 - far) * near +
        far * relative[0]! * options.remoteCostRatio;
      return sum + diseaseShare[s * n + d]! * disease.meanCost * level;
    }, 0);
    const scale = options.meanCost[scheme] * 100 / expected;
    codes.disease.forEach((d, c) => {
      const mean = facts.diseases[d]!.meanCost * codes.costRatio[c]! * scale;
      relative.forEach((r, l) => out[(c * 2 + s) * 3 + l] = mean * r);
    });
  });
  return out;
}

/** The largest share of a disease's stays that goes out of the area. */
const MOST_REMOTE = 0.9;

/**
 * Share of each disease's stays that goes out of the area, by scheme: the
 * scheme's rate times the disease's odds, which have mean 1 over its own mix.
 */
function remoteShares(
  facts: Facts,
  diseaseShare: Float64Array,
  { remoteRate }: CareOptions,
): Float64Array[] {
  const n = facts.diseases.length;
  return (["employee", "resident"] as const).map((scheme, s) => {
    const mean = facts.diseases.reduce(
      (sum, disease, d) =>
        sum + diseaseShare[s * n + d]! * disease.outOfAreaOdds,
      0,
    );
    return Float64Array.from(
      facts.diseases,
      ({ outOfAreaOdds }) =>
        Math.min(MOST_REMOTE, remoteRate[scheme] * outOfAreaOdds / mean),
    );
  });
}
