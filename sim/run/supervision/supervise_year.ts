/**
 * A year's supervision (年度监管): claims, rules and the window go to supervision,
 * money and points come back. Part of the run: it hands tables and settings over
 * by name and computes nothing.
 *
 * @module
 */
import { SCALE } from "../../base/points.ts";
import { type Key, purposeKey, rootKey } from "../../base/streams.ts";
import { takeRows } from "../../base/take_rows.ts";
import {
  type CodeBook,
  type Hospitals,
  INSPECTORS,
  LEVELS,
  OUT_OF_AREA,
  type Points,
  type Supervision,
  type YearRecord,
} from "../../model/ledger.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { ScreenRule } from "../../model/screens.ts";
import type { Truth } from "../../model/world.ts";
import type { ReferenceMeans } from "../../points/reference_mean.ts";
import { inspectionUse } from "../../supervision/inspect/inspection_use.ts";
import { sanctionsOf } from "../../supervision/sanctions.ts";
import { refusingInstitutions } from "../../supervision/screen/refusing.ts";
import { unpaidCases, withUnpaid } from "../../supervision/unpaid_cases.ts";
import { supervise } from "../../supervision/supervise.ts";
import type { CaseValues } from "../../supervision/inspect/case_value.ts";
import { teamCapacity } from "../../supervision/inspect/teams.ts";
import type { LongStayTerms } from "../../supervision/inspect/long_stay.ts";
import type { Window } from "../../supervision/inspect/window.ts";
import { hospitalSums } from "../../supervision/hospital_sums.ts";
import { luckSeed } from "../luck_seed.ts";
import type { ScoringRules } from "../price_rules.ts";
import { type ScoredYear, scoredYear } from "../scored_year.ts";
import type { YearValues } from "../year_values.ts";
import { inspectionPlan, watchOf } from "./inspection_plan.ts";
import { openWindow } from "./open_window.ts";
import { outpacingOf } from "./outpacing_of.ts";
import { sanctionOptions } from "./sanction_options.ts";

/** A scored year with what supervises it. */
export interface YearToSupervise {
  readonly record: YearRecord;
  readonly scored: Pick<
    ScoredYear,
    "cases" | "points" | "sums" | "total"
  >;
  readonly rules: ScoringRules;
  readonly codes: CodeBook;
  readonly hospitals: Hospitals;
  /** DIP budget by scheme, fen. */
  readonly dip: readonly number[];
  /** Screens of the plan; none where its rules do not screen. */
  readonly screens: readonly ScreenRule[];
  /** The year before as it was recorded; `null` or left out where there is none. */
  readonly before?: YearRecord | null;
  /** `null` where claims were read and nobody knows what really happened. */
  readonly truth: Truth | null;
}

/** Screens, inspects and decides a year under its rules, `R-SUP`, `R-PEN`, `R-DOC`. */
export function superviseYear(
  year: YearToSupervise,
  through: YearValues,
): Supervision {
  const { record, scored, rules, hospitals, truth } = year;
  const values = through.start, { details, evidence = null } = record;
  const plan = truth === null ? null : inspectionPlan(values);
  const key = purposeKey(
    rootKey(luckSeed(values)),
    "supervision",
    record.year,
  );
  const n = hospitals.id.length, weight = record.claims.weight ?? 1;
  const appeal = values["supervision.inspect.appeal"];
  const use = values["supervision.screens.use"];
  const screens = !values["supervision.screens.enabled"]
    ? []
    : year.screens.filter(({ id }) =>
      use === null || (use as readonly string[]).includes(id)
    );
  const paid = { claims: record.claims, ...caseValues(year, through) };
  const inPoints = values["supervision.recovery.form"] === "points";
  const { findings, idle, looks } = supervise(
    {
      ...paid,
      codes: year.codes,
      details,
      evidence,
      cases: scored.cases,
      hospitals,
      reference: referenceAt(rules.reference, hospitals),
      count: n,
    },
    {
      screens,
      plan,
      mistaken: values["supervision.inspect.mistaken"],
      appeal,
      inPoints,
      multiple: values["supervision.penalty.upMultiple"],
      longStay: longStayTerms(values, scored.points),
      key,
    },
    windowOf(year, through, plan === null ? null : key),
  );
  const { stops, sanctions, ...decided } = sanctionsOf(
    findings,
    {
      year: record.year,
      doctor: details?.doctor ?? null,
      doctors: doctorsOf(record, n),
      booked: hospitalSums([scored.sums.fund], 24, n),
      weight,
    },
    sanctionOptions(values),
  );
  const unpaid = unpaidCases(paid, details, stops, decided.findings, {
    emergency: values["supervision.practitioner.emergency"],
    inPoints,
  });
  const outpacing = screens.length === 0 ? [] : outpacingOf(year, through);
  return {
    ...decided,
    unpaid,
    sanctions: withUnpaid(sanctions, unpaid, weight),
    ...(outpacing === null ? {} : { outpacing }),
    refusing: details === null || screens.length === 0
      ? []
      : refusingInstitutions(
        record.claims,
        details,
        hospitals,
        values["supervision.screens.refusing"],
      ),
    idle,
    use: plan === null
      ? []
      : inspectionUse(looks, plan, decided.findings, weight),
  };
}

/**
 * How the year pays a case (病例如何支付), for whoever asks what one was worth: points
 * at the year-start value, at the rate where there is one; what each is due where
 * that is what is settled; as booked without disease points.
 */
export function caseValues(
  { scored: { points }, rules }: Pick<YearToSupervise, "scored" | "rules">,
  { end, months }: YearValues,
): Omit<CaseValues, "claims"> {
  const byPoints = end["settlement.regime"] === "dip";
  const { pay, standardValue } = points;
  const value = end["grouping.method"] === "drg" && standardValue
    ? standardValue
    : rules.yearStart;
  return {
    points: points.points,
    value: byPoints ? value : value.map(() => null),
    months: Uint8Array.from(
      months,
      (month) => month["settlement.regime"] === "dip" ? 1 : 0,
    ),
    ...(byPoints && pay && end["settlement.value.basis"] === "case"
      ? { pay }
      : {}),
  };
}

function longStayTerms(
  values: Values,
  { review }: Pick<ScoredYear["points"], "review">,
): LongStayTerms {
  return {
    after: values["supervision.screens.bedDayAfter"],
    tiers: values["points.bedDay.tiers"],
    lowRatio: values["settlement.bedDay.lowRatio"],
    ...(review === undefined ? {} : { review }),
  };
}

/** B of a group at a hospital (对照均费), fen; 0 where the disease has no history. */
export function referenceAt(
  { value, timesBase, base }: ReferenceMeans,
  { level }: Hospitals,
): (group: number, hospital: number) => number {
  const place = Uint8Array.from(level, (l) => LEVELS.indexOf(l as 3 | 2 | 1));
  return (group, hospital) => {
    const row = group * LEVELS.length + place[hospital]!;
    return timesBase[row] === 1
      ? value[row]! * base[hospital]! / SCALE
      : value[row]!;
  };
}

/** The window of a year, and how cases are scored again; shut where nobody inspects or nobody knows the truth. */
function windowOf(
  year: YearToSupervise,
  through: YearValues,
  key: Key | null,
): Window {
  const regroup = (claims: Uint32Array, code: Uint16Array, cost: Int32Array) =>
    scoredAgain(year, through, claims, code, cost);
  const values = through.start, plan = inspectionPlan(values);
  if (key === null || plan === null || year.truth === null) {
    return { ...SHUT, regroup };
  }
  const { claims } = year.record, { weight = 1 } = claims;
  const { audit, detection } = watchOf(values, claims.rows * weight);
  const tips = values["supervision.tips"];
  const self = values["supervision.selfCheck"];
  return {
    ...openWindow(claims, year.truth, {
      capacity: INSPECTORS.map((who) => teamCapacity(plan, who, weight)),
      necessity: values["supervision.audit.necessity"],
      tips: {
        fraud: tips.share * (1 + tips.slope * tips.reward),
        mistaken: tips.mistaken,
      },
      selfCheck: Math.min(self.most, self.slope * audit * detection),
      key,
    }),
    regroup,
  };
}

const SHUT: Omit<Window, "regroup"> = {
  reveal: () => {
    throw new RangeError("Cannot look at a case: nobody inspects");
  },
  tips: new Uint32Array(0),
  handedIn: new Map(),
};

/** Some cases with other codes and costs, through the stages that scored the year and at the values that the whole year found. */
export function scoredAgain(
  { record, scored, rules, codes, hospitals, dip }: YearToSupervise,
  through: YearValues,
  rows: Uint32Array,
  code: Uint16Array,
  cost: Int32Array,
): Points {
  const { standardValue } = scored.points;
  const claims = { ...takeRows(record.claims, rows), code, cost };
  const details = record.details && takeRows(record.details, rows);
  const exits = record.exits && exitsAmong(record.exits, rows);
  const { points } = scoredYear(
    {
      record: { ...record, claims, details, ...(exits ? { exits } : {}) },
      rules,
      codes,
      hospitals,
      total: scored.total,
      ...(standardValue === undefined ? {} : { standard: standardValue }),
    },
    dip,
    through,
  );
  return points;
}

/** Which of some rows leave payment by case, by their new places. */
function exitsAmong(exits: Uint32Array, rows: Uint32Array): Uint32Array {
  const leaving = new Set(exits);
  return Uint32Array.from(
    [...rows.keys()].filter((place) => leaving.has(rows[place]!)),
  );
}

/** Doctors of each institution as far as lists name them; they are numbered from 0. */
function doctorsOf(
  { claims, details }: YearRecord,
  hospitals: number,
): Uint16Array {
  const doctors = new Uint16Array(hospitals);
  if (details === null) return doctors;
  for (let i = 0; i < claims.rows; i++) {
    const h = claims.hospital[i]!;
    if (h !== OUT_OF_AREA && details.doctor[i]! >= doctors[h]!) {
      doctors[h] = details.doctor[i]! + 1;
    }
  }
  return doctors;
}
