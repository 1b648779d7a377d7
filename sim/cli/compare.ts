import { ShapanError } from "../base/issues.ts";
import { stopThreads, type Threads } from "../base/parallel.ts";
import {
  playOne,
  playPair,
  type PlaySettings,
  readAll,
  statementOfPlans,
} from "../compare.ts";
import { heldAgainstTargets, readPlan } from "../io.ts";
import { statementText } from "../report/statement_files.ts";
import type { Plan } from "../run.ts";
import { startPlayers } from "../run/play_year.ts";
import { checkWritable } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { compareMany } from "./compare_many.ts";
import { openProgress } from "./progress.ts";
import { writeComparison } from "./write_comparison.ts";

/**
 * `shapan run` and `shapan compare` (推演与对比): everything is checked before the
 * first person is drawn, what each scenario changes is said before anything is
 * played; then the play, the files, and a short table.
 */
export async function compare(
  name: "run" | "compare",
  command: Command,
): Promise<number> {
  const threads = startPlayers(command.workers);
  try {
    return await playAndWrite(name, command, threads);
  } finally {
    stopThreads(threads);
  }
}

/** What follows once the threads are loading. */
async function playAndWrite(
  name: "run" | "compare",
  command: Command,
  threads: Threads,
): Promise<number> {
  const { words, lang, out, workers, spec, models, sections } = command;
  if (name === "run" ? words.length !== 1 : words.length < 2) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: [name, ...words].join(" "),
      allowed: name === "run"
        ? "run zibo_2025/baseline"
        : "compare zibo_2025/baseline zibo_2025/share_up",
    }]);
  }
  const progress = openProgress(command);
  const settings: PlaySettings = {
    workers,
    threads,
    models,
    onProgress: progress.show,
  };
  let printed: string;
  if (name === "run") {
    const plan = heldAgainstTargets(await readPlan(words[0]!, spec));
    checkWritable(out);
    printed = writeComparison(
      await playOne(plan, settings),
      command,
      commandLine(name, words, lang, spec, models, sections),
    );
  } else {
    const plans = await readHeld(words, spec);
    checkWritable(out);
    sayStatements(plans, command);
    printed = plans.length > 2
      ? await compareMany(plans, command, settings)
      : writeComparison(
        await playPair([plans[0]!, plans[1]!], settings),
        command,
        commandLine(name, words, lang, spec, models, sections),
      );
  }
  progress.end();
  console.log(printed);
  return 0;
}

/** What each scenario changes, before any result; programs find it in the JSON. */
export function sayStatements(
  [baseline, ...others]: readonly Plan[],
  { json, lang }: Pick<Command, "json" | "lang">,
): void {
  if (json) return;
  for (const plan of others) {
    console.log(
      `${statementText(statementOfPlans([baseline!, plan]), lang)}\n`,
    );
  }
}

/** A comparison is held against what is published on its baseline: a reform is not what was. */
async function readHeld(
  refs: readonly string[],
  spec: Command["spec"],
): Promise<Plan[]> {
  const [first, ...others] = await readAll(refs, spec);
  return [heldAgainstTargets(first!), ...others];
}
