import type { ScenarioResult } from "../model/result.ts";
import { diseaseSurplus, institutionSurplus } from "../model/surpluses.ts";
import type { Settlement } from "../model/settlement.ts";
import {
  type ColumnHead,
  type ColumnKind,
  type ResultTable,
  tableOf,
} from "../model/table.ts";

/** Columns of the sheet by institution, in the order of the arithmetic. */
const SHEET = [
  ["cases", "例数", "cases", "count"],
  ["points", "分值 P", "points", "points"],
  ["cost", "总费用 C", "total cost", "fen"],
  ["booked", "记账金额 J", "booked fund", "fen"],
  ["standard", "年度支付标准 D", "fund standard", "fen"],
  ["assessed", "考核系数 K", "coefficient K", "number"],
  ["clearedStandard", "总结算额 D′", "cleared standard D′", "fen"],
  ["clearedBooked", "核定记账金额 J′", "cleared booked J′", "fen"],
  ["clear", "分担前清算额", "clear before sharing", "fen"],
  ["shared", "超支分担", "overspend shared", "fen"],
  ["pay", "清算额", "pay", "fen"],
  ["paidAsBooked", "DIP 启动前按记账支付", "paid as booked before DIP", "fen"],
  ["gross", "月结合计", "months, gross", "fen"],
  ["deposit", "质量保证金 Q", "deposit", "fen"],
  ["depositReturned", "保证金返还", "deposit returned", "fen"],
  ["redistributed", "他人扣罚保证金转入", "forfeited by others", "fen"],
  ["deductions", "审核扣款", "deductions", "fen"],
  ["cashPaid", "年内已付", "paid during the year", "fen"],
  ["transfer", "清算拨付", "transfer at clearing", "fen"],
] as const satisfies readonly (readonly [
  keyof Settlement,
  string,
  string,
  ColumnKind,
])[];

/** One institution in one scheme. */
interface Row {
  readonly settlement: Settlement;
  readonly h: number;
}

/**
 * The clearing of every institution and scheme (清算表), step by step from points
 * to transfer. `R-PVS`, `R-CLR`, `R-FIN`; `ratio` is r = J′ ÷ D′.
 */
export function settlementTable(result: ScenarioResult): ResultTable {
  const { hospitals, coefficients, counties, standing } = result;
  const rows = result.settlements.flatMap((settlement) =>
    hospitals.id.map((_, h): Row => ({ settlement, h }))
  );
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: Row) => string | null,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf<Row>(
    {
      name: "settlement",
      titleZh: "医疗机构清算表",
      titleEn: "Clearing by institution",
    },
    [
      text("hospital", "机构编码", "institution", ({ h }) => hospitals.id[h]!),
      text(
        "nameZh",
        "机构名称",
        "name in Chinese",
        ({ h }) => hospitals.nameZh[h]!,
      ),
      text("nameEn", "英文名称", "name", ({ h }) => hospitals.nameEn[h]!),
      number("level", "级别", "level", "count", ({ h }) => hospitals.level[h]!),
      text("kind", "类型", "kind", ({ h }) => hospitals.kind[h]!),
      text(
        "county",
        "区县",
        "county",
        ({ h }) => counties.nameZh[hospitals.county[h]!] ?? null,
      ),
      text("scheme", "险种", "scheme", ({ settlement }) => settlement.scheme),
      number(
        "coefficient",
        "机构系数 H",
        "coefficient",
        "coefficient",
        ({ h }) => coefficients[h]!,
      ),
      ...SHEET.map(([name, titleZh, titleEn, kind]) =>
        number(
          name,
          titleZh,
          titleEn,
          kind,
          ({ settlement, h }) => settlement[name][h]!,
        )
      ),
      number("ratio", "清算比 r", "ratio r", "number", ({ settlement, h }) => {
        const standard = settlement.clearedStandard[h]!;
        return standard === 0 ? null : settlement.clearedBooked[h]! / standard;
      }),
      number(
        "score",
        "考核得分",
        "assessment score",
        "number",
        ({ h }) => standing.score[h] ?? null,
      ),
      text(
        "grade",
        "信用等级",
        "credit grade",
        ({ h }) => standing.grade[h] ?? null,
      ),
      number(
        "diseaseSurplus",
        "病种结余",
        "disease surplus",
        "fen",
        ({ settlement, h }) => diseaseSurplus(settlement, h),
      ),
      number(
        "institutionSurplus",
        "机构结余",
        "institution surplus",
        "fen",
        ({ settlement, h }) => institutionSurplus(settlement, h),
      ),
    ],
    rows,
  );
}

function number(
  name: string,
  titleZh: string,
  titleEn: string,
  kind: ColumnKind,
  of: (row: Row) => number | null,
): ColumnHead & { readonly of: (row: Row) => number | null } {
  return { name, titleZh, titleEn, kind, of };
}
