import { sum } from "../base/sum.ts";
import { quotient } from "../base/quotient.ts";
import { LEVELS, type Scheme } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Comparison, type Role, sides } from "./comparison.ts";
import {
  type DataTable,
  levelCell,
  roleCell,
  schemeCell,
} from "./data_table.ts";
import { metricValue } from "./metric_value.ts";

/** The share of a level in what the fund pays by DIP, under one scenario. */
export interface LevelShare {
  readonly role: Role;
  readonly scenario: string;
  readonly scheme: Scheme;
  /** Level, or `township` for its township health centres. */
  readonly group: 3 | 2 | 1 | "township";
  /** Σ pay of the group ÷ Σ pay, last year; `null` where last year is not known. */
  readonly before: number | null;
  readonly share: number | null;
  /** B19: share ÷ last year's − 1. */
  readonly growth: number | null;
}

/** Shares of levels in DIP pay, last year and this year (各级基金占比), on all sides. Indicator B19. */
export function levelShares(comparison: Comparison): LevelShare[] {
  return sides(comparison).flatMap(({ role, result }) =>
    result.settlements.flatMap((settlement, s) =>
      groupsOf(result).map((group) => {
        const last = result.lastYear[s];
        const share = shareOf(settlement, result, group);
        const before = last ? shareOf(last, result, group) : null;
        return {
          role,
          scenario: result.scenario,
          scheme: settlement.scheme,
          group,
          before,
          share,
          growth: share === null || !before ? null : share / before - 1,
        };
      })
    )
  );
}

function groupsOf({ hospitals }: ScenarioResult): LevelShare["group"][] {
  const levels = LEVELS.filter((level) => hospitals.level.includes(level));
  const some = hospitals.kind.includes("township") &&
    hospitals.kind.some((kind, h) =>
      hospitals.level[h] === 1 && kind !== "township"
    );
  return [...levels, ...(some ? ["township" as const] : [])];
}

function shareOf(
  { pay }: Settlement,
  { hospitals }: ScenarioResult,
  group: LevelShare["group"],
): number | null {
  const of = pay.filter((_, h) =>
    group === "township"
      ? hospitals.kind[h] === "township"
      : hospitals.level[h] === group
  );
  return quotient(sum(of), sum(pay));
}

/** The same as a table, with D20 of all lines (基层倾斜). */
export function levelGainTable(comparison: Comparison): DataTable {
  const shares = levelShares(comparison).map((row) => [
    roleCell(row.role, comparison),
    row.scenario,
    schemeCell(row.scheme),
    row.group === "township"
      ? "乡镇卫生院 Township health centres"
      : levelCell(row.group),
    "DIP 清算额 DIP pay",
    row.before,
    row.share,
    row.growth,
  ]);
  const primary = sides(comparison).flatMap(({ role, result }) =>
    result.settlements.map(({ scheme }) => [
      roleCell(role, comparison),
      result.scenario,
      schemeCell(scheme),
      "基层（一级与村卫生室） Level 1 and village clinics",
      "全部支出线 D20 all lines (D20)",
      null,
      metricValue(result, "D20", scheme),
      null,
    ])
  );
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "险种 scheme",
      "范围 group",
      "口径 of what",
      "上年占比（1 = 100%） share last year (1 = 100%)",
      "本年占比（1 = 100%） share this year (1 = 100%)",
      "增长率 B19（1 = 100%） growth, B19 (1 = 100%)",
    ],
    rows: [...shares, ...primary],
  };
}
