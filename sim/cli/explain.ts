import { join } from "node:path";
import { parseArgs } from "node:util";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { readPlan, readSources, readText } from "../io.ts";
import { exampleTable } from "../report/case_examples_text.ts";
import { caseSheetText } from "../report/case_sheet_text.ts";
import type { Plan } from "../run.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { caseExamples } from "../study/explain/case_examples.ts";
import { explainCase } from "../study/explain/explain_case.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../study/explain/explained_run.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/** What is explained where nothing else is asked for. */
const DEFAULT = "zibo_2025/baseline";

/**
 * `shapan explain case` (病例计算书): plays the scenario, or the one of a run
 * folder, again and prints how one case came to its points, in words or as JSON.
 * `shapan explain cases` lists cases of every kind to choose from.
 */
export async function explain(command: Command): Promise<number> {
  const { words, lang, json } = command;
  const [what, ...rest] = words, single = what === "case";
  const number = single ? rest.shift() : undefined, ref = rest.shift();
  const given = ref !== undefined && command.run !== undefined;
  if (
    (single ? !/^\d+$/.test(number ?? "") : what !== "cases") || given ||
    rest.length > 0
  ) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["explain", ...words].join(" "),
      allowed: "explain case 1024 zibo_2025/baseline",
    }]);
  }
  const run = await runOf(command, ref);
  if (!single) {
    const examples = caseExamples(run);
    console.log(
      json
        ? JSON.stringify(examples, null, 2)
        : textTable(...exampleTable(examples, lang)),
    );
    return 0;
  }
  const sheet = explainCase(run, Number(number), readSources());
  console.log(
    json ? JSON.stringify(sheet, null, 2) : caseSheetText(sheet, lang),
  );
  return 0;
}

/** Plays what is to be explained. */
async function runOf(
  { lang, workers, run, spec }: Command,
  ref: string | undefined,
): Promise<ExplainedRun> {
  const threads = startPlayers(workers);
  try {
    const plan = run === undefined
      ? await readPlan(ref ?? DEFAULT, spec)
      : await planOfRun(run);
    const progress = openProgress(lang);
    const played = await explainedRun(plan, {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    progress.end();
    return played;
  } finally {
    stopThreads(threads);
  }
}

/** The last scenario that a run folder was made from; refused where files have changed since. */
async function planOfRun(folder: string): Promise<Plan> {
  const file = join(folder, "record.json"), text = readText(file);
  const record = text === undefined ? null : recordOf(text);
  if (record === null) {
    throw new ShapanError([{
      code: "not-a-run",
      given: folder,
      allowed: "out/zibo_2025/baseline-1b7e4a6d",
    }]);
  }
  const plan = await readPlan(record.ref, record.spec);
  if (plan.recordHash !== record.hash) {
    throw new ShapanError([{ code: "run-is-stale", given: folder }]);
  }
  return plan;
}

interface RunRecord {
  readonly ref: string;
  readonly spec: Command["spec"];
  readonly hash: string;
}

/** What the record says of the last scenario: its name on the command line, its edition, its hash. */
function recordOf(text: string): RunRecord | null {
  try {
    const { command, scenarios } = JSON.parse(text);
    const args = [...String(command).matchAll(/"([^"]*)"|(\S+)/g)]
      .map((match) => match[1] ?? match[2]!);
    const from = args.findIndex((w) => w === "run" || w === "compare");
    const { values, positionals } = parseArgs({
      args: args.slice(from + 1),
      options: { lang: { type: "string" }, spec: { type: "string" } },
      allowPositionals: true,
    });
    const ref = positionals.at(-1), hash = scenarios.at(-1).recordHash;
    if (from < 0 || ref === undefined || typeof hash !== "string") return null;
    return { ref, spec: values.spec as Command["spec"], hash };
  } catch {
    return null;
  }
}
