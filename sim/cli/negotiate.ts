import { join } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { readPlan } from "../io.ts";
import {
  type NegotiationRun,
  type Protocol,
  PROTOCOLS,
} from "../model/negotiation.ts";
import { negotiationFiles, negotiationFolder } from "../negotiation_files.ts";
import { rehearse } from "../run.ts";
import {
  negotiateResult,
  type NegotiationChanges,
} from "../run/negotiate_result.ts";
import { placedIssues } from "../run/placed_issues.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { negotiationText } from "./negotiation_text.ts";

/**
 * `shapan negotiate` (谈判推演): plays a scenario, replays the negotiation of its
 * policy year from last year's settlement, prints the rules side by side, the
 * minutes and who objects at what price, and writes the brief and the plan.
 */
export async function negotiate(command: Command): Promise<number> {
  const { words, lang, out, json, workers, spec } = command;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["negotiate", ...words].join(" "),
      allowed: "negotiate zibo_2025/baseline",
    }]);
  }
  const changes = changesOf(command);
  const plan = await readPlan(words[0]!, spec);
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(lang);
    const [result] = await rehearse([plan], {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    });
    const values = plan.scenario.valuesOn(`${result!.year}-01-01`);
    const run = placedIssues(
      plan.scenario,
      () => negotiateResult(result!, values, changes),
    );
    const typed = typedOf(command);
    const folder = join(out, negotiationFolder(run, typed));
    writeWhole(folder, negotiationFiles(run, result!.settings, lang, typed));
    progress.end();
    console.log(
      json
        ? JSON.stringify(jsonOf(run, folder), null, 2)
        : negotiationText(run, folder, command.negotiation.transcript, lang),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** What the options ask otherwise than the scenario. */
function changesOf({ negotiation, scheme }: Command): NegotiationChanges {
  const { protocol, deltaHospital } = negotiation;
  const known = PROTOCOLS.find((one): one is Protocol => one === protocol);
  if (protocol !== undefined && known === undefined) {
    throw badOption(`--protocol ${protocol}`, PROTOCOLS.join(", "));
  }
  const delta = deltaHospital === undefined ? undefined : Number(deltaHospital);
  if (
    delta !== undefined &&
    (!/^(\d+(\.\d+)?|\.\d+)$/.test(deltaHospital!) || delta > 1)
  ) {
    throw badOption(`--delta-hospital ${deltaHospital}`, "0–1");
  }
  return { protocol: known, deltaHospital: delta, scheme };
}

function badOption(given: string, allowed: string) {
  return new ShapanError([{ code: "bad-option", given, allowed }]);
}

/** What a person types to get the same files again. */
function typedOf({ words, lang, spec, scheme, negotiation }: Command): string {
  const { protocol, deltaHospital } = negotiation;
  const option = (name: string, value: string | undefined) =>
    value === undefined ? [] : [name, value];
  return [
    "deno task shapan negotiate",
    ...words.map((word) => /^[\w./:@=-]+$/.test(word) ? word : `"${word}"`),
    ...option("--protocol", protocol),
    ...option("--delta-hospital", deltaHospital),
    ...option("--scheme", scheme),
    ...option("--spec", spec),
    ...option("--lang", lang === "zh" ? undefined : lang),
  ].join(" ");
}

/** The negotiation for programs: amounts in whole fen, vectors as lists. */
function jsonOf(run: NegotiationRun, folder: string) {
  return {
    folder,
    scenario: run.scenario,
    year: run.year,
    sheets: run.sheets.map((sheet) => ({
      ...sheet,
      base: [...sheet.base],
      claims: [...sheet.claims],
      reservation: [...sheet.reservation],
      accepted: [...sheet.accepted],
      awards: [...sheet.awards],
      hospital: Object.fromEntries(
        Object.entries(sheet.hospital).map(([name, fen]) => [name, [...fen]]),
      ),
      divisions: sheet.divisions.map((
        { rule, groups, hospitals, objections },
      ) => ({
        rule,
        groups: [...groups],
        hospitals: [...hospitals],
        objections,
      })),
    })),
  };
}
