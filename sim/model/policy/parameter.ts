import type { z } from "zod";

/** Top key of a scenario file that a parameter belongs to: what is decided, what is known, how people act, what is played. */
export type Block = "policy" | "data" | "behaviour" | "run";

/** What a value stands on (依据): a document of the place, a published text or statistic, or nobody's word but ours. */
export type Status = "document" | "published" | "assumed";

/** Editions of the DIP technical specification (技术规范版本) that have defaults of their own. */
export const SPEC_VERSIONS = ["1.0", "2.0", "3.0"] as const;
/** One of {@linkcode SPEC_VERSIONS}. */
export type SpecVersion = typeof SPEC_VERSIONS[number];

/** The edition whose defaults a parameter's `default` is. */
export const DEFAULT_VERSION: SpecVersion = "2.0";

/** A default under one edition of the specification, and what it stands on. */
export interface VersionDefault<V> {
  readonly value: V;
  readonly source: string;
  readonly status: Status;
}

/** Units of parameters; their words stand in `units.ts`. */
export type Unit =
  | "cases"
  | "choice"
  | "date"
  | "days"
  | "factor"
  | "file"
  | "months"
  | "ordinal"
  | "per100"
  | "people"
  | "points"
  | "ratio"
  | "rounds"
  | "switch"
  | "text"
  | "visits"
  | "year"
  | "yuan"
  | "yuanPerPoint";

/**
 * One parameter (参数), declared once: the type, the validator, the editor's
 * completion, the reference table and the assumption meter are made from it.
 */
export interface Parameter<S extends z.ZodType = z.ZodType> {
  readonly block: Block;
  /** Name in the rule reference, also accepted in scenario files; `null` if it has none. */
  readonly rule: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly unit: Unit;
  readonly schema: S;
  readonly default: z.output<S>;
  /** Defaults of editions where they differ (版本预设), `spec.version`. */
  readonly byVersion?: {
    readonly [V in SpecVersion]?: VersionDefault<z.output<S>>;
  };
  /** Id in `data/sources.csv` of the text behind the default and its range. */
  readonly source: string;
  readonly status: Status;
  /** Only the first day of a month may begin a value, as months are paid whole. */
  readonly monthly?: true;
  readonly whatZh: string;
  readonly whatEn: string;
}

/** Declares a parameter; the default must have the type of the schema. */
export function parameter<S extends z.ZodType>(
  declared: Parameter<S>,
): Parameter<S> {
  return declared;
}
