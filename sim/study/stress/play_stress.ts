import type {
  StressBook,
  StressCell,
  StressEntry,
} from "../../model/stress.ts";
import type { CityPlan, RunOptions } from "../../run.ts";
import { openReplay } from "../replay/open_replay.ts";
import { stressReading } from "./stress_reading.ts";

/** What a stress book is played from: a plan for every shock under every rule, row 0 of both being none. */
export interface StressPlans {
  readonly base: StressEntry;
  readonly shocks: readonly StressEntry[];
  readonly rules: readonly StressEntry[];
  readonly planOf: (shock: number, rule: number) => Promise<CityPlan>;
}

/**
 * Plays a stress book (压力册推演): each shock meets the same people with the same
 * luck as the ordinary year; under its rules it is settled again and not played
 * again.
 *
 * @param onCell after each cell: how many are done, of how many
 */
export async function playStress(
  { base, shocks, rules, planOf }: StressPlans,
  options: RunOptions,
  onCell: (done: number, of: number) => void = () => {},
): Promise<StressBook> {
  // Three years of history and the one in hand: an eighth shock needs no more room than the first.
  const replay = openReplay({ ...options, years: 4 }), cells: StressCell[] = [];
  let year = 0;
  for (const shock of shocks.keys()) {
    for (const rule of rules.keys()) {
      const result = await replay.result(await planOf(shock, rule));
      year = result.year;
      cells.push({ shock, rule, readings: stressReading(result) });
      onCell(cells.length, shocks.length * rules.length);
    }
  }
  return { base, shocks, rules, cells, year };
}
