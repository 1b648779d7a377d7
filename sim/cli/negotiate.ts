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
import { type Played, rehearse } from "../run.ts";
import {
  negotiateResult,
  type NegotiationChanges,
} from "../run/negotiate_result.ts";
import { placedIssues } from "../run/placed_issues.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import {
  NEXT_YEAR_REPLICATES,
  playNextYear,
} from "../study/next_year/play_next_year.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import { claimantAsks } from "./claimant_asks.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { negotiationText } from "./negotiation_text.ts";

/**
 * `shapan negotiate` (谈判推演): plays a scenario, replays the negotiation of its
 * policy year from last year's settlement, prints the rules side by side, the
 * minutes and who objects at what price, and writes the brief and the plan. With
 * `--play` the year after is settled under what was agreed and under every rule.
 */
export async function negotiate(command: Command): Promise<number> {
  const { words, lang, out, json, workers, spec } = command;
  const { transcript } = command.negotiation;
  if (words.length !== 1) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["negotiate", ...words].join(" "),
      allowed: "negotiate zibo_2025/baseline",
    }]);
  }
  const changes = changesOf(command), replicates = replicatesOf(command);
  const { merge, split } = command.negotiation;
  const asksOf = claimantAsks(merge, split);
  const plan = await readPlan(words[0]!, spec);
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command);
    const played: Played = new Map(),
      options = {
        workers,
        threads,
        blocksPerTask: BLOCKS_PER_TASK,
        onProgress: progress.show,
      };
    const [result] = await rehearse([plan], options, played);
    const values = plan.scenario.valuesOn(`${result!.year}-01-01`);
    const asked = asksOf(result!);
    const run = placedIssues(
      plan.scenario,
      () => negotiateResult(result!, values, { ...changes, asked }),
    );
    const { sheets } = run;
    // Data that were given have no year before, so their talks were refused above.
    const next = replicates === null || "given" in plan
      ? undefined
      : await playNextYear(plan, sheets, { ...options, replicates }, played);
    const typed = typedOf(command);
    const folder = join(out, negotiationFolder(run, typed));
    writeWhole(
      folder,
      await negotiationFiles(run, result!.settings, lang, typed, next),
    );
    progress.end();
    console.log(
      json
        ? JSON.stringify({ ...jsonOf(run, folder), nextYear: next }, null, 2)
        : negotiationText(run, folder, transcript, lang, next),
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

/** How often the year after is played; `null` where it is not. */
function replicatesOf({ negotiation }: Command): number | null {
  const { play, replicates } = negotiation;
  if (!play) {
    if (replicates === undefined) return null;
    throw badOption(`--replicates ${replicates}`, "--play --replicates N");
  }
  if (replicates === undefined) return NEXT_YEAR_REPLICATES;
  const n = /^\d+$/.test(replicates) ? Number(replicates) : NaN;
  if (n >= 2 && n <= MOST_REPLICATES) return n;
  throw badOption(
    `--play --replicates ${replicates}`,
    `2–${MOST_REPLICATES}`,
  );
}

/** So many that a command line still ends today. */
const MOST_REPLICATES = 1000;

function badOption(given: string, allowed: string) {
  return new ShapanError([{ code: "bad-option", given, allowed }]);
}

/** What a person types to get the same files again. */
function typedOf({ words, lang, spec, scheme, negotiation }: Command): string {
  const { protocol, deltaHospital, play, replicates, merge, split } =
    negotiation;
  const option = (name: string, value: string | undefined) =>
    value === undefined ? [] : [name, value];
  const quoted = (word: string) =>
    /^[\w./:@=+,-]+$/.test(word) ? word : `"${word}"`;
  return [
    "deno task shapan negotiate",
    ...words.map(quoted),
    ...merge.flatMap((text) => option("--merge", quoted(text))),
    ...split.flatMap((text) => option("--split", quoted(text))),
    ...option("--protocol", protocol),
    ...option("--delta-hospital", deltaHospital),
    ...option("--scheme", scheme),
    ...(play ? ["--play"] : []),
    ...option("--replicates", replicates),
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
