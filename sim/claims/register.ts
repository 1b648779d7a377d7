import { MONTH_OF_DAY } from "../base/calendar.ts";
import { shareExactly } from "../base/fen.ts";
import type { Register } from "../model/ledger.ts";
import { type Persons, STAYS_ALIVE } from "../model/world.ts";

/** Cells of the register: under 20, working age, retired or 60 and over. */
export const CELLS = 3;

/** Five-year bands of age; residents count as old from the band of 60 on. */
const BANDS = 19, ADULT = 4, SIXTY = 12;

/** Scheme × cells + cell, by (scheme × 2 + retired) × bands + band. */
const CELL = Uint8Array.from({ length: 4 * BANDS }, (_, i) => {
  const band = i % BANDS, scheme = i < 2 * BANDS ? 0 : 1;
  const old = scheme === 0 ? i >= BANDS : band >= SIXTY;
  return scheme * CELLS + (old ? 2 : band < ADULT ? 0 : 1);
});

/**
 * Adds the insured of a block to the counts (参保人数).
 *
 * @param counts insured by (county × 2 + scheme) × 3 + cell
 * @param leavers those who die in the year, by cell as above × 12 + month
 */
export function countInsured(
  persons: Persons,
  counts: Float64Array,
  leavers: Float64Array,
): void {
  const { rows, scheme, band, retired, county, leaves } = persons;
  for (let i = 0; i < rows; i++) {
    const at = county[i]! * 2 * CELLS +
      CELL[(scheme[i]! * 2 + retired[i]!) * BANDS + band[i]!]!;
    counts[at] = counts[at]! + 1;
    const day = leaves[i]!;
    if (day !== STAYS_ALIVE) {
      const row = at * 12 + MONTH_OF_DAY[day]!;
      leavers[row] = leavers[row]! + 1;
    }
  }
}

/**
 * The register of a year (参保台账): the insured by county, scheme, cell and
 * month, with what was paid in for them, spread over the months exactly. Who
 * dies is insured to the end of the month; who joins does so on 1 January.
 *
 * @param perHead contributions and subsidies a person and year, yuan, by scheme
 */
export function register(
  counts: Float64Array,
  leavers: Float64Array,
  perHead: { readonly employee: number; readonly resident: number },
): Register {
  const rows = counts.length * 12;
  const table = {
    rows,
    county: new Uint8Array(rows),
    scheme: new Uint8Array(rows),
    cell: new Uint8Array(rows),
    month: new Uint8Array(rows),
    insured: new Float64Array(rows),
    contributions: new Float64Array(rows),
  };
  const heads = new Float64Array(12);
  counts.forEach((insured, at) => {
    const scheme = Math.floor(at / CELLS) % 2;
    const fen = Math.round(
      (scheme === 0 ? perHead.employee : perHead.resident) * 100,
    );
    for (let month = 0, left = insured; month < 12; month++) {
      heads[month] = left;
      left -= leavers[at * 12 + month]!;
    }
    const months = shareExactly(insured * fen, heads);
    for (let month = 0; month < 12; month++) {
      const row = at * 12 + month;
      table.county[row] = Math.floor(at / CELLS / 2);
      table.scheme[row] = scheme;
      table.cell[row] = at % CELLS;
      table.month[row] = month;
      table.insured[row] = heads[month]!;
      table.contributions[row] = months[month]!;
    }
  });
  return table;
}

/** Insured persons by scheme, from the counts of cells (参保人数). */
export function insuredByScheme(counts: Float64Array): [number, number] {
  const total: [number, number] = [0, 0];
  counts.forEach((n, at) => total[Math.floor(at / CELLS) % 2 as 0 | 1] += n);
  return total;
}
