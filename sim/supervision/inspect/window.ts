/**
 * The one window on what really happened (查阅病历): whoever plays the year hands
 * these functions to supervision, and counts how often they are used.
 *
 * @module
 */
import type { Act, Inspector, Points } from "../../model/ledger.ts";

/** What an inspector saw of a case; the record's own word where nothing was found. */
export interface Revealed {
  /** What was done, as far as it was found. */
  readonly acts: readonly Act[];
  /** Code that the record supports, a row of the record's code book. */
  readonly code: number;
  /** Cost that the record supports, fen. */
  readonly cost: number;
  /** Fen of the bill that is false. */
  readonly amount: number;
}

/** What supervision is handed of the world. */
export interface Window {
  /**
   * Looks at a case, with the chance of finding what is there; one unit of the
   * inspector's capacity.
   *
   * @throws {RangeError} beyond what the inspector's days allow
   */
  readonly reveal: (
    claim: number,
    inspector: Inspector,
    hit: number,
  ) => Revealed;
  /** Points, and what is due at a rate, that cases would have had with these codes and costs, by row of `claims`. */
  readonly regroup: (
    claims: Uint32Array,
    codes: Uint16Array,
    costs: Int32Array,
  ) => Pick<Points, "points" | "pay">;
  /** Claims that somebody reported, in order. */
  readonly tips: Uint32Array;
  /** What institutions gave back of their own accord, by claim, in order. */
  readonly handedIn: ReadonlyMap<number, Revealed>;
}
