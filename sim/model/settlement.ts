/**
 * What a year's settlement of one scheme comes to (结算结果): the sheet from
 * which statements, charts and the comparison are made. Money in fen, points
 * in 1/10000 point; vectors by hospital have one element a row of Hospitals.
 *
 * @module
 */
import type { BudgetSheet } from "./budget.ts";
import type { DualSheet } from "./dual_control.ts";
import type { Scheme } from "./ledger.ts";

export { type BudgetSheet, clearedTotal } from "./budget.ts";
export type { DualSheet } from "./dual_control.ts";

/** Turnover money of a scheme-year (预付金), and the gate it had to pass. */
export interface Prepayment {
  /** Cumulative surplus in months of last year's payments, two decimals; `null` where nothing was spent. */
  readonly months: string | null;
  /** Months that the gate asks for. */
  readonly gate: number;
  /** Why nothing was paid: too little surplus, a deficit last year, a deficit planned; `null` where the gate was passed. */
  readonly refused: "surplus" | "lastYear" | "projected" | null;
  /** By hospital, fen; a receivable, no expenditure. */
  readonly amounts: Float64Array;
  /** Whether the transfer at clearing takes it back (`offset`), or it stays for the next year. */
  readonly close: "offset" | "rollover";
}

/** Who bears what clearing cost above the budget (`R-POOL`, 基金缺口), fen. */
export interface PoolSheet {
  /** Σ pay above the budget that was cleared. */
  readonly over: number;
  /** Borne by the risk reserve. */
  readonly fromReserve: number;
  /** Borne by the cumulative surplus. */
  readonly fromSurplus: number;
  /** Borne by local governments (`R-GZ`). */
  readonly fromCounties: number;
  /** Left to a correction of next year's growth. */
  readonly nextYear: number;
  /** Budget and reserve that clearing left unspent. */
  readonly left: number;
}

/**
 * How an elastic value split the year (弹性点值), in the terms of the method: T is
 * the fund under `fund` and the pool's ratio, with what patients bore under
 * `totalMinusIndividual`, and total cost under ratios of hospitals or cases.
 */
export interface ElasticSheet {
  /** What the preset value pays for. */
  readonly form: "volume" | "severity" | "cost";
  /** f, fen per point in the unit of the method, decimal string; `null` in form `cost`. */
  readonly f: string | null;
  /** v, likewise. */
  readonly v: string;
  /** Whether v is at its upper limit. */
  readonly capped: boolean;
  /** Whether the base alone exceeded T and was scaled down to it. */
  readonly scaled: boolean;
  /** T, fen. */
  readonly total: number;
  /** Points at f by hospital, 1/10000. */
  readonly basePoints: Float64Array;
  /** Points at v by hospital, 1/10000. */
  readonly floatPoints: Float64Array;
  /** Base part by hospital, fen. */
  readonly base: Float64Array;
  /** Increment part by hospital, fen. */
  readonly increment: Float64Array;
  /** Both parts by hospital in fen of total cost. */
  readonly worth: Float64Array;
  /** T less both parts, back to the fund, fen. */
  readonly unspent: number;
}

/** One scheme-year, settled (年度结算). */
export interface Settlement {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** `dip` if any month is paid by points, `asBooked` where all are paid what was booked. */
  readonly regime: "dip" | "asBooked";
  /** Months 0–11 that are paid by points (按分值结算的月份): all twelve, or from the day on which DIP starts. */
  readonly dipMonths: readonly number[];
  /** Budget that is cleared, fen: the DIP line, or its part for the months by points. */
  readonly fund: number;
  /** The compiled budget. */
  readonly budget: BudgetSheet;
  /** b, year-start value, fen of total cost per point; decimal string, `null` if undefined. */
  readonly yearStartValue: string | null;
  /** PV in the unit of the method; under `fund`, fen of fund per point; of an elastic value the mean. */
  readonly settlementValue: string | null;
  /** PV in fen of total cost per point, comparable with b (indicator B15). */
  readonly settlementValueTotalCost: string | null;
  /** ε = ΣD − F over booked amounts. */
  readonly epsilon: number;
  /** The bound that held the floating value; left out where none did. */
  readonly valueBound?: "floor" | "cap";
  /** Whether an interval of cases or hospitals made the value (`pv.trim`); left out where none did. */
  readonly valueTrimmed?: true;
  /** Left out unless the value is elastic; the settlement value is then the mean of its two. */
  readonly elastic?: ElasticSheet;
  /** Where the year is paid as booked within two standards (双向控制); left out elsewhere. */
  readonly dual?: DualSheet;
  /** Edges of r = J/D: below `lo` savings are not kept, above `up` nothing is shared; `null` without clearing. */
  readonly edges: { readonly lo: number; readonly up: number } | null;
  /** Overspend sharing asked for, Σ share before scaling. */
  readonly shareAsked: number;
  /** R_avail. */
  readonly reserveAvailable: number;
  /** λ as a decimal string, `1` when everything asked for is paid. */
  readonly lambda: string;
  /** Whether D′ comes from points, or is the hospital's total of the year. */
  readonly against: "value" | "quota";
  /** Who bears what clearing cost above the budget. */
  readonly pool: PoolSheet;
  /** By month: booked ΣJ_m, paid gross. */
  readonly monthBooked: Float64Array;
  /** Paid gross by month, fen. */
  readonly monthGross: Float64Array;
  /** Months outside `dipMonths` of a year that has both, by hospital: J, paid as booked and not cleared; else 0. */
  readonly paidAsBooked: Float64Array;
  /** By hospital; from here to `pay` the months that are cleared. */
  readonly cases: Float64Array;
  /** Points P by hospital, 1/10000. */
  readonly points: Float64Array;
  /** C. */
  readonly cost: Float64Array;
  /** J. */
  readonly booked: Float64Array;
  /** D, the year's fund standard (年度DIP支付标准). */
  readonly standard: Float64Array;
  /** D′, what the bands are laid on: D × K less deductions inside it, or the hospital's total of the year. */
  readonly clearedStandard: Float64Array;
  /** J′, what is held against D′: J less deductions inside it, or points × value. */
  readonly clearedBooked: Float64Array;
  /** Audit deductions that are inside D′ and not taken at the transfer. */
  readonly deductedInside: Float64Array;
  /** K of the assessment, 1 where it does not touch the amount. */
  readonly assessed: Float64Array;
  /** Clear, before sharing. */
  readonly clear: Float64Array;
  /** Overspend share paid, λ·share, whole fen. */
  readonly shared: Float64Array;
  /** pay = clear + shared. */
  readonly pay: Float64Array;
  /** Σ monthly gross; from here to `transfer` all twelve months. */
  readonly gross: Float64Array;
  /** Q, deposits withheld. */
  readonly deposit: Float64Array;
  /** φQ, given back. */
  readonly depositReturned: Float64Array;
  /** Forfeited by others and received. */
  readonly redistributed: Float64Array;
  /** Audit deductions of the year. */
  readonly deductions: Float64Array;
  /** Advanced day by day for cases by points (每日预拨), part of `cashPaid`. */
  readonly advances: Float64Array;
  /** What was paid at the start of the year (预付金), not in `cashPaid`; `null` where there is none. */
  readonly prepayment: Prepayment | null;
  /** Quarterly clearings of the year, each by hospital; empty where the year is cleared once. */
  readonly interim: readonly Float64Array[];
  /** Everything paid for the months, advances and monthly payments, quarterly clearings included. */
  readonly cashPaid: Float64Array;
  /** R-FIN; negative = recovered. */
  readonly transfer: Float64Array;
}

/** A scheme-year under another quality deposit (质量保证金试算), fen. */
export interface DepositTrial {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Share withheld every month, 0–1. */
  readonly deposit: number;
  /** Σ deposits. */
  readonly withheld: number;
  /** Paid during the year, advances and months, without the prepayment. */
  readonly paid: number;
  /** Left to the clearing: transfers net of recoveries, before a prepayment is taken back. */
  readonly transferred: number;
}

/** What one method paid services of a line in place of what was booked, by hospital, for pharmacies in the row after the last; money in fen. */
export interface MethodPay {
  /** How: by the day, a fixed amount, the mean of a unit, heads, by chronic disease, or pharmacies apart. */
  readonly method:
    | "bedDay"
    | "dialysis"
    | "quota"
    | "average"
    | "capitation"
    | "chronic"
    | "pharmacy";
  /** Budget line that bears it. */
  readonly line: "outpatient" | "chronic" | "other";
  /** Stays or visits. */
  readonly units: Float64Array;
  /** J. */
  readonly booked: Float64Array;
  /** Paid in the months. */
  readonly months: Float64Array;
  /** Settled at the year's end on top; below 0 it is taken back. */
  readonly settled: Float64Array;
}

/** Fund money outside DIP in one scheme-year, fen by hospital; then out of area with pharmacies, last village clinics paid on their own. */
export interface OtherPayments {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Ordinary outpatient pooling, fen. */
  readonly outpatient: Float64Array;
  /** Chronic outpatient care, fen. */
  readonly chronic: Float64Array;
  /** Out-of-area care, fen. */
  readonly remote: Float64Array;
  /** Bed-day, dialysis and psychiatric stays and single diseases, paid from the line "other". */
  readonly other: Float64Array;
  /** Prenatal visits by place, out of area after the last hospital; last the allowance to mothers and employers (生育津贴). */
  readonly maternity: Float64Array;
  /** Cases behind `other` and `remote`. */
  readonly otherCases: number;
  /** Cases behind `remote`. */
  readonly remoteCases: number;
  /** Methods that pay other than what was booked; left out where none does. */
  readonly methods?: readonly MethodPay[];
}

/** Catastrophic insurance of one scheme-year (大病保险收支), beside the pooled fund; fen. */
export interface CatastrophicSheet {
  /** Insurance scheme. */
  readonly scheme: Scheme;
  /** Calendar year. */
  readonly year: number;
  /** Collected, by county × 12 + month. */
  readonly premium: Float64Array;
  /** Paid of stays by the layers, by county × 12 + month. */
  readonly layers: Float64Array;
  /** Paid of special drugs in the year, by county. */
  readonly drugs: Float64Array;
}

/** Personal accounts of all employees in a year (个人账户收支), fen; by payee as in {@linkcode OtherPayments}, × 12 + month. */
export interface AccountSheet {
  /** Calendar year. */
  readonly year: number;
  /** Held on 1 January. */
  readonly opening: number;
  /** Put in, by county × 12 + month. */
  readonly inflow: Float64Array;
  /** Group insurance, by county, paid in January. */
  readonly premium: Float64Array;
  /** Paid of what patients bear of stays. */
  readonly inpatient: Float64Array;
  /** Paid of what patients bear of outpatient care. */
  readonly outpatient: Float64Array;
  /** Bought at pharmacies without a prescription, by month. */
  readonly purchases: Float64Array;
  /** Held at the year's end. */
  readonly closing: number;
}

/** A row of the rehearsal table (R-SIM, indicators E1–E7): the rules replayed on a year, by group. */
export interface RehearsalRow {
  /** Scenario id. */
  readonly scenario: string;
  /** Calendar year. */
  readonly year: number;
  /** Insurance scheme. */
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `hospital:H001`. */
  readonly group: string;
  /** DIP cases. */
  readonly cases: number;
  /** E1 ΣC, fen. */
  readonly totalCost: number;
  /** E2 in total-cost terms, Σ PV·P, fen. */
  readonly settledTotal: number;
  /** E2 in fund terms, ΣD, fen. */
  readonly settledFund: number;
  /** ΣJ, fen. */
  readonly booked: number;
  /** Σ pay, fen. */
  readonly paid: number;
  /** E3 ΣD ÷ ΣJ. */
  readonly payRate: number | null;
  /** E4 Σ max(0, J − pay), fen. */
  readonly borne: number;
  /** E4 ÷ ΣC. */
  readonly borneShare: number | null;
  /** E5 E4 − what was borne under the old method, fen; `null` for the old method itself. */
  readonly borneDifference: number | null;
  /** E6 (ΣD − ΣJ) ÷ ΣJ. */
  readonly gap: number | null;
}
