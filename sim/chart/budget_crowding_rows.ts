import { type Fen, toYuan } from "../base/fen.ts";
import type { BudgetBook } from "../model/budget.ts";
import type { BudgetLine, Scheme } from "../model/ledger.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import { type DataTable, roleCell, schemeCell } from "./data_table.ts";
import { FLOW_NAMES } from "./flow_table.ts";
import type { Words } from "./words.ts";

/** What moves the DIP line from one year to the next. */
export type CrowdingPart = "total" | Exclude<BudgetLine, "dip"> | "reserve";

/** A part of the way from last year's DIP to this year's line (挤占分解). */
export interface CrowdingStep {
  readonly part: CrowdingPart;
  /** What it adds to the DIP line, negative where it takes. */
  readonly change: Fen;
  /** By how much the DIP line were larger with this line as last year; `null` where it is no line. */
  readonly taken: Fen | null;
}

/** The way of one scheme under one scenario. */
export interface CrowdingWay {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  /** What DIP cost last year. */
  readonly from: Fen;
  /** The DIP line as it was approved. */
  readonly to: Fen;
  /** Sum to `to` − `from`. */
  readonly steps: readonly CrowdingStep[];
}

/** Names of what moves the line. */
export const CROWDING_NAMES: Readonly<Record<CrowdingPart, Words>> = {
  total: { zh: "总额增长", en: "Growth of the total" },
  outpatient: FLOW_NAMES.outpatient,
  chronic: FLOW_NAMES.chronic,
  remote: FLOW_NAMES.remote,
  other: FLOW_NAMES.other,
  maternity: FLOW_NAMES.maternity,
  reserve: FLOW_NAMES.reserve,
};

/**
 * From what DIP cost last year to the line of this year (挤占分解): T − E comes in, the
 * growth of every other line and the reserve go out. As last year's lines sum to E
 * and this year's with the reserve to T, the steps sum to the change of DIP to the
 * fen under every method. `R-BUD`; before adjustments within the year.
 */
export function crowdingWays(comparison: Comparison): CrowdingWay[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.budgets.flatMap((book) => {
      const sheet = result.settlements.find(({ scheme }) =>
        scheme === book.scheme
      )!;
      const steps = stepsOf(book, sheet.budget.lastExpenditure);
      return steps === null
        ? []
        : [{ role, scenario: result.scenario, scheme: book.scheme, ...steps }];
    })
  );
}

function stepsOf(
  { versions, crowding }: BudgetBook,
  last: Fen,
): Pick<CrowdingWay, "from" | "to" | "steps"> | null {
  const approved = versions.findLast(({ step }) => step !== "adjustment");
  if (approved === undefined || approved.total === 0) return null;
  const from = crowding.reduce((left, row) => left - row.lastYear, last);
  return {
    from,
    to: approved.lines.dip,
    steps: [
      { part: "total", change: approved.total - last, taken: null },
      ...crowding.map(({ line, lastYear, budget, taken }): CrowdingStep => ({
        part: line,
        change: lastYear - budget,
        taken,
      })),
      { part: "reserve", change: -approved.reserve, taken: null },
    ],
  };
}

/** The ways as a table, yuan. */
export function budgetCrowdingTable(comparison: Comparison): DataTable {
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "环节 part",
      "对 DIP 线的影响（元） adds to the DIP line (yuan)",
      "占用 DIP（元） taken from DIP (yuan)",
    ],
    rows: crowdingWays(comparison).flatMap((way) => {
      const row = (name: string, change: Fen, taken: Fen | null) => [
        roleCell(way.role, comparison),
        way.scenario,
        schemeCell(way.scheme),
        name,
        toYuan(change),
        taken === null ? null : toYuan(taken),
      ];
      return [
        row("上年 DIP 支出 DIP last year", way.from, null),
        ...way.steps.map(({ part, change, taken }) =>
          row(
            `${CROWDING_NAMES[part].zh} ${CROWDING_NAMES[part].en}`,
            change,
            taken,
          )
        ),
        row("本年 DIP 线 DIP line", way.to, null),
      ];
    }),
  };
}
