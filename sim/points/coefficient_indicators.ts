import {
  divide,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";
import type {
  BonusColumn,
  BonusIndicator,
  DiseaseCoefficients,
} from "../model/ledger.ts";
import {
  type Cases,
  type Catalogue,
  type ClaimDetails,
  type Claims,
  hasTag,
  type Hospitals,
  METHODS,
  NO_GROUP,
} from "../model/ledger.ts";
import { bonusCoefficient, type BonusRule } from "./bonus_coefficient.ts";
import { violationExcess } from "./violation_rates.ts";
import type { ViolationCounts } from "./violation_rates.ts";

/** The year that bonuses are measured on (加成测算年度). */
export interface IndicatorYear {
  readonly claims: Pick<Claims, "rows" | "hospital">;
  /** `null` where the year has no settlement lists: ages are not known. */
  readonly details: Pick<ClaimDetails, "age"> | null;
  /** Grouped by the new year's catalogue. */
  readonly cases: Cases;
  readonly catalogue: Pick<Catalogue, "points" | "tags">;
  readonly hospitals: Hospitals;
  /** Diseases that do not take the institution's coefficient. */
  readonly diseases: DiseaseCoefficients | null;
  readonly agedFrom: number;
  readonly childTo: number;
}

/** What the cases of a year say of the institutions, by hospital (机构指标). */
export interface IndicatorSums {
  /** DIP cases. */
  readonly cases: Float64Array;
  /** DIP cases with points, and their S in 1/10000. */
  readonly pointed: Float64Array;
  readonly points: Float64Array;
  /** S of those that take the institution's coefficient. */
  readonly plain: Float64Array;
  /** Cases of the aged and of children; `null` where ages are not known. */
  readonly aged: Float64Array | null;
  readonly child: Float64Array | null;
}

/**
 * Counts what bonuses look at (加成指标取数), one pass over the cases of the year
 * before: the mix of diseases, the aged, children.
 */
export function indicatorSums(year: IndicatorYear): IndicatorSums {
  const { claims, details, cases, catalogue, hospitals, diseases } = year;
  const { agedFrom, childTo } = year, n = hospitals.id.length;
  const dip = METHODS.indexOf("dip"), S = catalogue.points;
  const column = () => new Float64Array(n);
  const all = column(), pointed = column(), points = column();
  const plain = column(), aged = column(), child = column();
  const basic = Uint8Array.from(
    S,
    (_, g) =>
      Number(
        catalogue.tags !== undefined && hasTag(catalogue.tags[g]!, "basic"),
      ),
  );
  for (let i = 0; i < claims.rows; i++) {
    if (cases.method[i] !== dip) continue;
    const h = claims.hospital[i]!, g = cases.group[i]!;
    all[h]!++;
    if (details !== null) {
      const age = details.age[i]!;
      if (age >= agedFrom) aged[h]!++;
      if (age <= childTo) child[h]!++;
    }
    if (g === NO_GROUP || S[g] === 0) continue;
    pointed[h]!++;
    points[h]! += S[g]!;
    const own = diseases === null
      ? 0
      : diseases.value[g * diseases.cells + diseases.cellOf[h]!]!;
    if (basic[g] === 0 && own === 0) plain[h]! += S[g]!;
  }
  return {
    cases: all,
    pointed,
    points,
    plain,
    aged: details === null ? null : aged,
    child: details === null ? null : child,
  };
}

/** Key specialties of an institution (重点专科). */
export interface Specialties {
  readonly hospital: string;
  readonly national: number;
  readonly provincial: number;
}

/** What bonuses are read from beside the cases. */
export interface BonusSources {
  readonly hospitals: Hospitals;
  readonly specialties: readonly Specialties[];
  /** Provincial specialties that a national one counts as. */
  readonly nationalWeight: Ratio;
  /** Conduct of the same year; `null` where nobody counted it. */
  readonly conduct: ViolationCounts | null;
}

/**
 * The bonuses of all institutions (各机构加成系数): each rule on what it looks at,
 * relative to its level (case mix, conduct) or the pool (the aged, children).
 * `R-COEF` 3.2.
 */
export function bonusColumns(
  rules: readonly BonusRule[],
  sums: IndicatorSums,
  sources: BonusSources,
): BonusColumn[] {
  return rules.map((rule) => {
    const above = aboveReference(rule.indicator, sums, sources);
    const made = above.map((x) =>
      x === null ? { steps: 0, bonus: 0 } : bonusCoefficient(x, rule)
    );
    return {
      indicator: rule.indicator,
      above,
      steps: Int32Array.from(made, ({ steps }) => steps),
      bonus: Int32Array.from(made, ({ bonus }) => bonus),
    };
  });
}

/** What is above the reference, by hospital; `null` where it cannot be measured. */
function aboveReference(
  indicator: BonusIndicator,
  sums: IndicatorSums,
  { hospitals, specialties, nationalWeight, conduct }: BonusSources,
): (Ratio | null)[] {
  switch (indicator) {
    case "cmi":
      return mixAbove(sums, hospitals);
    case "aged":
      return shareAbove(sums.aged, sums.cases);
    case "child":
      return shareAbove(sums.child, sums.cases);
    case "tcm":
      return hospitals.kind.map((kind) => ratio(kind === "tcm" ? 1 : 0));
    case "specialty":
      return hospitals.id.map((id) => {
        const own = specialties.find(({ hospital }) => hospital === id);
        if (own === undefined) return ratio(0);
        const { num, den } = multiply(ratio(own.national), nationalWeight);
        return ratio(num + BigInt(own.provincial) * den, den);
      });
    default:
      return conduct === null
        ? hospitals.id.map(() => null)
        : violationExcess(conduct, hospitals, indicator);
  }
}

/** CMI ÷ that of the level − 1. */
function mixAbove(
  { pointed, points }: IndicatorSums,
  { level }: Hospitals,
): (Ratio | null)[] {
  const of = (wanted: number) => {
    let n = 0n, sum = 0n;
    level.forEach((own, h) => {
      if (own !== wanted) return;
      n += BigInt(pointed[h]!);
      sum += BigInt(points[h]!);
    });
    return n === 0n ? null : ratio(sum, n);
  };
  const means = new Map([...new Set(level)].map((l) => [l, of(l)]));
  return Array.from(level, (own, h) => {
    const mean = means.get(own) ?? null;
    if (pointed[h] === 0 || mean === null) return null;
    return subtract(
      divide(ratio(points[h]!, pointed[h]!), mean),
      ratio(1),
    );
  });
}

/** Share of the hospital's cases − that of all cases. */
function shareAbove(
  part: Float64Array | null,
  whole: Float64Array,
): (Ratio | null)[] {
  if (part === null) return Array.from(whole, () => null);
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  const all = sum(whole);
  return Array.from(
    whole,
    (n, h) =>
      n === 0 ? null : subtract(ratio(part[h]!, n), ratio(sum(part), all)),
  );
}
