/**
 * A red team (红队演练): one lever after the other is pulled by a known dose, and the
 * rules of a city are held against each.
 *
 * @module
 */
import type { InspectionUse } from "./findings.ts";
import type { SupervisionScore } from "./supervision_score.ts";

/** A scenario of the red team. */
export interface RedTeamEntry {
  /** Scenario id. */
  readonly id: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
}

/** A lever against a city's rules. */
export interface RedTeamCell {
  /** Row of the levers; 0 = nobody does anything. */
  readonly lever: number;
  /** What supervision made of it, held against the truth. */
  readonly score: SupervisionScore;
  /** What inspectors did. */
  readonly use: readonly InspectionUse[];
  /** What the pool paid institutions by case, fen by institution. */
  readonly pay: Float64Array;
  /** What patients paid of stays, fen. */
  readonly patients: number;
}

/** The same city with as many times the inspectors' days (威慑点). */
export interface DeterrencePoint {
  /** Times the days of the plan; 0 = nobody looks, and all know it. */
  readonly effort: number;
  /** Inspector-days used. */
  readonly days: number;
  /** What conduct cost the fund, fen. */
  readonly planted: number;
  /** Rightly refused and given back, fen. */
  readonly recovered: number;
  /** What the days cost, fen. */
  readonly cost: number;
}

/** All that a red team found (红队册). */
export interface RedTeamBook {
  /** City whose rules were tried. */
  readonly city: string;
  /** The honest city. */
  readonly base: RedTeamEntry;
  /** Levers; row 0 is the honest city. */
  readonly levers: readonly RedTeamEntry[];
  /** One a lever. */
  readonly cells: readonly RedTeamCell[];
  /** From nobody looking to many times the days. */
  readonly curve: readonly DeterrencePoint[];
  /** Policy year. */
  readonly year: number;
}
