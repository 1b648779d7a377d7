/**
 * The nouns of a negotiation (协商谈判): rules of division, offers, and what a
 * replay comes to. Money in fen; vectors by group follow the groups, vectors by
 * hospital the rows of Hospitals.
 *
 * @module
 */

import type { Counties, Hospitals, Scheme } from "./ledger.ts";

/** The eight rules that are put side by side (分配规则). */
export const DIVISION_RULES = [
  "lastYear",
  "points",
  "proportional",
  "equalAwards",
  "equalLosses",
  "talmud",
  "nash",
  "kalaiSmorodinsky",
] as const;
/** One of {@linkcode DIVISION_RULES}, or the forecast of a settlement face to face. */
export type DivisionRule = typeof DIVISION_RULES[number] | "mixed";

/** Names of the rules (规则名称), Chinese and English. */
export const RULE_NAMES: Readonly<
  Record<DivisionRule, { readonly zh: string; readonly en: string }>
> = {
  lastYear: { zh: "上年占比", en: "Last year's share" },
  points: { zh: "分值占比", en: "Points share" },
  proportional: { zh: "按诉求比例", en: "Proportional" },
  equalAwards: { zh: "限额均等（CEA）", en: "Equal awards (CEA)" },
  equalLosses: { zh: "损失均等（CEL）", en: "Equal losses (CEL)" },
  talmud: { zh: "塔木德", en: "Talmud" },
  nash: { zh: "纳什（不对称）", en: "Nash (asymmetric)" },
  kalaiSmorodinsky: { zh: "卡莱-斯莫罗廷斯基", en: "Kalai–Smorodinsky" },
  mixed: { zh: "混合预测", en: "Mixed forecast" },
};

/** A claimant that objects to a division (反对方), and the price of its consent; fen. */
export interface Objection {
  /** Row of the claimant. */
  readonly claimant: number;
  /** What it lacks of the least it accepts. */
  readonly short: number;
  /** What of that others could give up without objecting in their turn. */
  readonly fromOthers: number;
  /** What the fund would have to add. */
  readonly fromFund: number;
  /** By how much the envelope must rise under the same rule instead; `null` where no envelope up to all claims does. */
  readonly envelopeMore: number | null;
}

/** What merging or splitting claimants changes under a rule (合并与拆分效应), fen. */
export interface MergeEffect {
  /** What they have as several claimants. */
  readonly apart: number;
  /** What they have as one. */
  readonly together: number;
  /** together − apart: positive is more for those who merge. */
  readonly gain: number;
}

/** How the talks are held (谈判程序). */
export const PROTOCOLS = ["mixed", "sessions", "alternating"] as const;
/** One of {@linkcode PROTOCOLS}. */
export type Protocol = typeof PROTOCOLS[number];

/** Names of the protocols. */
export const PROTOCOL_NAMES: Readonly<
  Record<Protocol, { readonly zh: string; readonly en: string }>
> = {
  mixed: { zh: "公式增幅与混合预测", en: "Formula and mixed forecast" },
  sessions: { zh: "分组集体协商", en: "Collective sessions by group" },
  alternating: { zh: "轮流出价", en: "Alternating offers" },
};

/** A seat that a group elected an institution to (协商代表). */
export interface Representative {
  /** Row of the institution. */
  readonly hospital: number;
  /** Votes that it had. */
  readonly votes: number;
}

/** A group of institutions that negotiates together (协商组). */
export interface NegotiationGroup {
  /** Short name for programs, such as `3-general`. */
  readonly id: string;
  /** Name in Chinese. */
  readonly zh: string;
  /** Name in English. */
  readonly en: string;
  /** Rows of Hospitals. */
  readonly members: readonly number[];
  /** One element a seat. */
  readonly representatives: readonly Representative[];
}

/** What became of an offer (答复): `hypothetical` is one that would have come. */
export type OfferAnswer =
  | "accepted"
  | "countered"
  | "refused"
  | "decided"
  | "hypothetical";

/** One row of the minutes (谈判记录): who offered what and why, and the answer. */
export interface Offer {
  /** From 1. */
  readonly round: number;
  /** Number of the session, from 1; `null` for what the administration decides without one. */
  readonly session: number | null;
  /** Row of the group it is about; `null` for all institutions together. */
  readonly group: number | null;
  /** Who speaks. */
  readonly side: "fund" | "hospitals" | "administration";
  /** Growth over last year's standard, decimal text of six digits. */
  readonly growth: string;
  /** The same as an amount, fen. */
  readonly amount: number;
  /** Why, in both languages. */
  readonly reason: { readonly zh: string; readonly en: string };
  /** What became of it. */
  readonly answer: OfferAnswer;
  /** Representatives who agreed, of how many; left out where nobody voted. */
  readonly votes?: { readonly agree: number; readonly of: number };
}

/** The envelope under one rule (一种分配), fen. */
export interface Division {
  /** By which rule. */
  readonly rule: DivisionRule;
  /** By group. */
  readonly groups: Float64Array;
  /** By institution. */
  readonly hospitals: Float64Array;
  /** Groups that would object. */
  readonly objections: readonly Objection[];
}

/** What a consortium gains by asking as one (医共体合并诉求), rule by rule. */
export interface CountyMerger {
  /** Row of the county. */
  readonly county: number;
  /** Rows of its institutions, the leading hospital first. */
  readonly members: readonly number[];
  /** By rule. */
  readonly effects: Readonly<Partial<Record<DivisionRule, MergeEffect>>>;
}

/** Claimants that ask as one, or one that asks as several (合并与拆分), rule by rule. */
export interface ClaimantChange {
  /** Several as one, or one as several. */
  readonly kind: "merge" | "split";
  /** Who, such as a county or an institution. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** Rows of the institutions; one of a split. */
  readonly members: readonly number[];
  /** As how many claimants they ask while apart. */
  readonly parts: number;
  /** By rule. */
  readonly effects: Readonly<Partial<Record<DivisionRule, MergeEffect>>>;
}

/** What moves alternating offers (默认规则与预付金的价值): the hospitals' share of the room, and its amount in fen. */
export interface Leverage {
  /** What lies between the least that hospitals accept and the most that the fund affords. */
  readonly room: number;
  /** A row a condition that is changed. */
  readonly rows: readonly {
    readonly change: "none" | "default" | "prepaid" | "noDeadline";
    /** Decimal text of four digits. */
    readonly share: string;
    readonly amount: number;
  }[];
}

/** The increment that can be afforded, between hospitals and reserve (增量分配), fen. */
export interface IncrementSplit {
  /** What can be added. */
  readonly amount: number;
  /** The hospitals' part by asymmetric Nash bargaining. */
  readonly nash: number;
  /** The hospitals' part by Kalai and Smorodinsky. */
  readonly kalaiSmorodinsky: number;
}

/** The negotiation of one scheme and year, replayed (谈判推演); money in fen. */
export interface NegotiationSheet {
  /** Whose fund is negotiated. */
  readonly scheme: Scheme;
  /** The year that is negotiated. */
  readonly year: number;
  /** How the talks were held. */
  readonly protocol: Protocol;
  /** Σ D of the year before, which growth is over. */
  readonly lastYear: number;
  /** g_max, the most that the fund can afford; six decimals, as all growths. */
  readonly affordable: string;
  /** ω of the mixed forecast, decimal text of six digits. */
  readonly omega: string;
  /** g of a group without agreement. */
  readonly defaultGrowth: string;
  /** Who negotiates together. */
  readonly groups: readonly NegotiationGroup[];
  /** By group: last year's D. */
  readonly base: Float64Array;
  /** Last year's points, 1/10000. */
  readonly points: Float64Array;
  /** c, what each asks for. */
  readonly claims: Float64Array;
  /** The least that a group's cost drift leaves it content with. */
  readonly reservation: Float64Array;
  /** The least that it accepts under the stated fill. */
  readonly accepted: Float64Array;
  /** Agreed or decided, by group. */
  readonly growth: readonly string[];
  /** Whether it was agreed. */
  readonly agreed: readonly boolean[];
  /** The minutes. */
  readonly offers: readonly Offer[];
  /** How many sessions were held. */
  readonly sessions: number;
  /** What was divided. */
  readonly envelope: number;
  /** What was agreed above all claims, and stays with the fund. */
  readonly unclaimed: number;
  /** What the protocol gives each group. */
  readonly awards: Float64Array;
  /** Who objects to what the talks gave. */
  readonly objections: readonly Objection[];
  /** By institution. */
  readonly hospital: {
    readonly base: Float64Array;
    /** What the forecast of cases and costs comes to, before margin and overrun. */
    readonly need: Float64Array;
    readonly claims: Float64Array;
    readonly reservation: Float64Array;
    /** The least that it accepts under the stated fill. */
    readonly accepted: Float64Array;
    readonly awards: Float64Array;
  };
  /** The eight rules and the mixed forecast on the same envelope; a rule without weights is left out. */
  readonly divisions: readonly Division[];
  /** What consortia would gain as one. */
  readonly mergers: readonly CountyMerger[];
  /** The largest institution of each group, asking as two halves. */
  readonly splits: readonly ClaimantChange[];
  /** Merging and splitting that was asked about. */
  readonly asked: readonly ClaimantChange[];
  /** `null` where there is no room to agree in. */
  readonly leverage: Leverage | null;
  /** `null` where nothing can be added. */
  readonly increment: IncrementSplit | null;
}

/** A scenario's negotiations, one a scheme, with what names and places them (谈判底稿). */
export interface NegotiationRun {
  /** Scenario id, such as `zibo_2025/baseline`. */
  readonly scenario: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** Folder of the city. */
  readonly city: string;
  /** The year that is negotiated. */
  readonly year: number;
  /** Seed of all luck. */
  readonly seed: string;
  /** Hash of the scenario's record. */
  readonly recordHash: string;
  /** All institutions; vectors by institution follow its rows. */
  readonly hospitals: Hospitals;
  /** The counties they stand in. */
  readonly counties: Counties;
  /** Fill below which a side objects. */
  readonly acceptFill: number;
  /** Fill below which institutions are counted. */
  readonly lowFill: number;
  /** One a scheme. */
  readonly sheets: readonly NegotiationSheet[];
}
