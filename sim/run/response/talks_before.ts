import { overQuota } from "../../budget/pace.ts";
import { billLevel } from "../../hospital/response/bill_level.ts";
import type { Talk } from "../../hospital/response/path/restraint.ts";
import type { Sight } from "../../hospital/response/sight.ts";
import type { TalkRow } from "../../model/budget.ts";
import { cell } from "../../model/ledger.ts";
import type { Levers } from "../../model/levers.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { BudgetSheet } from "../../model/settlement.ts";
import type { LastYear } from "../settle_course.ts";
import { inspectionTalks } from "../supervision/inspection_talks.ts";

/**
 * Talks of the year before that may still be felt (上年约谈): about quotas, by
 * quarter, where the rules hold them, and about what inspections found. Part of the run: it hands tables to the budget stage.
 */
export function talksBefore(last: LastYear, values: Values): Talk[] {
  const found = inspectionTalks(last);
  if (!values["budget.watch.talks"]) return found;
  const rows = last.settled.compiled.flatMap(({ sheet }, s) =>
    listed(sheet, bookedOf(last, s), values)
  );
  return [...talksOf(rows, -12), ...found];
}

/** What talks of the year itself are seen from. */
export interface OwnYear {
  readonly last: LastYear;
  readonly sight: Sight;
  /** Levers of the year before; `null` = at rest. */
  readonly before: Levers | null;
  /** Budgets of the year, one element a scheme. */
  readonly sheets: readonly BudgetSheet[];
}

/**
 * Talks at the end of a quarter of the year itself (当年约谈): what institutions have
 * booked since January, as last year's months show it and their levers have
 * changed it since, against their quotas of the year.
 *
 * @param levers of the year as far as they are known
 * @param month last of the quarter, 0–11
 */
export function talksAt(
  { last, sight, before, sheets }: OwnYear,
  levers: Levers,
  month: number,
  values: Values,
): Talk[] {
  const dayCost = values["hospital.conduct.dayCost"];
  const rows = sheets.flatMap((sheet, s) => {
    const booked = bookedOf(last, s).map((fen, at) => {
      const then = before === null ? 1 : billLevel(before, sight, at, dayCost);
      return Math.round(fen * billLevel(levers, sight, at, dayCost) / then);
    });
    return listed(sheet, booked, values);
  });
  return talksOf(rows.filter((row) => row.month === month + 1), 0);
}

/** Ends of quarters, months 0–11. */
export const QUARTER_ENDS = [2, 5, 8, 11] as const;

function listed(
  { months, quotas }: BudgetSheet,
  booked: Float64Array,
  values: Values,
): TalkRow[] {
  return overQuota({ months, booked, quotas }, values["budget.watch.ratio"]) ??
    [];
}

/** Booked of a scheme by institution × 12 + month, fen. */
function bookedOf({ settled }: LastYear, s: number): Float64Array {
  const n = settled.settlements[s]!.booked.length;
  return Float64Array.from(
    { length: n * 12 },
    (_, at) => settled.totals.fund[cell(Math.floor(at / 12), s, at % 12)]!,
  );
}

/** One talk an institution and quarter, whichever scheme it is about. */
function talksOf(rows: readonly TalkRow[], shift: number): Talk[] {
  const held = new Map(
    rows.map(({ hospital, month }) => [`${hospital} ${month}`, {
      hospital,
      month: month - 1 + shift,
      dose: 1,
    }]),
  );
  return [...held.values()];
}
