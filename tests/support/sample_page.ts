import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import type { Lang } from "../../sim/base/formats.ts";
import { formatCsv } from "../../sim/base/csv.ts";
import { allCharts } from "../../sim/chart/all_charts.ts";
import { readChecks, readSources, readVerdicts } from "../../sim/io.ts";
import { reportPage } from "../../sim/report/report_page.ts";
import { statedResult } from "../../sim/study/statement/stated_result.ts";
import { statementOf } from "../../sim/study/statement/statement_of.ts";
import { sampleModels } from "./sample_models.ts";
import { sampleResult } from "./sample_result.ts";

/** A report and its figures. */
export interface SamplePage {
  /** The page. */
  readonly page: string;
  readonly figures: readonly {
    readonly name: string;
    readonly svg: string;
    readonly csv: string;
  }[];
}

/** The report of two sample results with models (报告样例), figures in the width of a column. */
export function samplePage(lang: Lang): SamplePage {
  const baseline = sampleResult(), reform = sampleResult({ reform: true });
  const comparison = { baseline, reform, models: sampleModels() };
  const figures = allCharts(comparison, { lang });
  const page = reportPage({
    comparison,
    statement: statementOf(
      statedResult(baseline),
      statedResult(reform),
      readSources(),
    ),
    figures,
    differences: pairedDifferences(baseline, reform),
    balances: [
      { account: "asset/bank/employee", debit: 512_34, credit: 200_00 },
      { account: "asset/bank/resident", debit: 0, credit: 312_34 },
    ],
    tables: "tables",
    files: Array.from({ length: 15 }, (_, i) => `tables/t${i}.csv`),
    command: "deno task shapan compare a b",
    sources: [...readSources().values()],
    verdicts: readVerdicts(),
    checks: readChecks(),
    lang,
  });
  return {
    page,
    figures: figures.map(({ name, svg, table }) => ({
      name,
      svg,
      csv: formatCsv(table.columns, table.rows, { bom: true }),
    })),
  };
}
