import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { roleName, signedPercent } from "../chart/words.ts";
import { LEVELS } from "../model/ledger.ts";
import type { RehearsalRow } from "../model/settlement.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { groupName } from "./levels_section.ts";
import { type MoneyColumn, moneyUnit } from "./money_unit.ts";

/**
 * The table that the standard asks of a rehearsal (推演测算表): last year's cases
 * under the old method and under each scenario, in total and by level.
 * `R-SIM`, indicators E1–E6.
 *
 * @param sameWorld whether both sides meet the same people
 */
export function rehearsalSection(
  comparison: Comparison,
  sameWorld: boolean,
  lang: Lang,
): Html {
  const zh = lang === "zh", seen = new Set<string>();
  const results = sides(comparison).map(({ result }) => result);
  const groups = ["all", ...LEVELS.map((level) => `level:${level}`)];
  const rows = results.flatMap(({ rehearsal }) => rehearsal).filter((row) => {
    const key = `${row.scenario} ${row.scheme} ${row.group}`;
    if (row.scheme !== "all" || !groups.includes(row.group) || seen.has(key)) {
      return false;
    }
    seen.add(key);
    return true;
  });
  if (rows.length === 0) return markup``;
  const heads = zh
    ? [
      "办法",
      "范围",
      "例数",
      "E1 总费用",
      "E2 DIP 结算（总费用口径）",
      "E2 DIP 结算（基金口径）",
      "E3 平均结付率",
      "E4 机构承担",
      "E4 占总费用",
      "E5 与原办法差值",
      "E6 结算与记账差异",
    ]
    : [
      "Method",
      "Group",
      "Cases",
      "E1 total cost",
      "E2 settled, total cost",
      "E2 settled, fund",
      "E3 pay rate",
      "E4 borne",
      "E4 ÷ E1",
      "E5 against old method",
      "E6 gap",
    ];
  const money = moneyUnit(rows.map(({ totalCost }) => totalCost), lang);
  const sameCases = !sameWorld
    ? (zh
      ? "两个方案的病例不同，E5 不可比。"
      : " The scenarios' cases differ; E5 is not comparable.")
    : "";
  return markup`<section id="rehearsal"><h2>${
    zh ? "推演测算表（R-SIM）" : "Rehearsal table (R-SIM)"
  }</h2><p>${
    zh
      ? `${
        rows[0]!.year
      } 年的同一批病例，先按原办法、再按各方案结算；两险种合计，金额单位${money.name}。${sameCases}`
      : `The same cases of ${
        rows[0]!.year
      }, settled by the old method and then by each scenario; both schemes, ${money.name}.${sameCases}`
  }</p>${
    tableHtml(
      heads,
      rows.map((
        row,
      ) => [methodOf(row, comparison, lang), ...cells(row, money, lang)]),
      { texts: 2 },
    )
  }</section>`;
}

/** The side that a row belongs to; what belongs to none is the method before the reform. */
function methodOf(
  { scenario }: RehearsalRow,
  comparison: Comparison,
  lang: Lang,
): string {
  const side = sides(comparison).find(({ result }) =>
    result.scenario === scenario
  );
  if (side !== undefined) return roleName(side.role, comparison, lang);
  return lang === "zh" ? "原办法" : "Old method";
}

function cells(row: RehearsalRow, money: MoneyColumn, lang: Lang): string[] {
  const text = (fen: number | null, sign = false) =>
    fen === null ? "–" : money.text(fen, sign);
  const share = (value: number | null) =>
    value === null ? "–" : formatPercent(value, 2);
  return [
    groupName(row.group, lang),
    formatCount(row.cases),
    text(row.totalCost),
    text(row.settledTotal),
    text(row.settledFund),
    share(row.payRate),
    text(row.borne),
    share(row.borneShare),
    text(row.borneDifference, true),
    row.gap === null ? "–" : signedPercent(row.gap, 2),
  ];
}
