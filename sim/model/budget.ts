/**
 * How a budget came about and how the year went by it (预算编制与执行): versions,
 * levels, pace, talks and what one line takes from another. Money in fen.
 *
 * @module
 */
import type { BudgetLine, Scheme } from "./ledger.ts";

/** The compiled budget of one scheme and year (年度支出预算), fen. */
export interface BudgetSheet {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Income of the year as it arrived, by line. */
  readonly income: {
    /** Paid by insured and employers. */
    readonly contributions: number;
    /** Fiscal subsidy (财政补助). */
    readonly subsidy: number;
    readonly interest: number;
    readonly other: number;
    readonly total: number;
  };
  /** Planned income that the budget was compiled from (收入预算); left out where it is what arrived. */
  readonly planned?: number;
  /** Expenditure of the year before, E. */
  readonly lastExpenditure: number;
  /** Planned income × (1 − surplus target). */
  readonly cap: number;
  /** Last expenditure × (1 + growth). */
  readonly growth: number;
  /** T, what may be spent; lines and reserve sum to it. */
  readonly total: number;
  /** The lines; `dip` is F_DIP, after the reserve; `maternity` is 0 where it is no line. */
  readonly lines: Readonly<Record<BudgetLine, number>>;
  /** R0, risk reserve (风险金). */
  readonly reserve: number;
  /** What adjustments took from the reserve in month 1–12 (动用风险金), negative where they put into it; left out where none did. `reserve` is what was left. */
  readonly released?: readonly {
    readonly month: number;
    readonly amount: number;
  }[];
  /** F_DIP re-fixed at clearing by actual income (按实际收入核定); left out where the line stands. */
  readonly refixed?: number;
  /** F_m: the DIP line by month, twelve amounts that sum to it (月度分解). */
  readonly months: Float64Array;
  /** Each hospital's part of the DIP line (机构年度预算额度), by last year's share of D; `null` where that is not known. */
  readonly quotas: Float64Array | null;
}

/** F_DIP that is cleared (清算总额): as re-fixed by actual income, else the line. */
export function clearedTotal({ refixed, lines }: BudgetSheet): number {
  return refixed ?? lines.dip;
}

/** Steps to a budget that is in force (预算编审步骤): departments with the counties, talks, leading group, government, congress. */
export const BUDGET_STEPS = [
  "draft",
  "talks",
  "leadingGroup",
  "government",
  "congress",
] as const;
/** One of {@linkcode BUDGET_STEPS}. */
export type BudgetStep = typeof BUDGET_STEPS[number];

/** For what a budget may be adjusted in the year (调整事由): fund income, number of patients, benefit policy, public-health events, balance of the fund. `R-BUD`; 办法 6, 规程 13; Zibo 二(一). */
export const ADJUSTMENT_REASONS = [
  "income",
  "patients",
  "benefits",
  "publicHealth",
  "balance",
] as const;
/** One of {@linkcode ADJUSTMENT_REASONS}. */
export type AdjustmentReason = typeof ADJUSTMENT_REASONS[number];

/** What the growth of the total may be made of (总额因素): Yancheng's five. */
export const GROWTH_FACTORS = [
  "economy",
  "population",
  "reform",
  "insured",
  "lastCost",
] as const;
/** One of {@linkcode GROWTH_FACTORS}. */
export type GrowthFactor = typeof GROWTH_FACTORS[number];

/** A factor of the growth. */
export interface FactorRow {
  /** One of the five. */
  readonly factor: GrowthFactor;
  /** Weight as set, 0–1. */
  readonly weight: number;
  /** Its growth, decimal string; `null` where it is not known. */
  readonly growth: string | null;
  /** Whether it was read from the record and not given. */
  readonly measured: boolean;
}

/** The budget at one step, or after an adjustment (预算版本). */
export interface BudgetVersion {
  /** Day it dates from, `YYYY-MM-DD`. */
  readonly date: string;
  /** Which step it is. */
  readonly step: BudgetStep | "adjustment";
  /** T. */
  readonly total: number;
  /** The lines. */
  readonly lines: Readonly<Record<BudgetLine, number>>;
  /** R0. */
  readonly reserve: number;
  /** Of an adjustment; `null` else. */
  readonly reason: AdjustmentReason | null;
  /** What changed: the total at a step, the line in an adjustment. */
  readonly change: number;
}

/** A row of the budget's levels (多层次预算): fund, line, county, institution, each with its months. */
export interface LevelRow {
  /** Which level. */
  readonly level: "fund" | "line" | "county" | "institution";
  /** `fund`, `dip`, `dip/370303`, `dip/370303/H001`. */
  readonly id: string;
  /** Id of the row above; `null` of the fund. */
  readonly parent: string | null;
  /** Of the year. */
  readonly amount: number;
  /** Twelve amounts that sum to it. */
  readonly months: Float64Array;
}

/** The DIP line up to a month (执行进度). */
export interface PaceRow {
  /** 1–12. */
  readonly month: number;
  /** Σ F_m since January. */
  readonly budget: number;
  /** ΣJ since January. */
  readonly booked: number;
  /** Booked ÷ budget, decimal string; `null` without a budget. */
  readonly ratio: string | null;
  /** Whether it is the end of a quarter and the ratio above the watched one. */
  readonly alert: boolean;
}

/** An institution above its quota at a quarter's end (超进度机构). */
export interface TalkRow {
  /** 3, 6, 9 or 12. */
  readonly month: number;
  /** Row of the hospital. */
  readonly hospital: number;
  /** Its quota since January. */
  readonly quota: number;
  /** J since January. */
  readonly booked: number;
  /** Booked ÷ quota, decimal string. */
  readonly ratio: string;
}

/** A line beside DIP and what its growth takes from DIP (挤占). */
export interface CrowdingRow {
  /** The line. */
  readonly line: Exclude<BudgetLine, "dip">;
  /** What it cost last year. */
  readonly lastYear: number;
  /** Its budget. */
  readonly budget: number;
  /** DIP line with this one as it was last year, less the DIP line: positive is taken from DIP. */
  readonly taken: number;
}

/** A line and what was booked on it by month (各线执行). */
export interface LineRow {
  /** The line. */
  readonly line: BudgetLine;
  /** Its budget, as it was at the year's end. */
  readonly budget: number;
  /** Booked by month; of DIP ΣJ, of the others what is paid. */
  readonly months: Float64Array;
}

/** A county consortium's year under total payment, tried and not paid (医共体总额付费试算), fen. */
export interface ConsortiumRow {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Row of the county. */
  readonly county: number;
  /** Insured in January. */
  readonly insured: number;
  /** G. */
  readonly total: number;
  /** Fund paid for its residents in the county, and elsewhere. */
  readonly inside: number;
  /** In other counties and out of the area. */
  readonly outside: number;
  /** G above what was used. */
  readonly surplus: number;
  /** What the consortium keeps of it. */
  readonly retained: number;
  /** `retained` by county hospital, townships, villages. */
  readonly parts: readonly number[];
  /** What was used above G. */
  readonly over: number;
  /** Fund's share of `over`. */
  readonly fundShare: number;
}

/** One scheme's budget from draft to the year's end. */
export interface BudgetBook {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** How the DIP line was fixed (`R-BUD-M`). */
  readonly method: "residual" | "byItem" | "byShare" | "byGrowth";
  /** g of the total. */
  readonly growth: number;
  /** Factors behind g; `null` where it is given. */
  readonly factors: readonly FactorRow[] | null;
  /** Oldest first; the last is in force at the year's end. */
  readonly versions: readonly BudgetVersion[];
  /** From the fund down; `null` where institutions of the year before are not known. */
  readonly levels: readonly LevelRow[] | null;
  /** The lines of the scheme, those without budget and bookings left out. */
  readonly lines: readonly LineRow[];
  /** Month by month. */
  readonly pace: readonly PaceRow[];
  /** Ratio above which a quarter's end is flagged. */
  readonly watched: number;
  /** Whether those above it are talked to (约谈). */
  readonly talks: boolean;
  /** `null` where quotas are not known. */
  readonly over: readonly TalkRow[] | null;
  /** What other lines take from DIP. */
  readonly crowding: readonly CrowdingRow[];
}
