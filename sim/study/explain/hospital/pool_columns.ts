import { toYuan } from "../../../base/fen.ts";
import type { SheetPool } from "../../../model/clearing_sheet.ts";
import { points4 } from "../../../points/point_step.ts";
import { monthOf } from "../../../settlement/year_totals.ts";
import { fractionText } from "../sheet_numbers.ts";
import type { SchemeView } from "./scheme_view.ts";

/** The columns of all institutions of a scheme (全部机构数据), for the twin. */
export function poolColumns(view: SchemeView): SheetPool {
  const { run, scheme, sheet, months, span, totals } = view;
  const { id } = run.hospitals, { violations } = run.settled;
  const yearStart = run.rules.yearStart[scheme] ?? null;
  const twelve = (
    column: Float64Array,
    write: (amount: number) => string,
  ) =>
    months.map((_, m) =>
      Array.from(monthOf(column, id.length, scheme, m), write)
    );
  const { quotas } = sheet.budget;
  return {
    institutions: id,
    quota: Array.from(sheet.budget.months, toYuan),
    booked: twelve(totals.fund, toYuan),
    cost: twelve(totals.cost, toYuan),
    points: twelve(totals.points, points4),
    deductions: months.map((month) => Array.from(month.deductions, toYuan)),
    conduct: violations && violations.map(fractionText),
    scores: view.scores.map((score) => score === null ? null : String(score)),
    reasonable: id.map((_, h) => String(reasonableAt(view, h))),
    ownBudget: quotas && Array.from(quotas, toYuan),
    given: isDerived(view) ? null : {
      standard: Array.from(sheet.standard, toYuan),
      savingToFund: savingIsMeant(view),
    },
    clearedMonths: span.cleared.map((month) => month + 1),
    fund: toYuan(span.fund),
    reserve: toYuan(span.reserve),
    yearStartValue: yearStart && fractionText(yearStart),
  };
}

/** The reasonable part of one institution's overspend. */
export function reasonableAt(
  { options: { clearing: { reasonable } } }: Pick<SchemeView, "options">,
  h: number,
): number {
  return typeof reasonable === "number" ? reasonable : reasonable[h]!;
}

/** Whether a saving under the value was meant and goes back to the fund: a value that is fixed, bounded, trimmed or elastic, or totals of the year. */
export function savingIsMeant({ sheet, end }: SchemeView): boolean {
  return end["settlement.value.mode"] === "fixed" ||
    sheet.against === "quota" || sheet.valueBound !== undefined ||
    sheet.valueTrimmed === true || sheet.elastic !== undefined;
}

/** Whether D follows from the columns of the twin alone. */
function isDerived({ sheet, end }: SchemeView): boolean {
  return sheet.valueBound === undefined && sheet.valueTrimmed !== true &&
    sheet.elastic === undefined &&
    !(end["settlement.value.method"] === "totalTimesRatio" &&
      end["settlement.value.ratioLevel"] === "case");
}
