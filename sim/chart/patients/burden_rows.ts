import { toYuan } from "../../base/fen.ts";
import { type Payer, PAYERS } from "../../model/patients.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Comparison, type Role, sides } from "../comparison.ts";
import { type DataTable, roleCell } from "../data_table.ts";
import { metricValue } from "../metric_value.ts";
import { GROUP_NAMES, patientCell, PAYER_NAMES } from "./patient_words.ts";

/** Who pays the bills of one group of patients under one scenario. */
export interface BurdenRow {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: string;
  /** `all`, `category:retired`. */
  readonly group: string;
  readonly parts: readonly {
    readonly payer: Payer;
    /** Yuan; `null` where it is not known. */
    readonly yuan: number | null;
    /** Of the cost of the group. */
    readonly share: number;
  }[];
}

/** Who pays, by scheme and category of the insured (费用分担), under each scenario; groups without a bill are left out. */
export function burdenRows(comparison: Comparison): BurdenRow[] {
  const rows = sides(comparison).flatMap(({ role, result }) =>
    patientGroups(result).map(({ scheme, group }) => {
      const amounts = PAYERS.map((payer) =>
        metricValue(result, `burden.${payer}`, scheme, group)
      );
      const cost = amounts.reduce<number>((a, b) => a + (b ?? 0), 0);
      return {
        role,
        scenario: result.scenario,
        scheme,
        group,
        parts: PAYERS.map((payer, i) => ({
          payer,
          yuan: amounts[i]!,
          share: cost === 0 ? 0 : (amounts[i] ?? 0) / cost,
        })),
      };
    })
  );
  return rows.filter(({ parts }) => parts.some(({ share }) => share > 0));
}

/** Groups of patients of whom a bill is known, by scheme: all, then categories. */
export function patientGroups(
  { metrics }: ScenarioResult,
): { readonly scheme: string; readonly group: string }[] {
  return metrics
    .filter(({ metric, group, value }) =>
      metric === "burden.fund" && group in GROUP_NAMES && value !== null
    )
    .map(({ scheme, group }) => ({ scheme, group }));
}

/** The same as a table: yuan and share of cost. */
export function burdenTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "参保人 insured",
      "承担方 payer",
      "金额（元） amount (yuan)",
      "占总费用（1 = 100%） of cost (1 = 100%)",
    ],
    rows: burdenRows(comparison).flatMap((row) =>
      row.parts.map(({ payer, yuan, share }) => [
        roleCell(row.role, comparison),
        row.scenario,
        patientCell(row.scheme, row.group),
        `${PAYER_NAMES[payer].zh} ${PAYER_NAMES[payer].en}`,
        yuan === null ? null : toYuan(Math.round(yuan * 100)),
        yuan === null ? null : share,
      ])
    ),
  };
}
