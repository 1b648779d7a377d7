/**
 * Measures of where care is given (医疗机构真实性指标): levels, ownership, beds,
 * out of the area.
 *
 * @module
 */
import { OUT_OF_AREA, PHARMACY } from "../../model/ledger.ts";
import {
  type Asked,
  type CityYear,
  type Measure,
  notYet,
} from "./city_year.ts";
import { sums } from "./claim_sums.ts";
import {
  equalTo,
  isPrimaryCare,
  ofHospitals,
  ofRemote,
  percent,
  shareOfStays,
} from "./stays.ts";

const NO_PLACE = notYet(
  "读入的结算单没有区分省内与跨省",
  "claims that were read do not say whether a stay was in another province",
);
const NO_COUNTS = notYet(
  "该城市没有这类机构的计数",
  "the city's data do not count places of this kind",
);

/** Row of `DESTINATIONS`. */
const OTHER_PROVINCE = 2;

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
  tertiary_and_county_hospitals: ({ at: { hospitals }, at }) =>
    count(
      at,
      (h) =>
        hospitals.level[h] === 3 ||
        hospitals.nameZh[h]!.includes("县级人民医院"),
    ),
  county_branches: ({ at }) => at.counties.length,
  designated_institutions: ({ at }) =>
    at.counted.get("designated_institution") ?? NO_COUNTS,
  designated_pharmacies: ({ at }) => at.counted.get("pharmacy") ?? NO_COUNTS,
  managed_physicians: ({ at }) => at.doctors.reduce((a, b) => a + b, 0),
  public_share_of_hospital_admissions: (asked) => {
    const { at } = asked;
    const inHospital = (h: number) => !isPrimaryCare(at, h);
    return percent(
      sums(asked, [ofHospitals(at, (h) => inHospital(h) && isPublic(at, h))])
        .stays,
      sums(asked, [ofHospitals(at, inHospital)]).stays,
    );
  },
  // Where the insured are treated elsewhere is not said; those are left out on both sides.
  public_share_of_inpatient_cost: (asked) => {
    const { at } = asked;
    return percent(
      sums(asked, [ofHospitals(at, (h) => isPublic(at, h))]).cost,
      sums(asked, [ofHospitals(at, () => true)]).cost,
    );
  },
  tcm_hospital_share_of_admissions: (asked) => {
    const { at } = asked;
    return shareOfStays(asked, [
      ofHospitals(at, (h) => at.hospitals.kind[h] === "tcm"),
    ]);
  },
  out_of_area_share_of_cost: (asked) => {
    const out = outpatientCost(asked);
    const remote = sums(asked, ofRemote(asked)).cost;
    return percent(remote + out.remote, sums(asked).cost + out.all);
  },
  cross_province_share_of_out_of_area: (asked) => {
    const { truth } = asked.at;
    if (truth === null) return NO_PLACE;
    return percent(
      sums(asked, [equalTo(truth.destination, OTHER_PROVINCE)]).cost,
      sums(asked, ofRemote(asked)).cost,
    );
  },
  // Every stay in another province is settled directly here.
  cross_province_direct_share_of_discharges: (asked) => {
    const { truth } = asked.at;
    return truth === null ? NO_PLACE : shareOfStays(asked, [
      equalTo(truth.destination, OTHER_PROVINCE),
    ]);
  },
  top2_share_of_inpatient_cost: topTwo,
};

/** Bed days of all inpatients over the bed days of the agreed beds, percent. */
function occupied(at: CityYear, pick: (hospital: number) => boolean): number {
  const { beds, id } = at.hospitals;
  const all = { at, before: null, scheme: null, national: false };
  let days = sums(all, [ofHospitals(at, pick)]).days, open = 0;
  for (let h = 0; h < id.length; h++) {
    if (!pick(h)) continue;
    open += beds[h]! * 365;
    days += at.otherDays?.[h] ?? 0;
  }
  return percent(days, open);
}

function count(at: CityYear, pick: (hospital: number) => boolean): number {
  return at.hospitals.id.filter((_, h) => pick(h)).length;
}

function isPublic(at: CityYear, hospital: number): boolean {
  return at.publicOwned[hospital] === 1;
}

/** Outpatient cost of the asked scheme at institutions, and what of it was billed outside the area. */
function outpatientCost({ at, scheme }: Asked) {
  const { outpatient } = at.record;
  let all = 0, remote = 0;
  for (let row = 0; row < outpatient.rows; row++) {
    if (scheme !== null && outpatient.scheme[row] !== scheme) continue;
    const hospital = outpatient.hospital[row]!;
    if (hospital === PHARMACY) continue;
    all += outpatient.cost[row]!;
    if (hospital === OUT_OF_AREA) remote += outpatient.cost[row]!;
  }
  return { all, remote };
}

/** The two tertiary general hospitals with the most cost of the asked scheme. */
export function topTwoHospitals(asked: Asked): number[] {
  const { at } = asked, { level, kind, id } = at.hospitals;
  const costs = id.map((_, h) =>
    level[h] === 3 && kind[h] === "general"
      ? sums(asked, [ofHospitals(at, (other) => other === h)]).cost
      : 0
  );
  return [...costs.keys()].filter((h) => costs[h]! > 0)
    .sort((a, b) => costs[b]! - costs[a]!).slice(0, 2);
}

function topTwo(asked: Asked): number {
  const two = topTwoHospitals(asked);
  return percent(
    sums(asked, [ofHospitals(asked.at, (h) => two.includes(h))]).cost,
    sums(asked).cost,
  );
}
