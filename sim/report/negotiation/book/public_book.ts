import { publicTable } from "../../../analysis/group_tables.ts";
import { publicHospitalsTable } from "../../../analysis/hospital_award_tables.ts";
import { share } from "../../../analysis/negotiation_columns.ts";
import { SCHEME_NAMES } from "../../../chart/words.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../../model/negotiation.ts";
import {
  type Book,
  type BookSheet,
  numberCell,
  textCell,
  yuanCell,
} from "../../workbook/book.ts";
import { cellName } from "../../workbook/cell_names.ts";
import { type TableSheet, tableSheet } from "../../workbook/table_sheet.ts";
import { growthOver, SHEETS, without } from "./book_tables.ts";
import { headRows } from "./summary_sheet.ts";

/** The workbook of a scheme's plan for publication (公示工作簿): total, groups, institutions; nothing of claims, reservations, offers or other rules. */
export function publicBook(run: NegotiationRun, sheet: NegotiationSheet): Book {
  const one = { ...run, sheets: [sheet] };
  const groups = tableSheet(without(publicTable(one), ["scheme"]), {
    name: SHEETS.plan,
    sums: ["members", "base", "award"],
    formats: { growth: "share", change: "share" },
    formulas: { change: growthOver("award", "base") },
  });
  const hospitals = tableSheet(
    without(publicHospitalsTable(one), ["scheme"]),
    { name: SHEETS.institutions, frozenColumns: 2, sums: ["base", "award"] },
  );
  const { zh, en } = SCHEME_NAMES[sheet.scheme];
  return {
    title: `公示工作簿 Plan for publication: ${zh} ${en} ${sheet.year}`,
    year: sheet.year,
    sheets: [
      totalSheet(run, sheet, groups, hospitals),
      groups.sheet,
      hospitals.sheet,
    ],
  };
}

function totalSheet(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  groups: TableSheet,
  hospitals: TableSheet,
): BookSheet {
  const heads = headRows(run, sheet), first = heads.length + 1;
  const [last, total] = [first, first + 1].map((row) => cellName(row, 1));
  const label = (text: string) => textCell(text, "label");
  return {
    name: SHEETS.summary,
    rows: [
      ...heads,
      [
        textCell("项目 Item", "head"),
        textCell("元或数 Yuan or number", "head"),
      ],
      [
        label("上年支付标准 ΣD Last year"),
        yuanCell(sheet.lastYear, groups.total("base")),
      ],
      [
        label("总额 Total"),
        yuanCell(sheet.envelope, groups.total("award")),
      ],
      [
        label("比上年 Over last year"),
        numberCell(
          share(sheet.envelope - sheet.lastYear, sheet.lastYear),
          "share",
          `(${total}-${last})/${last}`,
        ),
      ],
      [
        label("机构合计 − 总额，应为 0 Institutions less total, to be 0"),
        yuanCell(0, `ROUND(${hospitals.total("award")}-${total},2)`),
      ],
    ],
    widths: [48, 26],
    frozen: { rows: 0, columns: 1 },
  };
}
