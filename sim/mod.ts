/**
 * Shapan 沙盘: Chinese medical-insurance payment policy, rehearsed before rollout.
 *
 * The pipeline of one year (流水线), each arrow a stage that reads tables and
 * gives tables:
 *
 * ```text
 * population ─► need ─► hospital ─► claims        the world, behind the veil
 *        claims ─► grouping ─► points             what a case is worth
 *      register ─► budget                         how much there is
 *  points, budget ─► settlement ─► journal        every fen booked
 *   settlement ─► metrics, signals                what happened, what is published
 * ```
 *
 * {@linkcode run} plays one scenario, {@linkcode compare} two on the same people
 * with the same luck, {@linkcode why} splits what a reform changes among its
 * provisions, {@linkcode negotiateScenario} replays the talks on its budget;
 * {@linkcode pairedDifferences}, {@linkcode resultTables} and
 * {@linkcode allCharts} read the results, {@linkcode reportFiles} writes them up.
 *
 * @example Play two scenarios and read what the reform changes
 * ```ts ignore
 * import { compare, pairedDifferences } from "shapan";
 *
 * const pair = await compare("zibo_2025/baseline", "zibo_2025/share_up");
 * const rows = pairedDifferences(pair.baseline, pair.reform);
 * ```
 *
 * @module
 */
export {
  compare,
  type PlaySettings,
  run,
  type WholeComparison,
  why,
} from "./compare.ts";
export { pairedDifferences } from "./analysis/paired_differences.ts";
export { differenceTable } from "./analysis/difference_table.ts";
export { resultTables } from "./analysis/result_tables.ts";
export { tableView } from "./analysis/table_view.ts";
export { allCharts } from "./chart/all_charts.ts";
export { countyBills } from "./chart/county_bills.ts";
export { countyPurses } from "./chart/county_purses.ts";
export { findingOutcomes } from "./chart/finding_outcomes.ts";
export { inspectorYield } from "./chart/inspector_yield.ts";
export { chartTable } from "./chart/chart_tables.ts";
export { ACTS, FINDING_OUTCOMES } from "./model/findings.ts";
export { displaySvg, displayTable } from "./display.ts";
export { type PlayedStudy, playStudy, studyFigures } from "./play_study.ts";
export { playYears } from "./play_years.ts";
export { yearsFigure } from "./chart/years_figure.ts";
export { yearsTable } from "./analysis/years_table.ts";
export { playRedTeam, type RedTeamSettings } from "./play_redteam.ts";
export { redTeamFigures } from "./redteam_files.ts";
export {
  deterrenceTable,
  noiseTable,
  redTeamTable,
} from "./analysis/redteam_table.ts";
export { PAYING_RULES, type PayingRule } from "./analysis/paying_rules.ts";
export type {
  Interval,
  RedTeamIntervals,
} from "./analysis/redteam_intervals.ts";
export {
  type RedTeamEffect,
  redTeamEffects,
  ruleAccuracies,
  type RuleAccuracy,
} from "./analysis/redteam_effects.ts";
export { redTeamConclusion } from "./report/redteam/conclusion.ts";
export type { RedTeamFigures } from "./report/redteam/redteam_page.ts";
export { studyTable } from "./analysis/study_table.ts";
export type { StudyFigure } from "./report/study/study_page.ts";
export { negotiateScenario } from "./negotiate_scenario.ts";
export {
  negotiationTables,
  publicTables,
} from "./analysis/negotiation_tables.ts";
export {
  type NegotiationFigure,
  negotiationFigures,
} from "./report/negotiation/negotiation_figures.ts";
export { DIVISION_RULES, PROTOCOLS, RULE_NAMES } from "./model/negotiation.ts";
export { divide } from "./negotiation/divide.ts";
export {
  QUOTA_BASES,
  type QuotaBasis,
  quotaRule,
} from "./budget/quotas/quota_rule.ts";
export { reportFiles } from "./report_files.ts";
export type { ChapterName } from "./report/chapter_names.ts";
export { issueText, ShapanError } from "./base/issues.ts";

export { shareExactly, toYuan, yuan } from "./base/fen.ts";
export { formatAmount, formatMoney } from "./base/formats.ts";
export { toTable } from "./base/columns.ts";
export { basicFund } from "./claims/benefit.ts";

export type { Fen } from "./base/fen.ts";
export type { WorkingDays } from "./base/working_days.ts";
export type { Lang, MoneyFormat, MoneyUnit } from "./base/formats.ts";
export type { Issue, IssueCode, Text } from "./base/issues.ts";
export type { Chart } from "./chart/all_charts.ts";
export { CHART_NAMES, type ChartName } from "./chart/chart_names.ts";
export type { Comparison } from "./chart/comparison.ts";
export type * from "./model/split.ts";
export type { Cell, DataTable } from "./chart/data_table.ts";
export type { ChartOptions, ChartWidth } from "./chart/theme.ts";
export type { Displayed } from "./display.ts";
export type * from "./model/ledger.ts";
export type * from "./model/behaviour.ts";
export type * from "./model/budget.ts";
export type * from "./model/insurer.ts";
export * from "./model/redteam.ts";
export type * from "./model/remote.ts";
export type * from "./model/pooling.ts";
export type * from "./model/calendar.ts";
export type * from "./model/course.ts";
export type * from "./model/disease_years.ts";
export type * from "./model/intake.ts";
export type * from "./model/realism.ts";
export type * from "./model/result.ts";
export type * from "./model/levers.ts";
export type * from "./model/negotiation.ts";
export type * from "./model/zero_record.ts";
export type {
  Grounds,
  NormalForm,
  Range,
  RecordedEntry,
  RecordedGrounds,
  RecordedScenario,
  Setting,
} from "./model/scenario/mod.ts";
export type { PlanInputs, RunBasis } from "./model/run_basis.ts";
export type * from "./model/settlement.ts";
export type * from "./model/statement.ts";
export type * from "./model/study.ts";
export type * from "./model/table.ts";
export type * from "./model/warning.ts";
export type {
  ActScore,
  RuleScore,
  SamplingSpread,
  SupervisionScore,
} from "./model/supervision_score.ts";
export type * from "./model/weather.ts";
export type * from "./model/years.ts";
export type { Block, Status } from "./model/policy/mod.ts";
export type { Progress } from "./run.ts";
export type { NegotiationChanges } from "./run/negotiate_result.ts";
export type { ClaimantAsk } from "./negotiation/claimant_changes.ts";
export type { DivisionProblem } from "./negotiation/division_problem.ts";
export type { QuotaInput, QuotaOptions } from "./budget/quotas/quota_input.ts";
export type {
  OpenMonths,
  QuotaInput as QuotaOpenings,
} from "./budget/quota_weights.ts";
export type { Services } from "./budget/services.ts";
export { parseDecimal, type Ratio, ratio } from "./base/ratio.ts";
export type {
  BankDays,
  CashFilm,
  CashReason,
  SchemeFilm,
} from "./model/cash.ts";
export { CASH_REASONS } from "./model/cash.ts";
export type { OutFile } from "./write_results.ts";
