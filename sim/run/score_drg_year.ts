/**
 * A year's cases under DRG (DRG 年度计分): the rates, then points and what cases are due.
 * Part of the run: it hands tables and settings by name and computes nothing.
 *
 * @module
 */
import { fromNumber, multiply, type Ratio, ratio } from "../base/ratio.ts";
import {
  type Cases,
  type Claims,
  type Hospitals,
  type Points,
  SCHEMES,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { DrgOptions } from "../points/drg/drg_options.ts";
import { balancedRates } from "../points/drg/balanced_rates.ts";
import { budgetRates } from "../points/drg/budget_rates.ts";
import { scoreDrg } from "../points/drg/score_drg.ts";
import { plainPoints } from "../points/plain_points.ts";
import type { ScoringRules } from "./price_rules.ts";

const FEN_PER_YUAN = ratio(100);

interface YearToScore {
  readonly claims: Claims;
  readonly cases: Cases;
  readonly hospitals: Hospitals;
  readonly rules: ScoringRules;
  /** F ÷ ρ by scheme, fen; left out where it is not known. */
  readonly total: readonly Ratio[] | undefined;
  /** Rates of the whole year, where these are some of its cases. */
  readonly known?: readonly (Ratio | null)[] | undefined;
}

/** What comes after scoring and is paid from the same budget, at some rates. */
export type PaidAfter = (
  points: Points,
  rates: readonly (Ratio | null)[],
) => Points;

/**
 * Scores the cases of a year under DRG; by rate with the rates as `standardValue`.
 *
 * @param after special review, so that a balanced rate pays for it too; nothing where left out
 */
export function scoreDrgYear(
  year: YearToScore,
  values: Values,
  after: PaidAfter = (points) => points,
): Points {
  const options = drgOptions(values), rates = ratesOf(year, values, after);
  const points = scoredAt(year, options, rates);
  return options.form === "rate" ? { ...points, standardValue: rates } : points;
}

function scoredAt(
  { claims, cases, hospitals, rules }: YearToScore,
  options: DrgOptions,
  rates: readonly (Ratio | null)[],
): Points {
  return scoreDrg({
    claims,
    cases,
    hospitals,
    catalogue: rules.catalogue,
    coefficients: rules.coefficients,
    rates,
    drg: rules.drg!,
  }, options);
}

/** The rate of each scheme, fen of total cost per unit of weight: `R-DRG`. */
function ratesOf(
  year: YearToScore,
  values: Values,
  after: PaidAfter,
): readonly (Ratio | null)[] {
  const { claims, cases, rules, total, known } = year;
  if (known !== undefined) return known;
  const from = values["points.drg.rateFrom"], given = values["points.drg.rate"];
  if (values["points.drg.form"] === "zhejiang") return rules.yearStart;
  if (from === "given" && given !== null) {
    return SCHEMES.map((s) => multiply(fromNumber(given[s]), FEN_PER_YUAN));
  }
  if (!ratesFromBudget(values) || total === undefined) return rules.yearStart;
  const { catalogue, coefficients } = rules;
  const { points } = plainPoints(claims, cases, catalogue, coefficients);
  const plain = budgetRates(total, points, rules.yearStart);
  return from === "budget" ? plain : balancedRates(
    claims,
    cases,
    total,
    plain,
    (rates) => after(scoredAt(year, drgOptions(values), rates), rates),
  );
}

/** How cases are scored under DRG, as a stage takes it. */
export function drgOptions(values: Values): DrgOptions {
  const common = {
    blankDiscount: values["points.blank.discount"],
    tiers: values["points.bedDay.tiers"],
  };
  return values["points.drg.form"] === "zhejiang"
    ? {
      ...common,
      form: "zhejiang",
      low: values["points.drg.zhejiangLow"],
      bands: values["points.drg.zhejiangMult"],
      unreasonable: values["points.drg.unreasonable"],
    }
    : {
      ...common,
      form: "rate",
      low: values["points.drg.lowMult"],
      high: values["points.drg.highMult"],
      highShare: values["points.drg.highShare"],
    };
}

/** Whether the rate of a year follows from its budget. */
export function ratesFromBudget(values: Values): boolean {
  return values["grouping.method"] === "drg" &&
    values["points.drg.form"] === "rate" &&
    FROM_BUDGET.has(values["points.drg.rateFrom"]);
}

const FROM_BUDGET: ReadonlySet<string> = new Set(["budget", "balanced"]);
