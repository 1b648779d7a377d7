/**
 * A played year as the measures of realism read it (核对用年度数据): the record,
 * the people behind it, and what of it is paid by case. Part of the run: it
 * gathers and computes nothing.
 *
 * @module
 */
import { cellParts, countyPart } from "../claims/outpatient_reach.ts";
import { group } from "../grouping/group.ts";
import { claimsFor } from "../grouping/grouper.ts";
import { inflowDays } from "../hospital/inflow.ts";
import { holdAgainst } from "../metrics/realism/hold_against.ts";
import type { CityLevel, CityYear } from "../metrics/realism/city_year.ts";
import type { Facts } from "../model/facts.ts";
import { METHODS, NO_GROUP, type YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { CardRow, HeldAgainst } from "../model/realism.ts";
import { luckSeed } from "./luck_seed.ts";
import { meetPeople } from "./meet_people.ts";
import type { PlayedYear } from "./play_year.ts";
import type { PricedRules } from "./price_rules.ts";
import { type City, hospitalsIn, yearFrame } from "./world_frames.ts";
import { methodsOf } from "./methods_of.ts";

/**
 * Gathers one year.
 *
 * @param lineage settings of each year since the population's first one, this year's last
 * @param rules price the groups, or `null` where there is no history to price them
 */
export function cityYear(
  city: City,
  year: PlayedYear,
  lineage: readonly Values[],
  rules: Pick<PricedRules, "catalogue" | "grouper"> | null,
): CityYear {
  const { record, truth, insured, inflow } = year;
  const { facts } = city, values = lineage.at(-1)!;
  const { registry } = city.hospitals;
  const { archive } = hospitalsIn(city, record.year, values);
  const codes = city.codes.book;
  const season = new Map(facts.diseases.map((d) => [d.icd10, d.season]));
  const methods = methodsOf(record, codes, values);
  const dip = METHODS.indexOf("dip");
  return {
    record,
    truth,
    codes,
    hospitals: archive,
    publicOwned: registry.publicOwned,
    doctors: registry.doctors,
    otherDays: inflow && inflowDays(inflow, archive.id.length),
    counted: new Map(facts.pointsOfCare.map((p) => [p.kind, p.count])),
    employeeParts: cellParts(
      record.register,
      0,
      values["claims.outpatient.ageWeights"],
    ),
    counties: city.counties.id,
    cityLevel: cityLevel(facts, record, values),
    population: facts.counties.reduce((n, c) => n + c.population, 0),
    insured,
    ...meetPeople(
      year,
      () => yearFrame(city, record.year, luckSeed(values), values, lineage),
    ),
    firstPay: values["claims.selfPaid.firstShare"],
    season: codes.category.map((category) => season.get(category) ?? "none"),
    paidByCase: methods.map((method) => Number(method === dip)),
    points: rules === null ? null : groupPoints(record, methods, rules),
  };
}

/** Points of the group of each claim, 0 without one. */
function groupPoints(
  { claims, details }: YearRecord,
  methods: Uint8Array,
  { catalogue, grouper }: Pick<PricedRules, "catalogue" | "grouper">,
): Float64Array {
  const refined = claimsFor(grouper, claims, details);
  return Float64Array.from(
    group(refined, methods, catalogue).group,
    (g) => g === NO_GROUP ? 0 : catalogue.points[g]!,
  );
}

function cityLevel(
  facts: Facts,
  { register }: YearRecord,
  values: Values,
): CityLevel | null {
  const counties = facts.counties.map((c) => c.cityLevel);
  return counties.includes(true)
    ? {
      counties,
      outpatientPart: countyPart(
        register,
        0,
        values["claims.outpatient.ageWeights"],
        counties,
      ),
    }
    : null;
}

/** Holds a policy year against the targets of its city and year; none where nothing is given to hold it against. */
export function heldRows(
  held: HeldAgainst | undefined,
  cityId: string,
  gather: () => CityYear,
): CardRow[] {
  const own = held?.targets.filter((t) => t.city === cityId) ?? [];
  if (held === undefined || own.length === 0) return [];
  const at = gather(), { year, claims } = at.record;
  // A sample's people are a part of the city's; cards are made of whole cities.
  if (claims.weight !== undefined) return [];
  return own.filter((t) => t.year === year)
    .map((t) => holdAgainst(t, new Map([[year, at]]), held.notes));
}
