import {
  add,
  compare,
  multiply,
  type Ratio,
  ratio,
  roundHalfUp,
  subtract,
} from "../base/ratio.ts";
import { type Key, threefry } from "../base/streams.ts";
import type { Offer } from "../model/negotiation.ts";
import { least, most } from "./agreed_growth.ts";
import {
  decided,
  fundOpens,
  fundRaises,
  groupAsks,
  groupLowers,
} from "./offer_reasons.ts";
import { offered, type TalkOutcome, type TalkSides } from "./talks.ts";

/** How sessions go. */
export interface SessionTerms {
  readonly rounds: number;
  /** β. */
  readonly beta: Ratio;
  readonly opening: Ratio;
  /** Part of the gap that a round closes; the last closes all that the fund will. */
  readonly pace: Ratio;
  /** By how much a concession may be larger or smaller. */
  readonly luck: Ratio;
  /** Luck of each group, so that it does not hang on who else negotiates. */
  readonly keys: readonly Key[];
  /** More than this share of a group's representatives must agree. */
  readonly majority: Ratio;
  /** How many of a group's representatives agree to an amount, of how many; `last` in the last round. */
  readonly vote: (
    group: number,
    amount: number,
    last: boolean,
  ) => { readonly agree: number; readonly of: number };
}

/** Growth is offered in hundredths of a percent. */
const STEP = 10_000n;

/**
 * Collective sessions by group (分组集体协商): in every round a session a group; the
 * fund offers, the representatives vote, and where they refuse the group states
 * what it still asks. Then both give way by a part of the gap, the weaker side
 * by more. The last offer is voted on against cost alone; where it falls too,
 * the default holds.
 */
export function sessionTalks(
  sides: TalkSides,
  terms: SessionTerms,
): TalkOutcome {
  const { groups, max, otherwise } = sides;
  const offers: Offer[] = [];
  const growth: (Ratio | null)[] = groups.map(() => null);
  const offer = groups.map(({ ask }) =>
    inSteps(least(terms.opening, least(max, ask)), "down")
  );
  const ask = groups.map((group) => group.ask);
  const asked = ask.slice();
  let session = 0;
  for (let round = 1; round <= terms.rounds; round++) {
    const last = round === terms.rounds;
    groups.forEach((group, k) => {
      if (growth[k] !== null) return;
      session++;
      const place = { round, session, group: k } as const;
      const before = offer[k]!;
      if (round > 1) {
        offer[k] = raised(
          before,
          ask[k]!,
          max,
          terms,
          last,
          lucky(k, round, 0),
        );
      }
      const now = offer[k]!, stated = offered(group.base, now);
      const votes = terms.vote(k, stated.amount, last);
      const passed = compare(
        ratio(votes.agree, Math.max(1, votes.of)),
        terms.majority,
      ) > 0;
      offers.push({
        ...place,
        side: "fund",
        ...stated,
        reason: round === 1
          ? fundOpens(max, now)
          : fundRaises(before, now, max),
        answer: passed ? "accepted" : last ? "refused" : "countered",
        votes,
      });
      if (passed) {
        growth[k] = now;
        return;
      }
      if (round > 1) {
        asked[k] = ask[k]!;
        ask[k] = lowered(before, ask[k]!, group.min, terms, lucky(k, round, 1));
      }
      offers.push({
        ...place,
        side: "hospitals",
        ...offered(group.base, ask[k]!),
        reason: round === 1
          ? groupAsks(group)
          : groupLowers(asked[k]!, ask[k]!, group.min),
        answer: last ? "refused" : "countered",
      });
    });
  }
  growth.forEach((own, k) => {
    if (own !== null) return;
    offers.push({
      round: terms.rounds,
      session: null,
      group: k,
      side: "administration",
      ...offered(groups[k]!.base, otherwise),
      reason: decided(sides, k),
      answer: "decided",
    });
  });
  return {
    offers,
    sessions: session,
    growth: growth.map((own) => own ?? otherwise),
    agreed: growth.map((own) => own !== null),
  };

  /** 1 ± luck, by what it decides. */
  function lucky(group: number, round: number, side: number): Ratio {
    const words = new Int32Array(2);
    const { k0, k1 } = terms.keys[group]!;
    threefry(k0, k1, side, round, words);
    const u = ratio(BigInt(words[0]! >>> 0) * 2n - (1n << 32n), 1n << 32n);
    return add(ratio(1), multiply(terms.luck, u));
  }
}

/** The fund's next offer: its part of the gap, never above what it can afford or the demand. */
function raised(
  offer: Ratio,
  ask: Ratio,
  max: Ratio,
  { beta, pace }: SessionTerms,
  last: boolean,
  luck: Ratio,
): Ratio {
  const gap = subtract(ask, offer);
  const part = multiply(subtract(ratio(1), beta), last ? ratio(1) : pace);
  const next = add(offer, multiply(multiply(gap, part), luck));
  return most(offer, inSteps(least(next, least(max, ask)), "down"));
}

/** The group's next demand: its part of the gap, never below what cost needs. */
function lowered(
  offer: Ratio,
  ask: Ratio,
  min: Ratio,
  { beta, pace }: SessionTerms,
  luck: Ratio,
): Ratio {
  const part = multiply(multiply(beta, pace), luck);
  const next = subtract(ask, multiply(subtract(ask, offer), part));
  return most(min, inSteps(next, "half"));
}

/** In hundredths of a percent: the fund rounds down, which never passes a bound. */
function inSteps({ num, den }: Ratio, how: "down" | "half"): Ratio {
  if (how === "half") return ratio(roundHalfUp(num * STEP, den), STEP);
  const whole = num * STEP / den;
  const below = num < 0n && whole * den !== num * STEP;
  return ratio(below ? whole - 1n : whole, STEP);
}
