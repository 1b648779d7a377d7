import { bonusName } from "../analysis/coefficient_words.ts";
import { formatCount, type Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import { raiseRows } from "../chart/coefficient_raise_rows.ts";
import { levelName, minus } from "../chart/words.ts";
import { type CoefficientSheet, LEVELS } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that are listed, those with most points first. */
const SHOWN = 12;

/**
 * Institution coefficients (医疗机构系数): how they came about, level by level and for
 * the largest institutions, and who pays if one of them is raised. `R-COEF`, INV-3.
 */
export function coefficientSection(
  result: ScenarioResult,
  lang: Lang,
): Html {
  const { coefficientSheet: sheet, raises = [] } = result;
  if (sheet === undefined || raises.length === 0) return markup``;
  const zh = lang === "zh";
  return markup`<section id="coefficients"><h2>${
    zh ? "医疗机构系数" : "Institution coefficients"
  }</h2>${levelTable(result, sheet, lang)}${
    institutionTable(result, sheet, lang)
  }<h3>${
    zh ? "抬高一家的系数，谁出钱" : "One coefficient higher: who pays"
  }</h3>${raiseTable(result, lang)}<p class="quiet">${
    zh
      ? "试算：只把一家的系数上调 0.01，病例、年初点值、参照均费和总额不变，按原办法重新结算，列支付标准 D 的变化，两险种合计；正为该方获得更多资金。逐家见 tables/coefficients.csv 和 tables/coefficient_raises.csv；任意一家、任意幅度用 shapan coefficient --raise。"
      : "Tried: one coefficient 0.01 higher; cases, year-start value, reference means and budget stay, and the year is settled by the same rules. Change of the standard D, both schemes; positive is more money to the named party. Every institution is in tables/coefficients.csv and tables/coefficient_raises.csv; shapan coefficient --raise tries any."
  }</p></section>`;
}

/** Institutions in the order of their points of the year. */
function byPoints({ settlements }: ScenarioResult): number[] {
  const points = settlements[0]!.points.map((_, h) =>
    settlements.reduce((sum, s) => sum + s.points[h]!, 0)
  );
  return [...points.keys()].filter((h) => points[h]! > 0)
    .sort((a, b) => points[b]! - points[a]! || a - b);
}

function levelTable(
  result: ScenarioResult,
  sheet: CoefficientSheet,
  lang: Lang,
): Html {
  const zh = lang === "zh", { hospitals } = result, paid = byPoints(result);
  const range = (rows: readonly number[], of: (h: number) => number) => {
    const values = rows.map(of);
    const low = Math.min(...values), high = Math.max(...values);
    return low === high ? text4(low) : `${text4(low)}–${text4(high)}`;
  };
  return tableHtml(
    zh
      ? ["级别", "机构（家）", "基本系数", "加成", "使用的系数"]
      : ["Level", "Institutions", "Base", "Bonus", "Used"],
    LEVELS.flatMap((level) => {
      const rows = paid.filter((h) => hospitals.level[h] === level);
      if (rows.length === 0) return [];
      return [[
        levelName(level, lang),
        formatCount(rows.length),
        range(rows, (h) => sheet.base[h]!),
        range(rows, (h) => bonusOf(sheet, h)),
        range(rows, (h) => sheet.used[h]!),
      ]];
    }),
  );
}

function institutionTable(
  result: ScenarioResult,
  sheet: CoefficientSheet,
  lang: Lang,
): Html {
  const zh = lang === "zh", { hospitals } = result;
  const { bonuses, last } = sheet;
  if (bonuses.length === 0 && last === null && sheet.divisor === null) {
    return markup``;
  }
  const rows = byPoints(result).slice(0, SHOWN);
  return markup`<h3>${
    zh ? "分值最多的医疗机构" : "Institutions with most points"
  }</h3>${
    tableHtml(
      [
        zh ? "医疗机构" : "Institution",
        zh ? "基本系数" : "Base",
        ...bonuses.map(({ indicator }) => bonusName(indicator)[lang]),
        zh ? "合成" : "Together",
        ...(last === null ? [] : [zh ? "上年" : "Last year"]),
        zh ? "使用" : "Used",
      ],
      rows.map((h) => [
        (zh ? hospitals.nameZh : hospitals.nameEn)[h]!,
        text4(sheet.base[h]!),
        ...bonuses.map(({ bonus }) => signed4(bonus[h]!)),
        text4(sheet.summed[h]!),
        ...(last === null ? [] : [text4(last[h]!)]),
        text4(sheet.used[h]!),
      ]),
    )
  }`;
}

function raiseTable(
  { hospitals, raises = [] }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh", rows = raiseRows(raises, hospitals);
  const unit = moneyUnit(
    rows.flatMap(({ gain, byLevel }) => [gain, ...byLevel]),
    lang,
  );
  const name = (h: number) => (zh ? hospitals.nameZh : hospitals.nameEn)[h]!;
  return tableHtml(
    zh
      ? [
        "系数上调的机构",
        "系数",
        `该机构（${unit.name}）`,
        ...LEVELS.map((level) => `其他${levelName(level, lang)}`),
        "减少最多的一家",
      ]
      : [
        "Whose coefficient",
        "H",
        `Itself, ${unit.name}`,
        ...LEVELS.map((level) => `Others, ${levelName(level, lang)}`),
        "Loses most",
      ],
    rows.map((row) => [
      name(row.hospital),
      `${text4(row.from)}→${text4(row.to)}`,
      unit.text(row.gain, true),
      ...row.byLevel.map((change) => unit.text(change, true)),
      row.most === null
        ? "–"
        : `${name(row.most.hospital)} ${unit.text(row.most.change, true)}`,
    ]),
  );
}

function bonusOf({ base, summed }: CoefficientSheet, h: number): number {
  return summed[h]! - base[h]!;
}

function text4(units: number): string {
  return minus((units / SCALE).toFixed(4));
}

function signed4(units: number): string {
  return units === 0 ? "–" : `${units > 0 ? "+" : ""}${text4(units)}`;
}
