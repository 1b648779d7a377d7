import { share } from "../../../analysis/negotiation_columns.ts";
import { sum } from "../../../base/sum.ts";
import { SCHEME_NAMES, SYNTHETIC } from "../../../chart/words.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  PROTOCOL_NAMES,
} from "../../../model/negotiation.ts";
import {
  type BookCell,
  type BookSheet,
  numberCell,
  textCell,
  yuanCell,
} from "../../workbook/book.ts";
import { cellName } from "../../workbook/cell_names.ts";
import type { TableSheet } from "../../workbook/table_sheet.ts";
import { SHEETS } from "./book_tables.ts";
import { named, ruleColumns } from "./rule_columns.ts";

/** The sheets that the summary adds up. */
export interface SummedSheets {
  readonly groups: TableSheet;
  readonly awards: TableSheet;
  readonly hospitals: TableSheet;
}

/** What was agreed in total (总览), and whether every rule's awards sum to the envelope. */
export function summarySheet(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  { groups, awards, hospitals }: SummedSheets,
): BookSheet {
  const rows: (BookCell | null)[][] = [...headRows(run, sheet), [
    textCell("项目 Item", "head"),
    textCell("元或数 Yuan or number", "head"),
    textCell("万元 10,000 yuan", "head"),
  ]];
  const add = (label: string, cell: BookCell) => {
    const row = rows.length;
    rows.push([
      textCell(label, "label"),
      cell,
      cell.format === "yuan" && cell.value !== null
        ? numberCell(
          Number(cell.value) / 10_000,
          "wan",
          `${cellName(row, 1)}/10000`,
        )
        : null,
    ]);
    return cellName(row, 1, true);
  };
  const last = add(
    "上年支付标准 ΣD Last year",
    yuanCell(sheet.lastYear, groups.total("base")),
  );
  const claims = add(
    "诉求合计 All claims",
    yuanCell(sum([...sheet.claims]), groups.total("claim")),
  );
  const envelope = add(
    "待分配总额 Envelope",
    yuanCell(sheet.envelope, groups.total("award")),
  );
  add(
    "总额增幅 Growth of the envelope",
    numberCell(
      share(sheet.envelope - sheet.lastYear, sheet.lastYear),
      "share",
      `(${envelope}-${last})/${last}`,
    ),
  );
  add(
    "总满足率 Overall fill",
    numberCell(
      share(sheet.envelope, sum([...sheet.claims])),
      "share",
      `${envelope}/${claims}`,
    ),
  );
  add(
    "可承受增幅 Affordable growth",
    numberCell(Number(sheet.affordable), "share"),
  );
  add(
    "未达成时的增幅 Growth by default",
    numberCell(Number(sheet.defaultGrowth), "share"),
  );
  add("会议场次 Sessions", numberCell(sheet.sessions, "count"));
  add(
    "达成的组 Groups that agreed",
    numberCell(
      sheet.agreed.filter((agreed) => agreed).length,
      "count",
      `COUNTIF(${groups.range("agreed")},"是*")`,
    ),
  );
  add(
    "超出诉求、留在基金 Above all claims, left with the fund",
    yuanCell(sheet.unclaimed),
  );
  rows.push([], [
    textCell("核对：应为 0 Checks: to be 0", "head"),
    textCell("各组合计 − 总额 Groups less envelope（元 yuan）", "head"),
    textCell("机构合计 − 总额 Institutions less envelope（元 yuan）", "head"),
  ]);
  const zero = (total: string) => yuanCell(0, `ROUND(${total}-${envelope},2)`);
  for (const { name, rule } of ruleColumns(sheet)) {
    rows.push([
      textCell(named(rule).join(" "), "label"),
      zero(awards.total(name)),
      zero(hospitals.total(name === "outcome" ? "award" : name)),
    ]);
  }
  return {
    name: SHEETS.summary,
    rows,
    widths: [48, 26, 26],
    frozen: { rows: 0, columns: 1 },
  };
}

/** What the workbook is of (说明): scheme, year, scenario, run, and that data are synthetic. */
export function headRows(
  run: NegotiationRun,
  sheet: NegotiationSheet,
): BookCell[][] {
  const { zh, en } = SCHEME_NAMES[sheet.scheme];
  const protocol = PROTOCOL_NAMES[sheet.protocol];
  return [
    [textCell(`${zh} ${en} · ${sheet.year}`, "title")],
    [textCell(SYNTHETIC.zh, "label")],
    [
      textCell(
        `${run.titleZh} ${run.titleEn} (${run.scenario}-${
          run.recordHash.slice(0, 8)
        }) · 种子 seed ${run.seed} · 程序 Protocol: ${protocol.zh} ${protocol.en}`,
        "note",
      ),
    ],
    [],
  ];
}
