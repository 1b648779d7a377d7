/**
 * Several comparisons with one baseline as files (多方案对比文件): an overview, the
 * matrix of headlines, and below it a whole comparison for each scenario.
 *
 * @module
 */
import { headlineMatrix } from "./analysis/headlines/headline_matrix.ts";
import { fingerprint } from "./base/columns.ts";
import type { Lang } from "./base/formats.ts";
import type { WholeComparison } from "./compare.ts";
import { VERSION } from "./io.ts";
import { matrixCsv } from "./report/matrix_csv.ts";
import { overviewPage, type OverviewPart } from "./report/overview_page.ts";
import type { ChapterName } from "./report/chapter_names.ts";
import { reportFiles, shortName } from "./report_files.ts";
import { manifestOf } from "./study/record/manifest.ts";
import type { OutFile } from "./write_results.ts";

/** Longest name of a folder before it is only counted. */
const LONG = 80;

/** Folder of several comparisons below the output folder: equal inputs, equal name. */
export function overviewFolder(all: readonly WholeComparison[]): string {
  const { baseline } = all[0]!;
  const names = all.map(({ reform }) => shortName(reform.scenario)).join("-");
  const hash = fingerprint([
    baseline.recordHash,
    ...all.map(({ reform }) => reform.recordHash),
  ]).slice(0, 8);
  const name = names.length > LONG ? `${all.length}-scenarios` : names;
  return `${baseline.city}/${name}-vs-${shortName(baseline.scenario)}-${hash}`;
}

/** Folder of each comparison below that of all; numbered where names meet. */
export function partFolders(all: readonly WholeComparison[]): string[] {
  const names = all.map(({ reform }) => shortName(reform.scenario));
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${i + 1}-${name}`
  );
}

/**
 * All files of several comparisons, in memory.
 *
 * @param commands what makes each comparison by itself, and at last all of them
 * @param sections chapters of each comparison's page; all where left out
 */
export function overviewFiles(
  all: readonly WholeComparison[],
  lang: Lang,
  commands: readonly string[],
  sections?: readonly ChapterName[],
): OutFile[] {
  const folders = partFolders(all), command = commands.at(-1)!;
  const parts = all.map((pair, i): OverviewPart => ({
    pair,
    statement: pair.statement!,
    folder: folders[i]!,
  }));
  const matrix = headlineMatrix(
    all[0]!.baseline,
    all.map(({ reform }) => reform),
  );
  const top = [
    { path: "report.html", text: overviewPage(parts, command, lang) },
    { path: "matrix.csv", text: matrixCsv(matrix) },
  ];
  const { baseline } = all[0]!;
  const record = {
    engine: VERSION,
    command,
    scenarios: [baseline, ...all.map(({ reform }) => reform)].map(
      ({ scenario, city, year, seed, recordHash }) => ({
        scenario,
        city,
        year,
        seed,
        recordHash,
      }),
    ),
    folders,
    fingerprints: Object.fromEntries(
      top.map(({ path, text }) => [path, fingerprint(text)]),
    ),
  };
  const files = [
    ...top,
    { path: "overview.json", text: `${JSON.stringify(record, null, 2)}\n` },
    ...all.flatMap((comparison, i) =>
      reportFiles(comparison, lang, commands[i]!, sections).map((
        { path, text },
      ) => ({
        path: `${folders[i]}/${path}`,
        text,
      }))
    ),
  ];
  // The list makes the whole folder one that can be verified and exported.
  return [...files, manifestOf(files)];
}
