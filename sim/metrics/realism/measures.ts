import { CITY_LEVEL } from "./city_level.ts";
import type { Measure } from "./city_year.ts";
import { COST } from "./cost.ts";
import { FUND } from "./fund.ts";
import { INSTITUTIONS } from "./institutions.ts";
import { PEOPLE } from "./people.ts";
import { SPENDERS } from "./spenders.ts";
import { USE } from "./use.ts";

/** Every measure of `data/targets.csv` by name (真实性指标). */
export const MEASURES_OF_REALISM: Readonly<Record<string, Measure>> = {
  ...PEOPLE,
  ...USE,
  ...COST,
  ...FUND,
  ...SPENDERS,
  ...INSTITUTIONS,
  ...CITY_LEVEL,
};
