/**
 * A tiny city's outpatient care (门诊): three houses and what their insured do.
 *
 * @module
 */
import { rootKey } from "../../sim/base/streams.ts";
import {
  outpatient,
  type OutpatientOptions,
} from "../../sim/claims/outpatient.ts";
import { outpatientDays } from "../../sim/claims/outpatient_days.ts";
import type { Outpatient } from "../../sim/model/ledger.ts";

/** Persons that three houses serve, by house × 2 + scheme: the third is a tiny clinic. */
export const REACH = Float64Array.of(3000, 5000, 900, 3800, 100, 200);
/** Insured persons by scheme. */
export const INSURED = [4000, 9000];
/** What they do, without anything that shifts it. */
export const OPTIONS: OutpatientOptions = {
  visits: {
    ordinary: { employee: 7, resident: 2.5 },
    chronic: { employee: 0.9, resident: 0.5 },
  },
  cost: {
    ordinary: { employee: 266, resident: 116 },
    chronic: { employee: 678, resident: 515 },
  },
  fundShare: {
    ordinary: { employee: 0.35, resident: 0.3 },
    chronic: { employee: 0.75, resident: 0.6 },
  },
  external: {
    ordinary: { employee: 0, resident: 0 },
    chronic: { employee: 0, resident: 0 },
  },
  remote: { employee: 0, resident: 0 },
  priceComparison: { employee: 0, resident: 0 },
  internet: {
    ordinary: { employee: 0, resident: 0 },
    chronic: { employee: 0, resident: 0 },
  },
  internetCost: { employee: 0.7, resident: 0.7 },
  clinics: new Float64Array(3),
};
/** A tenth to a fifth of the cost is filled at pharmacies. */
export const FILLED = {
  ordinary: { employee: 0.1, resident: 0.05 },
  chronic: { employee: 0.2, resident: 0.1 },
};
/** One period, the whole year. */
export const WHOLE = new Uint8Array(365);
const KEY = rootKey("clinic");
const DAYS = outpatientDays(2025, null, { weekend: 0.6, holiday: 0.6 });
/** A year of it. */
export const play = (
  options: Partial<OutpatientOptions> = {},
  key = KEY,
  reach: readonly Float64Array[] = [REACH],
  periodOfDay = WHOLE,
) => outpatient(reach, periodOfDay, DAYS, key, { ...OPTIONS, ...options });
/** The year without shifts. */
export const table = play();

/** Total of a column over the rows that are asked for. */
export function sum(
  column: "visits" | "cost" | "fund",
  test: (t: Outpatient, row: number) => boolean = () => true,
  of: Outpatient = table,
): number {
  let total = 0;
  for (let row = 0; row < of.rows; row++) {
    if (test(of, row)) total += of[column][row]!;
  }
  return total;
}
