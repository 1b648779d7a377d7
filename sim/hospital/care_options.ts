import type { Values } from "../model/policy/mod.ts";

/** Choices behind the tables of care (就医与治疗参数), from the registry. */
export interface CareOptions {
  /** Pull of one's own county by level, times that of another of equal size. */
  readonly ownCounty: ByLevel;
  /** Share of stays out of the area, and of these in another province. */
  readonly remoteRate: ByScheme<number>;
  readonly crossProvince: ByScheme<number>;
  /** Odds of another province, times those of the year the shares were fitted to. */
  readonly filingOdds: number;
  /** Cost out of area relative to level 3; of another province relative to the own one. */
  readonly remoteCostRatio: number;
  readonly crossCostRatio: number;
  /** Odds of a level for each 1,000 yuan it costs the patient more. */
  readonly burdenOdds: number;
  /** What a stay cost the patient when the level shares were fitted, and what it costs, yuan. */
  readonly referenceBurden: ByScheme<ByLevel>;
  readonly typicalCost: ByScheme<ByLevel>;
  readonly benefits: {
    readonly deductible: ByScheme<ByLevel>;
    readonly ratio: ByScheme<ByLevel>;
  };
  /** Share of the employees' local inpatient cost in the two largest tertiary general hospitals; `null` leaves sizes as they are. */
  readonly topTwoShare: number | null;
  /** Mean cost of a stay, yuan, local and out of area. */
  readonly meanCost: ByScheme<number>;
  /** Stay of a year relative to the one the diseases' stays were fitted to. */
  readonly stayFactor: ByScheme<number>;
  /** Yuan. */
  readonly caseCap: number;
}

interface ByScheme<T> {
  readonly employee: T;
  readonly resident: T;
}

type ByLevel = Readonly<Record<"3" | "2" | "1", number>>;

/** Reads the choices from the settings of a year. */
export function careOptions(values: Values): CareOptions {
  return {
    ownCounty: values["hospital.choice.ownCounty"],
    remoteRate: values["hospital.remote.rate"],
    crossProvince: values["hospital.remote.crossProvince"],
    filingOdds: values["hospital.remote.filingOdds"],
    remoteCostRatio: values["hospital.remote.costRatio"],
    crossCostRatio: values["hospital.remote.crossCostRatio"],
    burdenOdds: values["hospital.choice.burdenOdds"],
    referenceBurden: values["hospital.choice.referenceBurden"],
    typicalCost: values["hospital.choice.typicalCost"],
    benefits: {
      deductible: values["claims.benefit.deductible"],
      ratio: values["claims.benefit.ratio"],
    },
    topTwoShare: values["hospital.size.topTwoShare"],
    meanCost: values["need.meanCost"],
    stayFactor: values["hospital.stay.factor"],
    caseCap: values["need.caseCap"],
  };
}
