/**
 * A scenario on data that were given (读入数据的结算): the year that was read goes
 * through the same stages as a generated one, with prices as given and no
 * history. Part of the run: it computes nothing.
 *
 * @module
 */
import type { Given } from "../intake/read_given.ts";
import { spentBefore } from "../intake/read_register.ts";
import { rehearsalTable } from "../metrics/rehearsal_table.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import type { Values } from "../model/policy/mod.ts";
import { type Opinions, SCHEMES } from "../model/ledger.ts";
import type { Outcome, ScenarioResult } from "../model/result.ts";
import type { Scenario } from "../model/scenario/mod.ts";
import type { ScreenRule } from "../model/screens.ts";
import type { PlanInputs } from "../model/run_basis.ts";
import { basisOf } from "./basis_of.ts";
import { categoryNotes } from "./category_notes.ts";
import { intakeNotes } from "./intake_notes.ts";
import { judgementNotes } from "./judgement_notes.ts";
import { outcomeOf } from "./outcome_of.ts";
import type { PricedRules } from "./price_rules.ts";
import { priceGiven } from "./price_given.ts";
import { regimeNotes } from "./regime_notes.ts";
import { lateNotes } from "./rule_notes.ts";
import { scenarioResult } from "./scenario_result.ts";
import { openSettlement, type YearChange } from "./resettle.ts";
import type { SettledYear } from "./settle_year.ts";
import {
  type Rules,
  valuesThroughout,
  type YearValues,
} from "./year_values.ts";
import { NO_MEMORY } from "./stage_memory.ts";
import { valueNotes } from "./value_notes.ts";
import { yearNotes } from "./year_notes.ts";

/** A scenario and the data that its files brought. */
export interface GivenPlan {
  readonly scenario: Scenario;
  readonly given: Given;
  /** Working days and clearing terms. */
  readonly calendar: PayerCalendar;
  /** Names the run folder; equal inputs, equal hash. */
  readonly recordHash: string;
  /** Hashes of what the plan was read from; left out where it was not read from files. */
  readonly inputs?: PlanInputs;
  /** Hospitals' opinions on the points that were given; none where left out. */
  readonly opinions?: Opinions;
  /** Screens that its rules may play; none where left out. */
  readonly screens?: readonly ScreenRule[];
}

/** What of such a plan its year is settled by. */
export type GivenRules =
  & Pick<GivenPlan, "given" | "opinions" | "screens">
  & { readonly scenario: Rules };

/** A given year, settled, down to its cases. */
export interface GivenYear {
  readonly given: Given;
  readonly through: YearValues;
  /** Settings in force on the first day of the year. */
  readonly values: Values;
  readonly rules: PricedRules;
  readonly settled: SettledYear;
  /** Settles it once more with something changed. */
  readonly again: (change: YearChange) => SettledYear;
}

/** The same with tables, metrics and books. */
export interface SettledGiven extends GivenYear {
  readonly result: ScenarioResult;
}

/** Settles a given year under its scenario. */
export function settleGiven(
  plan: GivenPlan,
  memory = NO_MEMORY,
): SettledGiven {
  const year = settleGivenYear(plan, memory);
  return { ...year, result: givenResult(plan, year) };
}

/** A given year as studies read it (研究所读的读入年度). */
export function givenOutcome(plan: GivenRules, memory = NO_MEMORY): Outcome {
  const { settled, values, given } = settleGivenYear(plan, memory);
  return outcomeOf(plan.scenario, settled, given, values);
}

function settleGivenYear(
  plan: GivenRules,
  memory = NO_MEMORY,
): GivenYear {
  const { scenario, given } = plan, { record, hospitals, codes } = given;
  const through = valuesThroughout(
    { scenario, preRegime: scenario },
    record.year,
  );
  const values = through.start;
  const lastYear = values["intake.lastYear"]!;
  const rules = memory.run(priceGiven, {
    given,
    id: `${scenario.id}-${record.year}`,
    opinions: plan.opinions ?? null,
  }, values);
  const before = SCHEMES.map((scheme) => spentBefore(lastYear[scheme]));
  const { settled, again } = openSettlement(
    {
      record,
      rules,
      before,
      codes,
      hospitals,
      counties: given.counties,
      screens: plan.screens ?? [],
    },
    through,
    memory,
  );
  return { given, through, values, rules, settled, again };
}

function givenResult(
  plan: GivenPlan,
  { given, through, values, rules, settled, again }: GivenYear,
): ScenarioResult {
  const { scenario } = plan, { record, hospitals, codes } = given;
  return scenarioResult({
    scenario,
    recordHash: plan.recordHash,
    basis: basisOf(plan, null),
    calendar: plan.calendar,
    through,
    hospitals,
    registry: null,
    counties: given.counties,
    codes,
    record,
    intake: given.report,
    truth: null,
    otherDays: null,
    insured: given.insured,
    rules,
    settled,
    again,
    before: null,
    rehearsal: rehearsalTable(
      scenario.id,
      settled.settlements,
      null,
      hospitals,
    ),
    notes: [
      ...NOTES,
      ...intakeNotes(given.report),
      ...yearNotes(scenario, record.year),
      ...categoryNotes(settled, values),
      ...lateNotes(scenario, record.year),
      ...regimeNotes(settled.settlements),
      ...judgementNotes(
        settled.settlements,
        settled.standing,
        through.end,
        settled.supervised,
      ),
      ...valueNotes(settled.settlements),
    ],
  });
}

/** What every reader of such a result must know (说明). */
const NOTES: ScenarioResult["notes"] = [
  {
    zh:
      "病例、医疗机构和病种目录由文件读入，不由模型生成；数据真伪由提供者负责，本页数字只是按规则计算的结果。",
    en:
      "Cases, institutions and catalogue were read from files, not generated; whoever gave them answers for them, and the numbers here only follow from the rules.",
  },
  {
    zh:
      "没有历史年度：病种分值、参照均费和年初点值按文件给定，机构系数取系数表，不与上年比较。",
    en:
      "There is no history: points, reference means and the year-start value are as given, coefficients come from the table, and nothing is compared with the year before.",
  },
  {
    zh:
      "未读入门诊数据；床日、透析和精神类住院退出 DIP，按记账金额由“其他付费方式”支付。",
    en:
      'No outpatient care was read; bed-day, dialysis and psychiatric stays leave DIP and are paid as booked from "other".',
  },
];
