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

/**
 * How rules pay a case (付费口径): by points that share a budget, at a rate of its own,
 * as it was billed, or as billed within two standards (双向控制).
 */
export const PAY_METHODS = ["points", "rate", "bill", "dual"] as const;
/** One of {@linkcode PAY_METHODS}. */
export type PayMethod = typeof PAY_METHODS[number];

/** Short names of the ways of paying (付费口径名称). */
export const PAY_METHOD_NAMES: Readonly<
  Record<PayMethod, { readonly zh: string; readonly en: string }>
> = {
  points: { zh: "按分值", en: "by points" },
  rate: { zh: "按费率", en: "at a rate" },
  bill: { zh: "按账单", en: "as billed" },
  dual: { zh: "双向控制", en: "dual control" },
};

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
  /** What the fund paid for stays outside payment by case, fen. */
  readonly outside: number;
  /** What patients paid of stays, fen. */
  readonly patients: number;
  /** Whether cases should leave payment by case, and the rules have no door for them. */
  readonly shut: boolean;
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

/** The honest city with as many times the slips of the pen (编码差错). */
export interface NoisePoint {
  /** Times the share of wrong main diagnoses of the honest city. */
  readonly times: number;
  /** Cases that screens or inspectors suspected. */
  readonly suspected: number;
  /** Of cases in order, those on which something stands. */
  readonly accused: number;
  /** What was taken of them, fen. */
  readonly fen: number;
  /** Accused and given back on appeal. */
  readonly cleared: number;
}

/** All that a red team found (红队册). */
export interface RedTeamBook {
  /** City whose rules were tried. */
  readonly city: string;
  /** Its rules: institutions are honest. */
  readonly base: RedTeamEntry;
  /** How they pay. */
  readonly method: PayMethod;
  /** Cases that each played one stands for; 1 = the whole city was played. */
  readonly weight: number;
  /** Levers; row 0 is the honest city. */
  readonly levers: readonly RedTeamEntry[];
  /** One a lever. */
  readonly cells: readonly RedTeamCell[];
  /** From nobody looking to many times the days, of which institutions know. */
  readonly curve: readonly DeterrencePoint[];
  /** The same days where institutions know nothing of them: nothing is deterred. */
  readonly unknown: readonly DeterrencePoint[];
  /** From no slips of the pen to many, where nobody does anything. */
  readonly noise: readonly NoisePoint[];
  /** Policy year. */
  readonly year: number;
}
