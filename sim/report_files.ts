/**
 * A comparison as files (结果文件): the report, every chart with its data, every
 * table, and a record of what was run.
 *
 * @module
 */
import { differenceTable } from "./analysis/difference_table.ts";
import { pairedDifferences } from "./analysis/paired_differences.ts";
import { resultTables } from "./analysis/result_tables.ts";
import { splitTable } from "./analysis/split_table.ts";
import { fingerprint } from "./base/columns.ts";
import { formatCsv } from "./base/csv.ts";
import type { Lang } from "./base/formats.ts";
import { allCharts } from "./chart/all_charts.ts";
import { chartTable } from "./chart/chart_tables.ts";
import { type Comparison, sides } from "./chart/comparison.ts";
import { VERSION } from "./io.ts";
import type { ResultTable } from "./model/table.ts";
import { journalFiles } from "./report/journal_files.ts";
import { catalogueCsv } from "./report/catalogue_csv.ts";
import { confirmationPage } from "./report/confirmation/confirmation_page.ts";
import { reportPage } from "./report/report_page.ts";
import { tableCsv } from "./report/table_csv.ts";
import { trialBalance } from "./settlement/journal/trial_balance.ts";
import type { OutFile } from "./write_results.ts";

/** Folder of a comparison below the output folder, such as `zibo_2025/share_up-vs-baseline-1b7e4a6d`: equal inputs, equal name. */
export function runFolder(comparison: Comparison): string {
  const results = sides(comparison).map(({ result }) => result);
  const names = results.map(({ scenario }) =>
    scenario.split("/").at(-1)!.replace(/[^\p{L}\p{N}_.-]/gu, "_")
  );
  const hash = results.length === 1
    ? results[0]!.recordHash
    : fingerprint(results.map(({ recordHash }) => recordHash));
  const name = [...names].reverse().join("-vs-");
  return `${results[0]!.city}/${name}-${hash.slice(0, 8)}`;
}

/**
 * All files of a comparison, or of a single scenario, in memory (报告文件); the
 * same results give the same bytes.
 *
 * @param command what a person types to get them again
 */
export function reportFiles(
  comparison: Comparison,
  lang: Lang,
  command: string,
): OutFile[] {
  const all = sides(comparison), last = all.at(-1)!.result;
  const folder = (role: string) =>
    comparison.reform ? `tables/${role}` : "tables";
  const charts = allCharts(comparison, { lang, width: 960 });
  const differences = comparison.reform
    ? pairedDifferences(comparison.baseline, comparison.reform)
    : [];
  const data: OutFile[] = [
    ...charts.flatMap(({ name, svg }) => {
      const { columns, rows } = chartTable(name, comparison);
      return [
        { path: `charts/${name}.svg`, text: svg },
        {
          path: `charts/${name}.csv`,
          text: formatCsv(columns, rows, { bom: true }),
        },
      ];
    }),
    ...(differences.length === 0 ? [] : [
      csvFile("tables", differenceTable(differences, last.hospitals)),
    ]),
    ...(comparison.split
      ? [csvFile("tables", splitTable(comparison.split, last.hospitals))]
      : []),
    ...all.flatMap(({ role, result }) =>
      resultTables(result)
        // The journal is long: its files are written line by line.
        .filter(({ name }) => name !== "journal")
        .map((table) => csvFile(folder(role), table))
    ),
    ...all.flatMap(({ role, result }) =>
      journalFiles(result).map(({ name, text }) => ({
        path: `${folder(role)}/${name}`,
        text,
      }))
    ),
    ...all.map(({ role, result }) => ({
      path: `${folder(role)}/catalogue.csv`,
      text: catalogueCsv(result.catalogueFile),
    })),
  ];
  data.push({
    path: "confirmation.html",
    text: confirmationPage(last, lang),
  });
  const record = recordFile(comparison, data, command);
  const page = reportPage({
    comparison,
    figures: charts,
    differences,
    balances: trialBalance(last.journal),
    tables: folder(all.at(-1)!.role),
    files: [...data, record].map(({ path }) => path),
    command,
    lang,
  });
  return [{ path: "report.html", text: page }, ...data, record];
}

function csvFile(folder: string, table: ResultTable): OutFile {
  return { path: `${folder}/${table.name}.csv`, text: tableCsv(table) };
}

/** What was run (运行记录): version, scenarios, seeds, and a fingerprint of every file. */
function recordFile(
  comparison: Comparison,
  files: readonly OutFile[],
  command: string,
): OutFile {
  const record = {
    engine: VERSION,
    command,
    scenarios: sides(comparison).map(({ role, result }) => ({
      role,
      scenario: result.scenario,
      city: result.city,
      year: result.year,
      seed: result.seed,
      recordHash: result.recordHash,
    })),
    fingerprints: Object.fromEntries(
      files.map(({ path, text }) => [path, fingerprint(text)]),
    ),
  };
  return {
    path: "record.json",
    text: `${JSON.stringify(record, null, 2)}\n`,
  };
}
