import {
  type Act,
  ACTS,
  type ClaimEvidence,
  ITEM_ACTS,
} from "../../model/ledger.ts";
import { splitRecovery } from "../recovered_points.ts";
import {
  type CaseValues,
  type CaseWorth,
  excessOf,
  fundPart,
  paidBy,
  smallerCase,
  wholeCase,
} from "./case_value.ts";

/** What losses are reckoned from (损失计算依据); nothing of it is hidden. */
export interface LossYear extends CaseValues {
  readonly evidence: ClaimEvidence | null;
}

/** What an act cost the fund. */
export interface Loss {
  readonly act: Act;
  /** Points that the case has too many, 1/10000. */
  readonly points: number;
  /** Fen. */
  readonly fen: number;
}

/** What was charged for the days of a stay without orders (无医嘱日费用), fen: days cost alike. */
export function idleCost(
  { claims, evidence }: Pick<LossYear, "claims" | "evidence">,
  i: number,
): number {
  const days = claims.los[i]!, ordered = evidence?.orderDays[i] ?? days;
  return Math.round(claims.cost[i]! * (days - ordered) / days);
}

/** What the evidence says was charged for an item that a screen refuses, fen. */
export function itemAmount(
  { claims, evidence }: LossYear,
  i: number,
  act: Act,
): number {
  switch (act) {
    case "overTesting":
      return evidence?.repeatAmount[i] ?? 0;
    case "sexLimited":
      return evidence?.otherSexAmount[i] ?? 0;
    case "drugResale":
      return evidence?.packAmount[i] ?? 0;
    default:
      return claims.cost[i]!;
  }
}

/**
 * What one act cost the fund (单项损失): what was settled beyond what the record
 * supports, the smaller of two bills of one stay, the whole case where no stay was
 * called for, the fund's part of what is false on the bill. An empty bed (挂床) is
 * settled as a split stay is: what was really given is one stay, grouped once at the
 * cost of its days with orders, and what was settled beyond comes back. Cost that was
 * moved out of the stay was paid with its price already: what the fund paid for the
 * visits comes back; where bills are paid, the stay's is smaller by it. What patients
 * alone bore, and what is only badly written down, costs the fund nothing. `R-SUP`.
 *
 * @param supported what the record supports
 * @param amount fen of the bill that is false
 */
export function lossOf(
  year: LossYear,
  i: number,
  act: Act,
  supported: CaseWorth,
  amount: number,
): Loss {
  const own = year.points[i]!;
  switch (act) {
    case "upcoded":
    case "padded":
    case "bedHanging":
      return {
        act,
        points: Math.max(0, own - supported.points),
        fen: excessOf(year, i, supported),
      };
    case "split": {
      const other = partOf(year, i);
      if (other < 0) return { act, points: 0, fen: 0 };
      const points = splitRecovery([year.points[other]!, own]);
      return { act, points, fen: smallerCase(year, i, other, points) };
    }
    case "lowIndication":
      return { act, points: own, fen: wholeCase(year, i) };
    case "movedOut":
      return {
        act,
        points: 0,
        fen: paidBy(year, i) === "bill" ? 0 : year.evidence?.nearFund[i] ?? 0,
      };
    default:
      return {
        act,
        points: 0,
        fen: ITEM_ACTS.includes(act) ? fundPart(year, i, amount) : 0,
      };
  }
}

/** The act that cost most; of equal ones the first of ACTS. */
export function worst(losses: readonly Loss[]): Loss {
  return losses.reduce((a, b) =>
    b.fen > a.fen ||
      b.fen === a.fen && ACTS.indexOf(b.act) < ACTS.indexOf(a.act)
      ? b
      : a
  );
}

/** Row of the bill before of the same person at the same institution: the other part of a split stay; −1 without any. Only the later part gives points back. */
function partOf({ claims }: LossYear, i: number): number {
  const { person, hospital } = claims;
  for (let j = i - 1; j >= 0 && person[j] === person[i]; j--) {
    if (hospital[j] === hospital[i]) return j;
  }
  return -1;
}
