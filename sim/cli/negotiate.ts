import { join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { SCHEME_NAMES, SYNTHETIC } from "../chart/words.ts";
import { readPlan } from "../io.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  type Protocol,
  PROTOCOLS,
} from "../model/negotiation.ts";
import { negotiationFiles, negotiationFolder } from "../negotiation_files.ts";
import {
  envelopeCells,
  leverageCells,
} from "../report/negotiation/envelope_cells.ts";
import { groupCells } from "../report/negotiation/group_cells.ts";
import { minutesCells } from "../report/negotiation/minutes_cells.ts";
import {
  mergerCells,
  objectionCells,
  ruleCells,
} from "../report/negotiation/rule_cells.ts";
import { type Cells, voiceOf } from "../report/negotiation/voice.ts";
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
import { textTable } from "./text_table.ts";

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
        : textOf(run, folder, command.negotiation.transcript, lang),
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

function textOf(
  run: NegotiationRun,
  folder: string,
  transcript: boolean,
  lang: Lang,
): string {
  const zh = lang === "zh", voice = voiceOf(lang);
  return [
    `${zh ? "谈判推演" : "Negotiation"}${zh ? "：" : ": "}${
      zh ? run.titleZh : run.titleEn
    } · ${SYNTHETIC[lang]}`,
    "",
    tableText(envelopeCells(run.sheets, voice)),
    ...run.sheets.flatMap((sheet) => schemeText(run, sheet, transcript, lang)),
    "",
    `${zh ? "谈判底稿" : "Brief"}${zh ? "：" : ": "}${
      join(folder, "internal", "brief.html")
    }`,
    `${zh ? "公示稿" : "Plan for publication"}${zh ? "：" : ": "}${
      join(folder, "public", "plan.html")
    }`,
  ].join("\n");
}

function schemeText(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  transcript: boolean,
  lang: Lang,
): string[] {
  const zh = lang === "zh", voice = voiceOf(lang);
  const part = (title: string, cells: Cells) =>
    cells.rows.length === 0 ? [] : ["", title, tableText(cells)];
  const largest = sheet.base.indexOf(Math.max(...sheet.base));
  const minutes = minutesCells(sheet, voice, transcript ? undefined : largest);
  const more = sheet.offers.length - minutes.rows.length;
  return [
    "",
    `== ${SCHEME_NAMES[sheet.scheme][lang]} ==`,
    ...part(zh ? "各组" : "Groups", groupCells(sheet, voice)),
    ...part(
      zh
        ? "八种规则并列：满足率（× = 反对）"
        : "Rules side by side: fill (× = objects)",
      ruleCells(run, sheet, voice),
    ),
    ...part(zh ? "谈判记录" : "Minutes", minutes),
    ...(more === 0 ? [] : [
      zh
        ? `……其他组另有 ${more} 行，用 --transcript 打印全部`
        : `… ${more} more rows of other groups; --transcript prints them`,
    ]),
    ...part(
      zh ? "反对方与争取代价" : "Who objects, and the price",
      objectionCells(sheet, voice, !transcript),
    ),
    ...part(
      zh ? "默认规则与预付金的价值" : "Worth of default and prepayment",
      leverageCells(sheet, voice),
    ),
    ...part(
      zh ? "医共体合并诉求的得失" : "What consortia gain by asking as one",
      mergerCells(run, sheet, voice),
    ),
  ];
}

function tableText({ heads, rows }: Cells): string {
  return textTable(heads, rows);
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
