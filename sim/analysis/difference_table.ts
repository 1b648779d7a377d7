import type { Hospitals } from "../model/ledger.ts";
import type { DifferenceRow, Measure } from "../model/result.ts";
import { MEASURES } from "../model/result.ts";
import type { ColumnKind, ResultColumn, ResultTable } from "../model/table.ts";

/** Names and units of the measures (指标名称). */
export const MEASURE_WORDS: Readonly<
  Record<
    Measure,
    { readonly zh: string; readonly en: string; readonly kind: ColumnKind }
  >
> = {
  cases: { zh: "例数", en: "cases", kind: "count" },
  points: { zh: "分值", en: "points", kind: "points" },
  cost: { zh: "总费用", en: "total cost", kind: "fen" },
  booked: { zh: "记账金额", en: "booked fund", kind: "fen" },
  standard: { zh: "年度支付标准", en: "fund standard", kind: "fen" },
  shared: { zh: "超支分担", en: "overspend shared", kind: "fen" },
  pay: { zh: "清算额", en: "pay", kind: "fen" },
  borne: { zh: "医疗机构承担", en: "borne by institutions", kind: "fen" },
  transfer: { zh: "清算拨付", en: "transfer at clearing", kind: "fen" },
  payRate: { zh: "医保支付率 D/J", en: "pay rate D/J", kind: "number" },
  paidRate: { zh: "清算额/记账额", en: "pay ÷ booked", kind: "number" },
};

const SIDES = [
  ["baseline", "基线", "baseline"],
  ["reform", "改革方案", "reform"],
  ["difference", "差异", "difference"],
] as const;

/** The differences as a wide table (对比表): a row a scheme and group, three columns a measure. */
export function differenceTable(
  rows: readonly DifferenceRow[],
  hospitals: Hospitals,
): ResultTable {
  const n = MEASURES.length;
  const heads = Array.from(
    { length: rows.length / n },
    (_, i) => rows[i * n]!,
  );
  const row = (id: string) => hospitals.id.indexOf(id.replace("hospital:", ""));
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: DifferenceRow) => string | null,
  ): ResultColumn => ({
    name,
    titleZh,
    titleEn,
    kind: "text",
    values: heads.map(of),
  });
  return {
    name: "differences",
    titleZh: "方案对比",
    titleEn: "Differences",
    columns: [
      text("scheme", "险种", "scheme", ({ scheme }) => scheme),
      text("group", "范围", "group", ({ group }) => group),
      text(
        "nameZh",
        "名称",
        "name in Chinese",
        ({ group }) => hospitals.nameZh[row(group)] ?? null,
      ),
      ...MEASURES.flatMap((measure, m) => {
        const { zh, en, kind } = MEASURE_WORDS[measure];
        return SIDES.map(([side, sideZh, sideEn]): ResultColumn => ({
          name: `${measure}.${side}`,
          titleZh: `${zh} ${sideZh}`,
          titleEn: `${en}, ${sideEn}`,
          kind,
          values: heads.map((_, i) => rows[i * n + m]![side]),
        }));
      }),
    ],
  };
}
