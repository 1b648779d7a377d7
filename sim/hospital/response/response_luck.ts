import { type Key, threefry } from "../../base/streams.ts";
import type { Episodes, Persons } from "../../model/world.ts";

/** The decisions on one stay (行为抽签): each has words of its own, so that one lever says nothing of another. */
export const DECISION = {
  send: 0,
  admit: 1,
  treat: 2,
  record: 3,
  goBack: 4,
  choose: 5,
  split: 6,
} as const;

/** Words that are set apart for one stay. */
const WORDS = 8;

/** Two random words of a decision on the illness of an episode. */
export function drawDecision(
  key: Key,
  persons: Persons,
  episodes: Episodes,
  e: number,
  decision: number,
  luck: Int32Array,
): void {
  threefry(
    key.k0,
    key.k1,
    persons.person[episodes.person[e]!]!,
    episodes.serial[e]! * WORDS + decision,
    luck,
  );
}
