/**
 * Catalogue nouns (目录): the layers of grouping, local tags, national rules, and
 * a catalogue as it stands in a file. Part of the record.
 *
 * @module
 */

/** The layers of grouping (分组层次), in the order in which a case passes them; `R-CAT-30`. */
export const LAYERS = [
  "exclusion",
  "pregroup",
  "merge",
  "dxAux",
  "basic",
  "comprehensive",
] as const;
/** One of {@linkcode LAYERS}. */
export type Layer = typeof LAYERS[number];

/** Local tags of a group (附加目录), `local` = not in the national catalogue (地方增补); a tag's bit in `tags` is its place here; `R-CAT` step 7. */
export const TAGS = ["basic", "tcm", "day", "bedday", "local"] as const;
/** One of {@linkcode TAGS}. */
export type Tag = typeof TAGS[number];

/**
 * Whether a row of tags holds one of them.
 *
 * @example
 * ```ts
 * import { hasTag } from "./catalogue.ts";
 *
 * console.assert(hasTag(0b0101, "basic") && hasTag(0b0101, "day"));
 * console.assert(!hasTag(0b0101, "tcm"));
 * ```
 */
export function hasTag(tags: number, tag: Tag): boolean {
  return (tags >> TAGS.indexOf(tag) & 1) === 1;
}

/** A national group with a definition of its own (先期分组、并项、诊断辅助细分). */
export interface RuleRow {
  /** Code of the group, such as `AI2`. */
  readonly code: string;
  /** Name in Chinese. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** `pregroup`, `merge` or `dxAux`. */
  readonly layer: Layer;
  /** Main diagnosis: `*`, `I20`, `C00-C75`, several joined by `|`. */
  readonly diagnosis: string;
  /** Operations, `a+b`, `a/b`, `41.0*` for all that begin so; `*` = any or none; empty = none. */
  readonly operations: string;
  /** Age below so many days, whole days; `null` = any age. */
  readonly ageDaysBelow: number | null;
  /** Whole years, included. */
  readonly ageFrom: number | null;
  /** Whole years, not included. */
  readonly ageBelow: number | null;
  /** Birth weight in grams, included. */
  readonly weightFrom: number | null;
  /** Birth weight in grams, not included. */
  readonly weightBelow: number | null;
  /** A secondary diagnosis, written like `diagnosis`; empty = any or none. */
  readonly secondary: string;
  /** Rank in TREATMENT_CLASSES. */
  readonly treatmentClass: number;
}

/** What the nation lays down before any local measurement (国家分组规则). */
export interface NationalRules {
  /** Main diagnoses that no group may have (不作为主要诊断的编码), patterns. */
  readonly excludedDiagnoses: readonly string[];
  /** Operations that do not count for grouping (不纳入分组的操作), patterns. */
  readonly excludedOperations: readonly string[];
  /** In the order in which they are tried: by layer, then as they stand in the file. */
  readonly rows: readonly RuleRow[];
}

/** No national rules: a catalogue of core and comprehensive diseases alone. */
export const NO_RULES: NationalRules = {
  excludedDiagnoses: [],
  excludedOperations: [],
  rows: [],
};

/** A row that another takes over (并入): its cases go to the group `into`. */
export interface MergedRow {
  /** Code of the row that is no group any more. */
  readonly code: string;
  /** Name in Chinese. */
  readonly name: string;
  /** Name in English. */
  readonly nameEn: string;
  /** Layer in which cases are matched with it. */
  readonly layer: Layer;
  /** Subcategory; category, block or chapter of a comprehensive row. */
  readonly diagnosis: string;
  /** Expression of operations. */
  readonly operations: string;
  /** Rank in TREATMENT_CLASSES. */
  readonly treatmentClass: number;
  /** Row of the group that takes the cases. */
  readonly into: number;
}

/** A published catalogue of diseases (病种目录文件), one row a group; core groups first. */
export interface CatalogueFile {
  /** Catalogue id in the file; empty where it has none. */
  readonly id: string;
  /** Rule version in the file; empty where it has none. */
  readonly version: string;
  /** `K80.1+51.2300` (core) or `K80-4` (comprehensive). */
  readonly group: readonly string[];
  /** Name in Chinese. */
  readonly name: readonly string[];
  /** Name in English. */
  readonly nameEn: readonly string[];
  /** 1 core, 0 comprehensive. */
  readonly core: Uint8Array;
  /** Row in {@linkcode LAYERS}. */
  readonly layer: Uint8Array;
  /** Bits of {@linkcode TAGS}. */
  readonly tags: Uint8Array;
  /** Rank in TREATMENT_CLASSES. */
  readonly treatmentClass: Uint8Array;
  /** Subcategory of a core group; category, block or chapter of a comprehensive one. */
  readonly diagnosis: readonly string[];
  /** Operations that a core group asks for, such as `a+b` or `a/b`; empty = none. */
  readonly operations: readonly string[];
  /** Base-period cases. */
  readonly cases: Float64Array;
  /** S in 1/10000. */
  readonly points: Float64Array;
  /** Reference mean cost by group × place of the level in LEVELS, fen; 0 = not given. */
  readonly reference: Float64Array;
  /** Mean over the levels that are given, as total and number: tells apart groups that only cost can. */
  readonly mean: readonly { readonly total: number; readonly cases: number }[];
  /** Rows that go to another group. */
  readonly merged: readonly MergedRow[];
  /** Exclusion tables, and rows with definitions of their own, groups or merged ones. */
  readonly rules: NationalRules;
}

/** Where each group stands above level 3 (目录分级); empty where its codes do not agree. */
export interface CatalogueLevels {
  /** Main index (主索引): chapter. */
  readonly chapter: readonly string[];
  /** Level 1 (一级目录): block × class, such as `I20-I25-4`. */
  readonly level1: readonly string[];
  /** Level 2 (二级目录): subcategory × class, such as `I25.1-4`. */
  readonly level2: readonly string[];
}

/** A catalogue ready to be written, with the levels above its groups. */
export interface ExportedCatalogue extends CatalogueFile {
  /** One element a group in each column. */
  readonly levels: CatalogueLevels;
}
