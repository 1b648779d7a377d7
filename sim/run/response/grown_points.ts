import { worthOf } from "../../hospital/response/worth_of.ts";
import type { LastYear, SettledSoFar } from "../settle_course.ts";

/**
 * Points of the latest year relative to the last one before the reform, in its
 * catalogue (需求增长): illness, and what was made of it. Part of the run: it hands
 * settled years over.
 *
 * @param counted 1 = the institution's points are looked at
 */
export function grownPoints(
  { old, last }: SettledSoFar,
  counted: Uint8Array,
): number {
  const worth = ({ record }: LastYear) =>
    worthOf(record.claims, old.catalogue, counted);
  const before = worth(old), then = worth(last);
  return before === 0 || then === 0 ? 1 : then / before;
}

/**
 * What the clearing of the year before tells (清算告知): how its points have grown;
 * nothing where points were not paid. PV ÷ b would not tell it: b is scored
 * without deviations, so that it is not 1 in a year like any other.
 */
export function clearedPoints(
  so: SettledSoFar,
  pooled: Uint8Array,
): number | null {
  const { settlements } = so.last.settled;
  const paid = settlements.some((s) => s.settlementValue !== null);
  return so.last === so.old || !paid ? null : grownPoints(so, pooled);
}
