import type { ClaimColumns } from "./claim_columns.ts";
import type { ClaimLog } from "./claim_log.ts";

/** Days of a simulated year. */
const DAYS = 365;

/**
 * Rows by person, then day, then line (病例排序), as the record has them.
 *
 * @param rank place of a person in plain text order, by person
 */
export function orderClaims(
  { rows, person, day }: ClaimColumns,
  rank: Uint32Array,
): Uint32Array {
  const file = Uint32Array.from({ length: rows }, (_, i) => i);
  const byDay = countingSort(file, DAYS, (i) => day[i]!);
  return countingSort(byDay, rank.length, (i) => rank[person[i]!]!);
}

/**
 * The rows without those that say again what an earlier row of the same person
 * and day says (重复行): without ids they are left out, with ids that differ they
 * are noted and stay.
 */
export function withoutRepeats(
  columns: ClaimColumns,
  order: Uint32Array,
  hospitalId: (hospital: number) => string,
  log: ClaimLog,
): Uint32Array {
  const { person, day, line, claim } = columns, rows = order.length;
  const kept = new Uint32Array(rows);
  const same = (a: number, b: number) =>
    person[a] === person[b] && day[a] === day[b];
  let n = 0;
  for (let k = 0; k < rows;) {
    let end = k + 1;
    while (end < rows && same(order[k]!, order[end]!)) end++;
    if (end === k + 1) kept[n++] = order[k++]!;
    else {
      const first = new Map<string, number>();
      for (; k < end; k++) {
        const i = order[k]!, content = contentOf(columns, i);
        const twin = first.get(content), id = claim[i] ?? "";
        if (twin === undefined) first.set(content, i);
        else {
          const hospital = hospitalId(columns.hospital[i]!);
          const kind = id === "" ? "duplicate-line" : "same-content";
          const twinLine = `#${line[twin]}`;
          log.add({ line: line[i]!, claim: id, hospital }, kind, "", twinLine);
        }
        if (twin === undefined || id !== "") kept[n++] = i;
      }
    }
  }
  return kept.slice(0, n);
}

/** What a row says besides person, day and id. */
function contentOf(c: ClaimColumns, i: number): string {
  return [
    ...[c.hospital[i], c.scheme[i], c.county[i], c.los[i]],
    ...[c.diagnosis[i], c.operations[i]],
    ...[c.cost[i], c.selfPaid[i], c.fund[i], c.catastrophic[i]],
  ].join();
}

/** Rows by a small whole number, those of one number in their order. */
function countingSort(
  rows: Uint32Array,
  buckets: number,
  keyOf: (row: number) => number,
): Uint32Array {
  const next = new Uint32Array(buckets + 1);
  for (let k = 0; k < rows.length; k++) {
    const key = keyOf(rows[k]!) + 1;
    next[key] = next[key]! + 1;
  }
  for (let b = 1; b <= buckets; b++) next[b] = next[b]! + next[b - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!, key = keyOf(row), place = next[key]!;
    sorted[place] = row;
    next[key] = place + 1;
  }
  return sorted;
}
