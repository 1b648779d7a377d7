import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Patients of other pools who are treated here, and whose budget pays (省内异地就医结算); empty where they are not settled. `R-OUT`. */
export function inflowSection(
  { inflow = [], settlements }: ScenarioResult,
  lang: Lang,
): Html {
  if (inflow.length === 0) return markup``;
  const zh = lang === "zh";
  const money = moneyUnit(inflow.map(({ standard }) => sum(standard)), lang);
  const rows = inflow.map((sheet, s) => {
    const { points } = settlements[s]!, own = sum(sheet.points);
    const booked = sum(sheet.booked), worth = sum(sheet.standard);
    return [
      SCHEME_NAMES[sheet.scheme][lang],
      formatCount(sum(sheet.cases)),
      formatPercent(
        own / (sum(points) + (sheet.budget === "home" ? own : 0) || 1),
      ),
      sheet.value === null ? "–" : (Number(sheet.value) / 100).toFixed(4),
      money.text(booked),
      money.text(worth),
      money.text(worth - booked),
      money.text(sum(sheet.others)),
      money.text(sum(sheet.moved)),
    ];
  });
  const home = inflow[0]!.budget === "home";
  return markup`<section id="inflow"><h2>${
    zh
      ? "省内异地：外来参保人在本地住院（R-OUT）"
      : "In-province patients of other pools (R-OUT)"
  }</h2><p>${
    home
      ? zh
        ? "由参保地支付：参保地异地线按本地点值付给医疗机构，分值不计入本地总分值，本地点值不受影响。"
        : "Their home pools pay: the remote line of each pays institutions at the value here; the points are not in the sum here, whose value they leave alone."
      : zh
      ? "资金划入本地：参保地按待遇记账额划入本地 DIP 预算，分值计入本地总分值。划入额低于按点值应付的部分由全部医疗机构的点值承担。"
      : "Money is moved over: home pools hand what was booked by their benefits to the DIP budget here, and the points are in the sum. What the points are worth above that is borne by the value of all institutions."
  }</p>${
    tableHtml(
      zh
        ? [
          "险种",
          "人次",
          "分值占比",
          "结算点值（元）",
          `参保地待遇记账（${money.name}）`,
          "按本地点值",
          "差额",
          "不按分值的记账",
          "划入本地预算",
        ]
        : [
          "Scheme",
          "Stays",
          "Of all points",
          "Value, yuan",
          `Booked by home benefits (${money.name})`,
          "At the value here",
          "Difference",
          "Booked without points",
          "Moved over",
        ],
      rows,
    )
  }<p class="quiet">${
    zh
      ? "外来参保人的病例按本院同病种病例推演，人数按床日占比，省内比例和参保地待遇为假设。本地参保人到外地就医仍按记账由异地线支付。各机构见 tables/inflow.csv。"
      : "Their cases are like those of the institution's own patients with the disease, as many as their share of bed days asks for; the part from the province and the benefits of home pools are assumed. The insured of this pool who are treated elsewhere are paid as booked from the remote line. By institution in tables/inflow.csv."
  }</p></section>`;
}
