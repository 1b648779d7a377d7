/**
 * What supervision found of a year (监管结果): suspicions and what became of them,
 * what inspectors were used for, what institutions bore for it. Record only:
 * what is true and was not found stands in the world.
 *
 * @module
 */

/** Screens as shipped in `data/supervision/screens.csv` (筛查规则), in the order of its rows. */
export const SCREENS = [
  "upcoding",
  "split",
  "splitLater",
  "lowAdmission",
  "noBedItems",
  "longStay",
  "shifting",
  "nearVisits",
  "bedHanging",
  "overTesting",
  "sexLimited",
  "drugResale",
  "impersonation",
  "recordQuality",
  "lateList",
] as const;
/** One of {@linkcode SCREENS}. */
export type ScreenId = typeof SCREENS[number];

/** What else than a screen leads to a case (线索来源); they follow the screens in {@linkcode Findings.rules}. */
export const LEADS = [
  "sampled",
  "announced",
  "unannounced",
  "crossArea",
  "herbs",
  "dental",
  "tipOff",
  "selfCheck",
] as const;
/** One of {@linkcode LEADS}. */
export type Lead = typeof LEADS[number];

/** Ways that inspectors choose their cases (检查方式). */
export const INSPECTION_WAYS = [
  "sampled",
  "targeted",
  "announced",
  "unannounced",
  "crossArea",
  "herbs",
  "dental",
] as const;
/** One of {@linkcode INSPECTION_WAYS}. */
export type InspectionWay = typeof INSPECTION_WAYS[number];

/** When a case is looked at (审核环节): before discharge, before payment, after payment. */
export const STAGES_OF_REVIEW = ["before", "during", "after"] as const;
/** One of {@linkcode STAGES_OF_REVIEW}. */
export type ReviewStage = typeof STAGES_OF_REVIEW[number];

/**
 * What became of a suspicion (处理结果):
 *
 * - `open`: nobody had a day for it
 * - `intercepted`: refused by rule before it was paid
 * - `confirmed`: an inspector saw it, and it stands
 * - `cleared`: an inspector saw the case and found nothing
 * - `overturned`: confirmed or refused, and given back on appeal
 * - `corrected`: the institution gave it back of its own accord
 */
export const FINDING_OUTCOMES = [
  "open",
  "intercepted",
  "confirmed",
  "cleared",
  "overturned",
  "corrected",
] as const;
/** One of {@linkcode FINDING_OUTCOMES}. */
export type FindingOutcome = typeof FINDING_OUTCOMES[number];

/** Who inspects (检查力量); row of a source in the tables below. */
export const INSPECTORS = [
  "agency",
  "insurer",
  "social",
  "thirdParty",
  "enforcement",
] as const;
/** One of {@linkcode INSPECTORS}. */
export type Inspector = typeof INSPECTORS[number];

/** `inspector` of a finding that a rule or the institution itself made. */
export const NO_INSPECTOR = 0xff;

/** `lead` of a finding that a screen led to. */
export const NO_LEAD = 0xff;

/** What an act is held to be (违规类型); `none` where nothing was confirmed. */
export const ACTS = [
  "none",
  "upcoded",
  "split",
  "lowIndication",
  "padded",
  "shifted",
  "overTesting",
  "sexLimited",
  "drugResale",
  "impersonation",
  "herbs",
  "dental",
  "record",
  "bedHanging",
  "movedOut",
  "longStay",
] as const;
/** One of {@linkcode ACTS}. */
export type Act = typeof ACTS[number];

/** Acts that stand and that nobody is blamed for: a record that is badly kept, days that are paid otherwise. */
export const BLAMELESS: readonly Act[] = ["record", "longStay"];

/** Acts whose harm is a part of the bill, and where that part stands in the evidence. */
export const ITEM_ACTS: readonly Act[] = [
  "overTesting",
  "sexLimited",
  "drugResale",
  "impersonation",
  "herbs",
  "dental",
];

/** Findings (疑点): one row a suspicion, by claim and then by rule; a claim may have several, its money stands on one of them. */
export interface Findings {
  /** Number of rows. */
  readonly rows: number;
  /** Names that `rule` refers to: the screens that were played, then {@linkcode LEADS}. */
  readonly rules: readonly string[];
  /** Row of the claim in the year's record. */
  readonly claim: Uint32Array;
  /** Row of the institution. */
  readonly hospital: Uint16Array;
  /** Screen or lead that raised the suspicion, a row of `rules`. */
  readonly rule: Uint8Array;
  /** Row in {@linkcode STAGES_OF_REVIEW}. */
  readonly when: Uint8Array;
  /** Row in {@linkcode FINDING_OUTCOMES}. */
  readonly outcome: Uint8Array;
  /** Row in {@linkcode ACTS}. */
  readonly act: Uint8Array;
  /** Row in {@linkcode INSPECTORS}, or {@linkcode NO_INSPECTOR}. */
  readonly inspector: Uint8Array;
  /** Way by which an inspector came to the case, a row of {@linkcode LEADS}, or {@linkcode NO_LEAD} where a screen led there or nobody looked. */
  readonly lead: Uint8Array;
  /** Day on which it was raised, from 1 January of the year; may lie in the next. */
  readonly day: Uint16Array;
  /** Day on which its outcome was known, likewise; `day` where it is open. */
  readonly closed: Uint16Array;
  /** Loss of the fund that was refused or given back, fen; 0 unless the outcome stands. */
  readonly loss: Float64Array;
  /** Fine to the treasury, fen. */
  readonly fine: Float64Array;
  /** Points taken off the case, 1/10000, where recovery is in points; the loss is then what they are worth. */
  readonly points: Float64Array;
}

/** Why the fund does not pay a case (不予支付原因): the doctor's qualification, the department's services or the agreement was suspended or at its end. */
export const UNPAID_CAUSES = ["doctor", "suspended", "terminated"] as const;
/** One of {@linkcode UNPAID_CAUSES}. */
export type UnpaidCause = typeof UNPAID_CAUSES[number];

/** Cases that the fund does not pay (不予支付病例): discharged while a sanction kept the institution, a department or the doctor from payment; a row a case, by claim. */
export interface Unpaid {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the claim in the year's record. */
  readonly claim: Uint32Array;
  /** Row of the institution. */
  readonly hospital: Uint16Array;
  /** Row in {@linkcode UNPAID_CAUSES}. */
  readonly cause: Uint8Array;
  /** What the fund would have paid and findings had not taken, fen. */
  readonly fund: Float64Array;
  /** Points taken off the case, 1/10000, where recovery is in points; `fund` is then what it had booked. */
  readonly points: Float64Array;
}

/** What inspectors of one kind did in a year (检查力量使用): a row a kind. */
export interface InspectionUse {
  /** Who. */
  readonly inspector: Inspector;
  /** Inspector-days there were. */
  readonly days: number;
  /** Of these, those used; never more. */
  readonly used: number;
  /** Cases whose truth was looked at. */
  readonly reveals: number;
  /** Of these, cases in which something stands. */
  readonly found: number;
  /** What the days cost, fen. */
  readonly cost: number;
  /** Loss given back, fen. */
  readonly recovered: number;
  /** Fines, fen. */
  readonly fined: number;
}

/** What one institution bears in a year (机构处理): a row an institution that something was found at. */
export interface Sanction {
  /** Row of the institution. */
  readonly hospital: number;
  /** Loss of the fund refused before payment, fen. */
  readonly refused: number;
  /** Loss given back after payment, fen. */
  readonly returned: number;
  /** Given back of its own accord, fen; part of `returned`. */
  readonly corrected: number;
  /** Fines to the treasury, fen. */
  readonly fine: number;
  /** Cases that the fund does not pay after its sanctions, in the same year. */
  readonly unpaidCases: number;
  /** What the fund would have paid for them, fen. */
  readonly unpaid: number;
  /** Whether its leaders were called in (约谈). */
  readonly talk: boolean;
  /** Months without fund services; 0 = none. */
  readonly suspendedMonths: number;
  /** Whether the agreement ends (解除协议). */
  readonly terminated: boolean;
  /** Whether it is handed to the police (移送公安). */
  readonly referred: boolean;
  /** Whether the case was made public (公开曝光). */
  readonly exposed: boolean;
  /** Doctors whose payment qualification is suspended or ended. */
  readonly barred: number;
  /** Points that doctors were given (记分). */
  readonly doctorPoints: number;
  /** Share of its doctors' days of the next year that it is left with. */
  readonly capacityLeft: number;
}

/** Doctors who were given points (医师记分): a row a doctor, by institution and then by number. */
export interface DoctorPoints {
  /** Number of rows. */
  readonly rows: number;
  /** Row of the institution. */
  readonly hospital: Uint16Array;
  /** The doctor's number at the institution, as lists have it. */
  readonly doctor: Uint16Array;
  /** The most that his points came to within a calendar year (年度累计记分). */
  readonly points: Uint16Array;
  /** Points from which the payment qualification is suspended (暂停). */
  readonly suspendAt: number;
  /** Points from which it ends (终止). */
  readonly terminateAt: number;
}

/** All that supervision made of a year (年度监管). */
export interface Supervision {
  /** Suspicions and what became of them. */
  readonly findings: Findings;
  /** Cases that the fund does not pay after a sanction. */
  readonly unpaid: Unpaid;
  /** What inspectors did; empty where nobody inspects. */
  readonly use: readonly InspectionUse[];
  /** What institutions bear. */
  readonly sanctions: readonly Sanction[];
  /** Doctors with points; left out where nobody looks or lists name no doctors. */
  readonly doctors?: DoctorPoints;
  /** Rewards paid for tip-offs (举报奖励), fen, out of the treasury. */
  readonly rewards: number;
  /** Rows of institutions that seem to refuse severe cases (推诿重症疑似): a suspicion without a case. */
  readonly refusing: readonly number[];
  /** Rows of institutions whose points per case grow faster than their cost per case (分值增长快于费用): likewise; left out where there is no year before to hold them against. */
  readonly outpacing?: readonly number[];
  /** Screens that were not played, as the record has no such column (未能使用的规则). */
  readonly idle: readonly string[];
}
