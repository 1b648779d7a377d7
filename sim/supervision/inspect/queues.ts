import { type Key, purposeKey, threefry } from "../../base/streams.ts";
import {
  type ClaimEvidence,
  type Claims,
  type InspectionWay,
  type Inspector,
  OUT_OF_AREA,
} from "../../model/ledger.ts";

/** What the order of cases is made from; nothing of it is hidden. */
export interface QueueYear {
  readonly claims: Claims;
  readonly evidence: ClaimEvidence | null;
  /** Number of institutions. */
  readonly hospitals: number;
  /** Leads by claim: how many screens suspect it. */
  readonly leads: Uint8Array;
  /** 1 = may be looked at: {@linkcode openCases}. */
  readonly open: Uint8Array;
  /** Root of supervision's luck. */
  readonly key: Key;
}

/** `supervision.inspect.visit` of the registry, as far as it chooses cases. */
export interface VisitTerms {
  /** Cases of a visit to an institution. */
  readonly cases: number;
  /** Weight of an institution's size alone, beside how much screens suspect it. */
  readonly unsuspected: number;
}

/**
 * Cases in the order in which a team looks at them in one way (检查次序). The order
 * is fixed by the claims alone: who has more days goes further down the same
 * list, so that what fewer days found is found again.
 *
 * @param most how many are asked for
 */
export function queueOf(
  year: QueueYear,
  who: Inspector,
  way: InspectionWay,
  most: number,
  visit: VisitTerms,
): Uint32Array {
  if (most === 0) return new Uint32Array(0);
  const key = purposeKey(year.key, `inspect/${who}/${way}`, 0);
  switch (way) {
    case "sampled":
      return firstByLuck(year, key, most, year.open);
    case "targeted":
      return suspects(year, key, most);
    case "herbs":
    case "dental":
      return firstByLuck(year, key, most, charged(year, way));
    default:
      return visits(year, key, most, visit);
  }
}

/**
 * Cases that may be looked at (可查病例): care within the pool that is not settled
 * already.
 *
 * @param done 1 = refused by rule, or given back
 */
export function openCases(
  { rows, hospital }: Claims,
  done: Uint8Array,
): Uint8Array {
  const may = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    may[i] = hospital[i] !== OUT_OF_AREA && done[i] === 0 ? 1 : 0;
  }
  return may;
}

function charged(year: QueueYear, what: "herbs" | "dental"): Uint8Array {
  const may = year.open.slice(), amounts = year.evidence?.[what];
  for (let i = 0; i < may.length; i++) if (!amounts?.[i]) may[i] = 0;
  return may;
}

function suspects(year: QueueYear, key: Key, most: number): Uint32Array {
  const may = year.open.slice(), { leads } = year;
  for (let i = 0; i < may.length; i++) if (leads[i] === 0) may[i] = 0;
  const luck = new Float64Array(may.length);
  for (let i = 0; i < may.length; i++) {
    // More suspicions first, luck among equals.
    if (may[i] === 1) luck[i] = luckOf(year.claims, i, key) - leads[i]!;
  }
  return first(rowsOf(may), luck, most);
}

function firstByLuck(
  { claims }: QueueYear,
  key: Key,
  most: number,
  may: Uint8Array,
): Uint32Array {
  const luck = new Float64Array(may.length);
  let eligible = 0;
  for (let i = 0; i < may.length; i++) {
    if (may[i] === 0) continue;
    eligible++;
    luck[i] = luckOf(claims, i, key);
  }
  // All below an edge that holds enough of them: sorting the rest would change nothing.
  let edge = most >= eligible ? 1 : Math.min(1, most / eligible * 1.2 + 1e-3);
  for (;; edge = Math.min(1, edge * 2)) {
    const rows: number[] = [];
    for (let i = 0; i < may.length; i++) {
      if (may[i] === 1 && luck[i]! < edge) rows.push(i);
    }
    if (rows.length >= most || edge >= 1) {
      return first(Uint32Array.from(rows), luck, most);
    }
  }
}

/** Institution after institution, the larger and the more suspected the sooner; within one the suspected cases first. */
function visits(
  year: QueueYear,
  key: Key,
  most: number,
  visit: VisitTerms,
): Uint32Array {
  const { claims, leads, hospitals, open: may } = year;
  const cases = new Float64Array(hospitals), led = new Float64Array(hospitals);
  for (let i = 0; i < may.length; i++) {
    if (may[i] === 0) continue;
    const h = claims.hospital[i]!;
    cases[h]!++;
    if (leads[i]! > 0) led[h]!++;
  }
  const all = led.reduce((a, b) => a + b, 0) / cases.reduce((a, b) => a + b, 0);
  const turn = cases.map((n, h) => {
    if (n === 0) return Infinity;
    const weight = n * (visit.unsuspected + (all > 0 ? led[h]! / n / all : 0));
    // Rounded, as the last bits of a logarithm may differ between machines.
    return Math.round(-Math.log(1 - hospitalLuck(h, key)) / weight * 1e12);
  });
  const order = [...turn.keys()].filter((h) => turn[h]! < Infinity)
    .sort((a, b) => turn[a]! - turn[b]! || a - b);
  const going = order.slice(0, Math.ceil(most / visit.cases));
  const luck = new Float64Array(may.length),
    rows = going.map(() => [0].slice(1));
  const placeOf = new Map(going.map((h, place) => [h, place]));
  for (let i = 0; i < may.length; i++) {
    const place = may[i] === 0 ? undefined : placeOf.get(claims.hospital[i]!);
    if (place === undefined) continue;
    luck[i] = luckOf(claims, i, key) - leads[i]!;
    rows[place]!.push(i);
  }
  return Uint32Array.from(
    rows.flatMap((own) => [...first(Uint32Array.from(own), luck, visit.cases)]),
  ).slice(0, most);
}

function rowsOf(may: Uint8Array): Uint32Array {
  const rows = new Uint32Array(may.reduce((n, m) => n + m, 0));
  for (let i = 0, at = 0; i < may.length; i++) if (may[i] === 1) rows[at++] = i;
  return rows;
}

function first(
  rows: Uint32Array,
  luck: Float64Array,
  most: number,
): Uint32Array {
  return rows.sort((a, b) => luck[a]! - luck[b]! || a - b).slice(0, most);
}

const words = new Int32Array(2);

/** Luck of a claim for one purpose, 0–1: the same whatever else is claimed in the year. */
export function luckOf(
  { person, day, hospital }: Pick<Claims, "person" | "day" | "hospital">,
  i: number,
  key: Key,
): number {
  threefry(
    key.k0,
    key.k1,
    person[i]!,
    day[i]! * 65536 + hospital[i]!,
    words,
  );
  return (words[0]! >>> 0) / 2 ** 32;
}

function hospitalLuck(h: number, key: Key): number {
  threefry(key.k0, key.k1, h, -1, words);
  return (words[0]! >>> 0) / 2 ** 32;
}
