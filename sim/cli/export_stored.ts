import { basename, dirname, join, resolve } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { FIGURE_FORMATS, figureFiles } from "../figure_files.ts";
import { readImageTools } from "../image_tools.ts";
import { nearest } from "../model/scenario/nearest.ts";
import { bookFile, wordFile } from "../report_exports.ts";
import { STORED } from "../study/record/open_report.ts";
import {
  openStored,
  type StoredFigure,
  type StoredFolder,
} from "../study/record/open_stored.ts";
import { checkWritable, type OutFile, writeInto } from "../write_results.ts";
import type { Command } from "./command.ts";
import { themeOf } from "./export_options.ts";
import { exportLines } from "./export_record.ts";

/** Date of files that no year belongs to. */
const NO_YEAR = 1970;

/** What of a folder is exported. */
export interface StoredExport {
  readonly formats: readonly string[];
  /** One figure only; everything where left out. */
  readonly figure?: string | undefined;
}

/**
 * Exports a folder of results that is no record of a run (导出结果文件夹), such as that
 * of a study or of a negotiation: pages for Word and Excel, figures, tables, each
 * below the folder it has there, as they are stored.
 */
export async function exportStored(
  folder: string,
  command: Command,
  { formats, figure }: StoredExport,
): Promise<number> {
  const { exported, out } = command, theme = themeOf(exported.theme);
  const typed = exported.lang !== undefined
    ? "--lang"
    : exported.width !== undefined
    ? "--width"
    : undefined;
  if (typed !== undefined) {
    throw new ShapanError([{ code: "stored-only", given: folder, key: typed }]);
  }
  const own = figure === undefined
    ? formats
    : formats.filter((format) => format !== "csv");
  if (own.length === 0 && formats.length > 0) {
    // Numbers stand in tables of the folder, not figure by figure.
    throw new ShapanError([{
      code: "bad-option",
      given: `--format ${formats.join()}`,
      allowed: FIGURE_FORMATS.filter((format) => format !== "csv").join(),
    }]);
  }
  const open = openStored(folder);
  if (formats.length === 0) {
    const names = [...new Set(open.figures.map(({ name }) => name))];
    console.log(
      command.json
        ? JSON.stringify({ figures: names }, null, 2)
        : names.map((name) => listed(name, open)).join("\n"),
    );
    return 0;
  }
  const figures = figure === undefined
    ? open.figures
    : namedFigures(open.figures, figure);
  checkWritable(out);
  const font = await readImageTools();
  const drawn = figures.map(({ path, svg }) => ({ name: path, svg, csv: "" }));
  const files: OutFile[] = await figureFiles(drawn, {
    formats: FIGURE_FORMATS.filter((format) =>
      format !== "csv" && formats.includes(format)
    ),
    width: STORED,
    theme,
    year: NO_YEAR,
    font,
  });
  if (figure === undefined) {
    const onPaper = theme === "dark" ? "light" as const : theme;
    for (const { path, page, lang } of open.pages) {
      const given = { page, lang, figures: [], year: NO_YEAR, theme: onPaper };
      if (formats.includes("docx")) {
        files.push({ path: `${path}.docx`, text: await wordFile(given, font) });
      }
      if (formats.includes("xlsx")) {
        files.push({ path: `${path}.xlsx`, text: await bookFile(given) });
      }
    }
    if (formats.includes("csv")) files.push(...open.tables);
  }
  const whole = resolve(folder);
  const target = join(
    out,
    basename(dirname(whole)),
    `${basename(whole)}-export`,
  );
  writeInto(target, files);
  console.log(
    exportLines({ folder: target, files, figures: drawn, font }, command),
  );
  return 0;
}

/** A figure of a list, and in which folders below it is where there are several. */
function listed(name: string, { figures }: StoredFolder): string {
  const places = figures.filter((figure) => figure.name === name)
    .map(({ path }) => dirname(dirname(path)));
  return places.length > 1 ? `${name}  (${places.join(", ")})` : name;
}

/** Figures of a name, which several folders of it may have. */
function namedFigures(
  figures: readonly StoredFigure[],
  name: string,
): StoredFigure[] {
  const found = figures.filter((figure) => figure.name === name);
  if (found.length > 0) return found;
  const names = [...new Set(figures.map((figure) => figure.name))];
  const hint = nearest(name, names);
  throw new ShapanError([{
    code: "unknown-figure",
    given: name,
    allowed: names.join(", "),
    ...(hint === undefined ? {} : { hint }),
  }]);
}
