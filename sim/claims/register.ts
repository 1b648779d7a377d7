import { shareExactly } from "../base/fen.ts";
import type { Register } from "../model/ledger.ts";
import type { Persons } from "../model/world.ts";

/** Cells of the register: under 20, working age, retired or 60 and over. */
export const CELLS = 3;

/** Counts of insured by (county × 2 + scheme) × 3 + cell, to be added to block by block. */
export function countInsured(persons: Persons, counts: Float64Array): void {
  for (let i = 0; i < persons.rows; i++) {
    const s = persons.scheme[i]!, band = persons.band[i]!;
    const old = s === 0 ? persons.retired[i] === 1 : band >= 12;
    const cell = old ? 2 : band < 4 ? 0 : 1;
    const at = (persons.county[i]! * 2 + s) * CELLS + cell;
    counts[at] = counts[at]! + 1;
  }
}

/**
 * The register of a year (参保台账): the insured by county, scheme, cell and
 * month, with what was paid in for them, spread over the months exactly.
 *
 * @param perHead contributions and subsidies a person and year, yuan, by scheme
 */
export function register(
  counts: Float64Array,
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
  const twelfths = new Float64Array(12).fill(1);
  counts.forEach((insured, at) => {
    const scheme = Math.floor(at / CELLS) % 2;
    const fen = Math.round(
      (scheme === 0 ? perHead.employee : perHead.resident) * 100,
    );
    const months = shareExactly(insured * fen, twelfths);
    for (let month = 0; month < 12; month++) {
      const row = at * 12 + month;
      table.county[row] = Math.floor(at / CELLS / 2);
      table.scheme[row] = scheme;
      table.cell[row] = at % CELLS;
      table.month[row] = month;
      table.insured[row] = insured;
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
