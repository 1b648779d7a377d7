import { SCALE } from "../base/points.ts";
import type { BonusColumn, RaiseTrial } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { bonusName } from "./coefficient_words.ts";
import { institutionColumns } from "./institution_columns.ts";
import { type TableColumn, tableColumn } from "./table_column.ts";

/** How the coefficient of every institution came about (系数测算表), an institution a row; `null` where nobody made them. `R-COEF`. */
export function coefficientTable(
  { hospitals, coefficientSheet: sheet }: Pick<
    ScenarioResult,
    "hospitals" | "coefficientSheet"
  >,
): ResultTable | null {
  if (sheet === undefined) return null;
  const of = (
    name: string,
    titleZh: string,
    titleEn: string,
    column: ArrayLike<number> | null,
  ) =>
    tableColumn<number>(
      name,
      titleZh,
      titleEn,
      "coefficient",
      (h) => column === null ? null : column[h]!,
    );
  return tableOf<number>(
    {
      name: "coefficients",
      titleZh: "医疗机构系数测算",
      titleEn: "Institution coefficients",
    },
    [
      ...institutionColumns<number>(hospitals, (h) => h, true),
      of("base", "基本系数", "base", sheet.base),
      ...sheet.bonuses.flatMap((column) => bonusOf(column)),
      of("summed", "合成系数", "base and bonuses", sheet.summed),
      of("clipped", "封顶保底后", "within the bounds", sheet.clipped),
      of("last", "上年系数", "last year's", sheet.last),
      of("moved", "年度幅度内", "within the yearly move", sheet.moved),
      of("used", "使用的系数", "used", sheet.used),
    ],
    [...hospitals.id.keys()],
  );
}

/** What a bonus looked at, its steps and what it gave. */
function bonusOf(
  { indicator, above, steps, bonus }: BonusColumn,
): TableColumn<number>[] {
  const { zh, en } = bonusName(indicator);
  return [
    tableColumn(
      `${indicator}.above`,
      `${zh}：高出参照`,
      `${en}, above its reference`,
      "number",
      (h) => {
        const x = above[h]!;
        return x === null
          ? null
          : Math.round(Number(x.num) / Number(x.den) * 1e6) / 1e6;
      },
    ),
    tableColumn(
      `${indicator}.steps`,
      `${zh}：档数`,
      `${en}, steps`,
      "count",
      (h) => steps[h]!,
    ),
    tableColumn(
      `${indicator}.bonus`,
      `${zh}：加成`,
      `${en}, bonus`,
      "coefficient",
      (h) => bonus[h]!,
    ),
  ];
}

/** What trials moved (系数调整试算表), fen: a trial, scheme and institution a row, those that nothing moves left out. INV-3. */
export function raiseTable(
  { hospitals, raises = [] }: Pick<ScenarioResult, "hospitals" | "raises">,
): ResultTable | null {
  if (raises.length === 0) return null;
  type Row = {
    readonly trial: RaiseTrial;
    readonly s: number;
    readonly h: number;
  };
  const rows = raises.flatMap((trial) =>
    trial.schemes.flatMap((shift, s) =>
      [...hospitals.id.keys()].filter((h) =>
        shift.pointsBefore[h] !== shift.pointsAfter[h] ||
        shift.standardBefore[h] !== shift.standardAfter[h] ||
        shift.payBefore[h] !== shift.payAfter[h]
      ).map((h): Row => ({ trial, s, h }))
    )
  );
  const at = (
    name: string,
    titleZh: string,
    titleEn: string,
    kind: "fen" | "points",
    of: (shift: RaiseTrial["schemes"][number], h: number) => number,
  ) =>
    tableColumn<Row>(
      name,
      titleZh,
      titleEn,
      kind,
      ({ trial, s, h }) => of(trial.schemes[s]!, h),
    );
  return tableOf<Row>(
    {
      name: "coefficient_raises",
      titleZh: "系数调整试算",
      titleEn: "Other coefficients, tried",
    },
    [
      tableColumn(
        "raised",
        "调整的机构",
        "whose coefficient",
        "text",
        ({ trial }) =>
          trial.raised.map(({ hospital, from, to }) =>
            `${hospitals.id[hospital]} ${from / SCALE}→${to / SCALE}`
          ).join(" "),
      ),
      tableColumn(
        "scheme",
        "险种",
        "scheme",
        "text",
        ({ trial, s }) => trial.schemes[s]!.scheme,
      ),
      ...institutionColumns<Row>(hospitals, ({ h }) => h),
      at(
        "pointsChange",
        "分值变化",
        "change of points",
        "points",
        (x, h) => x.pointsAfter[h]! - x.pointsBefore[h]!,
      ),
      at(
        "standardBefore",
        "原支付标准",
        "standard before",
        "fen",
        (x, h) => x.standardBefore[h]!,
      ),
      at(
        "standardChange",
        "支付标准变化",
        "change of the standard",
        "fen",
        (x, h) => x.standardAfter[h]! - x.standardBefore[h]!,
      ),
      at(
        "payChange",
        "清算额变化",
        "change of pay",
        "fen",
        (x, h) => x.payAfter[h]! - x.payBefore[h]!,
      ),
    ],
    rows,
  );
}
