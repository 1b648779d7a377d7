/**
 * What a rehearsal gives (推演结果): one object a scenario, read by metrics,
 * charts, reports and notebooks.
 *
 * @module
 */
import type {
  Catalogue,
  CodeBook,
  CoefficientSheet,
  Counties,
  ExportedCatalogue,
  Hospitals,
  InstitutionRegistry,
  Journal,
  MetricRow,
  RaiseTrial,
  ReviewBook,
  Scheme,
  Signals,
  Standing,
  Supervision,
} from "./ledger.ts";
import type { BudgetBook, ConsortiumRow } from "./budget.ts";
import type { FundYearDays } from "./calendar.ts";
import type { InsurerSheet } from "./insurer.ts";
import type { IntakeReport } from "./intake.ts";
import type { CashFilm } from "./cash.ts";
import type { CourseYear } from "./course.ts";
import type { DiseaseYears } from "./disease_years.ts";
import type { CardRow } from "./realism.ts";
import type { InflowSheet } from "./remote.ts";
import type { RunBasis } from "./run_basis.ts";
import type { PoolingSheet } from "./pooling.ts";
import type { Setting } from "./scenario/mod.ts";
import type {
  DepositTrial,
  OtherPayments,
  RehearsalRow,
  Settlement,
} from "./settlement.ts";
import type { SupervisionScore } from "./supervision_score.ts";
import type { WarningRow } from "./warning.ts";
import type { PointWeather } from "./weather.ts";
import type { ZeroRecord } from "./zero_record.ts";

/** Cases of the policy year by zone, level and where they were sent. */
export interface CaseCounts {
  /** Stays that were billed. */
  readonly claims: number;
  /** Persons who were admitted. */
  readonly persons: number;
  /** Claims by payment method, in the order of METHODS. */
  readonly byMethod: readonly number[];
  /** Fund booked by payment method, fen. */
  readonly fundByMethod: readonly number[];
  /** DIP cases by zone, in the order of ZONES. */
  readonly byZone: readonly number[];
  /** DIP cases in core groups. */
  readonly core: number;
  /** DIP cases in comprehensive groups. */
  readonly comprehensive: number;
  /** DIP cases by the layer that took them, in the order of LAYERS; cases that none took are in no layer. */
  readonly byLayer: readonly number[];
}

/** One scenario, one seed, played. */
export interface ScenarioResult {
  /** Scenario id, such as `zibo_2025/baseline`. */
  readonly scenario: string;
  /** Title in Chinese. */
  readonly titleZh: string;
  /** Title in English. */
  readonly titleEn: string;
  /** City that was played. */
  readonly city: string;
  /** Calendar year. */
  readonly year: number;
  /** Text seed of the luck. */
  readonly seed: string;
  /** First eight characters name the run folder; equal inputs, equal hash. */
  readonly recordHash: string;
  /** What it was played from, so that it can be played again. */
  readonly basis: RunBasis;
  /** Institutions; all columns by hospital follow their rows. */
  readonly hospitals: Hospitals;
  /** What the health register says of them; `null` where institutions were read. */
  readonly registry: InstitutionRegistry | null;
  /** County-level areas. */
  readonly counties: Counties;
  /** Codes that claims refer to. */
  readonly codes: CodeBook;
  /** Disease catalogue of the policy year. */
  readonly catalogue: Catalogue;
  /** The same as a file that can be edited and given back, with the levels above its groups. */
  readonly catalogueFile: ExportedCatalogue;
  /** Institution coefficients H in 1/10000, by hospital. */
  readonly coefficients: Float64Array;
  /** How the coefficients came about; left out where nobody made them. */
  readonly coefficientSheet?: CoefficientSheet;
  /** Single institutions with a coefficient 0.01 higher, those with most points first; left out or empty where points are worth nothing. */
  readonly raises?: readonly RaiseTrial[];
  /** What special review gave and took; `null` or left out where nothing is reviewed. */
  readonly review?: ReviewBook | null;
  /** What an institution itself spends of a yuan it charges (成本收入比), by hospital; assumed. */
  readonly ownCost: Float64Array;
  /** Insured persons by scheme; 0 where claims were read without a register. */
  readonly insured: readonly [number, number];
  /** What reading the claims came to; nothing is found in claims that are generated. */
  readonly intake: IntakeReport;
  /** Where the stays went. */
  readonly counts: CaseCounts;
  /** Policy year, employees then residents. */
  readonly settlements: readonly Settlement[];
  /** Cumulative surplus of the pooled fund on 1 January (年初累计结余), fen by scheme. */
  readonly opening: readonly number[];
  /** How the budgets came about and how the year went by them (预算编制与执行), by scheme. */
  readonly budgets: readonly BudgetBook[];
  /** Total payment to county consortia, tried (医共体总额付费试算); left out or empty where it is not. */
  readonly consortia?: readonly ConsortiumRow[];
  /** Counties under pooling by city (市级统筹责任分担推演), a sheet a scheme; left out or empty where it is not played. */
  readonly pooling?: readonly PoolingSheet[];
  /** Patients of other pools who are treated here (外来参保人结算), a sheet a scheme; left out or empty where they are not settled. */
  readonly inflow?: readonly InflowSheet[];
  /** Contracts with insurers of catastrophic insurance (商保机构承办), one element a contract and scheme; left out or empty where the agency runs it. */
  readonly insurers?: readonly InsurerSheet[];
  /** The policy year under other quality deposits (质量保证金试算). */
  readonly deposits: readonly DepositTrial[];
  /** Last year of history under the pre-regime; empty where claims were read without history. */
  readonly lastYear: readonly Settlement[];
  /** Fund money outside DIP, one element a scheme. */
  readonly otherPayments: readonly OtherPayments[];
  /** Year after year, from the last one before the reform to the policy year; empty where claims were read. */
  readonly course: readonly CourseYear[];
  /** The point value through the year, and why it is not what it was, by scheme. */
  readonly weather: readonly PointWeather[];
  /** R-SIM: last year's data under the old method, then under this scenario. */
  readonly rehearsal: readonly RehearsalRow[];
  /** The year held against the targets of its city; empty where there are none. */
  readonly realism: readonly CardRow[];
  /** Zero denominators that the year met, and what the rule then did (`R-NUM-ZERO`). */
  readonly zeros: readonly ZeroRecord[];
  /** Metrics in long form. */
  readonly metrics: readonly MetricRow[];
  /** Diseases against the year before; left out where there is none. */
  readonly diseases?: DiseaseYears;
  /** Every transfer of the year, both schemes. */
  readonly journal: Journal;
  /** What institutions booked and received day by day, and what the fund held. */
  readonly cash: CashFilm;
  /** What is published for the next year. */
  readonly signals: Signals;
  /** Days of the fund year: months, steps of the clearing. */
  readonly days: FundYearDays;
  /** Suspicions of supervision, what came of them and what was used for it. */
  readonly supervision: Supervision;
  /** Supervision held against the truth (监管成效); left out where nobody looks or nobody knows. */
  readonly score?: SupervisionScore;
  /** Scores and grades of the institutions. */
  readonly standing: Standing;
  /** Every parameter in the policy year, and what it stands on. */
  readonly settings: readonly Setting[];
  /** How many settings stand on a document, and which are assumed (assumption meter). */
  readonly assumptions: {
    readonly document: number;
    readonly published: number;
    readonly assumed: number;
  };
  /** Early warning, four indicators a scheme, month by month. */
  readonly warnings: readonly WarningRow[];
  /** Things the reader must know, Chinese and English. */
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
}

/** What studies read of a settled year (结算要点): no more than clearing and the other lines give, without journal and cash. */
export type Outcome = Pick<
  ScenarioResult,
  | "scenario"
  | "year"
  | "hospitals"
  | "counties"
  | "ownCost"
  | "insured"
  | "opening"
  | "settlements"
  | "otherPayments"
>;

/** What is compared between two results of the same people (对比指标). */
export const MEASURES = [
  "cases",
  "points",
  "cost",
  "booked",
  "standard",
  "shared",
  "pay",
  "borne",
  "transfer",
  "payRate",
  "paidRate",
] as const;
/** One of {@linkcode MEASURES}. */
export type Measure = typeof MEASURES[number];

/** One measure of one group under both scenarios (配对差异). */
export interface DifferenceRow {
  /** What is compared. */
  readonly measure: Measure;
  /** Insurance scheme. */
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `hospital:H001`. */
  readonly group: string;
  /** Fen, 1/10000 point, cases or a ratio; `null` where nothing was booked. */
  readonly baseline: number | null;
  /** Value under the reform. */
  readonly reform: number | null;
  /** Reform − baseline: positive is more for the named party. */
  readonly difference: number | null;
}
