/**
 * From a settled year to the result that everything reads (推演结果): counts,
 * metrics, journal and signals. Part of the run: it computes nothing.
 *
 * @module
 */
import { exportCatalogue } from "../grouping/export_catalogue.ts";
import { budgetBooks } from "./budget_books.ts";
import { consortiaOf } from "./consortia_of.ts";
import { catastrophicYear } from "./insurers_of.ts";
import { poolingOf } from "./pooling_of.ts";
import { capacityOf } from "./capacity_of.ts";
import { bookInputs, bookJournal, type PaidYear } from "./book_journal.ts";
import { filmCash } from "./film_cash.ts";
import { caseCounts } from "../metrics/case_counts.ts";
import { pointWeather } from "../metrics/weather/point_weather.ts";
import { samplingErrors } from "../metrics/sampling_error.ts";
import { drgMetrics, drgMix, drgNotes } from "./drg_mix.ts";
import { zeroRecords } from "../metrics/zero_records.ts";
import { zeroNotes } from "./zero_notes.ts";
import { occupancy } from "../metrics/occupancy.ts";
import { conductIndicators } from "../metrics/conduct_indicators.ts";
import { caseIndicators } from "../metrics/standard/case_indicators.ts";
import { catalogueIndicators } from "../metrics/standard/catalogue_indicators.ts";
import { moneyIndicators } from "../metrics/standard/money_indicators.ts";
import { indexRows } from "../metrics/case_indices.ts";
import { yearMetrics } from "../metrics/year_metrics.ts";
import type {
  CodeBook,
  Counties,
  Hospitals,
  InstitutionRegistry,
  YearRecord,
} from "../model/ledger.ts";
import { type IntakeReport, nothingFound } from "../model/intake.ts";
import type { CardRow } from "../model/realism.ts";
import type { CourseYear } from "../model/course.ts";
import type { RunBasis } from "../model/run_basis.ts";
import type { ScenarioResult } from "../model/result.ts";
import {
  assumptionMeter,
  type Scenario,
  settingsOf,
} from "../model/scenario/mod.ts";
import type { ScreenRule } from "../model/screens.ts";
import type { PayerCalendar } from "../model/calendar.ts";
import type { RehearsalRow } from "../model/settlement.ts";
import type { PointWeather } from "../model/weather.ts";
import type { Truth } from "../model/world.ts";
import { luckSeed } from "./luck_seed.ts";
import { ownCosts } from "./outcome_of.ts";
import { earlyWarnings } from "./early_warnings.ts";
import { payerDates } from "./payer_dates.ts";
import type { PricedRules } from "./price_rules.ts";
import { raiseTrials } from "./raise_trials.ts";
import type { YearChange } from "./resettle.ts";
import { reviewOf } from "./review_of.ts";
import { sampleLabel, sampleNotes } from "./sample_notes.ts";
import type { SettledYear } from "./settle_year.ts";
import { diseaseYearsOf } from "./disease_years_of.ts";
import type { YearValues } from "./year_values.ts";
import { scoreOf } from "./supervision/score_of.ts";
import { suspectedStays } from "./supervision/suspected_stays.ts";
import { scoreMetrics } from "../metrics/supervision/score_metrics.ts";
import { publish } from "../settlement/publish.ts";
import { noSupervision } from "../supervision/not_yet.ts";

/** A settled policy year with everything it was settled from. */
export interface ResultParts {
  readonly scenario: Scenario;
  readonly recordHash: string;
  /** What it is played from. */
  readonly basis: RunBasis;
  /** Working days and clearing terms. */
  readonly calendar: PayerCalendar;
  /** Settings of the policy year on the days on which they are read. */
  readonly through: YearValues;
  readonly hospitals: Hospitals;
  /** `null` where institutions were read. */
  readonly registry: InstitutionRegistry | null;
  readonly counties: Counties;
  readonly codes: CodeBook;
  readonly record: YearRecord;
  /** What reading the claims came to; left out where they are generated. */
  readonly intake?: IntakeReport;
  /** `null` for claims that were read and not generated. */
  readonly truth: Truth | null;
  /** Bed days by hospital of patients whom the pool does not pay for; `null` where nobody counted them. */
  readonly otherDays: Float64Array | null;
  readonly insured: readonly [number, number];
  readonly rules: PricedRules;
  readonly settled: SettledYear;
  /** Settles it once more with something changed. */
  readonly again: (change: YearChange) => SettledYear;
  /** The year before, settled under its own rules; `null` where there is no history. */
  readonly before: PaidYear | null;
  /** The year before as it was recorded; left out where there is no history. */
  readonly previous?: YearRecord | null;
  /** Screens that the rules may play; none where left out. */
  readonly screens?: readonly ScreenRule[];
  /** The year held against its targets; left out where claims were read. */
  readonly realism?: readonly CardRow[];
  /** From the last year before the reform; left out where claims were read. */
  readonly course?: readonly CourseYear[];
  /** With the year before under the same rules; left out, without. */
  readonly weather?: readonly PointWeather[];
  readonly rehearsal: readonly RehearsalRow[];
  readonly notes: ScenarioResult["notes"];
}

/** Makes the result of a scenario. */
export function scenarioResult(parts: ResultParts): ScenarioResult {
  const { scenario, through, hospitals, record, rules, settled } = parts;
  const values = through.start;
  const lastYear = parts.before?.settled.settlements ?? [];
  const { catalogue } = rules, { claims, year } = record;
  const dates = payerDates(parts.calendar, year, through);
  const counts = caseCounts(claims, settled.cases, settled.points, catalogue);
  const zeros = zeroRecords({
    settlements: settled.settlements,
    lastYear,
    hospitals,
    catalogue,
    monthWeights: values["budget.month.weights"],
    ownRatio: through.end["settlement.value.method"] === "totalTimesRatio" &&
      through.end["settlement.value.ratioLevel"] !== "pool",
    asked: {
      emptyInterval: rules.emptyInterval,
      trim: through.end["settlement.value.trim"] !== null,
      elastic: through.end["settlement.value.mode"] === "elastic",
    },
    tabled: rules.tabled,
    rejected: rules.changes.rejected,
    idleIndices: settled.idleIndices,
  });
  const mix = drgMix(
    { record, rules, cases: settled.cases, hospitals },
    values,
  );
  const inputs = bookInputs(parts), journal = bookJournal(parts, inputs);
  const label = sampleLabel(claims.weight);
  const { screens = [], rehearsal, previous = null } = parts;
  const score = scoreOf(
    { ...settled, claims, truth: parts.truth },
    screens,
    values,
  );
  const review = reviewOf(parts), { cases, points } = settled;
  return {
    scenario: scenario.id,
    titleZh: scenario.titleZh + label.zh,
    titleEn: scenario.titleEn + label.en,
    city: values["run.city"],
    year,
    seed: luckSeed(values),
    recordHash: parts.recordHash,
    basis: parts.basis,
    hospitals,
    registry: parts.registry,
    counties: parts.counties,
    codes: parts.codes,
    catalogue,
    catalogueFile: exportCatalogue(
      rules.grouper,
      catalogue,
      rules.reference.value.map((mean, i) =>
        rules.reference.timesBase[i] === 1 ? 0 : mean
      ),
    ),
    coefficients: rules.coefficients,
    coefficientSheet: rules.sheet,
    raises: raiseTrials(parts),
    review,
    ownCost: ownCosts(hospitals, values),
    insured: parts.insured,
    intake: parts.intake ?? nothingFound(claims.rows),
    counts,
    settlements: settled.settlements,
    lastYear,
    opening: settled.opening,
    budgets: budgetBooks(
      settled,
      { hospitals, counties: parts.counties },
      values,
    ),
    consortia: consortiaOf(parts, values),
    pooling: poolingOf(parts, values),
    inflow: settled.inflow,
    insurers: catastrophicYear(record, parts.counties, values).insurers,
    deposits: settled.deposits(),
    otherPayments: settled.otherPayments,
    course: parts.course ?? [],
    weather: parts.weather ?? pointWeather(
      settled.settlements,
      settled.totals,
      through.end["settlement.value.method"],
    ),
    rehearsal,
    realism: parts.realism ?? [],
    zeros,
    ...diseaseYearsOf(parts, values),
    metrics: [
      ...drgMetrics(mix, year),
      ...yearMetrics({
        year,
        claims,
        details: record.details,
        register: record.register,
        counties: parts.counties,
        capacity: capacityOf(values),
        truth: parts.truth,
        hospitals,
        catalogue,
        counts,
        insured: parts.insured,
        settlements: settled.settlements,
        otherPayments: settled.otherPayments,
        lastYear,
        days: dates.days,
      }),
      ...indexRows(year, claims, settled.cases, catalogue, hospitals),
      ...conductIndicators({
        year,
        claims,
        cases: settled.cases,
        catalogue,
        codes: parts.codes,
        planned: record.details?.planned ?? null,
        zone: settled.points.zone,
      }, values["metrics.stay.lines"]),
      ...catalogueIndicators(year, catalogue, cases, points),
      ...caseIndicators({
        year,
        claims,
        cases,
        core: catalogue.core,
        hospitals,
        zone: points.zone,
        ...(points.review === undefined ? {} : { review: points.review }),
        details: record.details,
        ...suspectedStays({ ...parts, cases }, screens),
        outpatient: record.outpatient,
        previous,
      }),
      ...moneyIndicators({
        scenario: scenario.id,
        hospitals,
        settlements: settled.settlements,
        otherPayments: settled.otherPayments,
        lastYear,
        lastOther: parts.before?.settled.otherPayments ?? [],
        review,
        rehearsal,
      }),
      ...scoreMetrics(year, score, settled.supervised?.use ?? []),
    ],
    journal,
    cash: filmCash(
      journal,
      inputs,
      record,
      settled.cases.method,
      parts.codes,
      hospitals,
      values,
    ),
    days: dates.days,
    signals: publish({
      year,
      catalogue,
      yearStartValue: rules.yearStart,
      settlements: settled.settlements,
      occupancy: occupancy(claims, hospitals, parts.otherDays ?? undefined),
      published: dates.published,
    }),
    warnings: earlyWarnings(
      settled,
      parts.before?.settled ?? null,
      through.end,
    ),
    supervision: settled.supervised ?? noSupervision(),
    ...(score === null ? {} : { score }),
    standing: settled.standing,
    assumptions: assumptionMeter(scenario),
    settings: settingsOf(scenario),
    notes: [
      ...sampleNotes(claims.weight, samplingErrors(claims, parts.insured)),
      ...parts.notes,
      ...drgNotes(mix, rules.grouper),
      ...zeroNotes(zeros),
      ...dates.notes,
    ],
  };
}
