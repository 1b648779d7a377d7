import { formatCount, type Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { DualSheet } from "../model/dual_control.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that the page lists by scheme; the table has all. */
const LISTED = 12;

/** What dual control allows, shares and deducts (双向控制), the largest deductions first; empty where nobody is paid so. `R-DUAL`. */
export function dualSection(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh", { hospitals } = result;
  const sheets = result.settlements.flatMap((sheet) =>
    sheet.dual === undefined ? [] : [{ sheet, dual: sheet.dual }]
  );
  if (sheets.length === 0) return markup``;
  const money = moneyUnit(sheets.map(({ sheet }) => sum(sheet.cost)), lang);
  const rows = sheets.flatMap(({ sheet, dual }) =>
    [...hospitals.id.keys()]
      .filter((h) => dual.over[h]! > 0)
      .sort((a, b) => deducted(sheet, b) - deducted(sheet, a) || a - b)
      .slice(0, LISTED)
      .map((h) => [
        SCHEME_NAMES[sheet.scheme][lang],
        (zh ? hospitals.nameZh : hospitals.nameEn)[h]!,
        ...indicators(sheet, dual, h),
        dual.repeats[h] === 0
          ? "–"
          : `${formatCount(dual.justified[h]!)} / ${
            formatCount(dual.repeats[h]!)
          }`,
        money.text(sheet.booked[h]!),
        money.text(sheet.pay[h]!),
        money.text(deducted(sheet, h)),
      ])
  );
  const totals = sheets.map(({ sheet, dual }) => {
    const over = dual.over.filter((fen) => fen > 0).length;
    return [
      SCHEME_NAMES[sheet.scheme][lang],
      formatCount(over),
      money.text(sum(sheet.cost)),
      money.text(sum(dual.allowed)),
      money.text(sum(sheet.booked)),
      money.text(sum(dual.share)),
      money.text(sum(sheet.pay)),
      money.text(sum(sheet.booked) - sum(sheet.pay)),
    ];
  });
  return markup`<section id="dual"><h2>${
    zh
      ? "次均费用和人次人头比双控（R-DUAL）"
      : "Dual control of cost and admissions (R-DUAL)"
  }</h2>${
    tableHtml(
      zh
        ? [
          "险种",
          "超标准机构",
          `总费用（${money.name}）`,
          "允许费用",
          "记账",
          "基金分担",
          "清算额",
          "扣减",
        ]
        : [
          "Scheme",
          "Above",
          `Cost (${money.name})`,
          "Allowed",
          "Booked",
          "Shared",
          "Pay",
          "Deducted",
        ],
      totals,
    )
  }${
    rows.length === 0 ? markup`` : tableHtml(
      zh
        ? [
          "险种",
          "机构",
          "人次人头比 / 标准",
          "次均费用 / 标准（元）",
          "认可 / 重复住院",
          `记账（${money.name}）`,
          "清算额",
          "扣减",
        ]
        : [
          "Scheme",
          "Institution",
          "Admissions a head / standard",
          "Cost a stay / standard (yuan)",
          "Repeats recognised",
          `Booked (${money.name})`,
          "Pay",
          "Deducted",
        ],
      rows,
      { texts: 2 },
    )
  }<p class="quiet">${
    zh
      ? `每险种列扣减最多的 ${LISTED} 家；标准以内按记账支付，超出部分按比例分担，其余扣减。小医院的人次少，两项指标的年际波动大，超标准未必是行为所致；全部机构见 tables/dual_control.csv。`
      : `The ${LISTED} largest deductions of each scheme. Within the standards what was booked is paid, part of what lies above is shared, the rest is deducted. Indicators of small hospitals move a lot by chance alone. All institutions are in tables/dual_control.csv.`
  }</p></section>`;
}

function deducted({ booked, pay }: Settlement, h: number): number {
  return booked[h]! - pay[h]!;
}

/** Both indicators beside their standards. */
function indicators(
  { cost }: Settlement,
  { heads, admissions, vStd, aStd }: DualSheet,
  h: number,
): string[] {
  const stays = admissions[h]!;
  const v = (stays / heads[h]!).toFixed(3);
  const a = Math.round(cost[h]! / stays / 100);
  return [
    `${v} / ${vStd[h]!.toFixed(3)}`,
    `${formatCount(a)} / ${formatCount(Math.round(aStd[h]! / 100))}`,
  ];
}
