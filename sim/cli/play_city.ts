import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { playOne } from "../compare.ts";
import { readPlan, ruledCities } from "../io.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import { startPlayers } from "../run/play_year.ts";
import { checkWritable } from "../write_results.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./command_line.ts";
import { openProgress } from "./progress.ts";
import { writeComparison } from "./write_comparison.ts";

/** A command that plays one city and prints a part of what comes of it. */
export interface CityCommand {
  readonly name: string;
  /** A city to name where none is given, and the scenario that a city's name stands for. */
  readonly example: string;
  readonly scenario: string;
  /** Refuses a scenario that has nothing to print. */
  readonly check: (values: Values) => void;
  /** What programs read. */
  readonly json: (result: ScenarioResult) => unknown;
  /** What people read, a paragraph an element; where the files are is said after it. */
  readonly text: (result: ScenarioResult) => string[];
}

/** Plays a city, writes its files and prints what was asked (推演一个城市). */
export async function playCity(
  command: Command,
  { name, example, scenario, check, ...told }: CityCommand,
): Promise<number> {
  const { words, lang, json, workers, spec, out } = command, [word] = words;
  if (word === undefined || words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: [name, ...words].join(" "),
      allowed: `${name} ${example}`,
    }]);
  }
  const plan = await readPlan(
    ruledCities().includes(word) ? `${word}/${scenario}` : word,
    spec,
  );
  check(plan.scenario.valuesOn("9999-12-31"));
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command);
    const comparison = await playOne(plan, {
      workers,
      threads,
      models: false,
      onProgress: progress.show,
    });
    const written = writeComparison(
      comparison,
      command,
      commandLine(name, words, lang, spec),
    );
    progress.end();
    const result = comparison.baseline;
    console.log(
      json
        ? JSON.stringify(told.json(result), null, 2)
        : [...told.text(result), written].join("\n\n"),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}
