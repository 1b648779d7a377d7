import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import { raiseRows } from "../chart/coefficient_raise_rows.ts";
import { levelName, minus, SCHEME_NAMES } from "../chart/words.ts";
import {
  type CoefficientSheet,
  type Hospitals,
  LEVELS,
  raiseChange,
  type RaiseTrial,
} from "../model/ledger.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that are printed, those that lose most first. */
const SHOWN = 15;

/** A table of texts for a page or a terminal. */
export interface TextRows {
  readonly heads: string[];
  readonly cells: string[][];
}

/** Who gains and who pays in one trial (谁出钱): the raised, the others by level, those that lose most, all together. */
export function raiseText(
  trial: RaiseTrial,
  hospitals: Hospitals,
  lang: Lang,
): TextRows {
  const zh = lang === "zh", own = trial.raised.map(({ hospital }) => hospital);
  const others = [...hospitals.id.keys()].filter((h) => !own.includes(h));
  const change = new Map(
    [...hospitals.id.keys()].map((h) => [h, raiseChange(trial, h).standard]),
  );
  const most = others.filter((h) => change.get(h) !== 0)
    .sort((a, b) => change.get(a)! - change.get(b)! || a - b).slice(0, SHOWN);
  const name = (h: number) => (zh ? hospitals.nameZh : hospitals.nameEn)[h]!;
  const lines: [string, string, number[]][] = [
    ...own.map((h): [string, string, number[]] => [
      name(h),
      levelName(hospitals.level[h]!, lang),
      [h],
    ]),
    ...LEVELS.flatMap((level): [string, string, number[]][] => {
      const rows = others.filter((h) =>
        hospitals.level[h] === level && change.get(h) !== 0
      );
      return rows.length === 0 ? [] : [[
        zh
          ? `其他 ${formatCount(rows.length)} 家`
          : `the other ${formatCount(rows.length)}`,
        levelName(level, lang),
        rows,
      ]];
    }),
    ...most.map((h): [string, string, number[]] => [
      `  ${name(h)}`,
      levelName(hospitals.level[h]!, lang),
      [h],
    ]),
    [zh ? "合计" : "All", "", [...hospitals.id.keys()]],
  ];
  const unit = moneyUnit([...change.values()], lang);
  const sum = (rows: readonly number[], of: (h: number) => number) =>
    rows.reduce((all, h) => all + of(h), 0);
  const { schemes } = trial;
  return {
    heads: [
      zh ? "医疗机构" : "Institution",
      zh ? "级别" : "Level",
      ...schemes.map(({ scheme }) =>
        `${SCHEME_NAMES[scheme][lang]}${
          zh ? `（${unit.name}）` : `, ${unit.name}`
        }`
      ),
      zh ? `合计（${unit.name}）` : `Both, ${unit.name}`,
      zh ? "占其支付标准" : "Of its standard",
      zh ? `清算额（${unit.name}）` : `Pay, ${unit.name}`,
    ],
    cells: lines.map(([label, level, rows]) => {
      const before = sum(
        rows,
        (h) => schemes.reduce((d, s) => d + s.standardBefore[h]!, 0),
      );
      const all = sum(rows, (h) => change.get(h)!);
      return [
        label,
        level,
        ...schemes.map((s) =>
          unit.text(
            sum(rows, (h) => s.standardAfter[h]! - s.standardBefore[h]!),
            true,
          )
        ),
        unit.text(all, true),
        before === 0 ? "–" : minus(formatPercent(all / before, 3)),
        unit.text(sum(rows, (h) => raiseChange(trial, h).pay), true),
      ];
    }),
  };
}

/** The coefficients of the institutions, those with most points first (系数表), and who pays for 0.01 more of the largest. */
export function coefficientText(
  sheet: CoefficientSheet,
  trials: readonly RaiseTrial[],
  hospitals: Hospitals,
  lang: Lang,
): TextRows {
  const zh = lang === "zh", rows = raiseRows(trials, hospitals);
  const unit = moneyUnit(rows.map(({ gain }) => gain), lang);
  const text = (units: number) => minus((units / SCALE).toFixed(4));
  return {
    heads: zh
      ? [
        "医疗机构",
        "基本系数",
        "加成",
        "使用",
        `上调 0.01 得（${unit.name}）`,
        ...LEVELS.map((level) => `其他${levelName(level, lang)}`),
      ]
      : [
        "Institution",
        "Base",
        "Bonus",
        "Used",
        `0.01 more gives, ${unit.name}`,
        ...LEVELS.map((level) => `Others, ${levelName(level, lang)}`),
      ],
    cells: rows.map(({ hospital: h, gain, byLevel }) => [
      (zh ? hospitals.nameZh : hospitals.nameEn)[h]!,
      text(sheet.base[h]!),
      text(sheet.summed[h]! - sheet.base[h]!),
      text(sheet.used[h]!),
      unit.text(gain, true),
      ...byLevel.map((change) => unit.text(change, true)),
    ]),
  };
}
