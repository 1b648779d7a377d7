import type { InflowSheet } from "../model/remote.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { tableColumn } from "./table_column.ts";

/** An institution's patients of other pools, one scheme. */
interface Row {
  readonly sheet: InflowSheet;
  readonly h: number;
}

/** Patients of other pools by institution (外来参保人结算表); `null` where they are not settled. `R-OUT`. */
export function inflowTable(
  { inflow = [], hospitals }: ScenarioResult,
): ResultTable | null {
  if (inflow.length === 0) return null;
  const rows = inflow.flatMap((sheet) =>
    hospitals.id.flatMap((_, h): Row[] =>
      sheet.cases[h]! > 0 || sheet.others[h]! > 0 ? [{ sheet, h }] : []
    )
  );
  const column = (
    name: "cases" | "points" | "cost" | "booked" | "standard" | "others",
    zh: string,
    en: string,
    kind: "count" | "points" | "fen",
  ) => tableColumn<Row>(name, zh, en, kind, ({ sheet, h }) => sheet[name][h]!);
  return tableOf<Row>(
    {
      name: "inflow",
      titleZh: "省内外来参保人住院结算",
      titleEn: "In-province patients of other pools",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn("budget", "谁支付", "paid by", "text", (r) => r.sheet.budget),
      tableColumn(
        "hospital",
        "机构编号",
        "institution",
        "text",
        (r) => hospitals.id[r.h]!,
      ),
      tableColumn(
        "nameZh",
        "机构名称",
        "name in Chinese",
        "text",
        (r) => hospitals.nameZh[r.h]!,
      ),
      column("cases", "按分值住院人次", "stays by points", "count"),
      column("points", "分值", "points", "points"),
      column("cost", "总费用", "cost", "fen"),
      column("booked", "参保地待遇记账", "booked by home benefits", "fen"),
      column("standard", "按本地点值", "at the value here", "fen"),
      column("others", "不按分值的记账", "booked without points", "fen"),
    ],
    rows,
  );
}
