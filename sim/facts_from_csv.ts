/**
 * Facts from the texts of `data/` (读取事实数据): the one place that knows the
 * column names of the files.
 *
 * @module
 */
import { type Issue, ShapanError } from "./base/issues.ts";
import { readCatalogue } from "./intake/read_catalogue.ts";
import { checkFacts, MONTHS } from "./fact_checks.ts";
import { factTables } from "./fact_tables.ts";
import type { Facts } from "./model/facts.ts";
import { schemeAges } from "./scheme_ages.ts";

/** Files that a city is generated from, relative to `data/`. */
export function factFiles(city: string): string[] {
  return [...SHARED, ...OF_CITY.map((name) => `cities/${city}/${name}`)];
}

/** National groups and exclusion tables. */
const NATIONAL = "catalogue/national_groups.csv";

const SHARED = [
  NATIONAL,
  "population/age_sex.csv",
  "population/scheme_age.csv",
  "population/chronic.csv",
  "population/aid.csv",
  "disease/mix.csv",
  "disease/subcategories.csv",
  "disease/procedures.csv",
  "disease/procedure_dictionary.csv",
  "disease/season.csv",
  "disease/planned_sessions.csv",
  "disease/secondary.csv",
  "disease/cost_parts.csv",
  "disease/spring_festival.csv",
  "hospital/level_choice.csv",
  "hospital/level_cost.csv",
  "hospital/kinds.csv",
  "hospital/kind_pull.csv",
  "hospital/points_of_care.csv",
  "claims/screened_items.csv",
  "claims/special_drugs.csv",
];
const OF_CITY = ["counties.csv", "institutions.csv"];

/**
 * Reads the facts of one city.
 *
 * @param read text of a file below `data/`
 * @param area column `area` of the census table, such as `Shandong`
 * @throws {ShapanError} with everything that is wrong in the files: file, line,
 * column, value, what was expected
 */
export function factsFromCsv(
  read: (file: string) => string,
  city: string,
  area: string,
): Facts {
  const issues: Issue[] = [];
  const rows = factTables(read, issues);
  const national = { file: `data/${NATIONAL}`, text: read(NATIONAL) };
  const facts: Facts = {
    nationalRules: readCatalogue(national, issues, { priced: false }).rules,
    ageSex: rows("population/age_sex.csv")
      .filter((r) => r.text("area") === area)
      .map((r) => ({
        male: r.number("male"),
        female: r.number("female"),
        rateMale: r.number("hosp_rate_male"),
        rateFemale: r.number("hosp_rate_female"),
        deathMale: r.number("death_rate_male"),
        deathFemale: r.number("death_rate_female"),
      })),
    schemeAge: schemeAges(
      rows("population/scheme_age.csv"),
      rows("population/age_sex.csv"),
      area,
    ),
    chronic: rows("population/chronic.csv").map((r) => ({
      state: r.text("state"),
      ageFrom: r.number("age_from"),
      ageTo: r.number("age_to"),
      prevalence: r.number("prevalence"),
      knownFactor: r.number("known_factor"),
      maleTilt: r.number("male_tilt"),
      admissionMultiplier: r.number("admission_multiplier"),
      deathMultiplier: r.number("death_multiplier"),
    })),
    aid: rows("population/aid.csv").map((r) => ({
      aid: r.text("aid"),
      ageFrom: r.number("age_from"),
      ageTo: r.number("age_to"),
      share: r.number("resident_share"),
    })),
    diseases: rows("disease/mix.csv").map((r) => ({
      icd10: r.text("icd10"),
      nameZh: r.text("name_zh"),
      chapter: r.text("chapter"),
      block: r.text("block"),
      share: r.number("share"),
      meanCost: r.number("mean_cost"),
      meanLos: r.number("mean_los"),
      costCv: r.number("cost_cv"),
      losCv: r.number("los_cv"),
      femaleShare: r.number("female_share"),
      ageP25: r.number("age_p25"),
      ageMedian: r.number("age_median"),
      ageP75: r.number("age_p75"),
      residentFactor: r.number("resident_factor"),
      season: r.text("season"),
      typicalLevel: r.number("typical_level"),
      bedDay: r.number("bed_day") === 1,
      outOfAreaOdds: r.number("out_of_area_odds"),
      readmission: r.number("readmit30"),
      death: r.number("death"),
    })),
    subcategories: rows("disease/subcategories.csv").map((r) => ({
      icd10: r.text("icd10"),
      dx4: r.text("dx4"),
      nameZh: r.text("name_zh"),
      share: r.number("share"),
      costRatio: r.number("cost_ratio"),
      losRatio: r.number("los_ratio"),
    })),
    procedures: rows("disease/procedures.csv").map((r) => ({
      icd10: r.text("icd10"),
      procedure: r.text("procedure"),
      share: r.number("share"),
      costRatio: r.number("cost_ratio"),
      losRatio: r.number("los_ratio"),
    })),
    procedureClass: new Map(
      rows("disease/procedure_dictionary.csv").map((r) => [
        r.text("procedure"),
        r.text("class"),
      ]),
    ),
    operationFacts: new Map(
      rows("disease/procedure_dictionary.csv").map((r) => [
        r.text("procedure"),
        {
          surgeryLevel: r.number("surgery_level"),
          ownCost: Math.round(r.number("own_cost") * 100),
        },
      ]),
    ),
    seasons: new Map(
      rows("disease/season.csv").map((r) => [
        r.text("season"),
        MONTHS.map((month) => r.number(month)),
      ]),
    ),
    secondary: rows("disease/secondary.csv").map((r) => ({
      code: r.text("code"),
      nameZh: r.text("name_zh"),
      nameEn: r.text("name_en"),
      complication: r.number("complication"),
      charlson: r.number("charlson"),
      state: r.text("state"),
      ageFrom: r.number("age_from"),
      ageTo: r.number("age_to"),
      weight: r.number("weight"),
    })),
    costParts: rows("disease/cost_parts.csv").map((r) => ({
      chapter: r.text("chapter"),
      treatment: r.text("class"),
      parts: [
        r.number("drugs"),
        r.number("consumables"),
        r.number("services"),
        r.number("tests"),
      ],
    })),
    plannedSessions: rows("disease/planned_sessions.csv").map((r) => ({
      icd10: r.text("icd10"),
      intervalDays: r.number("interval_days"),
    })),
    springFestival: new Map(
      rows("disease/spring_festival.csv").map((r) => [
        r.number("year"),
        r.text("date"),
      ]),
    ),
    levelChoice: rows("hospital/level_choice.csv").map((r) => ({
      typicalLevel: r.number("typical_level"),
      scheme: r.text("scheme"),
      shares: [
        r.number("tertiary"),
        r.number("secondary"),
        r.number("primary"),
      ],
    })),
    levelCost: rows("hospital/level_cost.csv").map((r) => ({
      scheme: r.text("scheme"),
      level: r.number("level"),
      multiplier: r.number("multiplier"),
      schemeFactor: r.number("scheme_factor"),
    })),
    kinds: rows("hospital/kinds.csv").map((r) => ({
      level: r.number("level"),
      kind: r.text("kind"),
      stayFactor: r.number("stay_factor"),
      authorisedRatio: r.number("authorised_ratio"),
      doctorsPerBed: r.number("doctors_per_bed"),
    })),
    kindPulls: rows("hospital/kind_pull.csv").map((r) => ({
      kind: r.text("kind"),
      chapter: r.text("chapter"),
      pull: r.number("pull"),
    })),
    pointsOfCare: rows("hospital/points_of_care.csv")
      .filter((r) => r.text("city") === city)
      .map((r) => ({
        kind: r.text("kind"),
        nameZh: r.text("name_zh"),
        nameEn: r.text("name_en"),
        count: r.number("count"),
      })),
    screenedItems: rows("claims/screened_items.csv").map((r) => ({
      item: r.text("item"),
      price: r.number("price"),
      sex: r.text("sex"),
      chapter: r.text("chapter"),
      rateChapter: r.number("rate_chapter"),
      state: r.text("state"),
      rateState: r.number("rate_state"),
      rateElsewhere: r.number("rate_elsewhere"),
    })),
    specialDrugs: rows("claims/special_drugs.csv").map((r) => ({
      drug: r.text("drug"),
      state: r.text("state"),
      monthCost: r.number("month_cost"),
      monthsPaid: r.whole("months_paid", 1, 12),
      share: r.number("share"),
    })),
    counties: rows(`cities/${city}/counties.csv`).map((r) => ({
      id: r.text("id"),
      nameZh: r.text("name_zh"),
      nameEn: r.text("name_en"),
      population: r.number("population"),
      employeeWeight: r.number("employee_weight"),
      cityLevel: r.whole("city_level", 0, 1) === 1,
    })),
    institutions: rows(`cities/${city}/institutions.csv`).map((r) => ({
      kind: r.text("kind"),
      nameZh: r.text("name_zh"),
      nameEn: r.text("name_en"),
      level: r.whole("level", 1, 3),
      count: r.whole("count", 0, 100_000),
      bedsMean: r.number("beds_mean"),
      sizeExponent: r.number("size_exponent"),
      publicShare: r.number("public_share"),
    })),
  };
  checkFacts(rows, area, issues);
  if (issues.length > 0) throw new ShapanError(issues);
  return facts;
}
