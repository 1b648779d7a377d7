/**
 * The frames of a city's years (城市与年度框架): from facts and settings to the
 * tables that the hot chain draws from. Part of the run: it wires the
 * generating stages together and computes nothing of its own.
 *
 * @module
 */
import { purposeKey, rootKey } from "../base/streams.ts";
import { codingTables } from "../claims/record_codes.ts";
import { drugTerms } from "../claims/special_drugs.ts";
import {
  buildHospitals,
  type HospitalFacts,
} from "../hospital/build_hospitals.ts";
import { careOptions } from "../hospital/care_options.ts";
import { careTables } from "../hospital/care_tables.ts";
import { withWaiting } from "../hospital/patients/waiting.ts";
import { type HospitalYear, hospitalYear } from "../hospital/hospital_year.ts";
import type { Facts } from "../model/facts.ts";
import type { Answer } from "../model/levers.ts";
import type { Counties } from "../model/ledger.ts";
import { reformYear, type Values } from "../model/policy/mod.ts";
import { pricedCodes } from "../need/cost_parts.ts";
import { buildCodeBook, type CodeFacts } from "../need/code_book.ts";
import { needTables } from "../need/need_tables.ts";
import { beforeReform } from "./before_reform.ts";
import { benefitTerms } from "./benefit_terms.ts";
import { listTerms } from "./fill_lists.ts";
import { conductFrame } from "./conduct_frame.ts";
import type { YearFrame } from "./play_blocks.ts";
import { populationFrame } from "./population_frame.ts";
import { structureOf } from "../population/structure.ts";

/** A city before anyone is drawn: its institutions and its code book. */
export interface City {
  readonly facts: Facts;
  readonly codes: CodeFacts;
  readonly hospitals: HospitalFacts;
  readonly counties: Counties;
}

/** Builds a city from facts; the seed only decides where institutions stand. */
export function buildCity(facts: Facts, seed: string): City {
  return {
    facts,
    codes: buildCodeBook(facts),
    hospitals: buildHospitals(facts, rootKey(seed)),
    counties: {
      id: facts.counties.map((c) => c.id),
      nameZh: facts.counties.map((c) => c.nameZh),
      nameEn: facts.counties.map((c) => c.nameEn),
    },
  };
}

/** The city's institutions in one year: who is open, how large, at what level. */
export function hospitalsIn(
  { hospitals }: City,
  year: number,
  values: Values,
): HospitalYear {
  return hospitalYear(
    hospitals,
    year,
    values["hospital.events.changes"],
    values["hospital.choice.reputation"],
  );
}

/**
 * The frame of one year under the settings in force on its first day.
 *
 * @param lineage settings of each year since the population's first one
 * @param lists whether settlement lists are filled although it is not the policy year
 * @param answer what hospitals do otherwise than under the old method
 * @param odds what waiting does to the odds of each hospital; `null` = nothing
 */
export function yearFrame(
  city: City,
  year: number,
  seed: string,
  values: Values,
  lineage?: readonly Values[],
  lists = false,
  answer: Answer | null = null,
  odds: Float64Array | null = null,
): YearFrame {
  const { facts, codes } = city, root = rootKey(seed);
  const open = hospitalsIn(city, year, values);
  const people = populationFrame(facts, year, values, lineage);
  const priced = pricedCodes(facts, codes, values["need.prices"]);
  const need = needTables(facts, codes, structureOf(people), {
    insured: values["population.insured"],
    admissionRate: values["need.admissionRate"],
    severityShares: values["need.severity.shares"],
    severityCost: values["need.severity.costFactors"],
    severityStay: values["need.severity.stayFactors"],
    costStayCorrelation: values["need.costStayCorrelation"],
    withinLevel: values["need.cost.withinLevel"],
    costFollowsPerson: values["need.cost.followsPerson"],
    frailtyVariance: values["need.frailtyVariance"],
    readmissionByChance: values["need.readmission.byChance"],
    readmissionApart: values["need.readmission.apart"],
    year,
    days: {
      weekday: values["need.days.weekday"],
      holiday: values["need.days.holiday"],
      springFestival: values["need.days.springFestival"],
    },
    epidemics: values["need.epidemics"],
  });
  const keys = {
    person: purposeKey(root, "population", 0),
    count: purposeKey(root, "need/count", year),
    detail: purposeKey(root, "need/detail", year),
    choice: purposeKey(root, "hospital/choice", year),
    coding: purposeKey(root, "claims/coding", year),
  };
  const care = careTables(
    facts,
    priced,
    need.diseaseShare,
    open,
    careOptions(values),
    odds,
  );
  return {
    year,
    persons: people.tables,
    need: need.tables,
    care,
    conduct: conductFrame(
      {
        facts,
        codes: priced,
        open: withWaiting(open, odds),
        need: need.tables,
        care,
        diseaseShare: need.diseaseShare,
        keys,
        values,
        before: beforeReform(year, values, lineage),
      },
      answer,
      purposeKey(root, "hospital/response", year),
    ),
    terms: benefitTerms(values, root, year),
    coding: codingTables(
      codes,
      need.tables.code,
      values["claims.coding.wrongMain"],
    ),
    drugs: drugTerms(
      facts.specialDrugs,
      values["claims.catastrophic.specialDrugs"],
      year,
      purposeKey(root, "claims/special-drugs", 0),
    ),
    // Years under the scenario's rules are looked at list by list, the year before
    // them as auxiliary types are measured on it, others where grouping asks for it.
    lists: year < reformYear(values) - 1 && !lists ? null : listTerms(
      facts,
      priced,
      city.hospitals.registry.doctors,
      values,
      root,
      year,
    ),
    level: open.level,
    counties: facts.counties.length,
    keys,
  };
}
