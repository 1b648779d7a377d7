import type { BedDayTier } from "../../model/bed_day_cost.ts";
import type { MultBand } from "./zhejiang_case.ts";

/** What both ways of DRG score alike. */
interface CommonOptions {
  /** Low edge. */
  readonly low: number;
  /** Factor on cases without a group. */
  readonly blankDiscount: number;
  /** Rates of bed-day groups. */
  readonly tiers: readonly BedDayTier[];
}

/** The rate method: `R-DRG`. */
export interface RateOptions extends CommonOptions {
  readonly form: "rate";
  /** High edge by level 3, 2, 1, as multiples of the standard. */
  readonly high: Readonly<Record<"3" | "2" | "1", number>>;
  /** Most of an institution's cases that are paid as of high cost; `null` = all. */
  readonly highShare: number | null;
}

/** Zhejiang's points: `R-ZJ`. */
export interface ZhejiangOptions extends CommonOptions {
  readonly form: "zhejiang";
  readonly bands: readonly MultBand[];
  /** Share of a bill that is not reasonable. */
  readonly unreasonable: number;
}

/** How cases are scored under DRG. */
export type DrgOptions = RateOptions | ZhejiangOptions;
