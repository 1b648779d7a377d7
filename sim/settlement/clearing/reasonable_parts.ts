import { MONTH_OF_DAY } from "../../base/calendar.ts";
import { cannotPlay } from "../../base/issues.ts";
import { weigh } from "../../base/weigh.ts";
import {
  type Cases,
  type Claims,
  type CodeBook,
  type Hospitals,
  METHODS,
} from "../../model/ledger.ts";

/** A row of `settlement.clearing.reasonableFor` (合理超支的例外). */
export interface ReasonableRow {
  readonly level?: number | undefined;
  readonly hospital?: string | undefined;
  /** How the main diagnosis begins, such as `J10`. */
  readonly disease?: string | undefined;
  /** 1–12; all months where left out. */
  readonly months?: readonly number[] | undefined;
  /** Reasonable part, 0–1. */
  readonly part: number;
}

/** Decimals of a part that events move: a ratio the rule leaves open, held like a coefficient. */
const SCALE = 10_000;

/**
 * The reasonable part of each hospital's overspend (合理超支): the number for all,
 * that of its level or its own, moved towards an event's part by the share of
 * its booked fund that the event's cases have. Rows are read in order, the last
 * that fits wins; a hospital's row only by its id.
 *
 * `R-CLR`, `clr.reasonable`: DIP technical specification 3.0 (draft), 7.3 二(一):
 * what non-management factors (policy, epidemics) lift above the standard. The
 * share of an event is the house's form, four decimals.
 *
 * @param funds booked fund of each row's cases by hospital, fen; `null` for rows that are no events
 * @param booked J by hospital, fen
 *
 * @example Half is reasonable, and all of what influenza made of it
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { reasonableParts } from "./reasonable_parts.ts";
 *
 * const parts = reasonableParts(
 *   0.5,
 *   [{ disease: "J10", months: [1, 2], part: 1 }],
 *   { id: ["A", "B"], level: Uint8Array.of(3, 2) },
 *   [Float64Array.of(20, 0)],
 *   Float64Array.of(100, 100),
 * );
 * assertEquals([...parts], [0.6, 0.5]);
 * ```
 */
export function reasonableParts(
  all: number,
  rows: readonly ReasonableRow[],
  { id, level }: Pick<Hospitals, "id" | "level">,
  funds: readonly (Float64Array | null)[],
  booked: Float64Array,
): Float64Array {
  const unknown = rows.find(({ hospital }) =>
    hospital !== undefined && !id.includes(hospital)
  );
  if (unknown !== undefined) {
    throw cannotPlay(
      "settlement.clearing.reasonableFor",
      unknown.hospital!,
      {
        zh: `没有这家机构；机构编码如 ${id[0]}`,
        en: `there is no such institution; codes look like ${id[0]}`,
      },
    );
  }
  return Float64Array.from(id, (own, h) => {
    const mine = (row: ReasonableRow) =>
      (row.level === undefined || row.level === level[h]) &&
      (row.hospital === undefined || row.hospital === own);
    let base = all;
    for (const row of rows) {
      if (row.disease === undefined && mine(row)) base = row.part;
    }
    let part = base;
    rows.forEach((row, r) => {
      const fund = funds[r];
      if (!fund || !mine(row) || booked[h] === 0) return;
      part += (row.part - base) * fund[h]! / booked[h]!;
    });
    return Math.round(Math.min(1, Math.max(0, part)) * SCALE) / SCALE;
  });
}

/**
 * The fund booked for the cases of each event (事件病例记账), fen by scheme × hospitals
 * + hospital; `null` for rows that are no events. A case counts for the last row
 * that fits it.
 */
export function eventFunds(
  claims: Claims,
  { method }: Cases,
  { diagnosis }: CodeBook,
  rows: readonly ReasonableRow[],
  hospitals: number,
): (Float64Array | null)[] {
  const funds = rows.map(({ disease }) =>
    disease === undefined ? null : new Float64Array(hospitals * 2)
  );
  if (funds.every((fund) => fund === null)) return funds;
  const months = rows.map(({ months }) =>
    Uint8Array.from(
      { length: 12 },
      (_, m) => months === undefined || months.includes(m + 1) ? 1 : 0,
    )
  );
  // Rows that a code may belong to, the last first.
  const rowsOf = diagnosis.map((code) =>
    [...rows.keys()].filter((r) => {
      const { disease } = rows[r]!;
      return disease !== undefined && code.startsWith(disease);
    }).reverse()
  );
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    const fitting = rowsOf[claims.code[i]!]!;
    if (fitting.length === 0 || method[i] !== dip) continue;
    const month = MONTH_OF_DAY[claims.day[i]!]!;
    for (let k = 0; k < fitting.length; k++) {
      const r = fitting[k]!;
      if (months[r]![month] === 0) continue;
      const at = claims.scheme[i]! * hospitals + claims.hospital[i]!;
      funds[r]![at] = funds[r]![at]! + claims.fund[i]!;
      break;
    }
  }
  for (const fund of funds) if (fund !== null) weigh(claims.weight, fund);
  return funds;
}
