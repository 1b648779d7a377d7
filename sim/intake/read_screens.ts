import { type Issue, ShapanError } from "../base/issues.ts";
import { ACTS, STAGES_OF_REVIEW } from "../model/ledger.ts";
import {
  SCREEN_ACTIONS,
  SCREEN_COLUMNS,
  SCREEN_SIGNS,
  type ScreenColumn,
  type ScreenRule,
  type ScreenSign,
  type ScreenTerm,
} from "../model/screens.ts";
import { readSheet, type SheetRow, type SheetText } from "./sheet.ts";

const COLUMNS = [
  "id",
  "name_zh",
  "name_en",
  "stage",
  "condition",
  "action",
  "act",
];

/** A claim's screens are counted in one byte, together with other leads. */
const MOST = 100;

/**
 * Reads screens (读取筛查规则): one a row, its condition terms such as `los <= 2`,
 * joined by `and`, alternatives by `or`.
 *
 * @throws {ShapanError} with everything that is wrong: file, line, column, value,
 * what was expected; a screen that names a column which no claim has among it
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readScreens } from "./read_screens.ts";
 *
 * const [screen] = readScreens({
 *   file: "screens.csv",
 *   text: "id,name_zh,name_en,stage,condition,action,act\n" +
 *     "short,短住院,Short stay,after,los <= 2 or los_ratio < 0.3,lead,lowIndication\n",
 * });
 * assertEquals(screen!.when[1], [{ column: "los_ratio", sign: "<", value: 0.3 }]);
 * ```
 */
export function readScreens(sheet: SheetText): ScreenRule[] {
  const issues: Issue[] = [], seen = new Set<string>();
  const rows = readSheet(sheet, COLUMNS, issues).map((row) => {
    const id = row.text("id");
    if (seen.has(id)) row.note({ code: "duplicate-id", key: "id", given: id });
    seen.add(id);
    return {
      id,
      nameZh: row.text("name_zh"),
      nameEn: row.text("name_en"),
      stage: STAGES_OF_REVIEW[row.choice("stage", STAGES_OF_REVIEW)]!,
      when: conditionOf(row),
      action: SCREEN_ACTIONS[row.choice("action", SCREEN_ACTIONS)]!,
      act: ACTS[row.choice("act", ACTS)]!,
    };
  });
  if (rows.length > MOST) {
    issues.push({
      code: "out-of-range",
      file: sheet.file,
      key: "id",
      given: String(rows.length),
      allowed: `1–${MOST}`,
    });
  }
  if (issues.length > 0) throw new ShapanError(issues);
  return rows;
}

function conditionOf(row: SheetRow): ScreenTerm[][] {
  return row.text("condition").split(/\s+or\s+/)
    .map((all) => all.split(/\s+and\s+/).flatMap((term) => termOf(row, term)));
}

/** What a column may be held against: shares of a mean, days of a year, counts; a window of −14 days is a slip. */
function rangeOf(column: string): readonly [number, number] {
  if (column.endsWith("_ratio")) return [0, 100];
  return column === "los" || column.endsWith("_days") ? [0, 366] : [0, 1000];
}

const TERM = /^([a-z_]+)\s*(<=|>=|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

function termOf(row: SheetRow, term: string): ScreenTerm[] {
  const [, column, sign, value] = TERM.exec(term.trim()) ?? [];
  if (column === undefined) {
    row.note({
      code: "wrong-type",
      key: "condition",
      given: term,
      allowed: {
        zh: `“字段 符号 数字”，如 los <= 2；符号为 ${SCREEN_SIGNS.join("、")}`,
        en: `"column sign number", such as los <= 2, the sign one of ${
          SCREEN_SIGNS.join(", ")
        }`,
      },
    });
    return [];
  }
  if (!(SCREEN_COLUMNS as readonly string[]).includes(column)) {
    row.note({
      code: "wrong-choice",
      key: "condition",
      given: column,
      allowed: SCREEN_COLUMNS.join(", "),
    });
    return [];
  }
  const [least, most] = rangeOf(column);
  if (!(Number(value) >= least && Number(value) <= most)) {
    row.note({
      code: "out-of-range",
      key: "condition",
      given: term,
      allowed: {
        zh: `${column} 与 ${least} 至 ${most} 的数相比`,
        en: `${column} held against a number from ${least} to ${most}`,
      },
    });
    return [];
  }
  return [{
    column: column as ScreenColumn,
    sign: sign as ScreenSign,
    value: Number(value),
  }];
}
