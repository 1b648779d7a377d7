import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { mostConcerned } from "../chart/advance_gain_rows.ts";
import { type Comparison, type Side, sides } from "../chart/comparison.ts";
import { dayName } from "../chart/day_axis.ts";
import { levelName, roleName, SCHEME_NAMES } from "../chart/words.ts";
import { daysCovered, surplusMonths } from "../model/cash_days.ts";
import { LEVELS } from "../model/ledger.ts";
import {
  type AdvanceEffect,
  type AdvanceGain,
  t1Effect,
} from "../model/t1_effect.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that are named one by one. */
const NAMED = 10;

/** A side that advances day by day. */
interface Daily extends Side {
  readonly effect: AdvanceEffect;
}

/**
 * T+1 and cash (T+1 与现金流): how many months of payments the fund and its surplus
 * come to, what T+1 costs the fund and brings each level and the ten institutions
 * most concerned. Without daily advances it is the fund only. `R-T1`, `R-PRE`.
 */
export function cashSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", all = sides(comparison);
  const daily = all.flatMap((side): Daily[] => {
    const effect = t1Effect(side.result.cash);
    return effect === null ? [] : [{ ...side, effect }];
  });
  const prepaid = all.some(({ result }) =>
    result.settlements.some(({ prepayment }) => prepayment !== null)
  );
  const title = daily.length > 0
    ? (zh ? "T+1 与现金流" : "T+1 and cash")
    : (zh ? "基金现金流" : "The fund's cash");
  return markup`<section id="cash"><h2>${title}</h2>${
    fundTable(comparison, lang)
  }${
    prepaid || daily.length > 0
      ? markup`<p class="quiet">${
        zh
          ? "门槛与预付金、各保证金比例下留到清算的资金见"
          : "The gate and the prepayment, and what each deposit leaves to the clearing, are under "
      }<a href="#deposit">${
        zh ? "预付金与质量保证金" : "Prepayment and quality deposit"
      }</a>${zh ? "。" : "."}</p>`
      : ""
  }${daily.map((side) => advances(side, comparison, lang))}</section>`;
}

/** The fund in January, at its lowest and in December. */
function fundTable(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const rows = sides(comparison).flatMap(({ role, result }) =>
    result.cash.schemes.map((scheme) => ({ role, film: result.cash, scheme }))
  ).filter(({ scheme }) => scheme.lastPayments !== 0);
  const unit = moneyUnit(
    rows.map(({ film, scheme }) => scheme.balance[film.yearDays - 1]!),
    lang,
  );
  return tableHtml(
    zh
      ? [
        ...["险种", "方案", `年末存款（${unit.name}）`, "存款可支付月数"],
        ...["存款最低（月）", "最低之日", `年末累计结余（${unit.name}）`],
        "年末结余可支付月数",
      ]
      : [
        ...["Scheme", "Scenario", `Bank, 31 Dec, ${unit.name}`, "Months"],
        ...["Lowest, months", "on", `Surplus, 31 Dec, ${unit.name}`],
        "Months of reserve",
      ],
    rows.map(({ role, film, scheme }) => {
      const end = film.yearDays - 1, month = scheme.lastPayments / 12;
      const year = scheme.balance.subarray(0, film.yearDays);
      const lowest = year.reduce(
        (low, fen, d) => fen < year[low]! ? d : low,
        0,
      );
      return [
        SCHEME_NAMES[scheme.scheme][lang],
        roleName(role, comparison, lang),
        unit.text(year[end]!),
        (year[end]! / month).toFixed(1),
        (year[lowest]! / month).toFixed(1),
        dayName(film, lowest, lang),
        unit.text(scheme.surplus[end]!),
        surplusMonths(scheme, end)!.toFixed(1),
      ];
    }),
    { texts: 2 },
  );
}

/** What daily advances of one side cost and bring. */
function advances(
  { role, result, effect }: Daily,
  comparison: Comparison,
  lang: Lang,
): Html {
  const zh = lang === "zh", { loanRate, depositRate } = result.cash;
  const unit = moneyUnit([effect.saved, effect.forgone], lang);
  const forgone = unit.text(effect.forgone), saved = unit.text(effect.saved);
  const { level, nameZh, nameEn } = result.hospitals;
  const groups = LEVELS.flatMap((of) => {
    const some = effect.hospitals.filter((h) => level[h.hospital] === of);
    return some.length === 0 ? [] : [{
      name: zh
        ? `${levelName(of, lang)}（${formatCount(some.length)} 家）`
        : `${levelName(of, lang)} (${formatCount(some.length)})`,
      some,
    }];
  });
  const named = mostConcerned(effect).slice(0, NAMED);
  return markup`<h3>${zh ? "T+1 即时结算的得失" : "What T+1 costs and brings"}${
    comparison.reform ? ` · ${roleName(role, comparison, lang)}` : ""
  }</h3><p>${
    zh
      ? `同一年度有无 T+1 相比：基金少得存款利息 ${forgone} ${unit.name}（年利率 ${
        formatPercent(depositRate, 2)
      }），医疗机构少付利息 ${saved} ${unit.name}（年利率 ${
        formatPercent(loanRate, 2)
      }）。提前的是时间，金额不变。`
      : `The same year with and without T+1: the fund forgoes interest of ${forgone} ${unit.name} (${
        formatPercent(depositRate, 2)
      } a year), institutions save ${saved} ${unit.name} (${
        formatPercent(loanRate, 2)
      } a year). Money comes earlier; it is not more.`
  }</p>${
    gainTable(
      zh ? "级别" : "Level",
      groups.map(({ name, some }) => ({ name, sum: addUp(some) })),
      lang,
    )
  }${
    gainTable(
      zh ? "影响最大的机构" : "Most concerned",
      named.map((row) => ({
        name: (zh ? nameZh : nameEn)[row.hospital]!,
        sum: row,
      })),
      lang,
    )
  }<p class="quiet">${
    zh
      ? "未到账为有预拨的险种日均数；可支撑天数 = 日均现金（两险种）÷ 日运行成本。少付利息为正 = 该机构获得更多资金。利率、年初现金和成本比为假设（settlement.cash.*）。全部机构见 charts/advance_gain.csv。"
      : "Outstanding is the mean day's, of schemes with advances; days covered = mean cash of both schemes ÷ running cost a day. Interest saved: positive = more money to the institution. Rates, opening cash and cost ratio are assumed (settlement.cash.*). All institutions are in charts/advance_gain.csv."
  }</p>`;
}

type Sum = Omit<AdvanceGain, "hospital">;

function gainTable(
  first: string,
  rows: readonly { readonly name: string; readonly sum: Sum }[],
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const open = moneyUnit(rows.map(({ sum }) => sum.withoutAdvances), lang);
  const gain = moneyUnit(rows.map(({ sum }) => sum.gain), lang);
  const covered = (cash: number, cost: number) =>
    daysCovered(cash, cost)?.toFixed(1) ?? "–";
  return tableHtml(
    zh
      ? [
        ...[first, `未到账，无 T+1（${open.name}）`, `有 T+1（${open.name}）`],
        ...[`少付利息（${gain.name}）`, "可支撑天数，无 T+1", "有 T+1"],
      ]
      : [
        ...[first, `Outstanding without T+1, ${open.name}`, "with T+1"],
        ...[`Interest saved, ${gain.name}`, "Days covered without", "with"],
      ],
    rows.map(({ name, sum }) => [
      name,
      open.text(sum.withoutAdvances),
      open.text(sum.outstanding),
      gain.text(sum.gain, true),
      covered(sum.cashWithout, sum.runningCost),
      covered(sum.cash, sum.runningCost),
    ]),
  );
}

function addUp(rows: readonly AdvanceGain[]): Sum {
  const total = (name: keyof Sum) =>
    rows.reduce((fen, row) => fen + row[name], 0);
  return {
    booked: total("booked"),
    outstanding: total("outstanding"),
    withoutAdvances: total("withoutAdvances"),
    gain: total("gain"),
    cash: total("cash"),
    cashWithout: total("cashWithout"),
    runningCost: total("runningCost"),
  };
}
