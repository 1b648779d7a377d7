import { add, multiply, type Ratio, ratio, subtract } from "../base/ratio.ts";
import type { Offer } from "../model/negotiation.ts";
import { agreedGrowth, least, most } from "./agreed_growth.ts";
import {
  agreedByPower,
  decided,
  fundOpens,
  fundRaises,
  groupAsks,
  groupLowers,
} from "./offer_reasons.ts";
import {
  offered,
  type TalkGroup,
  type TalkOutcome,
  type TalkSides,
} from "./talks.ts";

/** What the formula asks of the talks beside their sides. */
export interface FormulaTerms {
  readonly rounds: number;
  /** β. */
  readonly beta: Ratio;
  /** What the fund offers first. */
  readonly opening: Ratio;
}

/**
 * Talks whose end the formula gives (公式增幅谈判, `R-NEG`): in every round a session
 * a group, offer and demand approach in even steps, and in the last round the
 * group has `g_min + (1 − β)(g_max − g_min)`, or the default where there is no room.
 */
export function formulaTalks(
  sides: TalkSides,
  { rounds, beta, opening }: FormulaTerms,
): TalkOutcome {
  const { groups, max, otherwise } = sides;
  const results = groups.map(({ min }) =>
    agreedGrowth({ min, max, beta, otherwise })
  );
  const paths = groups.map((group, k) => {
    const { agreement, growth } = results[k]!;
    const fund = agreement ? growth : max;
    const hospitals = agreement ? growth : group.min;
    return {
      fund: steps(least(opening, fund), fund, rounds),
      hospitals: steps(most(group.ask, hospitals), hospitals, rounds),
    };
  });
  const offers: Offer[] = [];
  let session = 0;
  for (let round = 1; round <= rounds; round++) {
    groups.forEach((group, k) => {
      session++;
      const { agreement } = results[k]!, path = paths[k]!;
      const last = round === rounds;
      const base = { round, session, group: k } as const;
      const now = path.fund[round - 1]!;
      offers.push({
        ...base,
        side: "fund",
        ...offered(group.base, now),
        reason: last && agreement
          ? agreedByPower(beta, group.min, max)
          : round === 1
          ? fundOpens(max, now)
          : fundRaises(path.fund[round - 2]!, now, max),
        answer: !last ? "countered" : agreement ? "accepted" : "refused",
      });
      if (last && agreement) return;
      offers.push({
        ...base,
        side: "hospitals",
        ...demandOf(group, path.hospitals, round),
        answer: last ? "refused" : "countered",
      });
      if (!last) return;
      offers.push({
        round,
        session: null,
        group: k,
        side: "administration",
        ...offered(group.base, results[k]!.growth),
        reason: decided(sides, k),
        answer: "decided",
      });
    });
  }
  return {
    offers,
    sessions: session,
    growth: results.map(({ growth }) => growth),
    agreed: results.map(({ agreement }) => agreement),
  };
}

function demandOf(group: TalkGroup, path: readonly Ratio[], round: number) {
  const now = path[round - 1]!;
  return {
    ...offered(group.base, now),
    reason: round === 1
      ? groupAsks({ ...group, ask: now })
      : groupLowers(path[round - 2]!, now, group.min),
  };
}

/** Even steps from the first to the last; one round is the last. */
function steps(from: Ratio, to: Ratio, rounds: number): Ratio[] {
  return Array.from({ length: rounds }, (_, i) => {
    const done = rounds === 1 ? ratio(1) : ratio(i, rounds - 1);
    return add(from, multiply(subtract(to, from), done));
  });
}
