import { negotiationFill } from "../../chart/negotiation_fill.ts";
import { negotiationOffers } from "../../chart/negotiation_offers.ts";
import { SCHEME_NAMES, SIGN_CONVENTION } from "../../chart/words.ts";
import type { Lang } from "../../base/formats.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../model/negotiation.ts";
import type { NextYear } from "../../model/next_year.ts";
import type { Setting } from "../../model/scenario/mod.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { claimantCells } from "./claimant_cells.ts";
import { envelopeCells, leverageCells } from "./envelope_cells.ts";
import { groupCells, representativeCells } from "./group_cells.ts";
import { minutesCells } from "./minutes_cells.ts";
import { lorenzFigure, objectorsFigure } from "./negotiation_figures.ts";
import { negotiationPage } from "./negotiation_page.ts";
import { nextYearSection } from "./next_year_section.ts";
import {
  awardCells,
  mergerCells,
  objectionCells,
  ruleCells,
} from "./rule_cells.ts";
import { BOTH, type Cells, percentText } from "./voice.ts";

/**
 * The fund's own brief (谈判底稿): claims and reservations, the eight rules, who
 * objects and at what price, the minutes, what is assumed. Both languages; not
 * for the other side.
 *
 * @param settings the scenario's settings, of which those of negotiation are listed
 * @param command what a person types to get it again
 * @param lang of the figures
 * @param next the year after the talks, where it was played
 */
export function internalPage(
  run: NegotiationRun,
  settings: readonly Setting[],
  command: string,
  lang: Lang,
  next?: NextYear,
): string {
  return negotiationPage(run, {
    title: {
      zh: "谈判底稿（内部，不得公开）",
      en: "Negotiation brief (internal, not to be published)",
    },
    body: [
      section("envelope", "总额与增幅 Envelope and growth", [
        table(envelopeCells(run.sheets, BOTH)),
      ]),
      ...run.sheets.map((sheet) => schemeSection(run, sheet, lang)),
      ...(next === undefined ? [] : [nextYearSection(run, next, lang)]),
      settingsSection(settings, command),
    ],
  });
}

function schemeSection(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  lang: Lang,
): Html {
  const { zh, en } = SCHEME_NAMES[sheet.scheme];
  const options = { lang, width: 960 } as const;
  const part = (title: string, cells: Cells, texts = 1, note = "") =>
    cells.rows.length === 0
      ? markup``
      : markup`<h3>${title}</h3>${
        note === "" ? [] : [markup`<p class="quiet">${note}</p>`]
      }${table(cells, texts)}`;
  const fill = percentText(run.acceptFill, 1);
  return section(sheet.scheme, `${zh} ${en}`, [
    part(
      "各组诉求、底线与结果 Groups",
      groupCells(sheet, BOTH),
      1,
      sheet.protocol === "sessions"
        ? "各组按达成或裁定的增幅得到资金，组内按诉求比例分。 Groups have the growth that was agreed or decided, institutions within a group in proportion to their claims."
        : "各组增幅按上年支付标准加权，定出总额；总额再按混合预测分到各组和机构。 Growths of the groups, weighted by last year, make the total; it is then divided by the mixed forecast.",
    ),
    figure(negotiationOffers(run, sheet, { ...options, reservations: true })),
    part(
      "八种规则并列 Rules side by side",
      ruleCells(run, sheet, BOTH),
      1,
      `满足率 = 所得 ÷ 诉求；× = 低于 ${fill}，反对。 Fill = award ÷ claim; × = below ${fill}, objects.`,
    ),
    part("各规则所得 Awards by rule", awardCells(sheet, BOTH)),
    figure(negotiationFill(run, sheet, options)),
    figure(lorenzFigure(run, sheet, options)),
    part(
      "反对方与争取代价 Who objects, and the price",
      objectionCells(sheet, BOTH, true),
      3,
      "最省的办法：先由高于自己接受底线的组让出，不足部分由基金加。 The cheapest way: groups that have more than they accept give first, the fund adds the rest.",
    ),
    folded(
      "各规则的反对方 Objections to every rule",
      objectionCells(sheet, BOTH),
      2,
    ),
    figure(objectorsFigure(run, sheet, options)),
    part(
      "默认规则与预付金的价值 Worth of default and prepayment",
      leverageCells(sheet, BOTH),
    ),
    part(
      "医共体合并诉求的得失 What consortia gain by asking as one",
      mergerCells(run, sheet, BOTH),
      1,
      `${SIGN_CONVENTION.zh}。 ${SIGN_CONVENTION.en}.`,
    ),
    part(
      "各组最大机构拆为两方的得失 What the largest of each group gains by asking as two",
      claimantCells(sheet.splits, BOTH),
      1,
      `${SIGN_CONVENTION.zh}。 ${SIGN_CONVENTION.en}.`,
    ),
    part(
      "所问的合并与拆分的得失 The merging and splitting that was asked about",
      claimantCells(sheet.asked, BOTH),
      1,
      `${SIGN_CONVENTION.zh}。 ${SIGN_CONVENTION.en}.`,
    ),
    part(
      "授权代表 Representatives",
      representativeCells(run, sheet, BOTH),
      2,
    ),
    markup`<div class="minutes">${
      folded("谈判记录 Minutes", minutesCells(sheet, BOTH), 4)
    }</div>`,
  ]);
}

/** What the negotiation stands on, key by key. */
function settingsSection(
  settings: readonly Setting[],
  command: string,
): Html {
  const own = settings.filter(({ key }) => key.startsWith("negotiation."));
  return section("settings", "参数与依据 Settings and what they stand on", [
    markup`<p class="quiet">取值为方案所写，命令行选项在其上改动。 Values as the scenario has them; options of the command change them: <code>${command}</code></p>`,
    table({
      heads: ["参数 Parameter", "键 Key", "取值 Value", "依据 Stands on"],
      rows: own.map(({ key, titleZh, titleEn, value, source, status }) => [
        `${titleZh} ${titleEn}`,
        key,
        value,
        `${source} (${status})`,
      ]),
    }, 4),
  ]);
}

/** A long table that is opened on the screen and printed as it is. */
function folded(title: string, cells: Cells, texts: number): Html {
  return markup`<details><summary>${title}（${cells.rows.length}）</summary>${
    table(cells, texts)
  }</details>
`;
}

/** A section with its heading. */
function section(id: string, title: string, body: readonly Html[]): Html {
  return markup`<section id="${id}"><h2>${title}</h2>${body}</section>
`;
}

function table({ heads, rows }: Cells, texts = 1): Html {
  return tableHtml(heads, rows, { texts });
}

function figure(svg: string): Html {
  return markup`<figure>${raw(svg)}</figure>`;
}
