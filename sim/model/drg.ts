/**
 * Nouns of diagnosis related groups (疾病诊断相关分组): the rule tables of an edition as
 * data. MDC, ADRG and DRG, lists of codes, complications and what excludes
 * them. Part of the record: an edition is a folder of files and no code.
 *
 * @module
 */

/** Kinds of an ADRG (核心组类型), in the order in which an MDC tries them: 外科手术, 非手术室操作, 内科诊断. */
export const ADRG_KINDS = ["surgical", "operating", "medical"] as const;

/** Kinds of a group (病组类型): by stay, day surgery (日间), by the day (床日). */
export const DRG_KINDS = ["ordinary", "day", "bedDay"] as const;

/** What secondary diagnoses add (并发症与合并症): nothing, CC or MCC; a severity's bit in `severities` is its place here. */
export const SEVERITIES = ["none", "cc", "mcc"] as const;

/** Words for which severities a group takes, and their bits. */
export const SEVERITY_WORDS: Readonly<Record<string, number>> = {
  none: 1,
  cc: 2,
  mcc: 4,
  ccmcc: 6,
  nomcc: 3,
  any: 7,
};

/**
 * What a row asks of a case beside its codes (分组条件): `null` asks nothing; bounds
 * are half-open. What a claim does not say is not fulfilled.
 */
export interface DrgConditions {
  /** 0 male, 1 female. */
  readonly sex: number | null;
  /** Whole years, included. */
  readonly ageFrom: number | null;
  /** Whole years, not included. */
  readonly ageBelow: number | null;
  /** Age below so many days: a newborn within 28 days. */
  readonly ageDaysBelow: number | null;
  /** Birth weight in grams, included. */
  readonly weightFrom: number | null;
  /** Birth weight in grams, not included. */
  readonly weightBelow: number | null;
  /** Days of stay, included. */
  readonly losFrom: number | null;
  /** Days of stay, not included. */
  readonly losBelow: number | null;
  /** How the stay ended, a row of `OUTCOMES`. */
  readonly outcome: number | null;
  /** A secondary diagnosis, a pattern; empty = any or none. */
  readonly secondary: string;
}

/** A major diagnostic category (主要诊断大类). */
export interface MdcRow {
  /** Letter of the MDC. */
  readonly code: string;
  /** Name in Chinese. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Lower ones are tried first; those of one order are tried together. */
  readonly order: number;
  /** Patterns of the main diagnosis; none = a pre-MDC that operations alone lead to (先期分组). */
  readonly diagnoses: readonly string[];
  /** What it asks beside. */
  readonly when: DrgConditions;
}

/** An adjacent group (核心疾病诊断相关组): alike in main diagnosis and operation. */
export interface AdrgRow {
  /** Code of the ADRG. */
  readonly code: string;
  /** Row of the MDC. */
  readonly mdc: number;
  /** Name in Chinese. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Row in {@linkcode ADRG_KINDS}. */
  readonly kind: number;
  /** Patterns of the main diagnosis; none = any of the MDC. */
  readonly diagnoses: readonly string[];
  /** Sets of operations, one of each of which the case must have; none = it asks for no operation. */
  readonly procedures: readonly (readonly string[])[];
  /** What it asks beside. */
  readonly when: DrgConditions;
}

/** A group (疾病诊断相关组), or one that another takes over (并入). */
export interface DrgRow {
  /** Code of the group. */
  readonly code: string;
  /** Row of the ADRG. */
  readonly adrg: number;
  /** Name in Chinese. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Bits of {@linkcode SEVERITIES} that it takes. */
  readonly severities: number;
  /** Row in {@linkcode DRG_KINDS}. */
  readonly kind: number;
  /** What it asks beside. */
  readonly when: DrgConditions;
  /** Row of the group that takes its cases in the end; its own where it is one. */
  readonly into: number;
}

/** A secondary diagnosis that counts (并发症与合并症表). */
export interface ComplicationRow {
  /** Pattern of the secondary diagnosis. */
  readonly diagnosis: string;
  /** Row in {@linkcode SEVERITIES}. */
  readonly level: number;
  /** Name of the exclusion table; empty = never excluded. */
  readonly exclusions: string;
}

/** The rule tables of an edition (DRG 分组规则). */
export interface DrgRules {
  /** Id of the set. */
  readonly id: string;
  /** Edition. */
  readonly version: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** In the order in which they are tried. */
  readonly mdcs: readonly MdcRow[];
  /** By MDC and kind, then as they stand in the file. */
  readonly adrgs: readonly AdrgRow[];
  /** By ADRG, then as they stand in the file. */
  readonly drgs: readonly DrgRow[];
  /** Secondary diagnoses that count. */
  readonly complications: readonly ComplicationRow[];
  /** Patterns of main diagnoses by name of exclusion table (排除表). */
  readonly exclusions: ReadonlyMap<string, readonly string[]>;
}

/** Why a case has no group (无法入组原因). */
export const UNGROUPED = [
  "noMdc",
  "twoMdc",
  "noAdrg",
  "unrelated",
] as const;
/** One of {@linkcode UNGROUPED}. */
export type Ungrouped = typeof UNGROUPED[number];

/** Code of the cases that no MDC or ADRG takes (未入组). */
export const NO_DRG = "0000";

/** Code of the cases whose operations are of another MDC than their diagnosis (歧义病案组). */
export function unrelatedGroup(mdc: string): string {
  return `${mdc}QY`;
}
