import { basename, join, resolve } from "node:path";
import { stopThreads } from "../base/parallel.ts";
import { type FigureFont, uncoveredSigns } from "../chart/image/figure_font.ts";
import { svgTexts } from "../chart/image/print_svg.ts";
import { startPlayers } from "../run/play_year.ts";
import {
  isPlayed,
  type OpenFigure,
  type OpenReport,
  openReport,
  type OpenSettings,
} from "../study/record/open_report.ts";
import { readRecord } from "../study/record/read_record.ts";
import type { OutFile } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";

/** Opens a record in the language that was typed, not that of the system; threads are started only where it is played. */
export async function openForExport(
  folder: string,
  command: Command,
  settings: Pick<OpenSettings, "widths" | "only">,
): Promise<OpenReport> {
  const { exported, workers } = command, progress = openProgress(command);
  const asked = { ...settings, lang: exported.lang };
  const threads = isPlayed(readRecord(folder), asked)
    ? startPlayers(workers)
    : [];
  try {
    return await openReport(folder, {
      ...asked,
      workers,
      threads,
      onProgress: progress.show,
    });
  } finally {
    progress.end();
    stopThreads(threads);
  }
}

/** Where exports of a record go: beside the records of its city, never into the record, whose files are listed. */
export function exportFolder(
  folder: string,
  { record, lang }: OpenReport,
  out: string,
): string {
  const { city } = record.scenarios[0]!;
  return join(out, city, `${basename(resolve(folder))}-export-${lang}`);
}

/** What was written. */
export interface Exported {
  readonly folder: string;
  readonly files: readonly OutFile[];
  /** Figures that were drawn with the font. */
  readonly figures: readonly OpenFigure[];
  readonly font: FigureFont;
}

/** What came of an export (导出小结): folder, files, and signs that the font does not have. */
export function exportLines(
  { folder, files, figures, font }: Exported,
  { lang, json }: Pick<Command, "lang" | "json">,
): string {
  const uncovered = uncoveredSigns(
    figures.flatMap(({ svg }) => svgTexts(svg)),
    font,
  );
  if (json) {
    return JSON.stringify(
      { folder, files: files.map(({ path }) => path), uncovered },
      null,
      2,
    );
  }
  const zh = lang === "zh";
  const bytes = files.reduce((sum, { text }) => sum + sizeOf(text), 0);
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const total = uncovered.reduce((sum, { count }) => sum + count, 0);
  const signs = uncovered.map(({ sign, count }) =>
    `${sign} ${codeOf(sign)} ×${count}`
  )
    .join(zh ? "、" : ", ");
  return [
    ...(files.length > 12 ? [] : files.map(({ path }) => join(folder, path))),
    zh
      ? `写出 ${files.length} 个文件，${size}：${folder}`
      : `${files.length} files written, ${size}: ${folder}`,
    ...(uncovered.length === 0 ? [] : [
      zh
        ? `注意：字体没有 ${uncovered.length} 个字（共 ${total} 处），图片中为空框：${signs}`
        : `Mind: the font has no glyph for ${uncovered.length} signs (${total} places), empty boxes in the pictures: ${signs}`,
    ]),
  ].join("\n");
}

function sizeOf(text: string | Uint8Array): number {
  return typeof text === "string"
    ? new TextEncoder().encode(text).length
    : text.length;
}

function codeOf(sign: string): string {
  const code = sign.codePointAt(0)!.toString(16).toUpperCase();
  return `U+${code.padStart(4, "0")}`;
}
