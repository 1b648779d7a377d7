/**
 * The year that follows talks (谈判后的一年): which division was played, how it was
 * cleared, and what it came to over replicates. Money in fen.
 *
 * @module
 */
import type { Text } from "../base/issues.ts";
import type { Scheme } from "./ledger.ts";
import { DIVISION_RULES, RULE_NAMES } from "./negotiation.ts";
import type { MeanOfReplicates, StudyUnit } from "./study.ts";

/** What institutions are cleared by (清算口径): points times value, or their quota of the year. */
export const CLEARINGS = ["value", "quota"] as const;
/** One of {@linkcode CLEARINGS}. */
export type Clearing = typeof CLEARINGS[number];

/** Names of the clearings. */
export const CLEARING_NAMES: Readonly<
  Record<Clearing, Exclude<Text, string>>
> = {
  value: { zh: "按分值清算", en: "cleared by points" },
  quota: { zh: "按额度清算", en: "cleared against quotas" },
};

/** The city's own clearing, then the other (本市办法在前). */
export function clearingsOf({ own }: { readonly own: Clearing }): Clearing[] {
  return [own, ...CLEARINGS.filter((clearing) => clearing !== own)];
}

/** Divisions that are played, in the order in which they are shown: the plan without talks, what the talks gave, the eight rules. */
export const PLAYED_DIVISIONS = ["plan", "talks", ...DIVISION_RULES] as const;
/** One of {@linkcode PLAYED_DIVISIONS}. */
export type PlayedDivision = typeof PLAYED_DIVISIONS[number];

/** Name of a division that is played (所推演的分配). */
export function playedName(
  division: PlayedDivision,
): Exclude<Text, string> {
  switch (division) {
    case "plan":
      return { zh: "原方案（未谈判）", en: "Plan, no talks" };
    case "talks":
      return { zh: "协商结果", en: "Outcome of the talks" };
    default:
      return RULE_NAMES[division];
  }
}

/** One way in which the year is settled. */
export interface PlayedCase {
  readonly clearing: Clearing;
  readonly division: PlayedDivision;
}

/** A number over replicates, and what the division changes in it on the same people with the same luck. */
export interface NextYearMeans {
  readonly level: MeanOfReplicates;
  /** Less the plan as the scenario states it, cleared as the city clears. */
  readonly fromPlan: MeanOfReplicates;
  /** Less the division by last year's shares, cleared the same way: what the rule alone does. */
  readonly fromLastYear: MeanOfReplicates;
}

/** A number of a scheme, or of one of its groups (下一年指标). */
export interface NextYearRow extends PlayedCase, NextYearMeans {
  /** Both schemes together, where there are two. */
  readonly scheme: Scheme | "all";
  /** Row of the group in the scheme's sheet; `null` for all institutions. */
  readonly group: number | null;
  /** Name for programs, such as `paidRate`. */
  readonly metric: string;
  readonly title: Exclude<Text, string>;
  readonly unit: StudyUnit;
}

/** An institution in one scheme (下一年机构). */
export interface NextYearHospital extends PlayedCase {
  readonly scheme: Scheme;
  readonly group: number;
  /** Row of Hospitals. */
  readonly hospital: number;
  /** Mean quota, fen; `null` where the plan has none. */
  readonly quota: number | null;
  /** Paid at clearing. */
  readonly pay: NextYearMeans;
  /** Paid in the course of the year. */
  readonly cash: NextYearMeans;
}

/** Who has more and who has less than under last year's shares, cleared the same way (得失机构). */
export interface NextYearMoves extends PlayedCase {
  readonly scheme: Scheme;
  /** Institutions whose interval is above 0, below 0, on both sides of it. */
  readonly winners: number;
  readonly losers: number;
  readonly unclear: number;
  /** Institutions that move by less than a thousandth of their pay, such as by a fen of rounding. */
  readonly slight: number;
  /** Institutions whose pay is the same to the fen in every replicate. */
  readonly unmoved: number;
  /** Means of those who have more, added up, and of those who have less, negative. */
  readonly gained: number;
  readonly lost: number;
  /** The same of what is paid in the course of the year. */
  readonly cashGained: number;
}

/** The year after talks under each division (谈判后的下一年). */
export interface NextYear {
  /** Replicates 0 to n − 1; 0 is the year that the scenario plays. */
  readonly replicates: number;
  /** What the city clears by under its own rules. */
  readonly own: Clearing;
  readonly divisions: readonly PlayedDivision[];
  readonly rows: readonly NextYearRow[];
  readonly hospitals: readonly NextYearHospital[];
  readonly moves: readonly NextYearMoves[];
}
