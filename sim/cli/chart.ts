import { join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import {
  CHART_NAMES,
  CHART_TITLES,
  type ChartName,
} from "../chart/all_charts.ts";
import { CHART_NEEDS } from "../chart/chart_needs.ts";
import { FIGURE_FORMATS, figureFiles } from "../figure_files.ts";
import { readImageTools } from "../image_tools.ts";
import { nearest } from "../model/scenario/nearest.ts";
import {
  checkManifest,
  listsFilesOnly,
} from "../study/record/check_manifest.ts";
import { STORED, storedNames } from "../study/record/open_report.ts";
import { readRecord } from "../study/record/read_record.ts";
import { checkWritable, writeInto } from "../write_results.ts";
import type { Command } from "./command.ts";
import { exportFolder, exportLines, openForExport } from "./export_record.ts";
import { formatsOf, themeOf, widthOf } from "./export_options.ts";
import { exportStored } from "./export_stored.ts";

/**
 * `shapan chart` (导出一张图): a figure of a record as files; without a name, which
 * figures the record has.
 */
export async function chart(command: Command): Promise<number> {
  const { words: [folder, name, ...rest], lang, exported } = command;
  if (folder === undefined || rest.length > 0) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["chart", ...command.words].join(" "),
      allowed:
        "chart out/zibo_2025/share_up-vs-baseline-1b7e4a6d clearing_change --format png,pdf",
    }]);
  }
  const asked = exported.formats ?? FIGURE_FORMATS.join();
  const theme = themeOf(exported.theme);
  if (listsFilesOnly(folder)) {
    return await exportStored(folder, command, {
      formats: name === undefined ? [] : formatsOf(asked, FIGURE_FORMATS),
      figure: name,
    });
  }
  readRecord(folder);
  const names = storedNames([...checkManifest(folder).hashes.keys()]);
  if (name === undefined) {
    console.log(
      command.json
        ? JSON.stringify(namesJson(names), null, 2)
        : listOf(names, lang),
    );
    return 0;
  }
  checkName(name, names);
  const formats = formatsOf(asked, FIGURE_FORMATS);
  const width = widthOf(exported.width) ?? STORED;
  checkWritable(command.out);
  const open = await openForExport(folder, command, {
    widths: [width],
    only: [name],
  });
  const figures = open.figures.get(width)!.filter((one) => one.name === name);
  const target = exportFolder(folder, open, command.out);
  const font = await readImageTools();
  const { year } = open.record.scenarios[0]!;
  const files = await figureFiles(figures, {
    formats,
    width,
    theme,
    year,
    font,
  });
  writeInto(join(target, "charts"), files);
  console.log(exportLines({
    folder: target,
    files: files.map((file) => ({ ...file, path: `charts/${file.path}` })),
    figures: formats.some((f) => f === "png" || f === "pdf") ? figures : [],
    font,
  }, command));
  return 0;
}

/** A name that no figure has is another mistake than one that this run has no data for. */
function checkName(name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const known: readonly string[] = CHART_NAMES;
  const all = [...new Set([...known, ...names])];
  const needs = CHART_NEEDS[name as ChartName];
  throw new ShapanError([
    known.includes(name)
      ? {
        code: "no-figure-data",
        given: name,
        allowed: names.join(", "),
        hint: needs ??
          {
            zh: "写出它的版本没有这张图",
            en: "the version that wrote it did not draw it",
          },
      }
      : {
        code: "unknown-figure",
        given: name,
        allowed: all.join(", "),
        ...hinted(nearest(name, all)),
      },
  ]);
}

function hinted(hint: string | undefined) {
  return hint === undefined ? {} : { hint };
}

/** The same for programs. */
function namesJson(names: readonly string[]) {
  return {
    figures: names.map((name) => ({
      name,
      ...CHART_TITLES[name as ChartName],
    })),
    withoutData: CHART_NAMES.filter((name) => !names.includes(name))
      .map((name) => ({ name, needs: CHART_NEEDS[name] ?? null })),
  };
}

/** Figures of a record, and those that it has no data for, with the reason. */
function listOf(names: readonly string[], lang: Lang): string {
  const zh = lang === "zh";
  const title = (name: string) => CHART_TITLES[name as ChartName]?.[lang] ?? "";
  const without = CHART_NAMES.filter((name) => !names.includes(name));
  const wide = Math.max(...CHART_NAMES.map((name) => name.length));
  return [
    ...names.map((name) => `${name.padEnd(wide)}  ${title(name)}`),
    ...without.map((name) =>
      `${name.padEnd(wide)}  ${title(name)} [${
        zh ? "没有数据：" : "no data: "
      }${CHART_NEEDS[name]?.[lang] ?? "–"}]`
    ),
  ].join("\n");
}
