import { MONTH_OF_DAY } from "../base/calendar.ts";
import { shareExactly } from "../base/fen.ts";
import type { Register } from "../model/ledger.ts";
import type { Persons } from "../model/world.ts";

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
 * Adds the insured of a block to the counts (参保人数), and by month who comes
 * and goes: the dead and those who go away are insured to the end of a month,
 * who joins from the first day of one, and who changes the scheme in the other
 * one until then.
 *
 * @param counts insured by (county × 2 + scheme) × 3 + cell: everyone who is in the year
 * @param changes by cell as above × 12 + month: how many more there are than the month before, in January than were counted
 */
export function countInsured(
  persons: Persons,
  counts: Float64Array,
  changes: Float64Array,
): void {
  const { rows, scheme, band, retired, county } = persons;
  const { leaves, joins, until, switched } = persons;
  for (let i = 0; i < rows; i++) {
    const at = county[i]! * 2 * CELLS +
      CELL[(scheme[i]! * 2 + retired[i]!) * BANDS + band[i]!]!;
    counts[at] = counts[at]! + 1;
    const from = joins[i]!;
    if (from > 0) {
      move(changes, at, 0, MONTH_OF_DAY[from]!);
      if (switched[i]) {
        // Nobody who takes or loses a job is retired.
        const before = county[i]! * 2 * CELLS +
          CELL[(1 - scheme[i]!) * 2 * BANDS + band[i]!]!;
        move(changes, before, MONTH_OF_DAY[from]!, 0);
      }
    }
    const end = Math.min(leaves[i]!, until[i]! - 1);
    if (end < LAST) change(changes, at, MONTH_OF_DAY[end]! + 1, -1);
  }
}

/** Last day of the year: whoever is there then is there all December. */
const LAST = 364;

/** Someone is not there from one month on, but from another. */
export function move(
  changes: Float64Array,
  at: number,
  from: number,
  to: number,
): void {
  change(changes, at, from, -1);
  change(changes, at, to, 1);
}

/** So many more from a month on; none that begins after the year. */
export function change(
  changes: Float64Array,
  at: number,
  month: number,
  by: number,
): void {
  if (month > 11) return;
  changes[at * 12 + month] = changes[at * 12 + month]! + by;
}

/**
 * The register of a year (参保台账): the insured by county, scheme, cell and
 * month, with what was paid in for them, spread over the months exactly.
 *
 * @param counts everyone who is insured in the year, by cell
 * @param changes see {@linkcode countInsured}
 * @param perHead contributions and subsidies a person and year, yuan, by scheme
 */
export function register(
  counts: Float64Array,
  changes: Float64Array,
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
    for (let month = 0, there = insured; month < 12; month++) {
      there += changes[at * 12 + month]!;
      heads[month] = there;
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
