import type {
  NegotiationSheet,
  Offer,
  OfferAnswer,
} from "../../model/negotiation.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

const SIDES: Readonly<Record<Offer["side"], readonly [string, string]>> = {
  fund: ["医保方", "Fund"],
  hospitals: ["医院方", "Hospitals"],
  administration: ["行政裁定", "Administration"],
};

const ANSWERS: Readonly<Record<OfferAnswer, readonly [string, string]>> = {
  accepted: ["接受", "accepted"],
  countered: ["还价", "countered"],
  refused: ["未通过", "refused"],
  decided: ["裁定", "decided"],
  hypothetical: ["若被拒绝", "had it been refused"],
};

/**
 * The minutes (谈判记录): who offered what in which round, why, and the answer.
 *
 * @param group one group's only
 */
export function minutesCells(
  sheet: NegotiationSheet,
  { say, money, inUnit }: Voice,
  group?: number,
): Cells {
  const offers = sheet.offers.filter((offer) =>
    group === undefined || offer.group === null || offer.group === group
  );
  return {
    heads: [
      say("轮次·场次", "Round·session"),
      say("协商组", "Group"),
      say("出价方", "Side"),
      say("理由", "Reason"),
      say("增幅", "Growth"),
      inUnit("金额", "Amount"),
      say("答复", "Answer"),
    ],
    rows: offers.map((offer) => {
      const of = offer.group === null ? null : sheet.groups[offer.group]!;
      const votes = offer.votes === undefined
        ? ""
        : ` ${offer.votes.agree}/${offer.votes.of}`;
      return [
        `${offer.round}·${offer.session ?? "–"}`,
        of === null ? say("全部机构", "All institutions") : say(of.zh, of.en),
        say(...SIDES[offer.side]),
        say(offer.reason.zh, offer.reason.en),
        percentText(Number(offer.growth)),
        money(offer.amount),
        `${say(...ANSWERS[offer.answer])}${votes}`,
      ];
    }),
  };
}
