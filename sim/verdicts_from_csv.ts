/**
 * Stored verdicts of the validation, and checks of behaviour, from the texts of
 * `data/` (读取检验结论).
 *
 * @module
 */
import { parseCsv } from "./base/csv.ts";
import type { StoredChecks } from "./model/behave.ts";
import type { CheckVerdict, StoredVerdicts } from "./model/validation.ts";

/** Reads a file of verdicts; `null` where it has no row. */
export function verdictsFromCsv(
  text: string,
  file: string,
): StoredVerdicts | null {
  const rows = parseCsv(text, { file }), first = rows[0];
  if (first === undefined) return null;
  const or = (text: string | undefined, none: number) =>
    text === "" || text === undefined ? none : Number(text);
  return {
    checks: rows.map((row): CheckVerdict => ({
      result: row.result!,
      resultName: { zh: row.result_zh!, en: row.result_en! },
      blocks: row.blocks === "1",
      check: row.check!,
      checkName: { zh: row.check_zh!, en: row.check_en! },
      unit: row.unit as CheckVerdict["unit"],
      kind: row.kind as CheckVerdict["kind"],
      target: row.published === "" ? null : Number(row.published),
      band: [or(row.low, -Infinity), or(row.high, Infinity)],
      median: or(row.median, NaN),
      interval: [or(row.p10, NaN), or(row.p90, NaN)],
      signShare: or(row.sign_share, NaN),
      reason: row.reason as CheckVerdict["reason"],
      source: row.published_in!,
    })),
    members: Number(first.members),
    ensemble: first.ensemble!,
    source: first.source!,
  };
}

/** Reads a file of checks of behaviour (行为核对); `null` where it has no row. */
export function checksFromCsv(text: string, file: string): StoredChecks | null {
  const rows = parseCsv(text, { file });
  if (rows[0] === undefined) return null;
  return {
    rows: rows.map((row) => ({
      id: row.check!,
      title: { zh: row.title_zh!, en: row.title_en! },
      expected: { zh: row.expected_zh!, en: row.expected_en! },
      engine: { zh: row.engine_zh!, en: row.engine_en! },
      error: row.error === "" ? null : Number(row.error),
      holds: row.holds === "" ? null : row.holds === "1",
    })),
    source: rows[0].source!,
  };
}
