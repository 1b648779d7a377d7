import type { Facts } from "../model/facts.ts";
import type { CareOptions } from "./care_options.ts";
import { hospitalTables } from "./hospital_tables.ts";
import type { HospitalYear } from "./hospital_year.ts";
import type { StayShares } from "./stay_shares.ts";

/** Halvings of the factor's logarithm; the share then agrees to well under 0.01 %. */
const STEPS = 40;

/** The factor lies between 1/RANGE and RANGE. */
const RANGE = 1000;

/**
 * The year's hospitals with the two largest tertiary general ones made larger or
 * smaller, so that they are expected to have the given share of the employees'
 * inpatient cost in the area (龙头医院集中度). A share beyond reach is met as nearly
 * as the level's own share allows.
 *
 * @param relative cost of a level relative to the disease's mean, by scheme × 3 + level index
 */
export function withTopTwo(
  facts: Facts,
  diseaseShare: Float64Array,
  fitted: StayShares,
  relative: Float64Array,
  year: HospitalYear,
  options: CareOptions,
): HospitalYear {
  const wanted = options.topTwoShare;
  if (wanted === null) return year;
  const { archive, level, sizes } = year, first = sizes[0]!;
  const two = [...archive.id.keys()]
    .filter((h) => level[h] === 3 && archive.kind[h] === "general")
    .sort((a, b) => first[b]! - first[a]!).slice(0, 2);
  const share = topTwoShare(
    facts,
    diseaseShare,
    fitted,
    relative,
    year,
    two,
    options,
  );
  let low = -Math.log(RANGE), high = Math.log(RANGE);
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (share(Math.exp(middle)) < wanted) low = middle;
    else high = middle;
  }
  // Rounded, as the last bits of a power may differ between machines.
  const factor = Math.round(Math.exp((low + high) / 2) * 1e6) / 1e6;
  return {
    ...year,
    sizes: sizes.map((row) =>
      row.map((size, h) => two.includes(h) ? size * factor : size)
    ),
  };
}

/** Expected share of the employees' local inpatient cost in the two, as a function of their factor. */
function topTwoShare(
  facts: Facts,
  diseaseShare: Float64Array,
  fitted: StayShares,
  relative: Float64Array,
  year: HospitalYear,
  two: readonly number[],
  options: CareOptions,
): (factor: number) => number {
  const tables = hospitalTables(facts, year, options.ownCounty);
  const cost = new Float64Array(tables.classes);
  let total = 0;
  facts.diseases.forEach((disease, d) => {
    const local = 1 - fitted.inProvince[0]![d]! - fitted.otherProvince[0]![d]!;
    const base = diseaseShare[d]! * disease.meanCost * local;
    for (let l = 0; l < 3; l++) {
      total += base * fitted.level[0]![d * 3 + l]! * relative[l]!;
    }
    cost[tables.classOf[d]!]! += base * fitted.level[0]![d * 3]! *
      relative[0]!;
  });
  const weight = facts.counties.map((c) => c.population * c.employeeWeight);
  const people = weight.reduce((a, b) => a + b, 0);
  const cells = [...cost.keys()].flatMap((cls) =>
    weight.map((w, county) => {
      const pull = (h: number) => tables.pull(0, cls, county, h);
      const tertiary = [...year.archive.id.keys()]
        .filter((h) => year.level[h] === 3);
      return {
        cost: cost[cls]! * w / people,
        two: two.reduce((sum, h) => sum + pull(h), 0),
        others: tertiary.filter((h) => !two.includes(h))
          .reduce((sum, h) => sum + pull(h), 0),
      };
    })
  );
  return (factor) =>
    cells.reduce(
      (sum, c) => sum + c.cost * c.two * factor / (c.two * factor + c.others),
      0,
    ) / total;
}
