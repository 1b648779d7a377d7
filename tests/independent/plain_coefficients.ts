/**
 * Institution coefficients once more (独立重算), case by case from lists of cases: it
 * imports nothing of the engine and reads the rules out of dip-rules 3.
 *
 * @module
 */
import {
  decimal,
  type Fraction,
  minus,
  order,
  over,
  plus,
  text,
  times,
  whole,
} from "./fraction.ts";

/** A case of the base period; money in fen, S in 1/10000. */
export interface PlainCase {
  readonly year: number;
  readonly hospital: number;
  readonly group: number;
  readonly cost: number;
  readonly fund: number;
  readonly age: number;
}

export interface PlainHospital {
  readonly level: number;
  readonly kind: string;
  /** H of last year, decimal text. */
  readonly last: string;
  readonly provincial: number;
  readonly national: number;
}

export interface PlainBonus {
  readonly indicator: "cmi" | "aged" | "child" | "tcm" | "specialty";
  readonly step: string;
  readonly unit: string;
  readonly cap: string;
}

export interface PlainRules {
  readonly method: "rawCostRatio" | "fundRatio" | "caseMixAdjusted";
  readonly byYear: boolean;
  readonly byKind: boolean;
  readonly table: Readonly<Record<number, string>>;
  readonly bonuses: readonly PlainBonus[];
  readonly product: boolean;
  readonly min: string;
  readonly max: string;
  readonly move: string | null;
  readonly renormalise: boolean;
}

/** S of each disease in points, decimal text; 0 = no points. */
type Diseases = readonly string[];

/** The coefficient of every hospital as decimal text, oldest year first. */
export function plainCoefficients(
  cases: readonly PlainCase[],
  hospitals: readonly PlainHospital[],
  diseases: Diseases,
  rules: PlainRules,
): string[] {
  const years = [...new Set(cases.map((c) => c.year))].sort();
  const newest = cases.filter((c) => c.year === years.at(-1));
  const moved = hospitals.map((hospital, h) => {
    const base = rounded(baseOf(cases, hospitals, diseases, rules, years, h));
    const known = newest.some((c) => c.hospital === h);
    const bonuses = rules.bonuses.map((rule) =>
      known ? bonusOf(rule, newest, hospitals, diseases, h) : whole(0)
    );
    const together = rules.product
      ? times(base, ...bonuses.map((bonus) => plus(whole(1), bonus)))
      : bonuses.reduce(plus, base);
    const bounded = within(
      rounded(together),
      decimal(rules.min),
      decimal(rules.max),
    );
    if (rules.move === null || !known) return bounded;
    const last = decimal(hospital.last), move = decimal(rules.move);
    return within(bounded, minus(last, move), plus(last, move));
  });
  if (!rules.renormalise) return moved.map((H) => text(H, 4));
  let weighted = whole(0), all = whole(0);
  for (const c of newest) {
    const S = decimal(diseases[c.group] ?? "0");
    weighted = plus(weighted, times(S, moved[c.hospital]!));
    all = plus(all, S);
  }
  return moved.map((H) =>
    text(all.n === 0n ? H : over(H, over(weighted, all)), 4)
  );
}

/** Mean of the cell ÷ mean of the pool, or the table's where a mean is missing. */
function baseOf(
  cases: readonly PlainCase[],
  hospitals: readonly PlainHospital[],
  diseases: Diseases,
  rules: PlainRules,
  years: readonly number[],
  h: number,
): Fraction {
  const own = hospitals[h]!;
  const same = (c: PlainCase) =>
    hospitals[c.hospital]!.level === own.level &&
    (!rules.byKind || hospitals[c.hospital]!.kind === own.kind);
  const a = meanOf(cases.filter(same), diseases, rules, years);
  const b = meanOf(cases, diseases, rules, years);
  return a === null || b === null || b.n === 0n
    ? decimal(rules.table[own.level]!)
    : over(a, b);
}

function meanOf(
  cases: readonly PlainCase[],
  diseases: Diseases,
  { method, byYear }: PlainRules,
  years: readonly number[],
): Fraction | null {
  const sums = years.map((year) => {
    let amount = whole(0), units = whole(0);
    for (const c of cases) {
      if (c.year !== year) continue;
      const S = decimal(diseases[c.group] ?? "0");
      if (method === "caseMixAdjusted" && S.n === 0n) continue;
      amount = plus(amount, whole(method === "fundRatio" ? c.fund : c.cost));
      units = plus(units, method === "caseMixAdjusted" ? S : whole(1));
    }
    return { amount, units };
  });
  // 1 : 2 : 7 from the oldest; of fewer years the newest weights.
  const weights = ["0.1", "0.2", "0.7"].slice(3 - years.length).map(decimal);
  let amount = whole(0), units = whole(0);
  sums.forEach((year, y) => {
    if (year.units.n === 0n) return;
    amount = plus(
      amount,
      byYear ? times(weights[y]!, over(year.amount, year.units)) : year.amount,
    );
    units = plus(units, byYear ? weights[y]! : year.units);
  });
  return units.n === 0n ? null : over(amount, units);
}

function bonusOf(
  { indicator, step, unit, cap }: PlainBonus,
  newest: readonly PlainCase[],
  hospitals: readonly PlainHospital[],
  diseases: Diseases,
  h: number,
): Fraction {
  const own = newest.filter((c) => c.hospital === h), hospital = hospitals[h]!;
  let x: Fraction | null;
  if (indicator === "tcm") x = whole(hospital.kind === "tcm" ? 1 : 0);
  else if (indicator === "specialty") {
    x = whole(hospital.provincial + 2 * hospital.national);
  } else if (indicator === "cmi") {
    const level = newest.filter((c) =>
      hospitals[c.hospital]!.level === hospital.level
    );
    const a = mixOf(own, diseases), b = mixOf(level, diseases);
    x = a === null || b === null ? null : minus(over(a, b), whole(1));
  } else {
    const share = (list: readonly PlainCase[]) =>
      over(
        whole(
          list.filter(({ age }) => indicator === "aged" ? age >= 60 : age <= 6)
            .length,
        ),
        whole(list.length),
      );
    x = own.length === 0 ? null : minus(share(own), share(newest));
  }
  if (x === null || x.n <= 0n) return whole(0);
  const steps = over(x, decimal(unit)), n = steps.n / steps.d;
  const earned = times(decimal(step), { n, d: 1n });
  return order(earned, decimal(cap)) > 0 ? decimal(cap) : earned;
}

function mixOf(
  cases: readonly PlainCase[],
  diseases: Diseases,
): Fraction | null {
  const pointed = cases.map((c) => decimal(diseases[c.group] ?? "0"))
    .filter((S) => S.n > 0n);
  return pointed.length === 0
    ? null
    : over(pointed.reduce(plus), whole(pointed.length));
}

function within(x: Fraction, low: Fraction, high: Fraction): Fraction {
  if (order(x, low) < 0) return low;
  return order(x, high) > 0 ? high : x;
}

function rounded(x: Fraction): Fraction {
  return decimal(text(x, 4));
}
