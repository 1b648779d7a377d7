import { type Key, purposeKey } from "../base/streams.ts";
import type { Representative } from "../model/negotiation.ts";
import { alternatingTalks } from "./alternating_talks.ts";
import type { DivisionProblem } from "./division_problem.ts";
import { electRepresentatives } from "./elect_representatives.ts";
import { formulaTalks } from "./formula_talks.ts";
import type { Grouped } from "./group_hospitals.ts";
import { divideWithin } from "./group_problem.ts";
import { acceptable } from "./objections.ts";
import { sessionTalks } from "./session_talks.ts";
import type { TalkOutcome, TalkSides } from "./talks.ts";
import type { NegotiationTerms } from "./terms.ts";

/** What the talks are held with. */
export interface TalksInput {
  readonly groups: readonly Grouped[];
  readonly sides: TalkSides;
  /** All institutions. */
  readonly problem: DivisionProblem;
  /** By institution, fen. */
  readonly reservation: Float64Array;
  /** Luck of the scheme and year. */
  readonly root: Key;
  readonly year: number;
  readonly scheme: number;
}

/** The talks that were held, and who spoke for the groups. */
export interface HeldTalks extends TalkOutcome {
  /** By group. */
  readonly representatives: readonly (readonly Representative[])[];
}

/** Elects the representatives of every group, then talks by the protocol. */
export function holdTalks(
  input: TalksInput,
  terms: NegotiationTerms,
): HeldTalks {
  const { groups, problem, sides } = input;
  const key = (purpose: string) =>
    purposeKey(
      input.root,
      `negotiation/${purpose}/${input.scheme}`,
      input.year,
    );
  const election = {
    seats: terms.seats,
    perHospital: terms.perHospital,
    key: key("vote"),
  };
  const points = Float64Array.from(problem.points);
  const representatives = groups.map(({ members }) =>
    electRepresentatives(members, points, election)
  );
  return { ...talk(), representatives };

  function talk(): TalkOutcome {
    switch (terms.protocol) {
      case "mixed":
        return formulaTalks(sides, terms);
      case "alternating":
        return alternatingTalks(sides, { ...terms, fallback: terms.shares });
      case "sessions":
        return sessionTalks(sides, {
          ...terms,
          keys: groups.map(({ id }) => key(`concession/${id}`)),
          vote,
        });
    }
  }

  /**
   * A representative agrees where his own institution would have enough out of
   * the group's amount, divided by claims: the stated fill of its claim, in the
   * last round the cost of last year's work.
   */
  function vote(group: number, amount: number, last: boolean) {
    const { members } = groups[group]!;
    const claims = Float64Array.from(members, (row) => problem.claims[row]!);
    const awards = divideWithin("proportional", problem, members, amount);
    const wanted = last
      ? Float64Array.from(members, (row) => input.reservation[row]!)
      : acceptable(claims, terms.acceptFill);
    const seats = representatives[group]!;
    const agree = seats.filter(({ hospital }) => {
      const own = members.indexOf(hospital);
      return awards[own]! >= wanted[own]!;
    }).length;
    return { agree, of: seats.length };
  }
}
