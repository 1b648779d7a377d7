import type { Hospitals } from "../model/ledger.ts";
import type { ChangeSplit, SchemeSplit } from "../model/split.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { institutionGroups } from "./institution_groups.ts";

/** What makes the change of pay of one group of institutions, fen. */
export interface SplitRow {
  readonly scheme: SchemeSplit["scheme"];
  /** `all`, `level:3`, `hospital:H001`. */
  readonly group: string;
  readonly baseline: number;
  readonly reform: number;
  /** One amount a factor; their sum is reform − baseline. */
  readonly parts: readonly number[];
}

/** The split by city, level and institution (变化分解); institutions that neither side pays are left out. */
export function splitRows(
  split: ChangeSplit,
  hospitals: Hospitals,
): SplitRow[] {
  const groups = institutionGroups(hospitals);
  return split.schemes.flatMap(({ scheme, baseline, reform, parts }) =>
    groups.map(([group, members]): SplitRow => {
      const sum = (column: Float64Array) =>
        members.reduce((total, h) => total + column[h]!, 0);
      return {
        scheme,
        group,
        baseline: sum(baseline),
        reform: sum(reform),
        parts: parts.map(sum),
      };
    }).filter(({ group, baseline, reform }) =>
      group === "all" || baseline !== 0 || reform !== 0
    )
  );
}

/** The same as a table for files: a column a factor. */
export function splitTable(
  split: ChangeSplit,
  hospitals: Hospitals,
): ResultTable {
  const amount = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: SplitRow) => number,
  ) => ({ name, titleZh, titleEn, kind: "fen" as const, of });
  return tableOf(
    {
      name: "split",
      titleZh: "清算额变化分解",
      titleEn: "Change of pay, split",
    },
    [
      {
        name: "scheme",
        titleZh: "险种",
        titleEn: "scheme",
        kind: "text",
        of: (row: SplitRow) => row.scheme,
      },
      {
        name: "group",
        titleZh: "范围",
        titleEn: "group",
        kind: "text",
        of: (row) => row.group,
      },
      amount("baseline", "清算额（基线）", "pay, baseline", (r) => r.baseline),
      amount("reform", "清算额（改革方案）", "pay, reform", (r) => r.reform),
      amount("change", "变化", "change", (r) => r.reform - r.baseline),
      ...split.factors.map(({ id, zh, en }, i) =>
        amount(id, `其中：${zh}`, `of which ${en}`, (r) => r.parts[i]!)
      ),
    ],
    splitRows(split, hospitals),
  );
}
