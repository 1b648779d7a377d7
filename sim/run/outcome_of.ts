import { toNumber } from "../base/ratio.ts";
import type { Counties, Hospitals } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { Outcome } from "../model/result.ts";
import type { Scenario } from "../model/scenario/mod.ts";
import { costRatios } from "./cost_ratios.ts";
import type { SettledYear } from "./settle_year.ts";

/** A settled policy year without journal, cash and metrics (结算要点): what studies read. */
export function outcomeOf(
  { id }: Pick<Scenario, "id">,
  settled: Pick<
    SettledYear,
    "year" | "settlements" | "opening" | "otherPayments"
  >,
  where: {
    readonly hospitals: Hospitals;
    readonly counties: Counties;
    readonly insured: readonly [number, number];
  },
  values: Values,
): Outcome {
  const { year, settlements, opening, otherPayments } = settled;
  const { hospitals, counties, insured } = where;
  return {
    scenario: id,
    year,
    hospitals,
    counties,
    ownCost: ownCosts(hospitals, values),
    insured,
    opening,
    settlements,
    otherPayments,
  };
}

/** What each hospital itself spends of a yuan it charges, as a number. */
export function ownCosts(hospitals: Hospitals, values: Values): Float64Array {
  return Float64Array.from(
    costRatios(hospitals, values),
    (ratio) => toNumber(ratio),
  );
}
