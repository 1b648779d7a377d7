import {
  type Cases,
  type Catalogue,
  type Claims,
  type CodeBook,
  METHODS,
  type MetricRow,
  NO_GROUP,
  type Scheme,
  SCHEMES,
  TREATMENT_CLASSES,
  ZONES,
} from "../model/ledger.ts";
import { ratio, rowOf } from "./metric_row.ts";

/** What the indicators are taken from; nothing of it is hidden. */
export interface IndicatorYear {
  readonly year: number;
  readonly claims: Claims;
  readonly cases: Cases;
  readonly catalogue: Pick<Catalogue, "group" | "core" | "treatmentClass">;
  readonly codes: Pick<CodeBook, "category" | "treatmentClass">;
  /** 1 = a planned session; `null` where lists were not filled. */
  readonly planned: Uint8Array | null;
  /** What of the deviation rules the cases met, in the order of ZONES. */
  readonly zone: Uint8Array;
}

/** Days by which a stay is short (C3) or very long (C33); the text gives none. */
export interface StayLines {
  /** `metrics.stay.short`. */
  readonly short: number;
  /** `metrics.stay.long`. */
  readonly long: number;
  /** `metrics.stay.times`: times the mean of the disease. */
  readonly times: number;
}

/** Rank from which a case counts as operated on: intervention or surgery. */
const OPERATED = TREATMENT_CLASSES.indexOf("interventional");

/** Zones of abnormal cost: low and high, with the highest. */
const ABNORMAL: readonly number[] = ["low", "high", "extreme"].map((zone) =>
  ZONES.indexOf(zone as typeof ZONES[number])
);

const DIP = METHODS.indexOf("dip");

/**
 * Process and conduct by the standard's own definitions (过程与行为指标), for the pool and
 * each scheme: B4 core diseases without an operation ÷ with one, B16 cases treated
 * conservatively, B17 cases of abnormal cost, C3 short stays, C21
 * diseases with a case, C24 cases with an operation, C28 and C29 diseases whose
 * cost varies little (CV < 0.5) and much (CV > 1), C33 very long stays, C36 and C37
 * readmissions for the same illness within 30 and 14 days, planned stays left out.
 */
export function conductIndicators(
  sheets: IndicatorYear,
  lines: StayLines,
): MetricRow[] {
  const { year, catalogue } = sheets;
  const pool = rowOf("all", "all", String(year));
  const core = (operative: boolean) =>
    catalogue.core.reduce(
      (n, c, g) =>
        c === 1 && (catalogue.treatmentClass[g]! > 0) === operative ? n + 1 : n,
      0,
    );
  return [
    pool("B4", "ratio", ratio(core(false), core(true))),
    ...rowsOf(sheets, lines, null),
    ...SCHEMES.flatMap((_, s) => rowsOf(sheets, lines, s)),
  ];
}

function rowsOf(
  { year, claims, cases, catalogue, codes, planned, zone }: IndicatorYear,
  { short, long, times }: StayLines,
  only: number | null,
): MetricRow[] {
  const scheme: Scheme | "all" = only === null ? "all" : SCHEMES[only]!;
  const groups = catalogue.group.length;
  const { n, days, cost, squares } = groupSums(claims, cases, groups, only);
  let all = 0,
    brief = 0,
    lengthy = 0,
    operated = 0,
    conservative = 0,
    paid = 0,
    odd = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (only !== null && claims.scheme[i] !== only) continue;
    all++;
    const g = cases.group[i]!, los = claims.los[i]!;
    if (los <= short) brief++;
    const rank = codes.treatmentClass[claims.code[i]!]!;
    if (rank === 0) conservative++;
    if (rank >= OPERATED) operated++;
    if (
      los > long || g !== NO_GROUP && los * n[g]! > times * days[g]!
    ) lengthy++;
    if (cases.method[i] !== DIP) continue;
    paid++;
    if (ABNORMAL.includes(zone[i]!)) odd++;
  }
  let covered = 0, steady = 0, wild = 0;
  for (let g = 0; g < groups; g++) {
    if (n[g] === 0) continue;
    covered++;
    if (n[g]! < 2) continue;
    const mean = cost[g]! / n[g]!;
    const deviation = Math.sqrt(Math.max(0, squares[g]! / n[g]! - mean * mean));
    if (deviation < 0.5 * mean) steady++;
    if (deviation > mean) wild++;
  }
  const back = readmissions({ claims, codes, planned }, only);
  const row = rowOf(scheme, "all", String(year));
  return [
    row("B16", "ratio", ratio(conservative, all)),
    row("B17", "ratio", ratio(odd, paid)),
    row("C3", "ratio", ratio(brief, all)),
    row("C21", "count", covered),
    row("C24", "ratio", ratio(operated, all)),
    row("C28", "count", steady),
    row("C29", "count", wild),
    row("C33", "ratio", ratio(lengthy, all)),
    row("C36", "ratio", ratio(back.month, all)),
    row("C37", "ratio", ratio(back.fortnight, all)),
  ];
}

/** Cases, days, cost and its squares by disease; cost in yuan, so that squares stay exact enough. */
function groupSums(
  claims: Claims,
  { group }: Cases,
  groups: number,
  only: number | null,
) {
  const column = () => new Float64Array(groups);
  const n = column(), days = column(), cost = column(), squares = column();
  for (let i = 0; i < claims.rows; i++) {
    const g = group[i]!;
    if (g === NO_GROUP || only !== null && claims.scheme[i] !== only) continue;
    const yuan = claims.cost[i]! / 100;
    n[g]!++;
    days[g]! += claims.los[i]!;
    cost[g]! += yuan;
    squares[g]! += yuan * yuan;
  }
  return { n, days, cost, squares };
}

/** Discharges that are followed by an admission of the same person with the same category; a person's claims stand together, by day. */
function readmissions(
  { claims, codes, planned }: Pick<
    IndicatorYear,
    "claims" | "codes" | "planned"
  >,
  only: number | null,
): { readonly month: number; readonly fortnight: number } {
  const { rows, person, scheme, day, los, code } = claims;
  let month = 0, fortnight = 0;
  for (let i = 0; i < rows; i++) {
    if (only !== null && scheme[i] !== only) continue;
    for (let j = i + 1; j < rows && person[j] === person[i]; j++) {
      const gap = day[j]! - los[j]! - day[i]!;
      if (
        gap < 0 || planned?.[j] === 1 ||
        codes.category[code[j]!] !== codes.category[code[i]!]
      ) continue;
      if (gap <= 30) month++;
      if (gap <= 14) fortnight++;
      break;
    }
  }
  return { month, fortnight };
}
