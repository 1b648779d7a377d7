import {
  auxiliaryType,
  type Cases,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  NO_GROUP,
  NO_SECONDARY,
  OUTCOMES,
  TREATMENT_CLASSES,
} from "../../model/ledger.ts";
import { type TumourCase, tumourType } from "./tumour_type.ts";

/** Where the types begin and end (分型切点). */
export interface TypeOptions {
  /** Grades of 2.0, or the seven and four types of the draft 3.0. */
  readonly tumour: "grades" | "seven";
  /** Least stay of moderate, severe and metastatic types, days. */
  readonly minLos: number;
  /** Grades A and B part here, days. */
  readonly shortStay: number;
  /** Prefixes of secondary diagnoses, for the types of the draft. */
  readonly severeCodes: readonly string[];
  readonly moderateCodes: readonly string[];
  /** A dear tumour case costs this multiple of S × b. */
  readonly dearMultiple: number;
  /** Share of treatment or drugs that makes it the main part. */
  readonly mainPart: number;
}

/** A year's cases with their settlement lists. */
export interface ListedYear {
  readonly claims: Claims;
  readonly details: ClaimDetails;
  readonly cases: Cases;
  /** The code book that the claims refer to. */
  readonly codes: CodeBook;
  /** Secondary diagnoses that the lists refer to by row. */
  readonly secondary: readonly string[];
}

/**
 * The types of a year's cases (辅助分型), one column a row of dimensions: severity
 * (tumours have types of their own there), age, comorbidity, intensive care.
 * Elements are rows of `AUXILIARY_TYPES`.
 */
export type TypeColumns = readonly [
  severity: Uint8Array,
  age: Uint8Array,
  cci: Uint8Array,
  icu: Uint8Array,
];

const AGE = auxiliaryType("age.adult"), CCI = auxiliaryType("cci.0");
const ICU = auxiliaryType("icu.0"), DEATH = OUTCOMES.indexOf("death");
const GRADES = auxiliaryType("severity.I-A");
const TUMOUR_GRADES = auxiliaryType("tumour.I-A");

/** Ages, Charlson scores and days in intensive care at which types begin; newborns apart. */
const CHILD = 1, YOUTH = 7, ADULT = 18, OLD = 65, OLDER = 70, OLDEST = 80;
const CHARLSON = [1, 3, 5], INTENSIVE = [2, 8, 15, 31];

/** What a secondary diagnosis says, and what a main one is. */
const NOTHING = 0, MODERATE = 1, SEVERE = 2, MALIGNANT = 3;
const NO_TUMOUR = 0, TUMOUR = 1, RADIO = 2, CHEMO = 3;

/**
 * Reads the types of a year's cases off their lists (辅助分型). Of several
 * secondary diagnoses a list names the one that weighs most, so a case has one
 * grade; a tumour beside another illness counts as an organ lesion, one of the
 * main diagnosis's own category as nothing. Grades of 2.0 go by the complication
 * level of the list (CC moderate, MCC severe), types of the draft by the lists of
 * codes. Treatment without surgery is the service part of a case that was not
 * operated on, as lists do not part surgery from it.
 *
 * `R-AUX`: specification 3.0 (draft), 5.2 二(四). Age of newborns is told by their
 * birth weight, as lists have whole years.
 *
 * @param standard S × b by group, fen; `null` leaves out what is measured by it
 */
export function caseTypes(
  { claims, details, cases, codes, secondary: names }: ListedYear,
  standard: Float64Array | null,
  options: TypeOptions,
): TypeColumns {
  const rows = claims.rows;
  const severity = new Uint8Array(rows), age = new Uint8Array(rows);
  const cci = new Uint8Array(rows), icu = new Uint8Array(rows);
  const grade = secondaryGrades(names, options);
  const tumour = tumourCodes(codes);
  const { minLos, shortStay, dearMultiple, mainPart } = options;
  const seven = options.tumour === "seven";
  const surgical = TREATMENT_CLASSES.indexOf("interventional");
  const main = mainPart * 10000;
  const one: TumourCase = {
    died: false,
    dear: false,
    mostlyTreatment: false,
    mostlyDrugs: false,
    grade: 0,
  };
  for (let i = 0; i < rows; i++) {
    const code = claims.code[i]!, los = claims.los[i]!;
    const secondary = details.secondary[i]!;
    let said = secondary === NO_SECONDARY || los < minLos
      ? NOTHING
      : grade[secondary] ?? NOTHING;
    if (said === MALIGNANT) {
      if (names[secondary]!.startsWith(codes.category[code]!)) said = NOTHING;
    } else if (!seven && los >= minLos) {
      said = details.complication[i]!;
    }
    const died = details.outcome[i] === DEATH;
    const kind = tumour[code]!, short = los <= shortStay;
    if (kind === NO_TUMOUR) {
      severity[i] = severityType(seven, said, died, short);
    } else if (!seven) {
      severity[i] = tumourGrade(kind, said, died, short);
    } else {
      const group = cases.group[i]!;
      one.died = died;
      one.dear = standard !== null && group !== NO_GROUP &&
        standard[group]! > 0 &&
        claims.cost[i]! >= dearMultiple * standard[group]!;
      one.mostlyTreatment = codes.treatmentClass[code]! < surgical &&
        details.services[i]! >= main;
      one.mostlyDrugs = details.drugs[i]! >= main;
      one.grade = said;
      severity[i] = tumourType(one);
    }
    age[i] = AGE + ageType(details.age[i]!, details.birthWeight[i]! > 0);
    cci[i] = CCI + steps(CHARLSON, details.charlson[i]!);
    icu[i] = ICU + steps(INTENSIVE, details.icuDays[i]!);
  }
  return [severity, age, cci, icu];
}

/** Grade or type of a case that is no tumour. */
function severityType(
  seven: boolean,
  said: number,
  died: boolean,
  short: boolean,
): number {
  // The draft has one type of death and one of mild cases; the columns are those of 2.0.
  if (died) return GRADES + (short && !seven ? 4 : 5);
  if (said === SEVERE) return GRADES + 3;
  if (said === MODERATE || said === MALIGNANT) return GRADES + 2;
  return GRADES + (short && !seven ? 0 : 1);
}

/** Grade I to VI of a tumour, the highest that fits. */
function tumourGrade(
  kind: number,
  said: number,
  died: boolean,
  short: boolean,
): number {
  const first = TUMOUR_GRADES;
  if (died) return first + (short ? 7 : 8);
  if (kind === RADIO) return first + 5;
  if (kind === CHEMO) return first + 6;
  if (said === MALIGNANT) return first + 4;
  if (said === SEVERE) return first + 3;
  if (said === MODERATE) return first + 2;
  return first + (short ? 0 : 1);
}

/** Type of an age, counted from the adult one. */
function ageType(years: number, newborn: boolean): number {
  if (newborn) return 1;
  if (years < ADULT) return years < CHILD ? 2 : years < YOUTH ? 3 : 4;
  return years < OLD ? 0 : years < OLDER ? 5 : years < OLDEST ? 6 : 7;
}

function steps(cuts: readonly number[], value: number): number {
  let step = 0;
  while (step < cuts.length && value >= cuts[step]!) step++;
  return step;
}

/** What each secondary diagnosis of the code book says of the case. */
function secondaryGrades(
  secondary: readonly string[],
  { severeCodes, moderateCodes }: TypeOptions,
): Uint8Array {
  const one = (list: readonly string[], code: string) =>
    list.some((prefix) => code.startsWith(prefix));
  return Uint8Array.from(
    secondary,
    (code) =>
      /^C/.test(code)
        ? MALIGNANT
        : one(severeCodes, code)
        ? SEVERE
        : one(moderateCodes, code)
        ? MODERATE
        : NOTHING,
  );
}

/** Which codes are malignant tumours, and what is done for them: ICD-10 C and Z51, ICD-9-CM-3 92.2 and 99.25. */
function tumourCodes(codes: CodeBook): Uint8Array {
  return Uint8Array.from(codes.diagnosis, (dx, code) => {
    const operations = codes.operations[code]!;
    const has = (prefix: string) =>
      operations.some((operation) => operation.startsWith(prefix));
    const treated = dx.startsWith("Z51");
    if (!treated && !dx.startsWith("C")) return NO_TUMOUR;
    if (dx.startsWith("Z51.0") || has("92.2")) return RADIO;
    return dx.startsWith("Z51.1") || has("99.25") ? CHEMO : TUMOUR;
  });
}
