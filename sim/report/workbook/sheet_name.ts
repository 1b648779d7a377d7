/** Most signs that a sheet may be named with. */
const LONGEST = 31;

/**
 * A name that a sheet may have (工作表名): without the signs that programs refuse, 31
 * at most, and none that is taken.
 *
 * @example
 * ```ts
 * import { sheetName } from "./sheet_name.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sheetName("月度/额度 Months", []), "月度 额度 Months");
 * assertEquals(sheetName("机构", ["机构"]), "机构 2");
 * ```
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[\\/?*:[\]]/g, " ").replace(/^'|'$/g, "")
    .trim() || "Sheet";
  // Programs take names that differ in case for the same.
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1;; n++) {
    const end = n === 1 ? "" : ` ${n}`;
    const name = plain.slice(0, LONGEST - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}
