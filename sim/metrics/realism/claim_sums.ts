/**
 * Sums over the claims of a year (住院合计). A measure says which claims it takes by
 * tables over the keys of a column, such as hospitals; what one column decides is
 * read from a tally of that column, made once a year in one pass, so that some
 * ninety measures of a million claims are a matter of a fraction of a second.
 *
 * @module
 */
import type { YearRecord } from "../../model/ledger.ts";
import type { Asked } from "./city_year.ts";

/** A column whose values are small whole numbers, one a claim. */
export type Keys = Uint8Array | Uint16Array;

/** Takes the claims whose key is wanted. */
export interface Condition {
  readonly keys: Keys;
  /** 1 = wanted, by key. */
  readonly wanted: Uint8Array;
}

/** Which claims a sum takes: those that meet every condition. */
export type Pick = readonly Condition[];

/** Sums over the claims that were taken (住院合计); money in fen. */
export interface Sums {
  readonly stays: number;
  readonly days: number;
  readonly cost: number;
  /** Inside the benefit rules: cost less what is off the list and what is paid first. */
  readonly inCatalogue: number;
  /** Basic pooled fund. */
  readonly pooled: number;
  /** Catastrophic insurance. */
  readonly catastrophic: number;
  /** Pooled fund, catastrophic insurance and supplements of employees. */
  readonly fund: number;
}

/** Sums over the claims of the asked scheme that `pick` takes; each is added up when it is read. */
export function sums(asked: Asked, pick: Pick = []): Sums {
  const inside = 1 - asked.at.firstPay;
  // What several columns decide together is found once.
  const taken = pick.length > 1 ? takenBy(asked, pick) : null;
  const sum = (field: Field) => total(asked, pick[0], taken, field);
  return {
    get stays() {
      return sum("stays");
    },
    get days() {
      return sum("los");
    },
    get cost() {
      return sum("cost");
    },
    get inCatalogue() {
      return sum("cost") * inside - sum("selfPaid");
    },
    get pooled() {
      return sum("fund");
    },
    get catastrophic() {
      return sum("catastrophic");
    },
    get fund() {
      return sum("fund") + sum("catastrophic") + sum("supplement");
    },
  };
}

/** What is added up: a column, or 1 a claim. */
type Field =
  | "stays"
  | "los"
  | "cost"
  | "selfPaid"
  | "fund"
  | "catastrophic"
  | "supplement";

function total(
  { at: { record }, scheme }: Asked,
  one: Condition | undefined,
  taken: Uint8Array | null,
  field: Field,
): number {
  if (taken !== null) return totalOfRows(record, taken, field);
  const { parts, used } = tallyOf(
    record,
    one?.keys ?? record.claims.hospital,
    field,
  );
  let sum = 0;
  for (const key of used) {
    if (one !== undefined && one.wanted[key] !== 1) continue;
    if (scheme !== 1) sum += parts[key * 2]!;
    if (scheme !== 0) sum += parts[key * 2 + 1]!;
  }
  return sum;
}

/** 1 = taken, by claim. */
export function takenBy({ at, scheme }: Asked, pick: Pick): Uint8Array {
  const { claims } = at.record, taken = new Uint8Array(claims.rows);
  if (scheme === null) taken.fill(1);
  else {
    for (let row = 0; row < taken.length; row++) {
      if (claims.scheme[row] === scheme) taken[row] = 1;
    }
  }
  for (const { keys, wanted } of pick) {
    for (let row = 0; row < taken.length; row++) {
      taken[row] = taken[row]! & wanted[keys[row]!]!;
    }
  }
  return taken;
}

/** How many of the claims that are taken have each key. */
export function countBy(
  asked: Asked,
  keys: Keys,
  pick: Pick = [],
): Float64Array {
  const taken = takenBy(asked, pick), counts = new Float64Array(SIZE);
  for (let row = 0; row < taken.length; row++) {
    const key = keys[row]!;
    counts[key] = counts[key]! + taken[row]!;
  }
  return counts;
}

/** A condition on a column: the keys that pass a test, which is asked for those below `known`; for all others the answer is one. */
export function having(
  keys: Keys,
  known: number,
  test: (key: number) => boolean,
  others = false,
): Condition {
  const wanted = new Uint8Array(SIZE);
  if (others) wanted.fill(1, known);
  for (let key = 0; key < known; key++) wanted[key] = Number(test(key));
  return { keys, wanted };
}

/** Keys of 16 bits. */
const SIZE = 65536;

/** Sums by key × 2 + scheme, and the keys that there are. */
interface Tally {
  readonly parts: Float64Array;
  readonly used: readonly number[];
}

const TALLIES = new WeakMap<YearRecord, Map<Keys, Map<Field, Tally>>>();

function tallyOf(record: YearRecord, keys: Keys, field: Field): Tally {
  const ofYear = TALLIES.get(record) ?? new Map<Keys, Map<Field, Tally>>();
  TALLIES.set(record, ofYear);
  const ofKeys = ofYear.get(keys) ?? new Map<Field, Tally>();
  ofYear.set(keys, ofKeys);
  const tally = ofKeys.get(field) ?? tallied(record, keys, field);
  ofKeys.set(field, tally);
  return tally;
}

function tallied(record: YearRecord, keys: Keys, field: Field): Tally {
  const { rows, scheme } = record.claims, values = valuesOf(record, field);
  const parts = new Float64Array(SIZE * 2), seen = new Uint8Array(SIZE);
  for (let row = 0; row < rows; row++) {
    const key = keys[row]!, at = key * 2 + scheme[row]!;
    seen[key] = 1;
    parts[at] = parts[at]! + (values === null ? 1 : values[row]!);
  }
  const used: number[] = [];
  for (let key = 0; key < SIZE; key++) if (seen[key] === 1) used.push(key);
  return { parts, used };
}

function totalOfRows(
  record: YearRecord,
  taken: Uint8Array,
  field: Field,
): number {
  const values = valuesOf(record, field);
  let sum = 0;
  for (let row = 0; row < taken.length; row++) {
    if (taken[row] === 1) sum += values === null ? 1 : values[row]!;
  }
  return sum;
}

/** The column of a field; `null` where each claim counts 1. */
function valuesOf(
  { claims, details }: YearRecord,
  field: Field,
): Uint16Array | Int32Array | null {
  if (field === "stays") return null;
  if (field !== "supplement") return claims[field];
  return details?.supplement ?? new Int32Array(claims.rows);
}
