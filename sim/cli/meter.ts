import { join } from "node:path";
import {
  type HeadlineRef,
  readHeadlineRef,
} from "../analysis/headlines/headline_ref.ts";
import { meterShares } from "../analysis/meter_shares.ts";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { filesInTerms } from "../files_in_terms.ts";
import { readPlan, readText } from "../io.ts";
import { meterFiles } from "../meter_files.ts";
import type { Meter } from "../model/meter.ts";
import { inTerms, scenarioTerms } from "../model/payment_terms.ts";
import { heaviestRows, meterNotes, shareRows } from "../report/meter_text.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { measureMeter } from "../study/meter/measure_meter.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/** Headlines that are measured unless others are asked for. */
const HEADLINES = [
  "pay",
  "payRate",
  "valueRatio@employee",
  "valueRatio@resident",
  "unused",
  "left",
  "margin",
];

/**
 * `shapan meter` (假设计量): measures what the headlines of a scenario rest on, and
 * prints shares, the heaviest parameters and how to read them.
 */
export async function meter(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec, why } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["meter", ...words].join(" "),
      allowed: "meter zibo_2025/baseline",
    }]);
  }
  const refs = (why.headlines ?? HEADLINES)
    .flatMap((text) => text.split(",")).map(refOf);
  const plan = await readPlan(words[0]!, spec);
  checkWritable(out);
  const values = plan.scenario.valuesOn("9999-12-31");
  const threads = startPlayers(workers), progress = openProgress(command);
  try {
    const measured = await measureMeter(plan, refs, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      readData: (file) => readText(`data/${file}`)!,
      onProgress: (done, of) =>
        progress.show({
          stage: "meter",
          scenario: plan.scenario.id,
          year: values["run.year"],
          done: done / of,
        }),
    });
    const name = words[0]!.split("/").at(-1)!.replace(/\.yaml$/, "");
    const folder = join(out, values["run.city"], `${name}-meter`);
    const said = scenarioTerms([plan.scenario], folder);
    writeWhole(folder, filesInTerms(meterFiles(measured, lang), said));
    progress.end();
    console.log(
      json
        ? JSON.stringify(
          { ...measured, shares: sharesOf(measured), folder },
          null,
          2,
        )
        : inTerms(textOf(measured, folder, lang), said.terms, said.keep),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

function refOf(text: string): HeadlineRef {
  const read = readHeadlineRef(text.trim());
  if ("ref" in read) return read.ref;
  throw new ShapanError([{ ...read.issue, key: "--headline" }]);
}

function sharesOf(meter: Meter) {
  return meter.headlines.map(({ ref }, h) => {
    const { numbers, all } = meterShares(meter, h);
    return { ref, numbers, all };
  });
}

function textOf(meter: Meter, folder: string, lang: Lang): string {
  const zh = lang === "zh", { heads, rows } = shareRows(meter, lang);
  return [
    zh
      ? `${meter.titleZh}（${meter.scenario}）：指标靠什么支撑`
      : `${meter.titleEn} (${meter.scenario}): what headlines rest on`,
    "",
    textTable(heads, rows),
    ...meter.headlines.flatMap((headline, h) => {
      const { heads, rows } = heaviestRows(meter, h, lang);
      return rows.length === 0
        ? []
        : ["", `${headline[lang]} ${headline.ref}`, textTable(heads, rows)];
    }),
    "",
    ...meterNotes(meter, lang),
    zh ? "合成数据。" : "Synthetic data.",
    `${zh ? "文件：" : "Files: "}${folder}`,
  ].join("\n");
}
