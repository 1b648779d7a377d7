import {
  type Cases,
  type ClaimDetails,
  type Claims,
  type Hospitals,
  METHODS,
  NO_GROUP,
  OUT_OF_AREA,
  OUTCOMES,
  SCHEMES,
  ZONES,
} from "../../model/ledger.ts";

/** What is added up of the cases (病例合计), fen and counts; rows stand for themselves, whatever a sample's weight. */
export const SUMS = [
  "cases",
  "persons",
  "dip",
  "grouped",
  "direct",
  "cost",
  "dipCost",
  "coreCost",
  "otherCost",
  "drugs",
  "consumables",
  "services",
  "tests",
  "split",
  "low",
  "deaths",
  "expected",
] as const;
/** One of {@linkcode SUMS}. */
export type CaseSum = typeof SUMS[number];

/** Cells of the sums: scheme × 4 + level, 0 = out of the area. */
export const CELLS = SCHEMES.length * 4;

/** What cases are added up from. */
export interface SummedCases {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly core: Uint8Array;
  readonly hospitals: Pick<Hospitals, "level">;
  /** Row in ZONES, by claim. */
  readonly zone: Uint8Array;
  /** Row in REVIEW, by claim; left out where nothing is reviewed. */
  readonly review?: Uint8Array;
  /** `null` where lists were not filled. */
  readonly details: ClaimDetails | null;
  /** 1 = a screen suspects that the stay was split, or needed no admission; `null` where no such screen can be played. */
  readonly split: Uint8Array | null;
  readonly low: Uint8Array | null;
}

const DIP = METHODS.indexOf("dip"), NORMAL = ZONES.indexOf("normal");
const DEATH = OUTCOMES.indexOf("death");
/** Shares of cost are held in 1/10000. */
const WHOLE = 10_000;

/** Adds up cases by scheme and level (病例合计), one column a sum, a place a cell. */
export function caseSums(of: SummedCases): Record<CaseSum, Float64Array> {
  const { claims, cases, core, hospitals, zone, review, details } = of;
  const sums = Object.fromEntries(
    SUMS.map((name) => [name, new Float64Array(CELLS)]),
  ) as Record<CaseSum, Float64Array>;
  const rate = details && deathRates(claims, cases, details, core.length);
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!, g = cases.group[i]!, cost = claims.cost[i]!;
    const k = claims.scheme[i]! * 4 +
      (h === OUT_OF_AREA ? 0 : hospitals.level[h]!);
    sums.cases[k]!++;
    // A person's claims stand together; one of both schemes counts once, in the first.
    if (i === 0 || claims.person[i] !== claims.person[i - 1]) {
      sums.persons[k]!++;
    }
    sums.cost[k]! += cost;
    if (cases.method[i] === DIP) {
      sums.dip[k]!++;
      sums.dipCost[k]! += cost;
      if (zone[i] === NORMAL && (review?.[i] ?? 0) === 0) sums.direct[k]!++;
    }
    if (g !== NO_GROUP) {
      sums.grouped[k]!++;
      if (core[g] === 1) sums.coreCost[k]! += cost;
      else sums.otherCost[k]! += cost;
    }
    sums.split[k]! += of.split?.[i] ?? 0;
    sums.low[k]! += of.low?.[i] ?? 0;
    if (details === null) continue;
    sums.drugs[k]! += cost * details.drugs[i]! / WHOLE;
    sums.consumables[k]! += cost * details.consumables[i]! / WHOLE;
    sums.services[k]! += cost * details.services[i]! / WHOLE;
    sums.tests[k]! += cost * details.tests[i]! / WHOLE;
    if (g === NO_GROUP) continue;
    if (details.outcome[i] === DEATH) sums.deaths[k]!++;
    sums.expected[k]! += rate![g]!;
  }
  return sums;
}

/** Deaths ÷ cases of each disease in the pool. */
function deathRates(
  { rows }: Claims,
  { group }: Cases,
  { outcome }: ClaimDetails,
  groups: number,
): Float64Array {
  const n = new Float64Array(groups), deaths = new Float64Array(groups);
  for (let i = 0; i < rows; i++) {
    const g = group[i]!;
    if (g === NO_GROUP) continue;
    n[g]!++;
    if (outcome[i] === DEATH) deaths[g]!++;
  }
  return deaths.map((one, g) => n[g] === 0 ? 0 : one / n[g]!);
}
