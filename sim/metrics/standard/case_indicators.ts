import {
  type ClaimDetails,
  type Claims,
  LEVELS,
  type MetricRow,
  type Outpatient,
  type Scheme,
  SCHEMES,
} from "../../model/ledger.ts";
import { ratio, rowOf } from "../metric_row.ts";
import {
  type CaseSum,
  caseSums,
  CELLS,
  type SummedCases,
} from "./case_sums.ts";

/** What the indicators of cases are taken from. */
export interface CaseYear extends SummedCases {
  readonly year: number;
  readonly outpatient: Outpatient;
  /** Bills of the year before; `null` where nobody has them. */
  readonly previous: {
    readonly claims: Claims;
    readonly details: ClaimDetails | null;
  } | null;
}

/** Cells that a row is about: scheme and level. */
interface Scope {
  readonly scheme: Scheme | "all";
  readonly group: string;
  readonly cells: readonly number[];
}

const ALL = [...Array(CELLS).keys()];
const SCOPES: readonly Scope[] = [
  { scheme: "all", group: "all", cells: ALL },
  ...SCHEMES.map((scheme, s) => ({
    scheme,
    group: "all",
    cells: ALL.filter((k) => k >> 2 === s),
  })),
  ...LEVELS.map((level) => ({
    scheme: "all" as const,
    group: `level:${level}`,
    cells: ALL.filter((k) => (k & 3) === level),
  })),
];

/**
 * Cases by the standard's own definitions (病例运行指标), for the pool, each scheme and
 * each level: B12, B13 (pool's share of drugs and consumables), B20–B22, B25, C10–C12,
 * C15–C18, C26, C27, C31, C32 (stays that a screen suspects, whether or not anybody
 * supervises), C34, C40, C41, C62, D13. Levels are those of local stays. What lists,
 * screens or the year before would have to say is `null` where they are not there.
 */
export function caseIndicators(of: CaseYear): MetricRow[] {
  const sums = caseSums(of), period = String(of.year);
  const last = of.previous && lastSums(of.previous);
  const visits = visitsOf(of.outpatient);
  const { weight = 1 } = of.claims;
  const rows = SCOPES.flatMap((scope) =>
    scopeRows(scope, sums, scope.group === "all" ? last : null, of, period)
  );
  const total = (name: "cases" | "cost", s: number) =>
    add(sums[name], SCOPES[1 + s]!.cells);
  const [employee, resident] = [0, 1].map((s) =>
    ratio(total("cost", s) / 100, total("cases", s))
  );
  return [
    ...rows,
    ...SCOPES.slice(0, 3).flatMap(({ scheme, group, cells }, s) => {
      const row = rowOf(scheme, group, period);
      const seen = s === 0 ? visits[0]! + visits[1]! : visits[s - 1]!;
      return [
        row("D13", "count", seen),
        row("C40", "ratio", ratio(seen, add(sums.cases, cells) * weight)),
        row(
          "C41",
          "ratio",
          ratio(add(sums.persons, cells), add(sums.cases, cells)),
        ),
      ];
    }),
    rowOf("all", "all", period)(
      "C62",
      "yuan",
      employee === null || resident === null ? null : employee! - resident!,
    ),
  ];
}

function scopeRows(
  { scheme, group, cells }: Scope,
  sums: Readonly<Record<CaseSum, Float64Array>>,
  last: LastSums | null,
  { details, split, low, claims: { weight = 1 } }: CaseYear,
  period: string,
): MetricRow[] {
  const row = rowOf(scheme, group, period);
  const now = (name: CaseSum) => add(sums[name], cells);
  const n = now("cases"), cost = now("cost");
  const share = (name: CaseSum) =>
    details === null ? null : ratio(now(name), cost);
  const was = (name: keyof LastSums) =>
    last?.[name] == null ? null : add(last[name], cells);
  /** Growth of a sum, or of its mean. */
  const growth = (name: keyof LastSums & CaseSum, mean: boolean) => {
    const before = was(name), cases = was("cases");
    if (before === null || cases === null) return null;
    if (!mean) return ratio(now(name), before, -1);
    const old = ratio(before, cases), own = ratio(now(name), n);
    return old === null || own === null || details === null && name !== "cost"
      ? null
      : ratio(own, old, -1);
  };
  const shift = (name: keyof LastSums & CaseSum) => {
    const before = was(name), all = was("cost"), own = share(name);
    const old = before === null || all === null ? null : ratio(before, all);
    return own === null || old === null ? null : own - old;
  };
  return [
    row("B12", "ratio", share("drugs")),
    row("B13", "ratio", share("consumables")),
    row("B25", "ratio", ratio(now("direct"), now("dip"))),
    row("C10", "count", n * weight),
    row("C11", "count", now("grouped") * weight),
    row("C12", "ratio", ratio(now("grouped"), n)),
    row("C15", "yuan", cost * weight / 100),
    row("C16", "yuan", now("dipCost") * weight / 100),
    row("C16.share", "ratio", ratio(now("dipCost"), cost)),
    row("C17", "ratio", ratio(now("coreCost"), now("dipCost"))),
    row("C18", "ratio", ratio(now("otherCost"), now("dipCost"))),
    row("C26", "ratio", share("services")),
    row("C27", "ratio", share("tests")),
    row("C31", "ratio", split === null ? null : ratio(now("split"), n)),
    row("C32", "ratio", low === null ? null : ratio(now("low"), n)),
    row(
      "C34",
      "index",
      details === null ? null : ratio(now("deaths"), now("expected")),
    ),
    ...(group !== "all" ? [] : [
      row("B12.change", "ratio", shift("drugs")),
      row("B13.change", "ratio", shift("consumables")),
      row("B20", "ratio", growth("cost", true)),
      row("B21", "ratio", growth("drugs", true)),
      row("B22", "ratio", growth("consumables", true)),
      row("C10.yoy", "ratio", growth("cases", false)),
      row("C15.yoy", "ratio", growth("cost", false)),
      row("C26.change", "ratio", shift("services")),
    ]),
  ];
}

function add(column: Float64Array, cells: readonly number[]): number {
  return cells.reduce((sum, k) => sum + column[k]!, 0);
}

/** What the year before came to, by scheme × 4; parts of cost are `null` where lists were not filled. */
interface LastSums {
  readonly cases: Float64Array;
  readonly cost: Float64Array;
  readonly drugs: Float64Array | null;
  readonly consumables: Float64Array | null;
  readonly services: Float64Array | null;
}

function lastSums(
  { claims, details }: NonNullable<CaseYear["previous"]>,
): LastSums {
  const cases = new Float64Array(CELLS), cost = new Float64Array(CELLS);
  for (let i = 0; i < claims.rows; i++) {
    const k = claims.scheme[i]! * 4;
    cases[k]!++;
    cost[k]! += claims.cost[i]!;
  }
  const part = (name: "drugs" | "consumables" | "services") => {
    if (details === null) return null;
    const sums = new Float64Array(CELLS), shares = details[name];
    for (let i = 0; i < claims.rows; i++) {
      const k = claims.scheme[i]! * 4;
      sums[k] = sums[k]! + claims.cost[i]! * shares[i]! / 10_000;
    }
    return sums;
  };
  return {
    cases,
    cost,
    drugs: part("drugs"),
    consumables: part("consumables"),
    services: part("services"),
  };
}

/** Outpatient visits by scheme, wherever they were. */
function visitsOf({ rows, scheme, visits }: Outpatient): number[] {
  const all = [0, 0];
  for (let i = 0; i < rows; i++) {
    const s = scheme[i]!;
    all[s] = all[s]! + visits[i]!;
  }
  return all;
}
