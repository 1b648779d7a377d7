import {
  type AliasTables,
  aliasTables,
  lognormalTables,
  poissonZero,
  spreadOfVariation,
  spreadRow,
} from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import type { CodeFacts } from "./code_book.ts";
import { diseaseWeights } from "./disease_weights.ts";

/** What episodes are drawn from in one year. */
export interface NeedTables {
  /** Yearly admissions of a person without states and of frailty 1, by (scheme × 19 + band) × 2 + sex. */
  readonly rate: Float32Array;
  /** Multiplier by bits of chronic states. */
  readonly chronicMultiplier: Float32Array;
  /** Disease by (scheme × 19 + band) × 2 + sex. */
  readonly disease: AliasTables;
  /** Code within the disease, by disease. */
  readonly code: AliasTables;
  readonly firstCode: Uint16Array;
  /** Day by season class. */
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
}

/** What is known of who is insured: persons by cell and the expected state multiplier there. */
export interface Structure {
  /** Persons by (scheme × 19 + band) × 2 + sex, shares of the scheme. */
  readonly share: Float64Array;
  /** P(state) by (band × 2 + sex) × states. */
  readonly prevalence: Float64Array;
}

/** The largest spread σ the tables hold; a coefficient of variation of about 3. */
const WIDEST = 1.56;

/** The largest expected number of stays a year; one person in a million is cut to it. */
const MOST_STAYS = 16;

/** Tables for one year's need (就医需求). */
export function needTables(
  facts: Facts,
  codes: CodeFacts,
  structure: Structure,
  options: NeedOptions,
): Need {
  const { severityShares: p } = options;
  const severityCost = meanOne(options.severityCost, p);
  const stays = admissionRates(facts, structure, options.admissionRate);
  // States raise the rate of those who have them, not of the cell.
  const rate = stays.map((r, c) =>
    r / expectedMultiplier(facts, structure, c % (stays.length / 2))
  );
  const seasons = [...facts.seasons.keys()];
  const spreads = facts.diseases.map((disease, d) =>
    residualSpread(disease.costCv, codes, d, severityCost, p)
  );
  const tied = options.costStayCorrelation;
  const free = Math.sqrt(1 - tied * tied);
  const stayWidths = facts.diseases.map((disease) =>
    spreadOfVariation(disease.losCv)
  );
  const weights = diseaseWeights(
    facts,
    personsOf(structure, options.insured),
    stays,
  );
  const tables: NeedTables = {
    rate,
    chronicMultiplier: multiplierByBits(facts),
    disease: aliasTables(weights),
    code: aliasTables(facts.diseases.map((_, d) => {
      const from = codes.first[d]!;
      return codes.share.subarray(from, from + codes.count[d]!);
    })),
    firstCode: codes.first,
    day: aliasTables(
      seasons.map((name) => dayWeights(facts.seasons.get(name)!)),
    ),
    season: Uint8Array.from(facts.diseases, (d) => seasons.indexOf(d.season)),
    moderateBelow: Math.round((p[1]! + p[2]!) * 65536),
    severeBelow: Math.round(p[2]! * 65536),
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
    const total = row.reduce((a, b) => a + b, 0);
    const stays = structure.share[c]! * rate[c]!;
    const from = c < cells ? 0 : diseases;
    row.forEach((w, d) => {
      share[from + d] = share[from + d]! + stays * w / total;
    });
  });
  for (const from of [0, diseases]) {
    const part = share.subarray(from, from + diseases);
    const sum = part.reduce((a, b) => a + b, 0);
    part.forEach((x, d) => part[d] = x / sum);
  }
  return share;
}

/** Stays a person and year by cell, scaled so that each scheme's mean is the published one. */
function admissionRates(
  facts: Facts,
  structure: Structure,
  target: NeedOptions["admissionRate"],
): Float32Array {
  const bands = facts.ageSex.length, cells = bands * 2;
  const rate = new Float64Array(cells * 2);
  for (let scheme = 0; scheme < 2; scheme++) {
    let mean = 0;
    for (let c = 0; c < cells; c++) {
      const fact = facts.ageSex[c >> 1]!;
      const schedule = (c & 1 ? fact.rateFemale : fact.rateMale) / 100;
      rate[scheme * cells + c] = schedule;
      mean += schedule * structure.share[scheme * cells + c]!;
    }
    const wanted = (scheme === 0 ? target.employee : target.resident) / 100;
    for (let c = 0; c < cells; c++) {
      rate[scheme * cells + c] = rate[scheme * cells + c]! * wanted / mean;
    }
  }
  return Float32Array.from(rate);
}

function expectedMultiplier(
  facts: Facts,
  structure: Structure,
  c: number,
): number {
  let product = 1;
  CHRONIC.forEach((state, k) => {
    const p = structure.prevalence[c * CHRONIC.length + k]!;
    product *= 1 + p * (multiplierOf(facts, state) - 1);
  });
  return product;
}

function multiplierByBits(facts: Facts): Float32Array {
  const out = new Float32Array(1 << CHRONIC.length).fill(1);
  for (let bits = 0; bits < out.length; bits++) {
    CHRONIC.forEach((state, k) => {
      if (bits >> k & 1) out[bits]! *= multiplierOf(facts, state);
    });
  }
  return out;
}

function multiplierOf(facts: Facts, state: string): number {
  return facts.chronic.find((f) => f.state === state)?.admissionMultiplier ?? 1;
}

/**
 * σ of what is left of a disease's cost variation once code and severity are
 * known: (1 + CV²) = (1 + CV²codes)(1 + CV²severity)(1 + CV²residual), with
 * nine tenths of the disease's CV found within a level.
 */
function residualSpread(
  cv: number,
  codes: CodeFacts,
  disease: number,
  severityCost: readonly number[],
  shares: readonly number[],
): number {
  const within = 0.9 * cv;
  let square = 0, mean = 0;
  const from = codes.first[disease]!;
  for (let c = from; c < from + codes.count[disease]!; c++) {
    mean += codes.share[c]! * codes.costRatio[c]!;
    square += codes.share[c]! * codes.costRatio[c]! ** 2;
  }
  const bySeverity = severityCost.reduce(
    (s, x, i) => s + shares[i]! * x * x,
    0,
  );
  const left = (1 + within * within) / (square / mean ** 2) / bySeverity - 1;
  return Math.min(WIDEST, spreadOfVariation(Math.sqrt(Math.max(0.0225, left))));
}

function meanOne(
  factors: readonly number[],
  shares: readonly number[],
): number[] {
  const mean = factors.reduce((s, x, i) => s + x * shares[i]!, 0);
  return factors.map((x) => x / mean);
}

/** 365 day weights from twelve month indices: the volume of a whole month, so shared by its days. */
function dayWeights(months: readonly number[]): number[] {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return days.flatMap((n, m) => new Array<number>(n).fill(months[m]! / n));
}
