import { meanOne } from "../base/mean_one.ts";
import { sum } from "../base/sum.ts";
import { type CostRank, costRank } from "./cost_rank.ts";
import {
  type AliasTables,
  aliasTables,
  gammaQuantiles,
  lognormalTables,
  poissonZero,
  spreadOfVariation,
  spreadRow,
} from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import {
  admissionRates,
  multiplierByBits,
  type Structure,
} from "./admission_rates.ts";
import type { CodeFacts } from "./code_book.ts";
import { type DayPattern, dayWeights } from "./day_weights.ts";
import { diseaseWeights } from "./disease_weights.ts";
import { diseaseMonths, type Epidemic } from "./epidemics.ts";
import { plainRates, staysByFrailty } from "./expected_stays.ts";
import { type FollowUps, followUps } from "./follow_ups.ts";
import { residualSpread, WIDEST } from "./residual_spread.ts";

/** What episodes are drawn from in one year. */
export interface NeedTables {
  /** Share of stays, in 1/65536, whose cost stands where the person's frailty does. */
  readonly rankedBelow: number;
  readonly costRank: CostRank;
  /** Yearly first stays of a person without states and of frailty 1, by (scheme × 19 + band) × 2 + sex. */
  readonly rate: Float32Array;
  /** Multiplier by bits of chronic states. */
  readonly chronicMultiplier: Float32Array;
  /** Disease of a first stay by (scheme × 19 + band) × 2 + sex. */
  readonly disease: AliasTables;
  /** Code within the disease, by disease. */
  readonly code: AliasTables;
  readonly firstCode: Uint16Array;
  readonly followUps: FollowUps;
  /** 16-bit threshold of putting off a separate illness that begins within 30 days of a discharge. */
  readonly apartBelow: number;
  /** Mean days by code. */
  readonly meanStay: Float32Array;
  /** Day by row of months: a season class, under the year's events. */
  readonly day: AliasTables;
  readonly season: Uint8Array;
  /** 16-bit thresholds of moderate and of severe. */
  readonly moderateBelow: number;
  readonly severeBelow: number;
  /** By severity. */
  readonly severityCost: Float32Array;
  readonly severityStay: Float32Array;
  /** Rows of `spread` by disease: cost, the part of the stay tied to it, the rest. */
  readonly costSpread: Uint8Array;
  readonly tiedStaySpread: Uint8Array;
  readonly freeStaySpread: Uint8Array;
  readonly spread: Float32Array;
  readonly poissonZero: Float64Array;
}

/** The tables, and the expected share of each disease among a scheme's stays. */
export interface Need {
  readonly tables: NeedTables;
  /** By scheme × diseases + disease. */
  readonly diseaseShare: Float64Array;
}

/** Choices behind the tables, from the registry. */
export interface NeedOptions {
  /** Insured persons: how much each scheme counts in the disease mix of the city. */
  readonly insured: { readonly employee: number; readonly resident: number };
  /** Admissions per 100 insured. */
  readonly admissionRate: {
    readonly employee: number;
    readonly resident: number;
  };
  readonly severityShares: readonly number[];
  readonly severityCost: readonly number[];
  readonly severityStay: readonly number[];
  readonly costStayCorrelation: number;
  /** Share of a disease's CV of cost that is found within a level of hospitals. */
  readonly withinLevel: number;
  /** Share of stays whose cost follows the person's frailty, and the spread of frailty. */
  readonly costFollowsPerson: number;
  readonly frailtyVariance: number;
  /** Readmissions within 30 days that separate illness brings by itself. */
  readonly readmissionByChance: number;
  /** Share of separate illnesses within 30 days of a discharge that are put off. */
  readonly readmissionApart: number;
  readonly year: number;
  readonly days: DayPattern;
  readonly epidemics: readonly Epidemic[];
}

/** The largest expected number of first stays a year; of a million persons some sixty are cut to it. */
const MOST_STAYS = 16;

/** Tables for one year's need (就医需求). */
export function needTables(
  facts: Facts,
  codes: CodeFacts,
  structure: Structure,
  options: NeedOptions,
): Need {
  const { severityShares: p } = options;
  const severityCost = [...meanOne(options.severityCost, p)];
  const stays = admissionRates(facts, structure, options.admissionRate);
  const spreads = facts.diseases.map((disease, d) =>
    residualSpread(
      disease.costCv * options.withinLevel,
      codes,
      d,
      severityCost,
      p,
    )
  );
  const tied = options.costStayCorrelation;
  const free = Math.sqrt(1 - tied * tied);
  const stayWidths = facts.diseases.map((disease) =>
    spreadOfVariation(disease.losCv)
  );
  const people = personsOf(structure, options.insured);
  const weights = diseaseWeights(
    facts,
    people,
    stays,
  );
  const follow = followUps(facts, options.readmissionByChance);
  const months = diseaseMonths(
    facts.diseases,
    facts.seasons,
    options.epidemics,
  );
  const first = weights.map((row) =>
    row.map((w, d) => w * months.growth[d]! / follow.stays[d]!)
  );
  // Fewer first stays where they bring more; states raise the rate of those
  // who have them, not of the cell.
  const wanted = stays.map((r, c) => r * sum(first[c]!) / sum(weights[c]!));
  const frailty = gammaQuantiles(options.frailtyVariance);
  const festival = facts.springFestival.get(options.year) ?? null;
  const tables: NeedTables = {
    rate: plainRates(facts, structure, wanted, frailty, MOST_STAYS),
    chronicMultiplier: multiplierByBits(facts),
    disease: aliasTables(first),
    code: aliasTables(facts.diseases.map((_, d) => {
      const from = codes.first[d]!;
      return codes.share.subarray(from, from + codes.count[d]!);
    })),
    firstCode: codes.first,
    day: aliasTables(
      months.rows.map((row) =>
        dayWeights(row, options.year, festival, options.days)
      ),
    ),
    followUps: follow,
    apartBelow: Math.round(options.readmissionApart * 65536),
    meanStay: Float32Array.from(
      codes.disease,
      (d, c) => facts.diseases[d]!.meanLos * codes.losRatio[c]!,
    ),
    season: months.rowOf,
    moderateBelow: Math.round((p[1]! + p[2]!) * 65536),
    severeBelow: Math.round(p[2]! * 65536),
    rankedBelow: Math.round(options.costFollowsPerson * 65536),
    costRank: costRank(
      frailty,
      staysByFrailty(structure, people.map((n, c) => n * stays[c]!), frailty),
    ),
    severityCost: Float32Array.from(severityCost),
    severityStay: Float32Array.from(meanOne(options.severityStay, p)),
    costSpread: Uint8Array.from(spreads, spreadRow),
    tiedStaySpread: Uint8Array.from(stayWidths, (s) => spreadRow(s * tied)),
    freeStaySpread: Uint8Array.from(stayWidths, (s) => spreadRow(s * free)),
    spread: lognormalTables(WIDEST),
    poissonZero: poissonZero(MOST_STAYS),
  };
  return { tables, diseaseShare: expectedShares(structure, stays, weights) };
}

/** Persons by cell, both schemes on one scale. */
function personsOf(
  { share }: Structure,
  { employee, resident }: NeedOptions["insured"],
): Float64Array {
  const ofScheme = share.length / 2;
  return share.map((x, c) => x * (c < ofScheme ? employee : resident));
}

function expectedShares(
  structure: Structure,
  rate: Float32Array,
  weights: readonly Float64Array[],
): Float64Array {
  const diseases = weights[0]!.length, cells = weights.length / 2;
  const share = new Float64Array(diseases * 2);
  weights.forEach((row, c) => {
    const total = sum(row);
    const stays = structure.share[c]! * rate[c]!;
    const from = c < cells ? 0 : diseases;
    row.forEach((w, d) => {
      share[from + d] = share[from + d]! + stays * w / total;
    });
  });
  for (const from of [0, diseases]) {
    const part = share.subarray(from, from + diseases);
    const all = sum(part);
    part.forEach((x, d) => part[d] = x / all);
  }
  return share;
}
