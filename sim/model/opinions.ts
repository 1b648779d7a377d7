/**
 * Hospitals' opinions on points as nouns (意见收集反馈): intake reads them, points
 * apply them.
 *
 * @module
 */

/** What became of an opinion (意见处理结果). */
export const DECISIONS = ["pending", "rejected", "partly", "accepted"] as const;

/** One opinion of a hospital on a disease's points (意见收集反馈), and its answer. */
export interface Opinion {
  /** Line of the file. */
  readonly line: number;
  /** Id of the hospital. */
  readonly hospital: string;
  /** Code of the disease. */
  readonly group: string;
  /** Points that were asked for, 1/10000. */
  readonly proposed: number;
  /** What became of it. */
  readonly decision: typeof DECISIONS[number];
  /** Points that were decided on, 1/10000; those asked for where accepted. */
  readonly points: number | null;
}

/** Hospitals' opinions on points, as they were read (意见收集反馈). */
export interface Opinions {
  /** File they were read from. */
  readonly file: string;
  /** In the order of the file. */
  readonly rows: readonly Opinion[];
}
