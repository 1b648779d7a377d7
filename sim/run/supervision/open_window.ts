/**
 * The window on what really happened (检查窗口): the run has the truth, supervision
 * is handed these functions. Part of the run: who looks at what is decided
 * elsewhere; here it is counted, and luck says what is found.
 *
 * @module
 */
import { type Key, purposeKey } from "../../base/streams.ts";
import {
  type Act,
  type Claims,
  type Inspector,
  INSPECTORS,
  OUT_OF_AREA,
} from "../../model/ledger.ts";
import { MARK, PLANT, PLANTS, type Truth } from "../../model/world.ts";
import { luckOf } from "../../supervision/inspect/queues.ts";
import type { Revealed, Window } from "../../supervision/inspect/window.ts";

/** What may be seen, and how likely. */
export interface WindowTerms {
  /** Looks that the days allow, in rows of the claims, by row of INSPECTORS. */
  readonly capacity: readonly number[];
  /** Chance that a stay without need is told as such. */
  readonly necessity: number;
  /** Chance that fraud is reported, and that an honest stay is by mistake. */
  readonly tips: { readonly fraud: number; readonly mistaken: number };
  /** Part of what is wrong that institutions give back themselves. */
  readonly selfCheck: number;
  readonly key: Key;
}

/**
 * Opens the window of a year.
 *
 * @param claims as they were recorded, rows as in the truth
 */
export function openWindow(
  claims: Claims,
  truth: Truth,
  terms: WindowTerms,
): Omit<Window, "regroup"> {
  const { key, capacity } = terms;
  const keys = {
    hit: purposeKey(key, "inspect/hit", 0),
    need: purposeKey(key, "inspect/need", 0),
    tip: purposeKey(key, "inspect/tip", 0),
    self: purposeKey(key, "inspect/self", 0),
  };
  const used = new Float64Array(INSPECTORS.length);
  return {
    reveal: (claim: number, who: Inspector, hit: number) => {
      const team = INSPECTORS.indexOf(who);
      if (used[team]! >= capacity[team]!) {
        throw new RangeError(
          `Cannot look at another case: the days of "${who}" allow ${
            capacity[team]
          }`,
        );
      }
      used[team]!++;
      // The same luck whoever looks, so that a better look finds what a worse one found.
      return seen(
        claims,
        truth,
        claim,
        luckOf(claims, claim, keys.hit) < hit,
        hit === 1 || luckOf(claims, claim, keys.need) < terms.necessity,
      );
    },
    tips: claimsWhere(claims, (i) =>
      luckOf(claims, i, keys.tip) <
        (isFraud(truth, i) ? terms.tips.fraud : terms.tips.mistaken)),
    handedIn: new Map(
      terms.selfCheck === 0
        ? []
        : [...claimsWhere(claims, (i) =>
          isWrong(truth, i) &&
          luckOf(claims, i, keys.self) < terms.selfCheck)]
          .map((i) => [i, seen(claims, truth, i, true, true)] as const),
    ),
  };
}

/** Marks that can be seen on a record, by the name of the act. */
const SEEN = ["upcoded", "split", "padded", "shifted", "movedOut"] as const;
const FRAUD = PLANT.drugResale | PLANT.impersonation | PLANT.herbs;
const WRONG = MARK.upcoded | MARK.split | MARK.padded | MARK.lowIndication;

/** What a look at a case shows (所见): acts, the code and cost that the record supports, the false part of the bill. */
export function seen(
  { code, cost }: Claims,
  truth: Truth,
  i: number,
  hit: boolean,
  need: boolean,
): Revealed {
  const marks = truth.marks[i]!, planted = truth.planted?.[i] ?? 0;
  const acts: Act[] = [];
  if (need && (marks & MARK.lowIndication) !== 0) acts.push("lowIndication");
  if (!hit) return { acts, code: code[i]!, cost: cost[i]!, amount: 0 };
  for (const name of SEEN) if ((marks & MARK[name]) !== 0) acts.push(name);
  for (const name of PLANTS) {
    if ((planted & PLANT[name]) !== 0) acts.push(name);
  }
  // Other treatment was given, so that its code is right; a slip of the pen looks like upcoding.
  const treated = (marks & MARK.otherTreatment) !== 0 &&
    (marks & MARK.upcoded) === 0;
  const supported = treated ? code[i]! : truth.code[i]!;
  if (supported !== code[i] && !acts.includes("upcoded")) acts.push("upcoded");
  return {
    acts,
    code: supported,
    cost: (marks & MARK.padded) !== 0 ? truth.cost[i]! : cost[i]!,
    amount: truth.plantedAmount?.[i] ?? 0,
  };
}

function isFraud({ planted }: Truth, i: number): boolean {
  return planted !== undefined && (planted[i]! & FRAUD) !== 0;
}

function isWrong({ marks, planted }: Truth, i: number): boolean {
  return (marks[i]! & WRONG) !== 0 || (planted?.[i] ?? 0) !== 0;
}

function claimsWhere(
  { rows, hospital }: Claims,
  holds: (i: number) => boolean,
): Uint32Array {
  const found: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (hospital[i] !== OUT_OF_AREA && holds(i)) found.push(i);
  }
  return Uint32Array.from(found);
}
