import { QUANTILES } from "../base/distributions.ts";
import type { Facts } from "../model/facts.ts";
import { CHRONIC } from "../model/world.ts";
import {
  multiplierByBits,
  multiplierOf,
  type Structure,
} from "./admission_rates.ts";

/** Rounds in which a rate is set so that the mean, capped, is the one that is wanted. */
const ROUNDS = 3;

/** People of one cell as their stays see them. */
interface Cell {
  /** Mean stays of those who are there relative to a person without states and of frailty 1. */
  readonly mean: number;
  /** Sums of frailty and of people from a quantile on, weighted by who is left. */
  readonly frailtyFrom: Float64Array;
  readonly peopleFrom: Float64Array;
  /** Share of people by bits of states. */
  readonly share: Float64Array;
}

/**
 * First stays of a person without states and of frailty 1, so that the people
 * of each cell, who are ill and frail and were chosen by deaths, have the wanted
 * mean, and nobody expects more than `most` (首次住院率): what the few above lose,
 * the others of their cell have.
 *
 * @param wanted first stays a person by (scheme × bands + band) × 2 + sex
 * @param frailty quantiles, lowest first
 */
export function plainRates(
  facts: Facts,
  structure: Structure,
  wanted: Float32Array,
  frailty: Float32Array,
  most: number,
): Float32Array {
  const multiplier = multiplierByBits(facts), ofScheme = wanted.length / 2;
  const cells = Array.from(
    { length: ofScheme },
    (_, c) => cellOf(facts, structure, c, frailty),
  );
  return wanted.map((stays, c) => {
    const at = c % ofScheme, cell = cells[at]!;
    let rate = stays / cell.mean;
    for (let round = 0; round < ROUNDS; round++) {
      const lost = above(cell, rate, most, multiplier, frailty);
      rate *= stays / (rate * cell.mean - lost);
    }
    return rate;
  });
}

/** Stays by quantile of frailty among all stays of the city: how the frail, and who is left of them, fill the beds. */
export function staysByFrailty(
  { survivors }: Structure,
  stays: Float64Array,
  frailty: Float32Array,
): Float64Array {
  const cells = stays.length / 2, classes = survivors.length / cells;
  const out = new Float64Array(QUANTILES);
  for (let c = 0; c < cells; c++) {
    const own = stays[c]! + stays[cells + c]!;
    let mean = 0;
    for (let q = 0; q < QUANTILES; q++) {
      mean += frailty[q]! * survivors[c * classes + classOf(q, classes)]!;
    }
    for (let q = 0; q < QUANTILES; q++) {
      const left = survivors[c * classes + classOf(q, classes)]!;
      out[q] = out[q]! + own * frailty[q]! * left / mean;
    }
  }
  return out;
}

function cellOf(
  facts: Facts,
  { prevalence, survivors }: Structure,
  c: number,
  frailty: Float32Array,
): Cell {
  const classes = survivors.length / (prevalence.length / CHRONIC.length);
  const frailtyFrom = new Float64Array(QUANTILES + 1);
  const peopleFrom = new Float64Array(QUANTILES + 1);
  for (let q = QUANTILES - 1; q >= 0; q--) {
    const left = survivors[c * classes + classOf(q, classes)]! / QUANTILES;
    peopleFrom[q] = peopleFrom[q + 1]! + left;
    frailtyFrom[q] = frailtyFrom[q + 1]! + left * frailty[q]!;
  }
  const share = new Float64Array(1 << CHRONIC.length).fill(1, 0, 1);
  let mean = frailtyFrom[0]!;
  CHRONIC.forEach((state, k) => {
    const p = prevalence[c * CHRONIC.length + k]!, half = 1 << k;
    mean *= 1 + p * (multiplierOf(facts, state) - 1);
    for (let bits = 0; bits < half; bits++) {
      share[bits + half] = share[bits]! * p;
      share[bits] = share[bits]! * (1 - p);
    }
  });
  return { mean, frailtyFrom, peopleFrom, share };
}

/** Stays a person of the cell that lie above the most: those of the frail among the very ill. */
function above(
  { frailtyFrom, peopleFrom, share }: Cell,
  rate: number,
  most: number,
  multiplier: Float32Array,
  frailty: Float32Array,
): number {
  const frailest = frailty[QUANTILES - 1]!;
  let lost = 0;
  for (let bits = 0; bits < multiplier.length; bits++) {
    const each = rate * multiplier[bits]!, from = most / each;
    if (from >= frailest || share[bits]! < RARE) continue;
    const q = firstAbove(frailty, from);
    lost += share[bits]! * each * (frailtyFrom[q]! - from * peopleFrom[q]!);
  }
  return lost;
}

/** Bundles of states that fewer have lose nothing that counts. */
const RARE = 1e-9;

/** The first quantile above a frailty. */
function firstAbove(frailty: Float32Array, value: number): number {
  let low = 0, high = QUANTILES;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frailty[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function classOf(quantile: number, classes: number): number {
  return Math.floor(quantile * classes / QUANTILES);
}
