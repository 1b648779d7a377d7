/**
 * Tables of a negotiation as sheets of its workbook (工作簿表格): numbers that follow
 * from others are formulas.
 *
 * @module
 */
import { claimantsTable } from "../../../analysis/claimant_tables.ts";
import { groupsTable } from "../../../analysis/group_tables.ts";
import { hospitalsTable } from "../../../analysis/hospital_award_tables.ts";
import { share } from "../../../analysis/negotiation_columns.ts";
import { mergersTable, offersTable } from "../../../analysis/talk_tables.ts";
import type { NegotiationRun } from "../../../model/negotiation.ts";
import type { ResultColumn, ResultTable } from "../../../model/table.ts";
import {
  type ColumnFormula,
  type TableSheet,
  tableSheet,
} from "../../workbook/table_sheet.ts";

/** Names of the sheets, Chinese and English. */
export const SHEETS = {
  summary: "总览 Summary",
  trial: "试算 What if",
  groups: "各组 Groups",
  awards: "规则所得 Awards by rule",
  fills: "规则满足率 Fill by rule",
  growth: "规则增幅 Growth by rule",
  fairness: "公平性 Fairness",
  objections: "反对方 Objections",
  hospitals: "机构 Institutions",
  offers: "谈判记录 Offers",
  mergers: "医共体合并 Consortia",
  claimants: "拆分合并 Split and merge",
  working: "演算 Working",
  plan: "分组方案 Plan by group",
  institutions: "机构方案 Plan by institution",
} as const;

/** Part ÷ whole of a row, empty where there is no whole. */
export function shareOf(part: string, whole: string): ColumnFormula {
  return {
    of: (cell) => `IF(${cell(whole)}=0,"",${cell(part)}/${cell(whole)})`,
    inTotal: (total) => share(total(part), total(whole)),
  };
}

/** Growth over last year of a row. */
export function growthOver(now: string, before: string): ColumnFormula {
  return {
    of: (cell) =>
      `IF(${cell(before)}=0,"",(${cell(now)}-${cell(before)})/${cell(before)})`,
    inTotal: (total) => share(total(now) - total(before), total(before)),
  };
}

/** Groups with what they had, ask, accept and get; `one` has a single scheme. */
export function groupSheet(one: NegotiationRun): TableSheet {
  return tableSheet(without(groupsTable(one), ["scheme"]), {
    name: SHEETS.groups,
    notes: [
      "底线、接受底线不得公开；合计、比上年、满足率由公式得出。",
      "Not to be published; totals, growth and fill are formulas.",
    ],
    sums: ["members", "base", "claim", "reservation", "accepted", "award"],
    formats: { growth: "share", change: "share", fill: "share" },
    formulas: {
      change: growthOver("award", "base"),
      fill: shareOf("award", "claim"),
    },
  });
}

/** Institutions with claims, awards by the talks and by every rule. */
export function hospitalSheet(one: NegotiationRun): TableSheet {
  const table = hospitalsTable(one);
  const values = (name: string) =>
    Array.from(
      table.columns.find((column) => column.name === name)!.values,
      Number,
    );
  const base = values("base"), claim = values("claim");
  const award = values("award");
  const derived: ResultColumn[] = [
    {
      name: "change",
      titleZh: "比上年",
      titleEn: "over last year",
      kind: "number",
      values: award.map((now, i) => share(now - base[i]!, base[i]!)),
    },
    {
      name: "fill",
      titleZh: "满足率",
      titleEn: "fill",
      kind: "number",
      values: award.map((now, i) => share(now, claim[i]!)),
    },
  ];
  const own = without(table, ["scheme"]).columns;
  const after = own.findIndex(({ name }) => name === "award") + 1;
  return tableSheet({
    ...table,
    columns: [...own.slice(0, after), ...derived, ...own.slice(after)],
  }, {
    name: SHEETS.hospitals,
    frozenColumns: 2,
    sums: own.filter(({ kind }) => kind === "fen").map(({ name }) => name),
    formats: { change: "share", fill: "share" },
    formulas: {
      change: growthOver("award", "base"),
      fill: shareOf("award", "claim"),
    },
  });
}

/** The minutes, a row an offer. */
export function offerSheet(one: NegotiationRun): TableSheet {
  return tableSheet(without(offersTable(one), ["scheme"]), {
    name: SHEETS.offers,
    frozenColumns: 3,
    formats: { growth: "share" },
  });
}

/** What consortia gain by asking as one. */
export function mergerSheet(one: NegotiationRun): TableSheet {
  return tableSheet(without(mergersTable(one), ["scheme"]), {
    name: SHEETS.mergers,
    formulas: {
      gain: { of: (cell) => `ROUND(${cell("together")}-${cell("apart")},2)` },
    },
  });
}

/** What claimants gain by splitting or merging. */
export function claimantSheet(one: NegotiationRun): TableSheet {
  return tableSheet(without(claimantsTable(one), ["scheme"]), {
    name: SHEETS.claimants,
    frozenColumns: 2,
    formulas: {
      gain: {
        of: (cell) => {
          const more = `${cell("together")}-${cell("apart")}`;
          return `ROUND(IF(LEFT(${
            cell("change")
          },2)="合并",${more},-(${more})),2)`;
        },
      },
    },
  });
}

/** A table without some of its columns. */
export function without(
  table: ResultTable,
  names: readonly string[],
): ResultTable {
  return {
    ...table,
    columns: table.columns.filter(({ name }) => !names.includes(name)),
  };
}
