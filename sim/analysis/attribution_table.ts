import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import type { Attribution, Contribution, SplitRow } from "../model/split.ts";
import { type ColumnHead, type ResultTable, tableOf } from "../model/table.ts";
import type { HeadlineUnit } from "./headlines/headline.ts";
import { HEADLINES } from "./headlines/headline.ts";

/** Units in a file: amounts in yuan, shares with 1 as the whole. */
const UNITS: Readonly<Record<HeadlineUnit, string>> = {
  fen: "元 yuan",
  points: "分 points",
  share: "1 = 100%",
  count: "个 number",
  yuanPerPoint: "元/分 yuan per point",
};

type Column = ColumnHead & {
  readonly of: (row: SplitRow) => string | number | null;
};

/**
 * An attribution as a table (归因表): a row a headline, scheme and group; columns for
 * both sides and for what each provision adds, alone and last, and the bounds
 * where orders were drawn. Amounts are exact, in yuan.
 */
export function attributionTable(
  { factors, rows, method }: Attribution,
): ResultTable {
  const number = (
    name: string,
    titleZh: string,
    titleEn: string,
    value: (row: SplitRow) => number | undefined,
  ): Column => ({
    name,
    titleZh,
    titleEn,
    kind: "text",
    of: (row) => {
      const x = value(row);
      return x === undefined ? null : exactText(x, unitOf(row));
    },
  });
  const bounds = [
    ["low", "下限", "low"],
    ["high", "上限", "high"],
    ["least", "抽中最小", "least drawn"],
    ["most", "抽中最大", "most drawn"],
  ] as const;
  return tableOf(
    { name: "attribution", titleZh: "变化归因", titleEn: "Why it changes" },
    [
      ...namesOf(),
      number("baseline", "基线", "baseline", (r) => r.baseline),
      number("reform", "改革方案", "reform", (r) => r.reform),
      number("change", "变化", "change", (r) => r.reform - r.baseline),
      ...factors.flatMap(({ id, zh, en }, f) => {
        const of = (pick: (c: Contribution) => number | undefined) =>
        (
          r: SplitRow,
        ) => pick(r.contributions[f]!);
        return [
          number(id, zh, en, of((c) => c.part)),
          number(
            `${id}.alone`,
            `${zh}：单独`,
            `${en}: alone`,
            of((c) => c.alone),
          ),
          number(`${id}.last`, `${zh}：最后`, `${en}: last`, of((c) => c.last)),
          ...(method.exact ? [] : bounds.map(([name, nameZh, nameEn]) =>
            number(
              `${id}.${name}`,
              `${zh}：${nameZh}`,
              `${en}: ${nameEn}`,
              of((c) => c.bounds?.[name]),
            )
          )),
        ];
      }),
    ],
    rows,
  );
}

/** The interactions of an attribution as a table (交互项表): a row a pair of provisions that have one. */
export function interactionTable(
  { factors, rows }: Attribution,
): ResultTable {
  const active = factors.filter(({ keys }) => keys.length > 0);
  const pairs = active.flatMap((a, i) =>
    active.slice(i + 1).map((b) => [a, b] as const)
  );
  type Line = { readonly row: SplitRow; readonly pair: number };
  const lines = rows.flatMap((row) =>
    row.interactions.flatMap((index, pair): Line[] =>
      index === 0 ? [] : [{ row, pair }]
    )
  );
  return tableOf<Line>(
    { name: "interactions", titleZh: "交互项", titleEn: "Interactions" },
    [
      ...namesOf().map(({ of, ...head }) => ({
        ...head,
        of: ({ row }: Line) => of(row),
      })),
      {
        name: "first",
        titleZh: "条款一",
        titleEn: "first provision",
        kind: "text",
        of: ({ pair }) => pairs[pair]![0].id,
      },
      {
        name: "second",
        titleZh: "条款二",
        titleEn: "second provision",
        kind: "text",
        of: ({ pair }) => pairs[pair]![1].id,
      },
      {
        name: "interaction",
        titleZh: "交互指数",
        titleEn: "interaction index",
        kind: "text",
        of: ({ row, pair }) => exactText(row.interactions[pair]!, unitOf(row)),
      },
    ],
    lines,
  );
}

function namesOf(): Column[] {
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: SplitRow) => string,
  ): Column => ({ name, titleZh, titleEn, kind: "text", of });
  return [
    text("headline", "指标", "headline", (r) => r.headline),
    text("titleZh", "指标名称", "title (zh)", (r) => headlineOf(r).zh),
    text("titleEn", "指标英文名", "title (en)", (r) => headlineOf(r).en),
    text("unit", "单位", "unit", (r) => UNITS[unitOf(r)]),
    text("scheme", "险种", "scheme", (r) => r.scheme),
    text("group", "范围", "group", (r) => r.group),
  ];
}

function headlineOf({ headline }: SplitRow) {
  return HEADLINES.find(({ id }) => id === headline)!;
}

function unitOf(row: SplitRow): HeadlineUnit {
  return headlineOf(row).unit;
}

/** A number in the unit of a file, exact where it is whole. */
function exactText(value: number, unit: HeadlineUnit): string {
  if (unit === "fen" && Number.isInteger(value)) return toYuan(value);
  if (unit === "fen") return String(value / 100);
  return String(unit === "points" ? value / SCALE : value);
}
