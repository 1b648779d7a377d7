import { SCHEME_NAMES } from "../../../chart/words.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../../model/negotiation.ts";
import type { Book } from "../../workbook/book.ts";
import { awardSheet, fillSheet, growthSheet } from "./award_sheets.ts";
import {
  claimantSheet,
  groupSheet,
  hospitalSheet,
  mergerSheet,
  offerSheet,
} from "./book_tables.ts";
import { fairnessSheet, objectionSheet } from "./fairness_sheets.ts";
import { summarySheet } from "./summary_sheet.ts";
import { trialInputs, trialSheet } from "./trial_sheet.ts";
import { workingSheet } from "./working_sheet.ts";

/**
 * The workbook of a scheme's negotiation (谈判工作簿), for the fund's own side: a sheet
 * a table, totals and everything that follows from other numbers as formulas, and a
 * sheet on which envelope and claims can be changed at the table.
 */
export function negotiationBook(
  run: NegotiationRun,
  sheet: NegotiationSheet,
): Book {
  const one = { ...run, sheets: [sheet] };
  const groups = groupSheet(one), awards = awardSheet(sheet);
  const hospitals = hospitalSheet(one);
  const working = workingSheet(sheet, trialInputs(groups));
  const talks = [mergerSheet(one), claimantSheet(one), offerSheet(one)];
  const { zh, en } = SCHEME_NAMES[sheet.scheme];
  return {
    title: `谈判工作簿 Negotiation workbook: ${zh} ${en} ${sheet.year}`,
    year: sheet.year,
    sheets: [
      summarySheet(run, sheet, { groups, awards, hospitals }),
      trialSheet(run, sheet, groups, working),
      ...[
        groups,
        awards,
        fillSheet(run, sheet, awards),
        growthSheet(sheet, awards),
        fairnessSheet(one, awards, hospitals),
        objectionSheet(one, awards),
        hospitals,
        ...talks,
      ].map((table) => table.sheet),
      working.sheet,
    ],
  };
}
