/**
 * Facts (事实数据): the tables of `data/` as the generating stages read them.
 * Their sources are columns of the files; choices are in scenarios.
 *
 * @module
 */

import type { NationalRules } from "./catalogue.ts";
import type { DrgRules } from "./drg.ts";
import type { OperationFact } from "./claims.ts";

/** A five-year band of the census and its yearly admissions. */
export interface AgeSexFact {
  readonly male: number;
  readonly female: number;
  /** Admissions per 100 persons a year. */
  readonly rateMale: number;
  readonly rateFemale: number;
  /** Deaths per 1000 persons a year (census 2020, 死亡率). */
  readonly deathMale: number;
  readonly deathFemale: number;
}

/** How the insured of each scheme spread over the bands, in percent. */
export interface SchemeAgeFact {
  readonly employee: number;
  readonly resident: number;
}

/** Prevalence of a chronic state in an age range (慢性病患病率). */
export interface ChronicFact {
  readonly state: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly prevalence: number;
  /** Share of these whom the payer knows (已诊断). */
  readonly knownFactor: number;
  /** Prevalence among males ÷ among females. */
  readonly maleTilt: number;
  /** Yearly admissions relative to people without it. */
  readonly admissionMultiplier: number;
  /** Chance of dying relative to people without it. */
  readonly deathMultiplier: number;
}

/** Share of residents of an age range with a claim to help (特困、低保、优抚). */
export interface AidFact {
  readonly aid: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly share: number;
}

/** An inpatient diagnosis category and its means at 2023 prices of the employee scheme. */
export interface DiseaseFact {
  readonly icd10: string;
  readonly nameZh: string;
  readonly chapter: string;
  readonly block: string;
  readonly share: number;
  /** Yuan. */
  readonly meanCost: number;
  readonly meanLos: number;
  readonly costCv: number;
  readonly losCv: number;
  readonly femaleShare: number;
  readonly ageP25: number;
  readonly ageMedian: number;
  readonly ageP75: number;
  readonly residentFactor: number;
  readonly season: string;
  readonly typicalLevel: number;
  readonly bedDay: boolean;
  readonly outOfAreaOdds: number;
  /** Share of discharges that are followed by another stay within 30 days (30天再住院率). */
  readonly readmission: number;
  /** In-hospital deaths relative to other diseases (院内死亡). */
  readonly death: number;
}

/** A secondary diagnosis that may stand on a settlement list (次要诊断). */
export interface SecondaryFact {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** 0 none, 1 CC, 2 MCC. */
  readonly complication: number;
  /** Weight in the Charlson index. */
  readonly charlson: number;
  /** Chronic state that it records; empty for complications of any stay. */
  readonly state: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly weight: number;
}

/** How the cost of a stay divides, percent (费用构成), by ICD chapter and treatment class. */
export interface CostPartFact {
  /** ICD-10 chapter; `*` for those without a row of their own. */
  readonly chapter: string;
  readonly treatment: string;
  /** Drugs, consumables, services, tests. */
  readonly parts: readonly [number, number, number, number];
}

/** A disease whose stays are planned sessions, one after the other (计划内入院). */
export interface PlannedSessionFact {
  readonly icd10: string;
  /** Days from one discharge to the next. */
  readonly intervalDays: number;
}

/** A four-character subcategory of a category. */
export interface SubcategoryFact {
  readonly icd10: string;
  readonly dx4: string;
  readonly nameZh: string;
  readonly share: number;
  readonly costRatio: number;
  readonly losRatio: number;
}

/** An operation, or none, on a category. */
export interface ProcedureFact {
  readonly icd10: string;
  readonly procedure: string;
  readonly share: number;
  readonly costRatio: number;
  readonly losRatio: number;
}

/** P(level | typical level, scheme); levels 3, 2, 1. */
export interface LevelChoiceFact {
  readonly typicalLevel: number;
  readonly scheme: string;
  readonly shares: readonly [number, number, number];
}

/** Cost of a level relative to the disease mean. */
export interface LevelCostFact {
  readonly scheme: string;
  readonly level: number;
  readonly multiplier: number;
  readonly schemeFactor: number;
}

/** What a kind of institution is like, whatever the city. */
export interface KindFact {
  readonly level: number;
  readonly kind: string;
  /** Stay relative to the same illness elsewhere. */
  readonly stayFactor: number;
  /** Authorised beds (编制床位) ÷ opened beds. */
  readonly authorisedRatio: number;
  readonly doctorsPerBed: number;
}

/** How much more, or less, a kind draws patients of an ICD chapter than its size says. */
export interface KindPullFact {
  readonly kind: string;
  readonly chapter: string;
  readonly pull: number;
}

/** Institutions without inpatients and pharmacies, counted and not told apart (汇总计数). */
export interface PointOfCareFact {
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly count: number;
}

/** A charge that supervision looks at (筛查项目), and how often it is usual in a stay. */
export interface ScreenedItemFact {
  readonly item: string;
  /** Yuan a time. */
  readonly price: number;
  /** `male`, `female` or `any`. */
  readonly sex: string;
  /** ICD-10 chapter in which it is usual. */
  readonly chapter: string;
  readonly rateChapter: number;
  /** Chronic state in which it is usual; empty if none. */
  readonly state: string;
  readonly rateState: number;
  readonly rateElsewhere: number;
}

/** A drug that catastrophic insurance pays for apart from stays (大病特药). */
export interface SpecialDrugFact {
  readonly drug: string;
  /** Chronic state that it is for. */
  readonly state: string;
  /** Yuan a month. */
  readonly monthCost: number;
  /** The most months of a year that a patient buys, as makers give the others away. */
  readonly monthsPaid: number;
  /** Of those who use any. */
  readonly share: number;
}

/** A county-level area of the city. */
export interface CountyFact {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly population: number;
  /** Employees relative to population. */
  readonly employeeWeight: number;
  /** Its employees are insured at city level and not by the county (市本级). */
  readonly cityLevel: boolean;
}

/** A kind of institution of the city's make-up. */
export interface InstitutionFact {
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: number;
  readonly count: number;
  readonly bedsMean: number;
  readonly sizeExponent: number;
  /** Share of the kind's institutions that are public, the largest first. */
  readonly publicShare: number;
}

/** All facts that a city is generated from. */
export interface Facts {
  /** National groups and exclusion tables that a catalogue is built with. */
  readonly nationalRules: NationalRules;
  /** Rule tables of DRG by folder, those that the rules name; left out where none does. */
  readonly drg?: ReadonlyMap<string, DrgRules>;
  readonly ageSex: readonly AgeSexFact[];
  readonly schemeAge: readonly SchemeAgeFact[];
  readonly chronic: readonly ChronicFact[];
  readonly aid: readonly AidFact[];
  readonly diseases: readonly DiseaseFact[];
  readonly subcategories: readonly SubcategoryFact[];
  readonly procedures: readonly ProcedureFact[];
  /** Treatment class by operation: diagnostic, therapeutic, interventional, surgical. */
  readonly procedureClass: ReadonlyMap<string, string>;
  /** Surgery level and own cost by operation. */
  readonly operationFacts: ReadonlyMap<string, OperationFact>;
  /** Twelve month indices, mean 1, by season class. */
  readonly seasons: ReadonlyMap<string, readonly number[]>;
  readonly secondary: readonly SecondaryFact[];
  readonly costParts: readonly CostPartFact[];
  readonly plannedSessions: readonly PlannedSessionFact[];
  /** ISO date of the Spring Festival by year (春节). */
  readonly springFestival: ReadonlyMap<number, string>;
  readonly levelChoice: readonly LevelChoiceFact[];
  readonly levelCost: readonly LevelCostFact[];
  readonly kinds: readonly KindFact[];
  readonly kindPulls: readonly KindPullFact[];
  readonly pointsOfCare: readonly PointOfCareFact[];
  readonly screenedItems: readonly ScreenedItemFact[];
  readonly specialDrugs: readonly SpecialDrugFact[];
  readonly counties: readonly CountyFact[];
  readonly institutions: readonly InstitutionFact[];
}
