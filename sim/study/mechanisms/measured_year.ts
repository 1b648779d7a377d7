import { cashTable } from "../../analysis/cash_table.ts";
import { negotiationTables } from "../../analysis/negotiation_tables.ts";
import { resultTables } from "../../analysis/result_tables.ts";
import type { MetricRow } from "../../model/ledger.ts";
import type { MeasureWords } from "../../model/mechanisms.ts";
import type { Outcome, ScenarioResult } from "../../model/result.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import type { ResultTable } from "../../model/table.ts";
import { negotiateResult } from "../../run/negotiate_result.ts";
import { conductTable } from "./conduct_table.ts";

/** A year that has been played, as far as a measure needs it. */
export interface MeasuredYear {
  readonly outcome: Outcome;
  readonly metrics: readonly MetricRow[];
  /** A table by its name; `undefined` if the year has none of that name. */
  readonly table: (name: string) => ResultTable | undefined;
  readonly tables: () => readonly string[];
}

/** A number, and what it is. */
export interface Measured {
  readonly value: number | null;
  readonly words: MeasureWords;
}

/**
 * A rehearsal as measures read it (可取指标的结果): its record tables, what institutions did
 * year by year, and the tables of the talks where a measure asks for them.
 */
export function measuredYear(
  result: ScenarioResult,
  scenario: Scenario,
): MeasuredYear {
  let made: readonly ResultTable[] | undefined;
  let talked: readonly ResultTable[] | undefined;
  const record = () =>
    made ??= [
      ...resultTables(result),
      cashTable(result.cash, {
        hospitals: result.hospitals.id.map((_, h) => h),
        schemes: result.cash.schemes.map((_, s) => s),
      }),
      conductTable(result),
    ];
  const talks = () =>
    talked ??= negotiationTables(
      negotiateResult(result, scenario.valuesOn(`${result.year}-01-01`)),
    );
  const of = (name: string) =>
    name.startsWith("negotiation_") ? talks() : record();
  return {
    outcome: result,
    metrics: result.metrics,
    table: (name) => of(name).find((table) => table.name === name),
    tables: () => record().map(({ name }) => name),
  };
}
