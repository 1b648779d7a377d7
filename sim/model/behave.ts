/**
 * Does the engine behave (行为核对): what theory, or a published series, asks of a
 * played and settled city, and what the engine gave.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";

/** A text in both languages. */
export type BothWords = Readonly<Record<Lang, string>>;

/** Groups of checks, in the order in which they are played. */
export const BEHAVE_TOPICS = [
  "race",
  "basins",
  "floor",
  "audit",
  "zero",
  "caps",
  "trends",
] as const;
/** One of {@linkcode BEHAVE_TOPICS}. */
export type BehaveTopic = typeof BEHAVE_TOPICS[number];

/** One check (核对行). */
export interface BehaveRow {
  readonly topic: BehaveTopic;
  readonly title: BothWords;
  /** What is asked. */
  readonly expected: BothWords;
  /** What the engine gave. */
  readonly engine: BothWords;
  /** Monte Carlo error of the engine's number, one standard error; `null` where luck cancels or there is one institution. */
  readonly error: number | null;
  readonly holds: boolean;
  /** Why it does not hold, or what else the play shows. */
  readonly note?: BothWords;
}

/** A published course and what the engine makes of it (趋势核对); no gate, so nothing holds or fails. */
export interface TrendRow {
  /** `S1`. */
  readonly id: string;
  readonly title: BothWords;
  readonly published: BothWords;
  readonly engine: BothWords;
  /** How it was played, and what it shows of the model. */
  readonly note: BothWords;
}

/** A check, or a published course, as the repository keeps it (存档核对行). */
export interface StoredCheck {
  /** Topic of a check, `S1` of a course. */
  readonly id: string;
  readonly title: BothWords;
  /** What is asked, or published. */
  readonly expected: BothWords;
  /** What the engine gave. */
  readonly engine: BothWords;
  /** One standard error; `null` where luck cancels or it was not taken. */
  readonly error: number | null;
  /** `null` of a course, which is no gate. */
  readonly holds: boolean | null;
}

/** Checks as they were played last (存档核对), with the row of `data/sources.csv` that says when. */
export interface StoredChecks {
  readonly rows: readonly StoredCheck[];
  readonly source: string;
}

/** A rest point of a race of institutions alike (不动点). */
export interface RestPoint {
  /** x: points relative to those without response. */
  readonly level: number;
  /** v, the old value = 1. */
  readonly value: number;
  readonly stable: boolean;
  /** Share of the starts that lead here, 0–1. */
  readonly basin: number;
}

/** Year by year, where the engine went from one start (起点与路径). */
export interface StartPath {
  readonly title: BothWords;
  /** x of each year, first year of the reform first. */
  readonly levels: readonly number[];
}

/** Where a race can end, and where the engine ended (均衡与吸引域). */
export interface Basins {
  readonly points: readonly RestPoint[];
  /** Lowest and highest start that was looked at. */
  readonly from: number;
  readonly to: number;
  /** Where a start leads. */
  readonly ends: readonly { readonly start: number; readonly end: number }[];
  readonly paths: readonly StartPath[];
}
