/**
 * A second, plain computation of a case's points and worth from the JSON twin of
 * its calculation sheet (独立重算): it imports nothing of the engine and reads the
 * rules out of dip-rules 1.3 and 1.4 once more.
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

/** What of the twin is read; everything else may be whatever it is. */
export interface Twin {
  readonly claim: { readonly cost: string };
  /** Fen of total cost per point. */
  readonly yearStartValue:
    | { readonly num: string; readonly den: string }
    | null;
  readonly years: readonly {
    readonly weight: string;
    readonly cases: number;
    readonly cost: string;
    readonly baseCases: number;
    readonly baseCost: string;
  }[];
  readonly disease: readonly Step[];
  readonly points: readonly Step[];
  readonly money: readonly Step[];
  readonly parameters: readonly {
    readonly key: string;
    readonly value: string;
  }[];
}

type Settings = (key: string) => unknown;

interface Step {
  readonly rule: string;
  readonly symbol: string;
  readonly value: string;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What came out once more: by name, decimal text; `undefined` where the case has none. */
export interface Recomputed {
  readonly S0?: string;
  readonly A?: string;
  readonly r?: string;
  readonly P?: string;
  readonly worth?: string;
}

/** Recomputes standard points, the deviation, the case's points and their worth. */
export function recompute(twin: Twin): Recomputed {
  const set = (key: string) => {
    const found = twin.parameters.find((p) => p.key === key);
    return found === undefined ? undefined : JSON.parse(found.value);
  };
  const step = (symbol: string, of = twin.points) =>
    of.find((s) => s.symbol === symbol);
  const S0 = standardPoints(twin, set);
  const scored = casePoints(twin, set, step);
  const P = step("P") === undefined
    ? undefined
    : lastPoints(twin, afterReview(twin, set, scored.P));
  const money = twin.money[0];
  return {
    ...(S0 === undefined ? {} : { S0: text(S0, 4) }),
    ...coefficient(step("A"), set),
    ...(scored.r === undefined ? {} : { r: text(scored.r, 6) }),
    ...(P === undefined ? {} : { P: text(P, 4) }),
    ...(money === undefined || P === undefined ? {} : {
      worth: text(times(P, decimal(money.numbers.PV!)), 2),
    }),
  };
}

/** Weighted mean cost of the disease over the years that saw it, or of what it is relative to; yuan. */
function weighted(
  { years }: Twin,
  set: Settings,
  of: (year: Twin["years"][number]) => readonly [number, string],
): Fraction {
  const totals = set("points.weight.weighting") === "weightedTotals";
  let amount = whole(0), units = whole(0);
  for (const year of years) {
    const [n, cost] = of(year), w = decimal(year.weight);
    if (n === 0) continue;
    const C = decimal(cost);
    amount = plus(amount, times(w, totals ? C : over(C, whole(n))));
    units = plus(units, totals ? times(w, whole(n)) : w);
  }
  return over(amount, units);
}

const diseaseMean = (twin: Twin, set: Settings) =>
  weighted(twin, set, (y) => [y.cases, y.cost]);

/** S₀ = scale × m ÷ M; `undefined` where the years say nothing. */
function standardPoints(twin: Twin, set: Settings): Fraction | undefined {
  if (twin.years.length === 0 || twin.disease.length === 0) return undefined;
  const M = set("points.weight.base") === "fixedQuota"
    ? decimal(String(set("points.weight.fixedQuota")))
    : weighted(twin, set, (y) => [y.baseCases, y.baseCost]);
  const scale = decimal(String(set("points.weight.scale")));
  return over(times(scale, diseaseMean(twin, set)), M);
}

/** A = m_ij ÷ m_i, not below the floor; nothing where the case has no type or several combine. */
function coefficient(
  step: Step | undefined,
  set: Settings,
): { readonly A?: string } {
  const sum = step?.numbers["ΣC_ij"];
  if (sum === undefined || set("points.auxiliary.combine") !== "max") return {};
  const { n_ij, n_i } = step!.numbers;
  const A = rounded(over(
    over(decimal(sum), decimal(n_ij!)),
    over(decimal(step!.numbers["ΣC_i"]!), decimal(n_i!)),
  ));
  const floor = set("points.auxiliary.floor");
  return {
    A: floor !== null && order(A, decimal(String(floor))) < 0
      ? text(decimal(String(floor)), 4)
      : text(A, 4),
  };
}

/** P under the deviation rule that the parameters name, before whatever comes on top. */
function casePoints(
  twin: Twin,
  set: Settings,
  step: (symbol: string) => Step | undefined,
): { readonly r?: Fraction; readonly P?: Fraction } {
  const C = decimal(twin.claim.cost);
  const blank = twin.points.find((s) => s.rule === "R-SPX-1");
  if (blank !== undefined) {
    return {
      P: rounded(times(over(C, yearStart(twin)), decimal(blank.numbers.d!))),
    };
  }
  const byDay = twin.points.find((s) => s.rule === "R-SPX-5");
  if (byDay !== undefined) return { P: bedDays(twin, set, byDay) };
  const S = twin.points.findLast((s) => s.symbol === "S");
  if (S === undefined) return {};
  const [s, H] = [decimal(S.value), decimal(step("H")!.value)];
  const A = decimal(step("A")?.value ?? "1");
  const full = times(s, A, H), reference = step("B");
  if (reference === undefined) return { P: rounded(full) };
  const B = referenceMean(twin, set, reference);
  const r = over(C, times(B, A));
  const low = decimal(String(set("points.deviation.low")));
  const high = decimal(String(set("points.deviation.high")));
  const below = order(r, low) < 0 ||
    (order(r, low) === 0 && set("points.deviation.lowInclusive") === true);
  const dayNeverLow = twin.points.some((p) => p.rule === "R-SPX-2") &&
    set("points.day.noLow") === true;
  if (below && !dayNeverLow) {
    if (set("points.deviation.reference") === "paymentStandard") {
      return { r, P: rounded(over(C, yearStart(twin))) };
    }
    const withH = set("points.deviation.applyHToLow") !== false;
    return { r, P: rounded(times(withH ? full : times(s, A), r)) };
  }
  const form = set("points.deviation.highForm");
  if (order(r, high) <= 0 || form === "reviewOnly") {
    return { r, P: rounded(full) };
  }
  const excess = minus(r, high);
  if (form === "plusOne") {
    return { r, P: rounded(times(full, plus(excess, whole(1)))) };
  }
  const extreme = set("points.deviation.extreme");
  return extreme !== null && order(r, decimal(String(extreme))) > 0
    ? { r, P: rounded(full) }
    : { r, P: rounded(times(s, A, plus(excess, H))) };
}

/** B, yuan: last year's mean of the disease at the level, or what stands in for it. */
function referenceMean(
  twin: Twin,
  set: Settings,
  { numbers }: Step,
): Fraction {
  const { n, m, H0, S, H } = numbers, sum = numbers["ΣC"];
  if (sum !== undefined && n !== undefined) {
    return over(decimal(sum), decimal(n));
  }
  if (m !== undefined) {
    return times(diseaseMean(twin, set), decimal(H0 ?? "1"));
  }
  return times(decimal(S!), yearStart(twin), decimal(H!));
}

/** b, yuan a point. */
function yearStart({ yearStartValue }: Twin): Fraction {
  const { num, den } = yearStartValue!;
  return { n: BigInt(num), d: BigInt(den) * 100n };
}

/** Days of each tier at its rate, at b. */
function bedDays(twin: Twin, set: Settings, { numbers }: Step): Fraction {
  const tiers = set("points.bedDay.tiers") as [number | null, number][];
  let left = Number(numbers.d), from = 0, amount = whole(0);
  for (const [upTo, rate] of tiers) {
    const days = upTo === null ? left : Math.min(left, upTo - from);
    amount = plus(amount, times(whole(days), decimal(String(rate))));
    left -= days;
    from = upTo ?? from;
  }
  return rounded(over(amount, yearStart(twin)));
}

/** What special review made of it, where it approved the case. */
function afterReview(
  twin: Twin,
  set: Settings,
  P: Fraction | undefined,
): Fraction | undefined {
  const step = twin.points.find((s) => s.rule === "R-SPC");
  if (P === undefined || step === undefined) return P;
  const { u, k } = step.numbers;
  if (u === undefined && k === undefined) return P;
  const value = (symbol: string) =>
    decimal(twin.points.findLast((s) => s.symbol === symbol)!.value);
  const own = rounded(
    k === undefined
      ? over(
        times(decimal(twin.claim.cost), minus(whole(1), decimal(u!))),
        yearStart(twin),
      )
      : times(value("S"), decimal(k), value("H")),
  );
  return set("points.review.takeMax") === false || order(own, P) > 0 ? own : P;
}

/** What comes on top of the scored points: extra and new-technology points. */
function lastPoints(
  twin: Twin,
  scored: Fraction | undefined,
): Fraction | undefined {
  if (scored === undefined) return undefined;
  return twin.points.reduce(
    (P, step) =>
      step.numbers["ΔP"] === undefined
        ? P
        : plus(P, decimal(step.numbers["ΔP"])),
    scored,
  );
}

/** Rounded once, at the end, to four decimals. */
function rounded(points: Fraction): Fraction {
  return decimal(text(points, 4));
}
