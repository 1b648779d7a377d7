import { overQuota } from "../../budget/pace.ts";
import type { Talk } from "../../hospital/response/path/restraint.ts";
import { cell } from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { LastYear } from "../settle_course.ts";

/**
 * Talks of the year before that may still be felt (上年约谈), by quarter; none where
 * the rules hold none. Part of the run: it hands tables to the budget stage.
 */
export function talksBefore({ settled }: LastYear, values: Values): Talk[] {
  if (!values["budget.watch.talks"]) return [];
  return settled.compiled.flatMap(({ sheet }, s) => {
    const booked = new Float64Array(
      settled.settlements[s]!.booked.length * 12,
    );
    booked.forEach((_, at) =>
      booked[at] = settled.totals.fund[cell(Math.floor(at / 12), s, at % 12)]!
    );
    const over = overQuota(
      { months: sheet.months, booked, quotas: sheet.quotas },
      values["budget.watch.ratio"],
    );
    return (over ?? []).map(({ hospital, month }) => ({
      hospital,
      month: month - 1 - 12,
      dose: 1,
    }));
  });
}
