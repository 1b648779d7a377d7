import { formatPercent, type Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { minus, SCHEME_NAMES } from "../../chart/words.ts";
import type { Scheme } from "../../model/ledger.ts";
import {
  lastAlike,
  type PublishedTotals,
  type Years,
  type YearsSide,
  type YearTotals,
} from "../../model/years.ts";
import { letterOf } from "../figure_matrix.ts";
import { moneyUnit } from "../money_unit.ts";

/** Schemes of which anything was played, in the order of the record. */
export function schemesOf({ sides }: Years): Scheme[] {
  return [...new Set(sides[0]!.rows.map(({ scheme }) => scheme))];
}

/** Cells of a table: a line a year, what each side came to and what was published (逐年表). */
export function yearCells(
  { sides, published }: Years,
  scheme: Scheme,
  lang: Lang,
): { readonly heads: readonly string[]; readonly rows: readonly string[][] } {
  const zh = lang === "zh";
  const lines = sides.map((side) => ofScheme(side, scheme));
  const money = moneyUnit(lines.flat().map(({ cost }) => cost), lang);
  const heads = zh
    ? [
      "年度",
      "方案",
      `总费用（${money.name}）`,
      "增长",
      `基金支出（${money.name}）`,
      "增长",
      "基金占比",
      "患者占比",
      "机构承担",
    ]
    : [
      "Year",
      "Scenario",
      `Cost (${money.name})`,
      "Growth",
      `Fund (${money.name})`,
      "Growth",
      "Fund's share",
      "Patients' share",
      "Institutions bear",
    ];
  const share = (part: number | null) =>
    part === null ? "–" : minus(formatPercent(part));
  const amount = (fen: number | null) => fen === null ? "–" : money.text(fen);
  const rows = lines[0]!.flatMap(({ year }, i) => {
    const told = toldOf(published, scheme, year);
    return [
      ...lines.map((line, s) => {
        const own = line[i]!;
        return [
          String(year),
          letterOf(s),
          amount(own.cost),
          share(own.growth),
          amount(own.fund),
          share(own.fundGrowth),
          share(own.fundShare),
          share(own.patientShare),
          share(own.borneShare),
        ];
      }),
      ...(told === undefined ? [] : [[
        String(year),
        zh ? "公布数" : "published",
        amount(told.cost),
        share(told.growth),
        amount(told.fund),
        share(told.fundGrowth),
        share(told.fundShare),
        share(told.fundShare === null ? null : 1 - told.fundShare),
        "–",
      ]]),
    ];
  });
  return { heads, rows };
}

/**
 * What the later sides' rules did, in sentences (逐年推演的回答): to growth, and to what
 * patients, the fund and institutions pay; beside what was published.
 */
export function yearAnswers(
  years: Years,
  scheme: Scheme,
  lang: Lang,
): string[] {
  const zh = lang === "zh", [base, ...others] = years.sides;
  const from = lastAlike(years.sides, scheme);
  const after = (side: YearsSide) =>
    ofScheme(side, scheme).filter(({ year }) => year > from);
  const without = after(base!), name = SCHEME_NAMES[scheme][lang];
  if (without.length === 0) {
    return [
      zh ? `${name}：各方案逐年相同。` : `${name}: all sides are alike.`,
    ];
  }
  const money = moneyUnit(without.map(({ cost }) => cost), lang);
  const m = (fen: number) => `${money.text(fen)} ${money.name}`;
  const list = (shares: readonly (number | null)[]) =>
    shares.map((x) => x === null ? "–" : minus(formatPercent(x)))
      .join(zh ? "、" : ", ");
  const printed = (of: (told: PublishedTotals) => number | null) =>
    list(without.map(({ year }) => {
      const told = toldOf(years.published, scheme, year);
      return told === undefined ? null : of(told);
    }));
  const span = `${without[0]!.year}–${without.at(-1)!.year}`;
  const growth = ({ growth }: YearTotals) => growth;
  const patients = ({ patientShare }: YearTotals) => patientShare;
  const paid = (rows: readonly YearTotals[]) =>
    sum(rows.map(({ cost, patientShare }) => cost * patientShare));
  return others.flatMap((side, i) => {
    const rows = after(side), title = letterOf(i + 1);
    const saved = sum(without.map(({ cost }, y) => cost - rows[y]!.cost));
    const eased = paid(without) - paid(rows);
    const borne = rows.map(({ borneShare }) => borneShare);
    const moved = paid(rows) / sum(rows.map(({ cost }) => cost)) -
      paid(without) / sum(without.map(({ cost }) => cost));
    return zh
      ? [
        `${name} ${span} 年总费用每年增长：A ${
          list(without.map(growth))
        }；${title} ${list(rows.map(growth))}；公布 ${
          printed(growthOf)
        }。这些年的费用合计${saved < 0 ? "多" : "少"} ${m(Math.abs(saved))}（${
          formatPercent(Math.abs(saved) / sum(without.map(({ cost }) => cost)))
        }）。`,
        `${name}患者负担占总费用：A ${list(without.map(patients))}；${title} ${
          list(rows.map(patients))
        }；公布 ${printed(patientOf)}。占比变动 ${
          signedPoints(moved)
        } 个百分点，金额${eased < 0 ? "多" : "少"}付 ${
          m(Math.abs(eased))
        }；结算不支付、由机构承担的部分占总费用 ${list(borne)}。`,
      ]
      : [
        `${name}, ${span}, yearly growth of total cost: A ${
          list(without.map(growth))
        }; ${title} ${list(rows.map(growth))}; published ${
          printed(growthOf)
        }. Over these years cost is ${saved < 0 ? "higher" : "lower"} by ${
          m(Math.abs(saved))
        } (${
          formatPercent(Math.abs(saved) / sum(without.map(({ cost }) => cost)))
        }).`,
        `${name}, patients' part of total cost: A ${
          list(without.map(patients))
        }; ${title} ${list(rows.map(patients))}; published ${
          printed(patientOf)
        }. The part moves by ${signedPoints(moved)} points, and patients pay ${
          m(Math.abs(eased))
        } ${
          eased < 0 ? "more" : "less"
        }; what settlement does not pay and institutions bear is ${
          list(borne)
        } of cost.`,
      ];
  });
}

function growthOf({ growth }: PublishedTotals): number | null {
  return growth;
}

function patientOf({ fundShare }: PublishedTotals): number | null {
  return fundShare === null ? null : 1 - fundShare;
}

function toldOf(
  published: readonly PublishedTotals[],
  scheme: Scheme,
  year: number,
): PublishedTotals | undefined {
  return published.find((row) => row.scheme === scheme && row.year === year);
}

function ofScheme({ rows }: YearsSide, scheme: Scheme): YearTotals[] {
  return rows.filter((row) => row.scheme === scheme);
}

/** What the letters stand for, a line a side. */
export function sideNames({ sides }: Years, lang: Lang): string[] {
  return sides.map(({ titleZh, titleEn, scenario }, i) =>
    `${letterOf(i)} ${lang === "zh" ? titleZh : titleEn} (${scenario})`
  );
}

/** Percentage points with their sign. */
function signedPoints(share: number): string {
  return `${share < 0 ? "" : "+"}${minus((share * 100).toFixed(1))}`;
}
