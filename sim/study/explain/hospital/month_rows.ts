import { shareExactly, toYuan } from "../../../base/fen.ts";
import { divide, ratio, toFixed } from "../../../base/ratio.ts";
import { SCALE } from "../../../base/points.ts";
import { sum } from "../../../base/sum.ts";
import type { SheetMonth, SheetTerms } from "../../../model/clearing_sheet.ts";
import { points4, yuan } from "../../../points/point_step.ts";
import { DEPOSIT_LIMIT_2025 } from "../../../model/policy/mod.ts";
import { monthOf } from "../../../settlement/year_totals.ts";
import { ratioText } from "../sheet_numbers.ts";
import type { SchemeView } from "./scheme_view.ts";

/** Decimals of yuan per point. */
const VALUE = 8;

/**
 * The twelve months of an institution (月度结算明细): what went into each and what
 * came out, by the symbols of `monthSteps`. `R-MON`, `R-T1`.
 */
export function monthRows(view: SchemeView, h: number): SheetMonth[] {
  const { sheet: { budget }, months, scheme, totals } = view;
  const n = view.run.hospitals.id.length;
  const room = roomOf(view, h);
  let carried = 0;
  return months.map((month, m) => {
    const terms = termsOf(view, m);
    const booked = monthOf(totals.fund, n, scheme, m);
    const points = monthOf(totals.points, n, scheme, m);
    const cost = monthOf(totals.cost, n, scheme, m);
    const own = {
      F: toYuan(budget.months[m]!),
      ΣJ: toYuan(sum(booked)),
      J: toYuan(booked[h]!),
      P: points4(points[h]!),
      ...formNumbers(view, terms, m, { booked, points, cost }, h),
      ...(terms.form === "bookedBudget" ? room(m) : {}),
    };
    const before = carried, { gross, deposit, advances, deductions } = month;
    carried = month.carry[h]!;
    return {
      month: m + 1,
      terms,
      numbers: {
        ...own,
        G: toYuan(gross[h]!),
        Q: toYuan(deposit[h]!),
        A: toYuan(advances[h]!),
        X: toYuan(deductions[h]!),
        due: toYuan(
          month.net[h]! - advances[h]! - deductions[h]! + before,
        ),
        pay: toYuan(month.pay[h]!),
        carry: toYuan(carried),
      },
    };
  });
}

/** The form of a month and its settings. */
export function termsOf(
  { options }: Pick<SchemeView, "options">,
  month: number,
): SheetTerms {
  const own = options.months[month]!;
  const dip = options.regimes[month] === "dip";
  return {
    form: dip ? own.form : "asBooked",
    rate: String(own.rate),
    value: own.value ?? "yearStart",
    deposit: String(
      own.rules2025 ? Math.min(own.deposit, DEPOSIT_LIMIT_2025) : own.deposit,
    ),
  };
}

/** What the form of the month needs beside J and P. */
function formNumbers(
  view: SchemeView,
  { form, value }: SheetTerms,
  m: number,
  { booked, points, cost }: Record<"booked" | "points" | "cost", Float64Array>,
  h: number,
): Record<string, string> {
  const quota = view.sheet.budget.months[m]!, k = view.months[m]!.k;
  const all = sum(points);
  switch (form) {
    case "booked":
      return k === null ? {} : { k: ratioText(k) };
    case "points":
      return {
        ΣP: points4(all),
        v: all === 0
          ? "0"
          : yuan(divide(ratio(quota * SCALE), ratio(all)), VALUE),
      };
    case "pointsMinusPatient": {
      const start = view.run.rules.yearStart[view.scheme] ?? null;
      const rest = sum(cost) - sum(booked);
      const each = value !== "month"
        ? start
        : all === 0
        ? null
        : divide(ratio((quota + rest) * SCALE), ratio(all));
      return {
        v: each === null ? "0" : toFixed(divide(each, ratio(100)), VALUE),
        IP: toYuan(cost[h]! - booked[h]!),
      };
    }
    default:
      return {};
  }
}

/** What is left of the institution's own budget and of the city's, month by month. */
function roomOf({ sheet: { budget }, months, options }: SchemeView, h: number) {
  const own = budget.quotas === null
    ? new Float64Array(12)
    : shareExactly(budget.quotas[h]!, budget.months);
  return (m: number) => {
    let room = own[m]!, city = budget.months[m]!;
    for (let i = 0; i < m; i++) {
      if (options.regimes[i] !== "dip") continue;
      room += own[i]! - months[i]!.gross[h]!;
      city += budget.months[i]! - sum(months[i]!.gross);
    }
    return { B: toYuan(room), ΣB: toYuan(city) };
  };
}
