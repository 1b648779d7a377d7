/**
 * The year after talks as files (下一年文件): tables and figures for the fund's own
 * folder.
 *
 * @module
 */
import {
  nextYearGroupsTable,
  nextYearHospitalsTable,
  nextYearTable,
} from "./analysis/next_year/next_year_tables.ts";
import type { Lang } from "./base/formats.ts";
import { nextYearRates } from "./chart/next_year_rates.ts";
import type { NegotiationRun } from "./model/negotiation.ts";
import type { NextYear } from "./model/next_year.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { OutFile } from "./write_results.ts";

/** Files of the year after talks (下一年文件), in memory; none where it was not played. */
export function nextYearFiles(
  run: NegotiationRun,
  next: NextYear | undefined,
  lang: Lang,
): OutFile[] {
  if (next === undefined) return [];
  return [
    ...[
      nextYearTable(next),
      nextYearGroupsTable(run, next),
      nextYearHospitalsTable(run, next),
    ].map((table) => ({
      path: `internal/${table.name}.csv`,
      text: tableCsv(table),
    })),
    ...run.sheets.map((sheet) => ({
      path: `internal/next_year_${sheet.scheme}.svg`,
      text: nextYearRates(run, sheet, next, { lang, width: 960 }),
    })),
  ];
}
