import { SCHEMES } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { Facts } from "../model/facts.ts";
import { blockCount, playBlocks } from "../run/play_blocks.ts";
import { buildCity, yearFrame } from "../run/world_frames.ts";

/** A shape of the country: the counties and institutions of one of our cities. */
export interface Shape {
  readonly id: string;
  readonly facts: Facts;
  /** Settings of its areas but for the insured. */
  readonly values: Values;
}

/** One pooling area (统筹地区) of the country. */
export interface Area {
  /** Row of its shape. */
  readonly shape: number;
  /** Number within the shape, from 1; its luck is its own. */
  readonly number: number;
  readonly insured: { readonly employee: number; readonly resident: number };
}

/** What every area is played with; plain data, so that workers can have a copy. */
export interface CountryFrame {
  readonly shapes: readonly Shape[];
  readonly year: number;
  readonly seed: string;
}

/** Totals of one scheme in one area and year; money in fen. */
export interface SchemeTotals {
  readonly insured: number;
  readonly stays: number;
  readonly days: number;
  /** Billed cost of the stays (住院总费用). */
  readonly cost: number;
  /** Paid by the pooled fund (统筹基金支付). */
  readonly fund: number;
  /** Paid by catastrophic insurance (大病保险支付). */
  readonly catastrophic: number;
}

/** Blocks that are held at once: a few megabytes of claims, whatever the size of the area. */
const AT_ONCE = 32;

/** Where each total stands while claims are added up. */
const STAYS = 0, DAYS = 1, COST = 2, FUND = 3, CATASTROPHIC = 4, COLUMNS = 5;

/**
 * Plays areas one by one (逐地区推演), population to claims: claims are added up
 * block by block and let go, so that memory does not grow with the area.
 */
export function playAreas(
  { shapes, year, seed }: CountryFrame,
): (area: Area) => SchemeTotals[] {
  return ({ shape: row, number, insured }) => {
    const shape = shapes[row]!, own = `${seed}/${shape.id}/${number}`;
    const frame = yearFrame(buildCity(shape.facts, own), year, own, {
      ...shape.values,
      "population.insured": insured,
      // Totals are of everyone, whatever share of the city its own scenario plays.
      "population.sample": 1,
    });
    // Nobody looks at single lists or special drugs, only at totals of stays.
    const play = playBlocks([{ ...frame, lists: null, drugs: null }]);
    const sums = new Float64Array(SCHEMES.length * COLUMNS);
    const people = new Float64Array(SCHEMES.length);
    const blocks = blockCount(frame.persons.persons);
    for (let from = 0; from < blocks; from += AT_ONCE) {
      const to = Math.min(blocks, from + AT_ONCE);
      const part = play({ frame: 0, from, to });
      part.insured.forEach((n, at) => {
        // By (county × 2 + scheme) × 3 + cell.
        const scheme = Math.floor(at / 3) % 2;
        people[scheme] = people[scheme]! + n;
      });
      addClaims(part.claims, sums);
    }
    return SCHEMES.map((_, s) => ({
      insured: people[s]!,
      stays: sums[s * COLUMNS + STAYS]!,
      days: sums[s * COLUMNS + DAYS]!,
      cost: sums[s * COLUMNS + COST]!,
      fund: sums[s * COLUMNS + FUND]!,
      catastrophic: sums[s * COLUMNS + CATASTROPHIC]!,
    }));
  };
}

function addClaims(
  claims: {
    readonly rows: number;
    readonly scheme: Uint8Array;
    readonly los: Uint16Array;
    readonly cost: Int32Array;
    readonly fund: Int32Array;
    readonly catastrophic: Int32Array;
  },
  sums: Float64Array,
): void {
  const { rows, scheme, los, cost, fund, catastrophic } = claims;
  for (let row = 0; row < rows; row++) {
    const at = scheme[row]! * COLUMNS;
    sums[at + STAYS] = sums[at + STAYS]! + 1;
    sums[at + DAYS] = sums[at + DAYS]! + los[row]!;
    sums[at + COST] = sums[at + COST]! + cost[row]!;
    sums[at + FUND] = sums[at + FUND]! + fund[row]!;
    sums[at + CATASTROPHIC] = sums[at + CATASTROPHIC]! + catastrophic[row]!;
  }
}
