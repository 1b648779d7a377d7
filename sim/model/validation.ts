/** A line of the validation figure (检验图的一行); places are in half widths of its band, 0 = its middle. */
export interface ValidationLine {
  /** `V1.cost`. */
  readonly key: string;
  readonly label: string;
  /** Acceptance band, both ends. */
  readonly band: readonly [number, number];
  /** Published; `null` where only a sign is. */
  readonly target: number | null;
  /** Simulated: median and central 80 %. */
  readonly median: number;
  readonly interval: readonly [number, number];
  /** The numbers as they are read. */
  readonly text: string;
  /** The median alone, for narrow figures. */
  readonly short: string;
  readonly passed: boolean;
}

/** How a number of the validation is judged (判定方式): the central interval meets the band and the sign holds; lies inside the band; the sign holds. */
export const CHECK_KINDS = ["size", "null", "sign"] as const;
/** How a number is shown: share as %, points of a share as pp, or plain. */
export const CHECK_UNITS = ["percent", "pp", "plain"] as const;
/** What a number was met or missed on. */
export const CHECK_REASONS = [
  "met",
  "sign",
  "band",
  "outside",
  "none",
] as const;

/** One of {@linkcode CHECK_KINDS}. */
export type CheckKind = typeof CHECK_KINDS[number];
/** One of {@linkcode CHECK_UNITS}. */
export type CheckUnit = typeof CHECK_UNITS[number];
/** One of {@linkcode CHECK_REASONS}. */
export type CheckReason = typeof CHECK_REASONS[number];

/** One number of a published result with what the simulator makes of it (检验结论). */
export interface CheckVerdict {
  /** The result, `V1`. */
  readonly result: string;
  /** What the result is called. */
  readonly resultName: Readonly<Record<"zh" | "en", string>>;
  /** Whether a miss blocks a release. */
  readonly blocks: boolean;
  /** Short name of the number, unique within the result. */
  readonly check: string;
  /** What the number is called. */
  readonly checkName: Readonly<Record<"zh" | "en", string>>;
  /** How it is shown. */
  readonly unit: CheckUnit;
  /** How it is judged. */
  readonly kind: CheckKind;
  /** Published, 0.126 = 12.6 %; `null` where only a sign is. */
  readonly target: number | null;
  /** Acceptance band, both ends included; infinite where it has none. */
  readonly band: readonly [number, number];
  /** Median over the ensemble; NaN where no member has the number. */
  readonly median: number;
  /** Central 80 % over the ensemble. */
  readonly interval: readonly [number, number];
  /** Share of the members with the sign of the target. */
  readonly signShare: number;
  /** What it was met or missed on. */
  readonly reason: CheckReason;
  /** Where it was published, id of `data/sources.csv`. */
  readonly source: string;
}

/** Verdicts as the repository keeps them (存档结论), with what they were judged from. */
export interface StoredVerdicts {
  /** Number by number, in the order of the results. */
  readonly checks: readonly CheckVerdict[];
  /** Members of the ensemble. */
  readonly members: number;
  /** SHA-256 of the file of the ensemble that was judged. */
  readonly ensemble: string;
  /** Row of `data/sources.csv` that says when and how the ensemble was made. */
  readonly source: string;
}

/** Results of which every number is met (通过的结果). */
export function metResults(checks: readonly CheckVerdict[]): string[] {
  const all = [...new Set(checks.map(({ result }) => result))];
  return all.filter((id) =>
    checks.every(({ result, reason }) => result !== id || reason === "met")
  );
}
