/**
 * Measures of persons who cost much (高费用人群真实性指标). Inpatient cost is each
 * person's own; outpatient care is made as totals, so everyone of a category
 * carries its mean.
 *
 * @module
 */
import { PHARMACY } from "../../model/ledger.ts";
import { type Asked, type Measure, notYet } from "./city_year.ts";
import { each, insuredOf, percent } from "./stays.ts";

/** Part of the insured who are the dearest. */
const TOP = 0.1;

const NO_YEAR_BEFORE = notYet(
  "上一年度未推演，次年留存无从核对",
  "the year before is not played, so nobody can be followed",
);

/** By name in `data/targets.csv`. */
export const SPENDERS: Readonly<Record<string, Measure>> = {
  annual_spenders_top_decile_share: (asked) => {
    const { dearest, outpatient } = yearly(asked);
    let top = 0, inpatient = 0;
    each(asked, (row) => inpatient += asked.at.record.claims.cost[row]!);
    for (const cost of dearest.values()) top += cost;
    return percent(top, inpatient + outpatient);
  },
  top_decile_persistence: (asked) => {
    const { before } = asked;
    if (before === null) return NO_YEAR_BEFORE;
    const then = yearly({ ...asked, at: before, before: null }).dearest;
    const now = yearly(asked).dearest;
    let again = 0;
    for (const person of then.keys()) if (now.has(person)) again++;
    return percent(again, then.size);
  },
};

/**
 * The dearest tenth of the insured with their year's cost, and the outpatient
 * cost of all. Fewer than a tenth would be admitted only in a city far healthier
 * than any target, so the dearest are looked for among the admitted.
 */
function yearly(asked: Asked) {
  const { claims, outpatient: clinics } = asked.at.record;
  let outpatient = 0;
  for (let row = 0; row < clinics.rows; row++) {
    if (clinics.hospital[row] === PHARMACY) continue;
    if (asked.scheme === null || clinics.scheme[row] === asked.scheme) {
      outpatient += clinics.cost[row]!;
    }
  }
  const { people, patients, employeeParts } = asked.at;
  const perHead = (row: number): number => {
    const category = patients.category[row]!;
    if (asked.scheme !== 0) return outpatient / insuredOf(asked);
    const part = category === 1 ? employeeParts[2]! : 1 - employeeParts[2]!;
    return outpatient * part / people.byCategory[category]!;
  };
  const cost = new Map<number, number>();
  each(asked, (row) => {
    const person = claims.person[row]!;
    cost.set(
      person,
      (cost.get(person) ?? perHead(row)) + claims.cost[row]!,
    );
  });
  const size = Math.round(TOP * insuredOf(asked));
  const order = Float64Array.from(cost.values()).sort();
  const least = order[Math.max(0, order.length - size)] ?? 0;
  const dearest = new Map<number, number>();
  for (const [person, sum] of cost) {
    if (sum >= least && dearest.size < size) dearest.set(person, sum);
  }
  return { dearest, outpatient };
}
