import { multiplyFen, shareExactly } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import {
  compare,
  type Ratio,
  ratio,
  subtract,
  toFixed,
} from "../base/ratio.ts";
import type { Key } from "../base/streams.ts";
import { sum } from "../base/sum.ts";
import {
  type Counties,
  type Hospitals,
  type Scheme,
  SCHEMES,
} from "../model/ledger.ts";
import type { NegotiationSheet } from "../model/negotiation.ts";
import { overallGrowth } from "./agreed_growth.ts";
import { leastOfAll } from "./alternating_talks.ts";
import {
  type ClaimantAsk,
  claimantChanges,
  largestSplits,
} from "./claimant_changes.ts";
import { countyMergers } from "./county_mergers.ts";
import type { DivisionProblem } from "./division_problem.ts";
import { type Grouped, groupHospitals } from "./group_hospitals.ts";
import { bargainingPower, groupProblem } from "./group_problem.ts";
import {
  grown,
  type HospitalClaims,
  hospitalClaims,
  type LastYearAmounts,
} from "./hospital_claims.ts";
import { holdTalks } from "./hold_talks.ts";
import { acceptable, objections } from "./objections.ts";
import { priceLeverage, splitIncrement } from "./price_leverage.ts";
import { amongHospitals, sideBySide } from "./side_by_side.ts";
import { type FundMeans, sidesOf } from "./sides_of.ts";
import type { TalkOutcome, TalkSides } from "./talks.ts";
import type { NegotiationTerms } from "./terms.ts";

/** What the two sides know when they meet (谈判资料): the record of the year before, and the budget. */
export interface NegotiationInput extends FundMeans {
  readonly scheme: Scheme;
  /** The year that is negotiated. */
  readonly year: number;
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly last: LastYearAmounts;
  /** Merging and splitting of claimants that is asked about. */
  readonly asked?: readonly ClaimantAsk[];
  /** Luck of votes and concessions. */
  readonly root: Key;
}

/**
 * Replays a negotiation (谈判推演, `R-NEG`): groups and their representatives, claims
 * and reservations, the talks by the protocol, the envelope and its division, the
 * eight rules on the same envelope, who objects and at what price. The same
 * input gives the same minutes.
 */
export function negotiate(
  input: NegotiationInput,
  terms: NegotiationTerms,
): NegotiationSheet {
  const { scheme, year, hospitals, last } = input;
  const groups = groupHospitals(hospitals, terms.groupsBy, terms.ownGroups)
    .filter(({ members }) => members.some((row) => last.standard[row]! > 0));
  if (groups.length === 0) throw nothingToShare(year);
  const own = hospitalClaims(last, hospitals.level, terms);
  const open = problemOf(input, own, groups, terms);
  const asked = groupProblem(open, groups);
  const claims = Float64Array.from(asked.claims);
  const base = Float64Array.from(asked.lastYear);
  const sides = sidesOf(input, groups, asked, own.reservation, terms);
  const talks = holdTalks({
    groups,
    sides,
    problem: open,
    reservation: own.reservation,
    root: input.root,
    year,
    scheme: SCHEMES.indexOf(scheme),
  }, terms);

  // Sessions settle every group's amount; the other protocols settle the total.
  const settled = terms.protocol === "sessions"
    ? base.map((d, k) => multiplyFen(d, grown(talks.growth[k]!)))
    : null;
  const total = settled === null ? totalOf(base, talks) : sum(settled);
  const capped = settled?.map((award, k) => Math.min(award, claims[k]!));
  const envelope = capped === undefined
    ? Math.min(total, sum(claims))
    : sum(capped);
  const problem = {
    ...open,
    envelope,
    fallback: fallbackOf(open.lastYear, envelope, terms.keep),
  };
  const among = groupProblem(problem, groups);
  const accepted = acceptable(claims, terms.acceptFill);
  const divisions = sideBySide(problem, groups, accepted);
  const awards = capped ??
    divisions.find(({ rule }) => rule === "mixed")!.groups;
  const lastYear = sum(base);
  return {
    scheme,
    year,
    protocol: terms.protocol,
    lastYear,
    affordable: toFixed(sides.max, 6),
    omega: toFixed(terms.omega, 6),
    defaultGrowth: toFixed(sides.otherwise, 6),
    groups: groups.map((group, k) => ({
      ...group,
      representatives: talks.representatives[k]!,
    })),
    base,
    points: Float64Array.from(asked.points),
    claims,
    reservation: Float64Array.from(
      groups,
      ({ members }) => sum(members.map((row) => own.reservation[row]!)),
    ),
    accepted,
    growth: talks.growth.map((growth) => toFixed(growth, 6)),
    agreed: talks.agreed,
    offers: talks.offers,
    sessions: talks.sessions,
    envelope,
    unclaimed: total - envelope,
    awards,
    objections: objections(
      capped === undefined ? "mixed" : null,
      among,
      awards,
      accepted,
    ),
    hospital: {
      base: last.standard,
      need: own.need,
      claims: Float64Array.from(open.claims),
      reservation: own.reservation,
      accepted: acceptable(open.claims, terms.acceptFill),
      awards: amongHospitals(
        capped === undefined ? "mixed" : "proportional",
        problem,
        groups,
        awards,
      ),
    },
    divisions,
    mergers: countyMergers(problem, hospitals, input.counties),
    splits: largestSplits(problem, groups, hospitals),
    asked: claimantChanges(problem, input.asked ?? []),
    leverage: leverageOf(lastYear, sides, terms),
    increment: splitIncrement(
      lastYear,
      sides.max,
      terms.curvature,
      terms.beta,
    ),
  };
}

/** Every institution as a claimant; those in no group ask for nothing. Envelope and fallback are still to be agreed. */
function problemOf(
  { hospitals, last }: NegotiationInput,
  { claims }: HospitalClaims,
  groups: readonly Grouped[],
  { omega, power }: NegotiationTerms,
): DivisionProblem {
  const seated = new Set(groups.flatMap(({ members }) => members));
  const asking = (values: Float64Array) =>
    values.map((value, row) => seated.has(row) ? value : 0);
  const all = asking(claims);
  return {
    envelope: sum(all),
    claims: all,
    lastYear: asking(last.standard),
    points: asking(last.points),
    fallback: new Float64Array(all.length),
    power: bargainingPower(last.standard, hospitals.level, power),
    omega,
  };
}

/**
 * What institutions are left with where talks fail (破裂点), fen: the stated part of
 * last year's D, or all of it that the envelope covers.
 */
function fallbackOf(
  lastYear: ArrayLike<number>,
  envelope: number,
  keep: Ratio | null,
): Float64Array {
  const own = Float64Array.from(lastYear), all = sum(own);
  if (keep !== null) return own.map((d) => multiplyFen(d, keep));
  return all <= envelope ? own : shareExactly(envelope, own);
}

function totalOf(base: Float64Array, { growth }: TalkOutcome): number {
  const all = overallGrowth([...base], growth) ?? ratio(0);
  return multiplyFen(sum(base), grown(all));
}

/** What default and prepayment are worth, where there is room to agree in. */
function leverageOf(
  lastYear: number,
  sides: TalkSides,
  terms: NegotiationTerms,
): NegotiationSheet["leverage"] {
  const room = subtract(sides.max, leastOfAll(sides));
  if (compare(room, ratio(0)) <= 0) return null;
  return priceLeverage(
    multiplyFen(lastYear, room),
    { ...terms, fallback: terms.shares },
    terms.prepaid,
  );
}

function nothingToShare(year: number) {
  return cannotPlay("run.historyYears", year, {
    zh: "上年没有按病种结算的支付标准，谈判没有起点；请给出历史年度",
    en:
      "no institution had a standard by points last year, so talks have nothing to start from; give years of history",
  });
}
