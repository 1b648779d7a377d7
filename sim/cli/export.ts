import { ShapanError } from "../base/issues.ts";
import type { WidthName } from "../chart/theme.ts";
import { FIGURE_FORMATS, figureFiles } from "../figure_files.ts";
import { readImageTools } from "../image_tools.ts";
import { bookFile, wordFile } from "../report_exports.ts";
import { listsFilesOnly } from "../study/record/check_manifest.ts";
import { STORED } from "../study/record/open_report.ts";
import { readRecord } from "../study/record/read_record.ts";
import { checkWritable, type OutFile, writeInto } from "../write_results.ts";
import type { Command } from "./command.ts";
import {
  type ExportWords,
  formatsOf,
  themeOf,
  widthOf,
} from "./export_options.ts";
import { exportFolder, exportLines, openForExport } from "./export_record.ts";
import { exportStored } from "./export_stored.ts";

/** Everything that a record can be exported as. */
const FORMATS = [...FIGURE_FORMATS, "docx", "xlsx"] as const;

type Format = typeof FORMATS[number];

/**
 * `shapan export` (导出): all figures of a record in every format, its tables, and
 * the report for Word and Excel; everything is made before the first file is written.
 * Of another folder of results, such as that of a study, what it stores.
 */
export async function exportReport(command: Command): Promise<number> {
  const { words: [folder, ...rest], exported } = command;
  if (folder === undefined || rest.length > 0) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["export", ...command.words].join(" "),
      allowed: "export out/zibo_2025/share_up-vs-baseline-1b7e4a6d --docx",
    }]);
  }
  const formats = askedFor(exported), theme = themeOf(exported.theme);
  if (listsFilesOnly(folder)) {
    return await exportStored(folder, command, { formats });
  }
  readRecord(folder);
  const width = widthOf(exported.width) ?? STORED;
  checkWritable(command.out);
  const font = await readImageTools();
  // A page of Word holds figures of 640 pixels as they are; the letters of wider ones get too small.
  const inWord = widthOf(exported.width) ?? "640";
  const word = formats.includes("docx");
  const alone = formats.every((format) => format === "docx");
  const open = await openForExport(folder, command, {
    widths: [...(alone ? [] : [width]), ...(word ? [inWord] : [])],
  });
  const target = exportFolder(folder, open, command.out);
  const { year } = open.record.scenarios[0]!;
  const drawn = open.figures.get(alone ? inWord : width)!;
  const figures = await figureFiles(drawn, {
    formats: FIGURE_FORMATS.filter((format) => formats.includes(format)),
    width,
    theme,
    year,
    font,
  });
  const page = (width: WidthName) => ({
    page: open.page,
    lang: open.lang,
    figures: open.figures.get(width)!,
    year,
    // Paper is white: dark figures would be holes in it.
    theme: theme === "dark" ? "light" as const : theme,
  });
  const files: OutFile[] = [
    ...(word
      ? [{ path: "report.docx", text: await wordFile(page(inWord), font) }]
      : []),
    ...(formats.includes("xlsx")
      ? [{ path: "report.xlsx", text: await bookFile(page(width)) }]
      : []),
    ...figures.map(({ path, text }) => ({ path: `charts/${path}`, text })),
    ...(formats.includes("csv") ? open.tables : []),
  ];
  writeInto(target, files);
  const pictured = formats.some((f) => ["png", "pdf", "docx"].includes(f));
  console.log(exportLines({
    folder: target,
    files,
    figures: pictured ? drawn : [],
    font,
  }, command));
  return 0;
}

/** Formats by `--formats`, or Word and Excel alone, or everything. */
function askedFor({ formats, docx, xlsx }: ExportWords): Format[] {
  if (formats === undefined && !docx && !xlsx) return [...FORMATS];
  const named = formats === undefined ? [] : formatsOf(formats, FORMATS);
  return FORMATS.filter((format) =>
    named.includes(format) || (docx && format === "docx") ||
    (xlsx && format === "xlsx")
  );
}
