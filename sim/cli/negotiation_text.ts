import { join } from "node:path";
import type { Lang } from "../base/formats.ts";
import { SCHEME_NAMES, SYNTHETIC } from "../chart/words.ts";
import type { NegotiationRun, NegotiationSheet } from "../model/negotiation.ts";
import type { NextYear } from "../model/next_year.ts";
import { claimantCells } from "../report/negotiation/claimant_cells.ts";
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
import { nextYearText } from "./next_year_text.ts";
import { textTable } from "./text_table.ts";

/**
 * A negotiation on a terminal (谈判文本): totals, then for each scheme its groups,
 * the rules side by side, the minutes, who objects and what moves the talks.
 *
 * @param folder where the files are
 * @param transcript whether all minutes and all rules' objections are printed
 * @param next the year after the talks, where it was played
 */
export function negotiationText(
  run: NegotiationRun,
  folder: string,
  transcript: boolean,
  lang: Lang,
  next?: NextYear,
): string {
  const zh = lang === "zh", voice = voiceOf(lang);
  return [
    `${zh ? "谈判推演" : "Negotiation"}${zh ? "：" : ": "}${
      zh ? run.titleZh : run.titleEn
    } · ${SYNTHETIC[lang]}`,
    "",
    tableText(envelopeCells(run.sheets, voice)),
    ...run.sheets.flatMap((sheet) => schemeText(run, sheet, transcript, lang)),
    ...(next === undefined ? [] : nextYearText(run, next, lang)),
    "",
    ...[
      [zh ? "谈判底稿" : "Brief", "internal", "brief.html"],
      [zh ? "分组页" : "Group by group", "internal", `groups_${lang}.html`],
      ...run.sheets.map(({ scheme }) => [
        zh ? "工作簿" : "Workbook",
        "internal",
        `workbook_${scheme}.xlsx`,
      ]),
      [zh ? "公示稿" : "Plan for publication", "public", "plan.html"],
    ].map(([title, ...path]) =>
      `${title}${zh ? "：" : ": "}${join(folder, ...path)}`
    ),
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
    ...part(
      zh
        ? "各组最大机构拆为两方的得失"
        : "What the largest of each group gains by asking as two",
      claimantCells(sheet.splits, voice),
    ),
    ...part(
      zh
        ? "所问的合并与拆分的得失"
        : "The merging and splitting that was asked about",
      claimantCells(sheet.asked, voice),
    ),
  ];
}

function tableText({ heads, rows }: Cells): string {
  return textTable(heads, rows);
}
