/**
 * Measures of employees insured at city level (市本级真实性指标), whom a city
 * pays for beside those of its counties.
 *
 * @module
 */
import {
  type Asked,
  isNumber,
  type Measure,
  notYet,
  type Reading,
} from "./city_year.ts";
import { having, type Pick, sums } from "./claim_sums.ts";
import { topTwoHospitals } from "./institutions.ts";
import { ofHospitals, percent } from "./stays.ts";

const NO_CITY_LEVEL = notYet(
  "该城市的数据没有指明哪些区县的职工在市本级参保",
  "the city's data do not say whose employees are insured at city level",
);
const NO_YEAR_BEFORE = notYet(
  "上一年度未推演，增幅无从核对",
  "the year before is not played, so there is no growth to measure",
);

/** By name in `data/targets.csv`. */
export const CITY_LEVEL: Readonly<Record<string, Measure>> = {
  total_cost_city_level: (asked) => {
    const cost = totalCost(asked);
    return isNumber(cost) ? cost / 1e10 : cost;
  },
  growth_total_cost_city_level: (asked) => {
    const { before } = asked, now = totalCost(asked);
    if (!isNumber(now)) return now;
    if (before === null) return NO_YEAR_BEFORE;
    const then = totalCost({ ...asked, at: before, before: null });
    return isNumber(then) ? 100 * (now / then - 1) : then;
  },
  top2_share_city_level: (asked) => {
    const own = insuredThere(asked);
    if (own === null) return NO_CITY_LEVEL;
    const employees = { ...asked, scheme: EMPLOYEE };
    const two = topTwoHospitals(asked);
    const there = ofHospitals(asked.at, (h) => two.includes(h));
    return percent(
      sums(employees, [...own, there]).cost,
      sums(employees, own).cost,
    );
  },
};

/** Inpatient and outpatient cost of the employees insured at city level, fen. */
function totalCost(asked: Asked): Reading {
  const { record, cityLevel } = asked.at, own = insuredThere(asked);
  if (own === null || cityLevel === null) return NO_CITY_LEVEL;
  const { outpatient } = record;
  let clinics = 0;
  for (let row = 0; row < outpatient.rows; row++) {
    if (outpatient.scheme[row] === 0) clinics += outpatient.cost[row]!;
  }
  return sums({ ...asked, scheme: EMPLOYEE }, own).cost +
    cityLevel.outpatientPart * clinics;
}

/** Takes claims of the counties whose employees are insured at city level. */
function insuredThere({ at }: Asked): Pick | null {
  const { cityLevel, counties } = at, { county } = at.record.claims;
  return cityLevel &&
    [having(county, counties.length, (c) => cityLevel.counties[c] === true)];
}

/** Row of `SCHEMES`. */
const EMPLOYEE = 0;
