import { fairnessTable } from "../../../analysis/division_tables.ts";
import { objectionsTable } from "../../../analysis/talk_tables.ts";
import type { NegotiationRun } from "../../../model/negotiation.ts";
import { type TableSheet, tableSheet } from "../../workbook/table_sheet.ts";
import { SHEETS, without } from "./book_tables.ts";
import { ruleColumns } from "./rule_columns.ts";

/** How even every rule is (公平性), by formulas on awards and claims. */
export function fairnessSheet(
  one: NegotiationRun,
  awards: TableSheet,
  hospitals: TableSheet,
): TableSheet {
  const [sheet] = one.sheets;
  // Fairness lists the rules first and the outcome of the talks last.
  const [outcome, ...rules] = ruleColumns(sheet!);
  const order = [...rules, outcome!].map(({ name }) => name);
  const claims = awards.range("claim"), all = hospitals.range("claim");
  const group = (of: (award: string) => string) => ({
    array: true,
    of: (_: unknown, row: number) => of(awards.range(order[row]!)),
  });
  const institution = (of: (award: string) => string) => ({
    array: true,
    of: (_: unknown, row: number) =>
      of(hospitals.range(order[row] === "outcome" ? "award" : order[row]!)),
  });
  const fills = (award: string) => `${award}/${claims}`;
  return tableSheet(without(fairnessTable(one), ["scheme"]), {
    name: SHEETS.fairness,
    notes: [
      "基尼系数、泰尔指数按诉求加权；0 为完全相同。",
      "Gini and Theil are weighted by claims; 0 is all alike.",
    ],
    formats: {
      mean: "share",
      gini: "index",
      theil: "index",
      min: "share",
      gap: "share",
      giniHospitals: "index",
      minHospitals: "share",
    },
    formulas: {
      mean: group((award) => `SUM(${award})/SUM(${claims})`),
      gini: group((award) => gini(award, claims)),
      theil: group((award) =>
        `MAX(0,SUM(IF(${award}>0,${award}*LN(${award}*SUM(${claims})/(${claims}*SUM(${award}))),0))/SUM(${award}))`
      ),
      min: group((award) => `MIN(${fills(award)})`),
      gap: group((award) => `MAX(${fills(award)})-MIN(${fills(award)})`),
      envy: group((award) =>
        `SUM(IF(TRANSPOSE((${award}-0.01)/${claims})>(${award}+0.01)/${claims},1,0))`
      ),
      objecting: group((award) =>
        `SUM(IF(${award}<${awards.range("accepted")},1,0))`
      ),
      giniHospitals: institution((award) => gini(award, all)),
      minHospitals: institution((award) =>
        `MIN(IF(${all}>0,${award}/${all},""))`
      ),
      below: institution((award) =>
        `SUM(IF(${all}>0,IF(${award}/${all}<${one.lowFill},1,0),0))`
      ),
    },
  });
}

/** Who objects, and the price (反对方与争取代价), by formulas on awards. */
export function objectionSheet(
  one: NegotiationRun,
  awards: TableSheet,
): TableSheet {
  const [sheet] = one.sheets;
  const [outcome, ...rules] = ruleColumns(sheet!);
  const rows = [...rules, outcome!].flatMap(({ name, rule }) => {
    const division = sheet!.divisions.find((one) => one.rule === rule);
    return (division ?? sheet!).objections.map(({ claimant }) => ({
      name,
      claimant,
    }));
  });
  const accepted = awards.range("accepted");
  return tableSheet(without(objectionsTable(one), ["scheme"]), {
    name: SHEETS.objections,
    frozenColumns: 2,
    formulas: {
      short: {
        of: (_, row) => {
          const { name, claimant } = rows[row]!;
          return `ROUND(${awards.cell("accepted", claimant)}-${
            awards.cell(name, claimant)
          },2)`;
        },
      },
      fromOthers: {
        of: (cell, row) => {
          const award = awards.range(rows[row]!.name);
          return `MIN(${
            cell("short")
          },ROUND(SUMPRODUCT((${award}-${accepted})*(${award}>${accepted})),2))`;
        },
      },
      fromFund: {
        of: (cell) => `ROUND(${cell("short")}-${cell("fromOthers")},2)`,
      },
    },
  });
}

/** The Gini coefficient of awards ÷ claims, weighted by claims: Σ|aᵢcⱼ − aⱼcᵢ| ÷ (2·Σa·Σc). */
export function gini(award: string, claim: string): string {
  const differences =
    `SUM(ABS(${award}*TRANSPOSE(${claim})-${claim}*TRANSPOSE(${award})))`;
  return `IF(SUM(${award})=0,0,${differences}/(2*SUM(${award})*SUM(${claim})))`;
}
