import { cannotPlay } from "../../base/issues.ts";
import { type Fen, multiplyFen, shareExactly } from "../../base/fen.ts";
import { SCALE } from "../../base/points.ts";
import {
  compare,
  divide,
  fromNumber,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import { sum } from "../../base/sum.ts";

/** How a month is pre-settled (`mon.form`). */
export const MONTH_FORMS = [
  "booked",
  "points",
  "fixedShare",
  "pointsMinusPatient",
  "bookedBudget",
] as const;
/** One of {@linkcode MONTH_FORMS}. */
export type MonthForm = typeof MONTH_FORMS[number];

/** What institutions may still be paid of their own budgets, fen; for `bookedBudget`. */
export interface OwnBudgets {
  /** By hospital: its budget to the month's end, less what it was paid before. */
  readonly room: Float64Array;
  /** The same of the city: ΣF to the month's end, less everything that was paid. */
  readonly cityRoom: Fen;
}

/** One month of one scheme; vectors by hospital. */
export interface MonthInput {
  /** F_m, the month's part of the DIP line, fen. */
  readonly quota: Fen;
  /** J, booked fund, fen. */
  readonly booked: Float64Array;
  /** P, 1/10000 point. */
  readonly points4: Float64Array;
  /** IP, what patients and other payers bore, fen; for `pointsMinusPatient`. */
  readonly individual?: Float64Array;
  /** b, fen of total cost per point; for `pointsMinusPatient`. */
  readonly yearStartValue?: Ratio | null;
  /** For `bookedBudget`. */
  readonly budgets?: OwnBudgets;
}

/** What forms need beside the month. */
export interface FormOptions {
  readonly form: MonthForm;
  /** Share of the booked fund paid under `fixedShare`, 0–1. */
  readonly rate: number;
  /** Value of a point under `pointsMinusPatient`: b, or the month's own. */
  readonly value?: "yearStart" | "month";
}

/** What a month comes to before deposit: fen by hospital, and the paid share of the booked fund where there is one. */
export interface Gross {
  readonly gross: Float64Array;
  readonly k: Ratio | null;
}

/**
 * The gross amounts of a month (月度结算额).
 *
 * - `booked`: the booked fund as it is, or, where it exceeds the quota, the
 *   quota split by booked fund (k = F_m ÷ ΣJ).
 * - `points`: the quota split by points.
 * - `fixedShare`: a share of each hospital's booked fund, whatever the quota.
 * - `pointsMinusPatient`: points × value − what patients bore; may be negative.
 * - `bookedBudget`: see {@linkcode withinBudgets}.
 *
 * `R-MON` forms 1–4: DIP technical specification 3.0, 7.1–7.2; the fifth is
 * Zibo 三(四)2, whose text gives no formula.
 *
 * @throws {ShapanError} if institutions' own budgets are asked for and not known
 * @throws {RangeError} if points less patients' payments lack what they need
 */
export function grossOf(input: MonthInput, options: FormOptions): Gross {
  const { quota, booked, points4 } = input;
  switch (options.form) {
    case "points":
      return { gross: shareExactly(quota, points4), k: null };
    case "pointsMinusPatient":
      return { gross: lessPatients(input, options.value), k: null };
    case "bookedBudget":
      return { gross: withinBudgets(input), k: null };
    case "booked":
    case "fixedShare": {
      const total = sum(booked);
      if (total === 0) return { gross: booked.slice(), k: null };
      const k = options.form === "fixedShare"
        ? fromNumber(options.rate)
        : total <= quota
        ? ratio(1)
        : ratio(quota, total);
      if (compare(k, ratio(1)) === 0) return { gross: booked.slice(), k };
      const gross = options.form === "booked"
        ? shareExactly(quota, booked)
        : booked.map((amount) => multiplyFen(amount, k));
      return { gross, k };
    }
  }
}

/** Form 4: points × value − patients' payments; nothing where there is no value (`R-NUM-ZERO`). */
function lessPatients(
  { quota, points4, individual, yearStartValue }: MonthInput,
  by: FormOptions["value"],
): Float64Array {
  if (individual === undefined || yearStartValue === undefined) {
    throw new RangeError(
      "Cannot settle a month by points less patients' payments without these payments and the year-start value",
    );
  }
  const points = sum(points4);
  const value = by !== "month"
    ? yearStartValue
    : points === 0
    ? null
    : divide(ratio((quota + sum(individual)) * SCALE), ratio(points));
  if (value === null) return new Float64Array(points4.length);
  const each = multiply(value, ratio(1, SCALE));
  return points4.map((own, h) =>
    Number(roundHalfUp(each.num * BigInt(own), each.den)) - individual[h]!
  );
}

/**
 * Zibo's month (以各机构月度支出预算为依据，结合该机构和全市当月实际记账): everyone
 * is paid what it booked up to what is left of its own budget; what the city
 * has left is then shared by what stays unpaid, so that nobody gets more than
 * it booked. Budgets run on through the year: what a month leaves, a later one
 * may use. The text names the four quantities and no formula; this one is
 * assumed.
 */
function withinBudgets({ booked, budgets }: MonthInput): Float64Array {
  if (budgets === undefined) {
    throw cannotPlay("settlement.month.form", "bookedBudget", {
      zh:
        "各机构的年度预算不知道（没有上年结算）；请改用 booked、points 或 fixedShare",
      en:
        "institutions' own budgets are not known, as last year was not settled; use booked, points or fixedShare",
    });
  }
  const { room, cityRoom } = budgets;
  const own = booked.map((amount, h) =>
    Math.min(amount, Math.max(0, room[h]!))
  );
  const all = Math.max(0, cityRoom), base = sum(own);
  // The city has less than its institutions together: what there is, by what each may ask.
  if (base > all) return shareExactly(all, own);
  const unpaid = booked.map((amount, h) => amount - own[h]!);
  const left = all - base;
  if (sum(unpaid) <= left) return booked.slice();
  const more = shareExactly(left, unpaid);
  return own.map((amount, h) => amount + more[h]!);
}
