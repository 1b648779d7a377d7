import { dayNumber, isoDate } from "../base/calendar.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { BUDGET_STEP_WORDS, REASON_WORDS } from "./budget_words.ts";
import { ITEM_WORDS, PUBLICATION_WORDS, STEP_WORDS } from "./calendar_words.ts";

interface Row {
  readonly day: number;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly period: string;
  readonly what: string;
}

/**
 * Every day of the fund year on which something is due (年度日程表): months, steps of
 * the clearing, publications, steps to the budget and its adjustments, by day. `R-MON`,
 * `R-CAL`, `R-PUB`, `R-BUD`.
 */
export function calendarTable(
  { days, signals, budgets }: ScenarioResult,
): ResultTable {
  const rows: Row[] = [
    ...days.steps.map(({ day, step, period }) => ({
      day,
      kind: step,
      ...STEP_WORDS[step],
      period,
      what: "",
    })),
    ...signals.published.map(({ day, kind, period, what }) => ({
      day,
      kind,
      ...PUBLICATION_WORDS[kind],
      period,
      what: what.map((item) => ITEM_WORDS[item].zh).join("、"),
    })),
    ...budgetDays(budgets),
  ].sort((a, b) => a.day - b.day);
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: Row) => string,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf<Row>(
    { name: "calendar", titleZh: "基金年度日程", titleEn: "Fund year" },
    [
      text("date", "日期", "date", (r) => isoDate(r.day)),
      text("kind", "事项编号", "kind", (r) => r.kind),
      text("nameZh", "事项", "name in Chinese", (r) => r.zh),
      text("nameEn", "英文名称", "name", (r) => r.en),
      text("period", "期间", "period", (r) => r.period),
      text("what", "发布内容", "what is published", (r) => r.what),
    ],
    rows,
  );
}

/** Steps to the budget, once for both schemes, and each adjustment. */
function budgetDays(budgets: ScenarioResult["budgets"]): Row[] {
  const seen = new Map<string, Row>();
  for (const { versions, scheme, year } of budgets) {
    for (const [i, { date, step, reason }] of versions.entries()) {
      const own = step === "adjustment" ? `${scheme} ${i}` : "";
      seen.set(`${date} ${step} ${own}`, {
        day: dayNumber(date),
        kind: `budget-${step}`,
        ...BUDGET_STEP_WORDS[step],
        period: String(year),
        what: reason === null ? "" : `${scheme}：${REASON_WORDS[reason].zh}`,
      });
    }
  }
  return [...seen.values()];
}
