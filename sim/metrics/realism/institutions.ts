/**
 * Measures of where care is given (医疗机构真实性指标): levels, ownership, beds,
 * out of the area.
 *
 * @module
 */
import {
  type Asked,
  type CityYear,
  type Measure,
  notYet,
} from "./city_year.ts";
import { each, isRemote, percent, shareOfStays, sums } from "./stays.ts";

const NO_OWNER = notYet(
  "机构台账没有公立、民营之分",
  "the archive of institutions does not say who owns them",
);
const NO_PLACE = notYet(
  "异地结算单没有区分省内与跨省",
  "claims made outside the area do not say whether in another province",
);
const NO_COUNTS = notYet(
  "诊所、药店和医师尚未计数",
  "clinics, pharmacies and physicians are not counted yet",
);

/** By name in `data/targets.csv`. */
export const INSTITUTIONS: Readonly<Record<string, Measure>> = {
  bed_occupancy: ({ at }) => occupied(at, () => true),
  bed_occupancy_tertiary: ({ at }) =>
    occupied(at, (h) => at.hospitals.level[h] === 3),
  bed_occupancy_secondary: ({ at }) =>
    occupied(at, (h) => at.hospitals.level[h] === 2),
  bed_occupancy_primary: ({ at }) =>
    occupied(
      at,
      (h) => at.hospitals.level[h] === 1 && at.hospitals.kind[h] !== "township",
    ),
  tertiary_hospitals: ({ at }) => count(at, (h) => at.hospitals.level[h] === 3),
  secondary_hospitals: ({ at }) =>
    count(at, (h) => at.hospitals.level[h] === 2),
  township_centres: ({ at }) =>
    count(at, (h) => at.hospitals.kind[h] === "township"),
  tertiary_and_county_hospitals: ({ at }) =>
    count(
      at,
      (h) => at.hospitals.level[h] === 3 || at.hospitals.kind[h] === "county",
    ),
  county_branches: ({ at }) => at.counties.length,
  designated_institutions: () => NO_COUNTS,
  designated_pharmacies: () => NO_COUNTS,
  managed_physicians: () => NO_COUNTS,
  public_share_of_hospital_admissions: () => NO_OWNER,
  public_share_of_inpatient_cost: () => NO_OWNER,
  tcm_hospital_share_of_admissions: (asked) => {
    const { hospitals, record } = asked.at;
    return shareOfStays(
      asked,
      (row) => hospitals.kind[record.claims.hospital[row]!] === "tcm",
    );
  },
  out_of_area_share_of_cost: (asked) => {
    const out = outpatientCost(asked);
    const remote = sums(asked, (row) => isRemote(asked.at, row)).cost;
    return percent(remote + out.remote, sums(asked).cost + out.all);
  },
  cross_province_share_of_out_of_area: () => NO_PLACE,
  cross_province_direct_share_of_discharges: () => NO_PLACE,
  top2_share_of_inpatient_cost: topTwo,
};

/** Bed days of the claims over the bed days of the agreed beds, percent. */
function occupied(at: CityYear, pick: (hospital: number) => boolean): number {
  const { claims } = at.record, { beds, id } = at.hospitals;
  let days = 0, open = 0;
  for (let row = 0; row < claims.rows; row++) {
    const h = claims.hospital[row]!;
    if (!isRemote(at, row) && pick(h)) days += claims.los[row]!;
  }
  for (let h = 0; h < id.length; h++) if (pick(h)) open += beds[h]! * 365;
  return percent(days, open);
}

function count(at: CityYear, pick: (hospital: number) => boolean): number {
  return at.hospitals.id.filter((_, h) => pick(h)).length;
}

/** Outpatient cost of the asked scheme, and what of it was billed outside the area. */
function outpatientCost({ at, scheme }: Asked) {
  const { outpatient } = at.record, here = at.hospitals.id.length;
  let all = 0, remote = 0;
  for (let row = 0; row < outpatient.rows; row++) {
    if (scheme !== null && outpatient.scheme[row] !== scheme) continue;
    all += outpatient.cost[row]!;
    if (outpatient.hospital[row]! >= here) remote += outpatient.cost[row]!;
  }
  return { all, remote };
}

/** The two tertiary general hospitals with the most cost, of all inpatient cost. */
function topTwo(asked: Asked): number {
  const { hospitals, record } = asked.at;
  const byHospital = new Float64Array(hospitals.id.length);
  each(asked, (row) => {
    const h = record.claims.hospital[row]!;
    if (hospitals.level[h] === 3 && hospitals.kind[h] === "general") {
      byHospital[h] = byHospital[h]! + record.claims.cost[row]!;
    }
  });
  const [first = 0, second = 0] = byHospital.sort().reverse();
  return percent(first + second, sums(asked).cost);
}
