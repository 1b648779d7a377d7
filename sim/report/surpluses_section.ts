import type { Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, SCHEME_NAMES } from "../chart/words.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";
import {
  areaSurplus,
  diseaseSurplus,
  institutionSurplus,
} from "../model/surpluses.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { playedSchemes } from "./key_figures.ts";
import { moneyUnit } from "./money_unit.ts";

const COLUMNS: readonly {
  readonly zh: string;
  readonly en: string;
  readonly of: (sheet: Settlement) => number;
}[] = [
  { zh: "区域结余", en: "area surplus", of: areaSurplus },
  {
    zh: "病种结余",
    en: "disease surplus",
    of: (sheet) => total(sheet, diseaseSurplus),
  },
  {
    zh: "机构结余",
    en: "institution surplus",
    of: (sheet) => total(sheet, institutionSurplus),
  },
  {
    zh: "审核扣减",
    en: "deducted at audit",
    of: ({ deductions }) => added(deductions),
  },
  {
    zh: "扣罚保证金",
    en: "deposits forfeited",
    of: (sheet) =>
      added(sheet.deposit) - added(sheet.depositReturned) -
      added(sheet.redistributed),
  },
  {
    zh: "清算超出总额",
    en: "cleared above the budget",
    of: ({ pool }) => pool.over,
  },
  {
    zh: "风险金承担",
    en: "borne by the reserve",
    of: ({ pool }) => pool.fromReserve,
  },
  {
    zh: "累计结余承担",
    en: "borne by the surplus of past years",
    of: ({ pool }) => pool.fromSurplus,
  },
  {
    zh: "留待下年调整",
    en: "left to next year",
    of: ({ pool }) => pool.nextYear,
  },
];

/** The three surpluses of the draft 3.0 and who bears a deficit (三种结余与缺口), by scheme and side. `R-CLR`, `R-POOL`. */
export function surplusesSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", all = sides(comparison);
  const rows = playedSchemes(comparison).flatMap((s) =>
    all.map(({ role, result }) => ({
      s,
      role,
      amounts: COLUMNS.map(({ of }) => of(result.settlements[s]!)),
    }))
  );
  const money = moneyUnit(rows.flatMap(({ amounts }) => amounts), lang);
  return markup`<section id="surpluses"><h2>${
    zh
      ? "三种结余与缺口（R-CLR、R-POOL）"
      : "Surpluses and deficit (R-CLR, R-POOL)"
  }</h2>${
    tableHtml(
      [
        zh ? "险种" : "Scheme",
        zh ? "方案" : "Scenario",
        ...COLUMNS.map((column) =>
          zh ? `${column.zh}（${money.name}）` : `${column.en}, ${money.name}`
        ),
      ],
      rows.map(({ s, role, amounts }) => [
        SCHEME_NAMES[SCHEMES[s]!][lang],
        roleName(role, comparison, lang),
        ...amounts.map((fen) => money.text(fen)),
      ]),
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? "区域结余 = 清算总额 − 记账金额；病种结余 = 清算标准 − 记账金额；机构结余 = 基金全部实付 − 合规记账金额。负数为超支。"
      : "Area surplus = budget cleared − booked; disease surplus = cleared standard − booked; institution surplus = everything the fund paid − compliant booked fund. Negative = overspent."
  }</p></section>`;
}

function total(
  sheet: Settlement,
  of: (sheet: Settlement, h: number) => number,
): number {
  return sheet.cases.reduce((sum, _, h) => sum + of(sheet, h), 0);
}

function added(column: Float64Array): number {
  return column.reduce((a, b) => a + b, 0);
}
