/**
 * What the payer receives (结算单与台账): claims, register, outpatient totals, the
 * archive of institutions and the code book. The claims side of the record.
 *
 * @module
 */
import type { AccountRegister } from "./accounts.ts";
import type { ClaimEvidence } from "./evidence.ts";

/** `hospital` of a claim that was made outside the pooling area (异地就医). */
export const OUT_OF_AREA = 0xffff;

/** `hospital` of outpatient rows that pharmacies filled (双通道、处方外流). */
export const PHARMACY = 0xfffd;

/** `hospital` of outpatient rows of village clinics that are paid on their own (村卫生室). */
export const VILLAGE_CLINIC = 0xfffc;

/** Treatment class of an operation (治疗方式), by rank: conservative … surgical. */
export const TREATMENT_CLASSES = [
  "conservative",
  "diagnostic",
  "therapeutic",
  "interventional",
  "surgical",
] as const;

/** What is known of an operation besides its class (手术操作资料). */
export interface OperationFact {
  /** Surgery level 1 to 4 (手术级别); 0 = not a surgery. */
  readonly surgeryLevel: number;
  /** What the operation itself costs, fen (操作费用). */
  readonly ownCost: number;
}

/**
 * Code book (编码表): each distinct pair of main diagnosis and operations that
 * claims record. A claim carries the row number.
 */
export interface CodeBook {
  /** ICD-10 subcategory (亚目), such as `K80.1`. */
  readonly diagnosis: readonly string[];
  /** ICD-10 category (类目), such as `K80`. */
  readonly category: readonly string[];
  /** ICD-10 block (节), such as `K80-K87`. */
  readonly block: readonly string[];
  /** ICD-10 chapter (章), such as `XI`. */
  readonly chapter: readonly string[];
  /** Operations, main one first; empty = conservative. */
  readonly operations: readonly (readonly string[])[];
  /** Highest treatment class among the operations: rank in {@linkcode TREATMENT_CLASSES}. */
  readonly treatmentClass: Uint8Array;
  /** Diagnosis name, Chinese, for people. */
  readonly name: readonly string[];
  /** Rank of each operation in {@linkcode TREATMENT_CLASSES}; left out: read off the codes that have it alone. */
  readonly operationClass?: ReadonlyMap<string, number>;
  /** Level and cost of operations, as far as they are known; left out: of none. */
  readonly operationFacts?: ReadonlyMap<string, OperationFact>;
  /** 1 = a stay that is paid by bed-day (按床日), such as psychiatric long stays. */
  readonly bedDay: Uint8Array;
  /** 1 = a dialysis stay (血液透析、腹膜透析), paid by quota. */
  readonly dialysis: Uint8Array;
  /** 1 = a psychiatric stay (精神疾病, ICD-10 chapter V). */
  readonly psychiatric: Uint8Array;
}

/** Designated institutions (定点医疗机构) as the agreement archive has them. */
export interface Hospitals {
  /** Short code. */
  readonly id: readonly string[];
  /** Name in Chinese. */
  readonly nameZh: readonly string[];
  /** Name in English. */
  readonly nameEn: readonly string[];
  /** 3, 2 or 1. */
  readonly level: Uint8Array;
  /** Kind, such as `general`, `tcm`, `specialised`, `primary`, `township`. */
  readonly kind: readonly string[];
  /** Row of the county. */
  readonly county: Uint8Array;
  /** Agreed beds (协议床位). */
  readonly beds: Uint16Array;
}

/** What the health register says beside the agreement archive (医疗机构登记); rows as in the archive. */
export interface InstitutionRegistry {
  /** 1 = run by the state (公立). */
  readonly publicOwned: Uint8Array;
  /** Beds allowed by the register; the archive's beds are those opened (开放床位). */
  readonly authorisedBeds: Uint16Array;
  /** Doctors under agreement (医保医师). */
  readonly doctors: Uint16Array;
}

/** County-level areas (区县). */
export interface Counties {
  /** Short code. */
  readonly id: readonly string[];
  /** Name in Chinese. */
  readonly nameZh: readonly string[];
  /** Name in English. */
  readonly nameEn: readonly string[];
}

/** Claims of one year (结算单): one row a settled inpatient bill, those of a person together, by day. */
export interface Claims {
  /** Number of rows. */
  readonly rows: number;
  /** Stays that each row stands for in a sample (抽样): a whole number; 1 where left out. */
  readonly weight?: number;
  /** Insured person's number. */
  readonly person: Uint32Array;
  /** Row in {@linkcode Hospitals}, or {@linkcode OUT_OF_AREA}. */
  readonly hospital: Uint16Array;
  /** Row in {@linkcode SCHEMES}. */
  readonly scheme: Uint8Array;
  /** Row in {@linkcode Counties}: where the person is insured. */
  readonly county: Uint8Array;
  /** Discharge day of the year, 0–364. */
  readonly day: Uint16Array;
  /** Length of stay, days, at least 1. */
  readonly los: Uint16Array;
  /** Row in {@linkcode CodeBook}. */
  readonly code: Uint16Array;
  /** Total cost C, fen (医疗总费用). */
  readonly cost: Int32Array;
  /** Off-list part, fen (目录外自费). */
  readonly selfPaid: Int32Array;
  /** Basic pooled fund J booked at discharge, fen (统筹基金记账). */
  readonly fund: Int32Array;
  /** Catastrophic insurance or large-amount subsidy, fen (大病保险、职工大额). */
  readonly catastrophic: Int32Array;
}

/** Categories of the insured (参保人员类别), as the archive has them. */
export const CATEGORIES = [
  "active",
  "retired",
  "adult",
  "child",
  "student",
] as const;

/** How a stay ended (离院方式). */
export const OUTCOMES = ["home", "transfer", "death"] as const;

/** `secondary` of a claim without a secondary diagnosis that counts. */
export const NO_SECONDARY = 0xffff;

/**
 * What a settlement list says beside the bill (结算清单其他项目): same rows as
 * {@linkcode Claims}. Shares are of the total cost, in 1/10000.
 */
export interface ClaimDetails {
  /** Whole years. */
  readonly age: Uint8Array;
  /** 0 male, 1 female. */
  readonly sex: Uint8Array;
  /** Row in {@linkcode CATEGORIES}. */
  readonly category: Uint8Array;
  /** Bits of help that the archive says the patient has a claim to (特殊人员类型): 1 destitute, 2 subsistence allowance, 4 veteran. */
  readonly special: Uint8Array;
  /** Attending doctor's number within the institution, from 0. */
  readonly doctor: Uint16Array;
  /** Row of the secondary diagnosis that weighs most, or {@linkcode NO_SECONDARY}. */
  readonly secondary: Uint16Array;
  /** Complication level of the secondary diagnoses: 0 none, 1 CC, 2 MCC. */
  readonly complication: Uint8Array;
  /** Charlson comorbidity index of the recorded diagnoses. */
  readonly charlson: Uint8Array;
  /** Days in intensive care. */
  readonly icuDays: Uint8Array;
  /** Grams, for newborns; 0 otherwise. */
  readonly birthWeight: Uint16Array;
  /** Row in {@linkcode OUTCOMES}. */
  readonly outcome: Uint8Array;
  /** 1 = a planned session (放化疗、透析等计划内入院). */
  readonly planned: Uint8Array;
  /** Emergency care before an emergency admission, fen of the total cost. */
  readonly emergency: Int32Array;
  /** Drugs; the four parts sum to 10000. */
  readonly drugs: Uint16Array;
  /** Consumables. */
  readonly consumables: Uint16Array;
  /** Medical services. */
  readonly services: Uint16Array;
  /** Tests and examinations. */
  readonly tests: Uint16Array;
  /** Large-amount, civil-servant and other supplements of employees, fen. */
  readonly supplement: Int32Array;
  /** Medical aid, fen (医疗救助). */
  readonly aid: Int32Array;
  /** Group-bought commercial insurance and charity, fen (惠民保、团购商保、慈善). */
  readonly commercial: Int32Array;
  /** Charged times of screened items, such as HbA1c. */
  readonly screened: Uint8Array;
  /** Their amount, fen, part of the total cost. */
  readonly screenedAmount: Int32Array;
}

/** Register (参保台账): county × scheme × cell × month. */
export interface Register {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the county. */
  readonly county: Uint8Array;
  /** Insurance scheme. */
  readonly scheme: Uint8Array;
  /** 0 under 20, 1 working age, 2 retired (employees) or 60 and over (residents). */
  readonly cell: Uint8Array;
  /** 0–11. */
  readonly month: Uint8Array;
  /** Insured persons. */
  readonly insured: Float64Array;
  /** Contributions and subsidies that arrived, fen. */
  readonly contributions: Float64Array;
}

/** Kinds of outpatient care, as budget lines know them. */
export const OUTPATIENT_KINDS = ["ordinary", "chronic"] as const;

/**
 * Outpatient totals (门诊汇总): institution × day × scheme × kind, without rows of
 * nothing. Care elsewhere is at {@linkcode OUT_OF_AREA}, what pharmacies filled of
 * local prescriptions at {@linkcode PHARMACY}, village clinics outside their
 * township centre's books at {@linkcode VILLAGE_CLINIC}.
 */
export interface Outpatient {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the institution, {@linkcode OUT_OF_AREA}, {@linkcode PHARMACY} or {@linkcode VILLAGE_CLINIC}. */
  readonly hospital: Uint16Array;
  /** Day of the year, 0–364. */
  readonly day: Uint16Array;
  /** Insurance scheme. */
  readonly scheme: Uint8Array;
  /** Row in {@linkcode OUTPATIENT_KINDS}. */
  readonly kind: Uint8Array;
  /** Number of visits; 0 at pharmacies, as the visit was at the institution. */
  readonly visits: Uint32Array;
  /** Fen. */
  readonly cost: Float64Array;
  /** Fen. */
  readonly fund: Float64Array;
}

/**
 * Special drugs of a year (大病特药), bought apart from stays: a row a person. Of a
 * sample these are the sampled people's own.
 */
export interface SpecialDrugs {
  /** Number of rows. */
  readonly rows: number;
  /** Insured person's number. */
  readonly person: Uint32Array;
  /** Insurance scheme. */
  readonly scheme: Uint8Array;
  /** Row of the county. */
  readonly county: Uint8Array;
  /** Row in the list of special drugs. */
  readonly drug: Uint8Array;
  /** Fen. */
  readonly cost: Int32Array;
  /** Paid by catastrophic insurance, fen. */
  readonly paid: Int32Array;
}

/** Bills of in-province patients of other pools (外来参保人结算单), as the province's platform shows them to the place of treatment. */
export interface InflowBills {
  /** A row a bill; the fund is that of the home pool. */
  readonly claims: Claims;
  /** What their lists say beside the bill. */
  readonly details: ClaimDetails;
}

/** All that the payer receives for one year. */
export interface YearRecord {
  /** Calendar year. */
  readonly year: number;
  /** Inpatient bills. */
  readonly claims: Claims;
  /** Who was insured, month by month. */
  readonly register: Register;
  /** Outpatient totals. */
  readonly outpatient: Outpatient;
  /** `null` where nothing beside the bill was read or made. */
  readonly details: ClaimDetails | null;
  /** `null` where catastrophic insurance pays for no special drugs. */
  readonly specialDrugs: SpecialDrugs | null;
  /** `null` where nobody counted the holders of personal accounts. */
  readonly accounts: AccountRegister | null;
  /** Bills of other pools' insured; left out where nobody made or read them. */
  readonly inflow?: InflowBills;
  /** Rows of the claims that institutions put forward to be paid otherwise (退出病种付费申请); left out where none are. */
  readonly exits?: Uint32Array;
  /** What terminals and codes tell of each claim; left out where nobody collects it. */
  readonly evidence?: ClaimEvidence;
}
