import { fromNumber, type Ratio } from "../base/ratio.ts";
import type { Level } from "../model/ledger.ts";
import type { Protocol } from "../model/negotiation.ts";
import type { Values } from "../model/policy/mod.ts";
import type { AlternatingTalks } from "./alternating_offers.ts";
import type { OwnGroup } from "./group_hospitals.ts";

/** The terms of a negotiation (谈判条件): the settings, shares as exact fractions. */
export interface NegotiationTerms {
  readonly protocol: Protocol;
  readonly rounds: number;
  readonly first: AlternatingTalks["first"];
  readonly discount: AlternatingTalks["discount"];
  /** The hospitals' discount when they are prepaid. */
  readonly prepaid: Ratio;
  /** What the administration decides where alternating offers fail. */
  readonly shares: AlternatingTalks["fallback"];
  readonly groupsBy: "level" | "levelAndKind";
  readonly ownGroups: readonly OwnGroup[];
  /** Candidates an institution, seats a group. */
  readonly perHospital: number;
  readonly seats: number;
  readonly majority: Ratio;
  /** β. */
  readonly beta: Ratio;
  /** Power by level, for Nash. */
  readonly power: Readonly<Record<Level, Ratio>>;
  /** g_min by level. */
  readonly costDrift: Readonly<Record<Level, Ratio>>;
  readonly needGrowth: Ratio;
  readonly overrunShare: Ratio;
  readonly margin: Ratio;
  readonly ceiling: Ratio | null;
  readonly defaultRule: "lastYear" | "prices" | "none";
  readonly prices: Ratio;
  /** What a group keeps of last year's D where talks fail; `null` is all that the envelope covers. */
  readonly keep: Ratio | null;
  readonly opening: Ratio;
  readonly omega: Ratio;
  readonly curvature: Ratio;
  readonly pace: Ratio;
  readonly luck: Ratio;
  readonly acceptFill: Ratio;
}

/** Reads the terms out of a scenario's values. */
export function negotiationTerms(values: Values): NegotiationTerms {
  const shares = values["negotiation.default.shares"];
  const discount = values["negotiation.alternating.discount"];
  const ceiling = values["negotiation.growth.ceiling"];
  const keep = values["negotiation.default.keep"];
  return {
    protocol: values["negotiation.talks.protocol"],
    rounds: values["negotiation.talks.rounds"],
    first: values["negotiation.talks.firstOffer"],
    discount: {
      fund: fromNumber(discount.fund),
      hospitals: fromNumber(discount.hospitals),
    },
    prepaid: fromNumber(values["negotiation.alternating.prepaid"]),
    shares: {
      fund: fromNumber(shares.fund),
      hospitals: fromNumber(shares.hospitals),
    },
    groupsBy: values["negotiation.groups.by"],
    ownGroups: values["negotiation.groups.own"],
    perHospital: values["negotiation.representatives.perHospital"],
    seats: values["negotiation.representatives.seats"],
    majority: fromNumber(values["negotiation.representatives.majority"]),
    beta: fromNumber(values["negotiation.power.fund"]),
    power: byLevel(values["negotiation.power.levels"]),
    costDrift: byLevel(values["negotiation.growth.costDrift"]),
    needGrowth: fromNumber(values["negotiation.claim.needGrowth"]),
    overrunShare: fromNumber(values["negotiation.claim.overrunShare"]),
    margin: fromNumber(values["negotiation.claim.margin"]),
    ceiling: ceiling === null ? null : fromNumber(ceiling),
    defaultRule: values["negotiation.default.rule"],
    prices: fromNumber(values["negotiation.default.prices"]),
    keep: keep === null ? null : fromNumber(keep),
    opening: fromNumber(values["negotiation.fund.opening"]),
    omega: fromNumber(values["negotiation.forecast.omega"]),
    curvature: fromNumber(values["negotiation.increment.curvature"]),
    pace: fromNumber(values["negotiation.sessions.pace"]),
    luck: fromNumber(values["negotiation.sessions.luck"]),
    acceptFill: fromNumber(values["negotiation.accept.fill"]),
  };
}

function byLevel(
  of: Readonly<Record<"3" | "2" | "1", number>>,
): Record<Level, Ratio> {
  return {
    3: fromNumber(of["3"]),
    2: fromNumber(of["2"]),
    1: fromNumber(of["1"]),
  };
}
