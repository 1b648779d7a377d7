/**
 * A negotiation as files (谈判文件): the fund's own brief and its tables in one
 * folder, the plan for publication in another, so that the second can be handed
 * on as it is.
 *
 * @module
 */
import {
  negotiationTables,
  publicTables,
} from "./analysis/negotiation_tables.ts";
import { fingerprint } from "./base/columns.ts";
import type { Lang } from "./base/formats.ts";
import { VERSION } from "./io.ts";
import type { NegotiationRun } from "./model/negotiation.ts";
import type { NextYear } from "./model/next_year.ts";
import type { Setting } from "./model/scenario/mod.ts";
import type { ResultTable } from "./model/table.ts";
import { nextYearFiles } from "./next_year_files.ts";
import { negotiationBook } from "./report/negotiation/book/negotiation_book.ts";
import { publicBook } from "./report/negotiation/book/public_book.ts";
import { groupPages } from "./report/negotiation/group_pages.ts";
import { internalPage } from "./report/negotiation/internal_page.ts";
import { negotiationFigures } from "./report/negotiation/negotiation_figures.ts";
import { publicPage } from "./report/negotiation/public_page.ts";
import { tableCsv } from "./report/table_csv.ts";
import { writeWorkbook } from "./report/workbook/write_workbook.ts";
import { manifestOf } from "./study/record/manifest.ts";
import type { OutFile } from "./write_results.ts";

/** Folder of a negotiation below the output folder: equal inputs and options, equal name. */
export function negotiationFolder(
  run: NegotiationRun,
  command: string,
): string {
  const name = run.scenario.split("/").at(-1)!.replace(
    /[^\p{L}\p{N}_.-]/gu,
    "_",
  );
  const hash = fingerprint([run.recordHash, command]).slice(0, 8);
  return `${run.city}/negotiate-${name}-${hash}`;
}

/**
 * All files of a negotiation, in memory (谈判文件); the same results give the same
 * bytes.
 *
 * @param command what a person types to get them again
 * @param next the year after the talks, where it was played
 */
export async function negotiationFiles(
  run: NegotiationRun,
  settings: readonly Setting[],
  lang: Lang,
  command: string,
  next?: NextYear,
): Promise<OutFile[]> {
  const options = { lang, width: 960 } as const;
  const files: OutFile[] = [
    {
      path: "internal/brief.html",
      text: internalPage(run, settings, command, lang, next),
    },
    ...(["zh", "en"] as const).map((lang) => ({
      path: `internal/groups_${lang}.html`,
      text: groupPages(run, lang),
    })),
    ...negotiationTables(run).map((table) => csvFile("internal", table)),
    ...run.sheets.flatMap((sheet) => negotiationFigures(run, sheet, options))
      .map(({ name, svg }) => ({ path: `internal/${name}.svg`, text: svg })),
    ...nextYearFiles(run, next, lang),
    { path: "public/plan.html", text: publicPage(run) },
    ...publicTables(run).map((table) => csvFile("public", table)),
  ];
  for (const sheet of run.sheets) {
    files.push({
      path: `internal/workbook_${sheet.scheme}.xlsx`,
      text: await writeWorkbook(negotiationBook(run, sheet)),
    }, {
      path: `public/plan_${sheet.scheme}.xlsx`,
      text: await writeWorkbook(publicBook(run, sheet)),
    });
  }
  const { scenario, city, year, seed, recordHash } = run;
  const record = {
    engine: VERSION,
    command,
    scenario,
    city,
    year,
    seed,
    recordHash,
  };
  files.push({
    path: "negotiation.json",
    text: `${JSON.stringify(record, null, 2)}\n`,
  });
  return [...files, manifestOf(files)];
}

function csvFile(folder: string, table: ResultTable): OutFile {
  return { path: `${folder}/${table.name}.csv`, text: tableCsv(table) };
}
