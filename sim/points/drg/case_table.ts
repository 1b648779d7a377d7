import type { Ratio } from "../../base/ratio.ts";
import { ZONES } from "../../model/ledger.ts";
import type { DrgScoring } from "./score_drg.ts";

/** What ordinary cases of a group are worth at a hospital, and where ordinary ends. */
export interface GroupTerms {
  /** Lowest and highest cost of an ordinary case, fen. */
  readonly lowest: number;
  readonly highest: number;
  /** 1/10000. */
  readonly points: number;
  /** Fen; 0 where nothing is due by case. */
  readonly pay: number;
  /** Pay of a case of high cost less its cost, fen. */
  readonly highPay: number;
  /** Points of a case of another cost: `perFen` × cost + `plus`, 1/10000, as doubles. */
  readonly lowPerFen: number;
  readonly highPerFen: number;
  readonly highPlus: number;
}

/** How a way of scoring works out its terms, and one case exactly. */
export interface DrgTerms {
  readonly of: (group: number, hospital: number, scheme: number) => GroupTerms;
  /** Exact points, where doubles cannot tell. */
  readonly exact: (
    group: number,
    hospital: number,
    scheme: number,
    cost: number,
  ) => number;
}

/** Terms by scheme, hospital and group as columns, worked out when they are first asked for. */
export interface CaseTable {
  readonly year: DrgScoring;
  readonly terms: DrgTerms;
  readonly groups: number;
  readonly known: Uint8Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly points: Float64Array;
  readonly pay: Float64Array;
  readonly highPay: Float64Array;
  readonly lowPerFen: Float64Array;
  readonly highPerFen: Float64Array;
  readonly highPlus: Float64Array;
}

/** An empty table. */
export function caseTable(year: DrgScoring, terms: DrgTerms): CaseTable {
  const groups = year.catalogue.points.length;
  const size = groups * year.hospitals.id.length * year.rates.length;
  const column = () => new Float64Array(size);
  return {
    year,
    terms,
    groups,
    known: new Uint8Array(size),
    lowest: column(),
    highest: column(),
    points: column(),
    pay: column(),
    highPay: column(),
    lowPerFen: column(),
    highPerFen: column(),
    highPlus: column(),
  };
}

/** Columns of scored cases. */
export interface ScoredRoom {
  readonly points: Float64Array;
  readonly zone: Uint8Array;
  readonly pay: Float64Array;
}

const NORMAL = ZONES.indexOf("normal"), LOW = ZONES.indexOf("low");
const HIGH = ZONES.indexOf("high");

/** Scores the case of a row that is in a group of ordinary kind. */
export function scoreCase(
  table: CaseTable,
  i: number,
  g: number,
  { points, zone, pay }: ScoredRoom,
): void {
  const { claims, hospitals } = table.year;
  const h = claims.hospital[i]!, scheme = claims.scheme[i]!;
  const t = (scheme * hospitals.id.length + h) * table.groups + g;
  if (table.known[t] === 0) fill(table, t, g, h, scheme);
  const cost = claims.cost[i]!;
  if (cost >= table.lowest[t]! && cost <= table.highest[t]!) {
    points[i] = table.points[t]!;
    pay[i] = table.pay[t]!;
    zone[i] = NORMAL;
    return;
  }
  const low = cost < table.lowest[t]!;
  const near = low
    ? cost * table.lowPerFen[t]!
    : cost * table.highPerFen[t]! + table.highPlus[t]!;
  // What is added may be far larger than the sum.
  const size = low
    ? near
    : cost * table.highPerFen[t]! + Math.abs(table.highPlus[t]!);
  const found = rounded(near, size);
  points[i] = found >= 0 ? found : table.terms.exact(g, h, scheme, cost);
  pay[i] = low ? cost : cost + table.highPay[t]!;
  zone[i] = low ? LOW : HIGH;
}

function fill(
  table: CaseTable,
  t: number,
  g: number,
  h: number,
  scheme: number,
): void {
  const own = table.terms.of(g, h, scheme);
  table.lowest[t] = own.lowest;
  table.highest[t] = own.highest;
  table.points[t] = own.points;
  table.pay[t] = own.pay;
  table.highPay[t] = own.highPay;
  table.lowPerFen[t] = own.lowPerFen;
  table.highPerFen[t] = own.highPerFen;
  table.highPlus[t] = own.highPlus;
  table.known[t] = 1;
}

/** Rounded half up, or −1 where a double of this size cannot tell. */
function rounded(q: number, size: number): number {
  const beside = q - Math.floor(q) - 0.5, slack = 1e-9 + size * 1e-15;
  return Math.abs(beside) > slack ? Math.floor(q + 0.5) : -1;
}

/** The lowest whole number that is not below a ratio. */
export function ceiling({ num, den }: Ratio): number {
  return Number((num + den - 1n) / den);
}

/** The highest whole number that is not above a ratio of at least 0. */
export function floor({ num, den }: Ratio): number {
  return Number(num / den);
}
