import { type Key, threefry } from "../base/streams.ts";
import { sum } from "../base/sum.ts";
import type { Representative } from "../model/negotiation.ts";

/** What an election needs. */
export interface Election {
  /** Seats of the group. */
  readonly seats: number;
  /** Candidates that an institution puts into the pool, the most it can have elected. */
  readonly perHospital: number;
  /** The luck of the vote. */
  readonly key: Key;
}

/**
 * A group elects its authorised representatives out of the pool (推举协商代表).
 * Every institution has one vote and gives it to a member, more likely to one
 * with much work; seats go by the highest quotients (d'Hondt), ties to the
 * earlier row. Yancheng has the pool and the vote (集体协商代表人员库); how votes
 * fall is assumed.
 *
 * @param members rows of the group
 * @param points last year's points by institution, all rows
 *
 * @example A group of one is represented by itself
 * ```ts
 * import { rootKey } from "../base/streams.ts";
 * import { electRepresentatives } from "./elect_representatives.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const elected = electRepresentatives([4], Float64Array.of(0, 0, 0, 0, 9), {
 *   seats: 3,
 *   perHospital: 2,
 *   key: rootKey("seed"),
 * });
 * assertEquals(elected, [
 *   { hospital: 4, votes: 1 },
 *   { hospital: 4, votes: 1 },
 * ]);
 * ```
 */
export function electRepresentatives(
  members: readonly number[],
  points: Float64Array,
  { seats, perHospital, key }: Election,
): Representative[] {
  const votes = countVotes(members, points, key);
  const held = members.map(() => 0), elected: Representative[] = [];
  while (elected.length < seats) {
    let best = -1;
    for (let i = 0; i < members.length; i++) {
      if (held[i]! >= perHospital) continue;
      if (
        best < 0 ||
        votes[i]! * (held[best]! + 1) > votes[best]! * (held[i]! + 1)
      ) best = i;
    }
    if (best < 0) break;
    held[best]!++;
    elected.push({ hospital: members[best]!, votes: votes[best]! });
  }
  return elected;
}

function countVotes(
  members: readonly number[],
  points: Float64Array,
  key: Key,
): number[] {
  const own = members.map((row) => points[row]!);
  const weights = sum(own) === 0 ? members.map(() => 1) : own;
  const all = sum(weights), words = new Int32Array(2);
  const votes = members.map(() => 0);
  for (const row of members) {
    threefry(key.k0, key.k1, row, 0, words);
    let left = (words[0]! >>> 0) / 2 ** 32 * all, choice = 0;
    while (choice < members.length - 1 && left >= weights[choice]!) {
      left -= weights[choice]!;
      choice++;
    }
    votes[choice]!++;
  }
  return votes;
}
