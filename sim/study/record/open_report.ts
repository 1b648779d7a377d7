import { join } from "node:path";
import { canonicalJson } from "../../base/canonical_json.ts";
import { formatCsv } from "../../base/csv.ts";
import type { Lang } from "../../base/formats.ts";
import { ShapanError } from "../../base/issues.ts";
import { allCharts, CHART_NAMES } from "../../chart/all_charts.ts";
import { drawsModels, drawsSplit } from "../../chart/chart_needs.ts";
import { type Comparison, sides } from "../../chart/comparison.ts";
import { type WidthName, WIDTHS } from "../../chart/theme.ts";
import type { PlaySettings } from "../../compare.ts";
import { readBytes } from "../../read_files.ts";
import { comparisonPage } from "../../report_files.ts";
import { playRecord } from "./play_record.ts";
import { readRecord } from "./read_record.ts";
import { DAMAGES, refuseDamaged } from "./refuse_damaged.ts";
import { type RunRecord, sideFiles } from "./record_format.ts";
import { resultRecord } from "./result_record.ts";

/** A figure of a record in the language and width asked for. */
export interface OpenFigure {
  readonly name: string;
  /** One standalone SVG. */
  readonly svg: string;
  /** What it draws. */
  readonly csv: string;
}

/** What a report in Word, Excel or pictures is made of. */
export interface OpenReport {
  readonly record: RunRecord;
  readonly lang: Lang;
  /** The page, in that language; empty where single figures were asked for. */
  readonly page: string;
  /** By width, in the order of a report. */
  readonly figures: ReadonlyMap<WidthName, readonly OpenFigure[]>;
  /** Every table of the record as CSV, by its path. */
  readonly tables: readonly { readonly path: string; readonly text: string }[];
}

/** In what form a record is opened. */
export interface OpenSettings extends PlaySettings {
  /** That of the record where left out. */
  readonly lang?: Lang | undefined;
  /** Widths that figures are needed in; that of the stored ones where left out. */
  readonly widths?: readonly WidthName[];
  /** Only these figures are needed, and no page; all where left out. */
  readonly only?: readonly string[];
}

/**
 * Opens the record of a run to be exported (打开运行记录). Every file is held against
 * its hash first. In the language and width of the record nothing is played: the
 * figures are those that were stored, byte by byte. Otherwise the run is played
 * again, and what comes out must be what was recorded.
 *
 * @throws {ShapanError} if it is no record, of another format, damaged, or not to be
 * played again as its data or the program have changed
 */
export async function openReport(
  folder: string,
  settings: OpenSettings = {},
): Promise<OpenReport> {
  const record = readRecord(folder);
  const { hashes } = refuseDamaged(folder);
  const { lang = record.lang, widths = [STORED], only } = settings;
  const files = [...hashes.keys()];
  const played = isPlayed(record, settings)
    ? await playAgain(folder, record, settings)
    : null;
  const figuresIn = (width: WidthName) =>
    played === null || (lang === record.lang && width === STORED)
      ? storedFigures(folder, files)
      : drawnFigures(played, lang, width, only);
  const pageIn = () =>
    played === null || lang === record.lang
      ? textOf(folder, "report.html")
      : comparisonPage(played, {
        figures: allCharts(played, { lang, width: WIDTHS.a4 }),
        files: files.filter((path) => path !== "report.html"),
        command: record.command,
        lang,
        ...(record.sections === undefined ? {} : { sections: record.sections }),
      });
  return {
    record,
    lang,
    page: only === undefined ? pageIn() : "",
    figures: new Map(widths.map((width) => [width, figuresIn(width)])),
    tables: files.filter((path) => /^tables\/.*\.csv$/.test(path))
      .map((path) => ({ path, text: textOf(folder, path) })),
  };
}

/** Width that figures are stored in. */
export const STORED: WidthName = "960";

/** Whether a record must be played again (是否重算) to be opened in the form asked for. */
export function isPlayed(
  { lang }: Pick<RunRecord, "lang">,
  asked: Pick<OpenSettings, "lang" | "widths">,
): boolean {
  return (asked.lang ?? lang) !== lang ||
    (asked.widths ?? []).some((width) => width !== STORED);
}

/** Names of the figures that a record stores, in the order of a report (存档图名). */
export function storedNames(files: readonly string[]): string[] {
  const names = files.flatMap((path) =>
    /^charts\/([^/]+)\.svg$/.exec(path)?.[1] ?? []
  );
  const known: readonly string[] = CHART_NAMES;
  return [
    ...known.filter((name) => names.includes(name)),
    ...names.filter((name) => !known.includes(name)),
  ];
}

/** Plays it again, with models and the split of the change only where they are drawn, and holds what comes out against what was recorded. */
async function playAgain(
  folder: string,
  record: RunRecord,
  { only, ...settings }: OpenSettings,
): Promise<Comparison> {
  const played = await playRecord(folder, record, {
    ...settings,
    models: record.models && (only?.some(drawsModels) ?? true),
    split: only?.some(drawsSplit) ?? true,
  });
  holdAgainst(folder, played);
  return played;
}

function drawnFigures(
  played: Comparison,
  lang: Lang,
  width: WidthName,
  only?: readonly string[],
): OpenFigure[] {
  return allCharts(played, { lang, width: WIDTHS[width] }, only)
    .map(({ name, svg, table }) => ({
      name,
      svg,
      csv: formatCsv(table.columns, table.rows, { bom: true }),
    }));
}

function storedFigures(folder: string, files: readonly string[]): OpenFigure[] {
  return storedNames(files).map((name) => ({
    name,
    svg: textOf(folder, `charts/${name}.svg`),
    csv: textOf(folder, `charts/${name}.csv`),
  }));
}

/** Playing it again must give the recorded results to the last bit, or the pictures would show other numbers. */
function holdAgainst(folder: string, played: Comparison): void {
  for (const { role, result } of sides(played)) {
    const file = sideFiles(role).results;
    if (textOf(folder, file) === canonicalJson(resultRecord(result))) continue;
    throw new ShapanError([{ code: "run-changed", file: folder, key: file }]);
  }
}

/** A file that the list of hashes names is there and as it was written, with the mark that Excel knows UTF-8 by. */
function textOf(folder: string, path: string): string {
  const bytes = readBytes(join(folder, path));
  if (bytes !== undefined) {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
  throw new ShapanError([{
    code: "damaged-record",
    file: join(folder, path),
    hint: DAMAGES.missing,
  }]);
}
