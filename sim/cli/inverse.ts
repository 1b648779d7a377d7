import { join } from "node:path";
import {
  groupIssue,
  type HeadlineRef,
} from "../analysis/headlines/headline_ref.ts";
import { membersOf } from "../analysis/headlines/members_of.ts";
import { fingerprint } from "../base/columns.ts";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { SYNTHETIC } from "../chart/words.ts";
import { readPair } from "../compare.ts";
import { filesInTerms } from "../files_in_terms.ts";
import { inverseFiles } from "../inverse_files.ts";
import { readPlan } from "../io.ts";
import type { Inverse } from "../model/inverse.ts";
import { inTerms, scenarioTerms } from "../model/payment_terms.ts";
import { inverseCells, inverseLines } from "../report/inverse_text.ts";
import type { Plan } from "../run.ts";
import { institutionsOf } from "../run/institutions_of.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { ask, type Question } from "../study/inverse/ask.ts";
import { PRESETS, questionOf } from "../study/inverse/presets.ts";
import { openReplay } from "../study/replay/open_replay.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan inverse` (反问): the value of a parameter that makes a condition hold with a
 * probability over replicates, and a witness that anybody can run.
 */
export async function inverse(command: Command): Promise<number> {
  const { words, lang, json, out, workers } = command;
  const [ref] = words;
  if (ref === undefined || words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["inverse", ...words].join(" "),
      allowed: "inverse zibo_2025/baseline --question growth --at 0.95",
    }]);
  }
  const question = questionOf(askedOf(command));
  const plan = await readPlan(ref), others = new Map<string, Plan>();
  const { target } = question.condition;
  if ("of" in target && target.of !== undefined) {
    others.set(target.of, (await readPair(ref, target.of))[1]);
  }
  for (const of of groupsAsked(question)) {
    if (membersOf(of.group, institutionsOf(plan)) === undefined) {
      throw new ShapanError([
        { ...groupIssue(of, institutionsOf(plan)), key: "--that" },
      ]);
    }
  }
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command);
    const options = {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    };
    const values = plan.scenario.valuesOn("9999-12-31");
    const answer = await ask(plan, question, {
      settle: openReplay(options).settle,
      others,
      onReplicate: (done, of) =>
        progress.show({
          stage: "inverse",
          scenario: plan.scenario.id,
          year: values["run.year"],
          done: done / of,
        }),
    });
    const folder = join(out, values["run.city"], folderOf(answer));
    const said = scenarioTerms([plan.scenario], folder);
    writeWhole(
      folder,
      filesInTerms(
        inverseFiles(answer, question, plan, ref, folder, lang),
        said,
      ),
    );
    progress.end();
    console.log(
      json
        ? JSON.stringify({ ...answer, folder }, null, 2)
        : inTerms(textOf(answer, folder, lang), said.terms, said.keep),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** The references of a condition. */
function groupsAsked({ condition: { ref, target } }: Question): HeadlineRef[] {
  return "ref" in target ? [ref, target.ref] : [ref];
}

/** What the options say. */
function askedOf({ inverse: said, scheme, cash, against }: Command) {
  const preset = PRESETS.find((name) => name === said.question);
  if (said.question !== undefined && preset === undefined) {
    throw new ShapanError([{
      code: "bad-option",
      given: `--question ${said.question}`,
      allowed: PRESETS.join(", "),
    }]);
  }
  const direction = (["least", "most"] as const).find((name) =>
    name === said.direction
  );
  if (said.direction !== undefined && direction === undefined) {
    throw new ShapanError([{
      code: "bad-option",
      given: `--direction ${said.direction}`,
      allowed: "least, most",
    }]);
  }
  return {
    preset,
    direction,
    key: said.key,
    that: said.that,
    scheme,
    hospital: cash.hospital,
    against,
    low: numberOf("--from", cash.from),
    high: numberOf("--to", cash.to),
    at: numberOf("--at", said.at),
    decimals: numberOf("--decimals", said.decimals),
    probability: numberOf("--probability", said.probability),
    replicates: numberOf("--replicates", said.replicates),
    grid: numberOf("--grid", said.grid),
  };
}

function numberOf(option: string, text: string | undefined) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  throw new ShapanError([{
    code: "wrong-type",
    key: option,
    given: text,
    allowed: { zh: "数字", en: "a number" },
  }]);
}

function folderOf(answer: Inverse): string {
  const clean = (text: string) =>
    text.split("/").at(-1)!.replace(/[^\p{L}\p{N}_.-]/gu, "_");
  const { scenario, parameter, recordHash } = answer;
  const asked = fingerprint([
    recordHash,
    ...[parameter, answer.condition, answer.probability, answer.replicates],
    ...[answer.low, answer.high, answer.decimals, answer.grid.length],
  ]);
  return `inverse-${clean(scenario)}-${clean(parameter)}-${asked.slice(0, 8)}`;
}

function textOf(answer: Inverse, folder: string, lang: Lang): string {
  const zh = lang === "zh";
  const { heads, cells } = inverseCells(answer, lang);
  return [
    `${zh ? answer.titleZh : answer.titleEn} · ${SYNTHETIC[lang]}`,
    ...inverseLines(answer, lang),
    "",
    textTable(heads, cells),
    "",
    ...(answer.value === null ? [] : [
      `${zh ? "见证方案：" : "Witness: "}deno task shapan run ${
        join(folder, "witness.yaml")
      }`,
    ]),
    `${zh ? "文件：" : "Files: "}${folder}`,
  ].join("\n");
}
