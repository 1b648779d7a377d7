import type { ScenarioResult } from "../model/result.ts";
import type { DualSheet } from "../model/dual_control.ts";
import type { Settlement } from "../model/settlement.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** An institution in a scheme-year under dual control. */
interface Row {
  readonly sheet: Settlement;
  readonly dual: DualSheet;
  readonly h: number;
}

/**
 * Dual control by institution (双控结果表): heads, admissions, both indicators and
 * their standards, repeats reviewed and recognised, what was allowed, shared and
 * deducted. `null` where no scheme is paid so. `R-DUAL`.
 */
export function dualTable(
  { settlements, hospitals }: ScenarioResult,
): ResultTable | null {
  const rows = settlements.flatMap((sheet): Row[] => {
    const { dual } = sheet;
    if (dual === undefined) return [];
    return [...hospitals.id.keys()].filter((h) => sheet.cost[h]! > 0)
      .map((h) => ({ sheet, dual, h }));
  });
  if (rows.length === 0) return null;
  const known = (value: number) => Number.isNaN(value) ? null : value;
  return tableOf<Row>(
    {
      name: "dual_control",
      titleZh: "次均费用和人次人头比双控",
      titleEn: "Dual control of cost and admissions",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn(
        "hospital",
        "机构编码",
        "institution",
        "text",
        ({ h }) => hospitals.id[h]!,
      ),
      tableColumn(
        "nameZh",
        "机构名称",
        "name in Chinese",
        "text",
        ({ h }) => hospitals.nameZh[h]!,
      ),
      tableColumn("heads", "人头", "heads", "count", (r) => r.dual.heads[r.h]!),
      tableColumn(
        "admissions",
        "人次",
        "admissions",
        "count",
        (r) => r.dual.admissions[r.h]!,
      ),
      tableColumn(
        "v",
        "人次人头比",
        "admissions per head",
        "number",
        ({ dual, h }) => known(dual.admissions[h]! / dual.heads[h]!),
      ),
      tableColumn(
        "vStd",
        "人次人头比标准",
        "its standard",
        "number",
        ({ dual, h }) => known(dual.vStd[h]!),
      ),
      tableColumn(
        "a",
        "次均费用（元）",
        "cost per admission, yuan",
        "number",
        ({ sheet, dual, h }) =>
          known(sheet.cost[h]! / dual.admissions[h]! / 100),
      ),
      tableColumn(
        "aStd",
        "次均费用标准（元）",
        "its standard, yuan",
        "number",
        ({ dual, h }) => known(dual.aStd[h]! / 100),
      ),
      tableColumn(
        "repeats",
        "审核的重复住院",
        "repeat admissions reviewed",
        "count",
        (r) => r.dual.repeats[r.h]!,
      ),
      tableColumn(
        "justified",
        "认可的重复住院",
        "of these recognised",
        "count",
        (r) => r.dual.justified[r.h]!,
      ),
      tableColumn(
        "cost",
        "总费用",
        "total cost",
        "fen",
        (r) => r.sheet.cost[r.h]!,
      ),
      tableColumn(
        "allowed",
        "允许费用",
        "allowed cost",
        "fen",
        (r) => r.dual.allowed[r.h]!,
      ),
      tableColumn(
        "over",
        "超标准费用",
        "cost above",
        "fen",
        (r) => r.dual.over[r.h]!,
      ),
      tableColumn(
        "booked",
        "记账金额 J",
        "booked fund",
        "fen",
        (r) => r.sheet.booked[r.h]!,
      ),
      tableColumn(
        "standard",
        "标准内基金",
        "fund's part of what is allowed",
        "fen",
        (r) => r.sheet.standard[r.h]!,
      ),
      tableColumn(
        "share",
        "基金分担",
        "fund's share",
        "fen",
        (r) => r.dual.share[r.h]!,
      ),
      tableColumn("pay", "清算额", "pay", "fen", (r) => r.sheet.pay[r.h]!),
      tableColumn(
        "deducted",
        "扣减",
        "deducted",
        "fen",
        ({ sheet, h }) => sheet.booked[h]! - sheet.pay[h]!,
      ),
    ],
    rows,
  );
}
