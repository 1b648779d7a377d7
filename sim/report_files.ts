/**
 * A comparison as files (结果文件): the report, every chart with its data, every
 * table, and a record of what was run, which `shapan verify` holds them against.
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
import { type Comparison, lastSide, sides } from "./chart/comparison.ts";
import { WIDTHS } from "./chart/theme.ts";
import { readChecks, readSources, readVerdicts } from "./io.ts";
import type { Statement } from "./model/statement.ts";
import type { ResultTable } from "./model/table.ts";
import { journalFiles } from "./report/journal_files.ts";
import { catalogueCsv } from "./report/catalogue_csv.ts";
import { markupInTerms, termsOf } from "./model/payment_terms.ts";
import { confirmationPage } from "./report/confirmation/confirmation_page.ts";
import type { ChapterName } from "./report/chapter_names.ts";
import { patientPages } from "./report/burden/patient_pages.ts";
import { insurerPages } from "./report/insurer/insurer_pages.ts";
import { countyPages } from "./report/pooling/county_pages.ts";
import type { ReportInput } from "./report/report_input.ts";
import { reportPage } from "./report/report_page.ts";
import { statementMarkdown, statementTable } from "./report/statement_files.ts";
import { tableCsv } from "./report/table_csv.ts";
import { tableParquet } from "./report/table_parquet.ts";
import { trialBalance } from "./settlement/journal/trial_balance.ts";
import { manifestOf } from "./study/record/manifest.ts";
import { recordFiles } from "./study/record/record_files.ts";
import { statedResult } from "./study/statement/stated_result.ts";
import { statementOf } from "./study/statement/statement_of.ts";
import type { OutFile } from "./write_results.ts";

/** Folder of a comparison below the output folder, such as `zibo_2025/share_up-vs-baseline-1b7e4a6d`: equal inputs, equal name. */
export function runFolder(comparison: Comparison): string {
  const results = sides(comparison).map(({ result }) => result);
  const names = results.map(({ scenario }) => shortName(scenario));
  const hash = results.length === 1
    ? results[0]!.recordHash
    : fingerprint(results.map(({ recordHash }) => recordHash));
  const name = [...names].reverse().join("-vs-");
  return `${results[0]!.city}/${name}-${hash.slice(0, 8)}`;
}

/** The end of a scenario's id as part of a file name; those of a stack joined by plus signs. */
export function shortName(scenario: string): string {
  return scenario.split("+").map((part) =>
    part.split("/").at(-1)!.replace(/[^\p{L}\p{N}_.-]/gu, "_")
  ).join("+");
}

/**
 * All files of a comparison, or of a single scenario, in memory (报告文件); the
 * same results give the same bytes.
 *
 * @param command what a person types to get them again
 * @param sections chapters of the page that are wanted; all where left out
 */
export function reportFiles(
  comparison: Comparison,
  lang: Lang,
  command: string,
  sections?: readonly ChapterName[],
): OutFile[] {
  const all = sides(comparison), last = all.at(-1)!.result;
  const folder = (role: string) =>
    comparison.reform ? `tables/${role}` : "tables";
  const charts = allCharts(comparison, { lang, width: 960 });
  const differences = comparison.reform
    ? pairedDifferences(comparison.baseline, comparison.reform)
    : [];
  const statement = statementIn(comparison);
  const data: OutFile[] = [
    ...(statement === null ? [] : [
      { path: "statement.md", text: statementMarkdown(statement, lang) },
      { path: "statement.csv", text: tableCsv(statementTable(statement)) },
    ]),
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
      ...tableFiles("tables", differenceTable(differences, last.hospitals)),
    ]),
    ...(comparison.split && comparison.split.factors.length > 1
      ? tableFiles("tables", splitTable(comparison.split, last.hospitals))
      : []),
    ...all.flatMap(({ role, result }) =>
      resultTables(result)
        // The journal is long: its files are written line by line.
        .filter(({ name }) => name !== "journal")
        .flatMap((table) => tableFiles(folder(role), table))
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
    text: markupInTerms(confirmationPage(last, lang), termsOf([last]), [
      last.titleZh,
      last.titleEn,
    ]),
  });
  const bills = countyPages(last, lang);
  if (bills !== null) data.push({ path: "counties.html", text: bills });
  const patients = patientPages(last, lang);
  if (patients !== null) data.push({ path: "patients.html", text: patients });
  const contracts = insurerPages(last, lang);
  if (contracts !== null) {
    data.push({ path: "insurers.html", text: contracts });
  }
  data.push(...recordFiles(comparison, { lang, command, sections }));
  const page = comparisonPage(comparison, {
    // As wide as paper, so that letters are not smaller in print than on a screen.
    figures: allCharts(comparison, { lang, width: WIDTHS.a4 }),
    files: data.map(({ path }) => path),
    command,
    lang,
    ...(sections === undefined ? {} : { sections }),
  });
  const files = [{ path: "report.html", text: page }, ...data];
  return [...files, manifestOf(files)];
}

/** The page of a comparison, in one language, with figures drawn for it (报告页). */
export function comparisonPage(
  comparison: Comparison,
  rest: Pick<
    ReportInput,
    "figures" | "files" | "command" | "lang" | "sections"
  >,
): string {
  const { role, result } = lastSide(comparison);
  const { baseline, reform } = comparison;
  return reportPage({
    comparison,
    statement: statementIn(comparison),
    differences: reform ? pairedDifferences(baseline, reform) : [],
    balances: trialBalance(result.journal),
    tables: reform ? `tables/${role}` : "tables",
    sources: [...readSources().values()],
    verdicts: readVerdicts(),
    checks: readChecks(),
    ...rest,
  });
}

/** A table for people, in yuan, and the same for programs, in fen. */
function tableFiles(folder: string, table: ResultTable): OutFile[] {
  const path = `${folder}/${table.name}`;
  return [
    { path: `${path}.csv`, text: tableCsv(table) },
    { path: `${path}.parquet`, text: tableParquet(table) },
  ];
}

/** What the reform changes; from the settings of the results where the scenarios were not given along. */
function statementIn(
  { baseline, reform, statement }: Comparison,
): Statement | null {
  if (!reform) return null;
  return statement ??
    statementOf(statedResult(baseline), statedResult(reform), readSources());
}
