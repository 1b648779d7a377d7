import {
  add,
  compare,
  multiply,
  type Ratio,
  ratio,
  subtract,
} from "../base/ratio.ts";
import { sum } from "../base/sum.ts";
import type { Offer } from "../model/negotiation.ts";
import { overallGrowth } from "./agreed_growth.ts";
import {
  alternatingOffers,
  type AlternatingRound,
  type AlternatingTalks,
} from "./alternating_offers.ts";
import { offered, percent, type TalkOutcome, type TalkSides } from "./talks.ts";

/**
 * Fund and hospitals take turns (轮流出价): about the room between the least that
 * all groups together accept and the most that the fund affords. The first offer
 * is accepted, as it leaves the other what waiting is worth; the rounds that
 * would follow are in the minutes too, as they explain it.
 */
export function alternatingTalks(
  sides: TalkSides,
  talks: AlternatingTalks,
): TalkOutcome {
  const { groups, max, otherwise } = sides;
  const base = sum(groups.map((group) => group.base));
  const min = leastOfAll(sides);
  const all = (growth: Ratio, agreed: boolean) => ({
    growth: groups.map(() => growth),
    agreed: groups.map(() => agreed),
  });
  if (compare(min, max) > 0) {
    const offer: Offer = {
      round: 1,
      session: null,
      group: null,
      side: "administration",
      ...offered(base, otherwise),
      reason: {
        zh: `医院方底线 ${percent(min)} 高于可承受增幅 ${
          percent(max)
        }，没有可谈余地，按默认规则 ${percent(otherwise)}`,
        en: `The least that hospitals accept, ${percent(min)}, is above the ${
          percent(max)
        } that can be afforded: no room, ${percent(otherwise)} by default`,
      },
      answer: "decided",
    };
    return { offers: [offer], sessions: 0, ...all(otherwise, false) };
  }
  const growthOf = (share: Ratio) =>
    add(min, multiply(share, subtract(max, min)));
  const rounds = alternatingOffers(talks);
  const offers = rounds.map((round): Offer => ({
    round: round.round,
    session: round.round,
    group: null,
    side: round.by,
    ...offered(base, growthOf(round.hospitals)),
    reason: reasonOf(round, talks),
    answer: round.round === 1 ? "accepted" : "hypothetical",
  }));
  return {
    offers,
    sessions: 1,
    ...all(growthOf(rounds[0]!.hospitals), true),
  };
}

/** The least growth that all groups together accept (医院方总底线), weighted by last year's D. */
export function leastOfAll({ groups }: TalkSides): Ratio {
  return overallGrowth(
    groups.map(({ base }) => base),
    groups.map(({ min }) => min),
  ) ?? ratio(0);
}

function reasonOf(
  { round, by, hospitals, waiting }: AlternatingRound,
  { rounds, discount, fallback }: AlternatingTalks,
): Offer["reason"] {
  const answering = by === "fund" ? "hospitals" : "fund";
  const who = {
    fund: { zh: "医保方", en: "the fund" },
    hospitals: { zh: "医院方", en: "the hospitals" },
  }[answering];
  const delta = percent(discount[answering]), worth = percent(waiting);
  const later = round === rounds
    ? {
      zh: `到期由行政裁定，${who.zh}得 ${percent(fallback[answering])}`,
      en: `then the administration decides, ${who.en} have ${
        percent(fallback[answering])
      }`,
    }
    : { zh: "下一轮由其出价", en: "the next offer is theirs" };
  return {
    zh: `${later.zh}；等一轮按 ${delta} 折算值 ${worth}，故医院方得可谈余地的 ${
      percent(hospitals)
    }`,
    en:
      `If refused, ${later.en}; a round's waiting at ${delta} makes that ${worth}, so hospitals have ${
        percent(hospitals)
      } of the room`,
  };
}
