import { assert, assertEquals } from "@std/assert";
import { rootKey } from "../../sim/base/streams.ts";
import { REVIEW } from "../../sim/model/ledger.ts";
import type { LossYear } from "../../sim/supervision/inspect/losses.ts";
import {
  longStayLosses,
  longStayParts,
  type LongStayTerms,
} from "../../sim/supervision/inspect/long_stay.ts";
import { verdictsOf } from "../../sim/supervision/inspect/verdicts.ts";
import { watchedYear } from "../support/watched_year.ts";

const TERMS: LongStayTerms = {
  after: 60,
  tiers: [[30, 280], [60, 250], [null, 200]],
  lowRatio: 0.8,
};
const { year } = watchedYear(3);

/** Stays of 90, 60 and 90 days at 90,000 yuan; 9,000 points of 10 yuan each. */
const LONG: LossYear = {
  ...year,
  claims: {
    ...year.claims,
    scheme: new Uint8Array(3),
    los: Uint16Array.of(90, 60, 90),
    cost: new Int32Array(3).fill(90_000_00),
    fund: new Int32Array(3).fill(60_000_00),
  },
  points: new Float64Array(3).fill(9000_0000),
  value: [{ num: 1000n, den: 1n }, null],
};
/** Costs beyond twice the mean count in full: a point for every ten yuan. */
const regroup = (_: Uint32Array, __: Uint16Array, cost: Int32Array) => ({
  points: Float64Array.from(cost, (fen) => fen * 10),
});

Deno.test("EX-17: the day at the edge is priced with the case, the day after it by the day", () => {
  assertEquals(longStayParts(60, 60_000_00, TERMS), {
    within: 60_000_00,
    beyond: 0,
  });
  assertEquals(longStayParts(61, 61_000_00, TERMS), {
    within: 60_000_00,
    beyond: 200_00,
  });
  // Tiers count from admission, so that an edge inside one takes its rate.
  assertEquals(longStayParts(45, 45_000_00, { ...TERMS, after: 30 }), {
    within: 30_000_00,
    beyond: 3750_00,
  });
});

Deno.test("days that cost a fen less than four fifths of their rates are paid what they cost", () => {
  // Thirty days at 200 yuan are 6,000; a third of the bill is theirs.
  const beyond = (rest: number) => longStayParts(90, rest * 3, TERMS).beyond;
  assertEquals(beyond(4800_00), 6000_00);
  assertEquals(beyond(4799_99), 4799_99);
});

Deno.test("what was settled beyond the case of sixty days and its bed-days comes back", () => {
  // 60,000 yuan of days are 6,000 points, thirty bed-days 600.
  assertEquals([...longStayLosses([0, 1], LONG, TERMS, regroup)], [
    [0, { act: "longStay", points: 2400_0000, fen: 24_000_00 }],
  ]);
});

Deno.test("where bills are paid the fund's part of what days cost beyond their rates comes back", () => {
  const billed = { ...LONG, value: [null, null] };
  assertEquals([...longStayLosses([0], billed, TERMS, regroup)], [
    [0, { act: "longStay", points: 0, fen: 16_000_00 }],
  ]);
});

Deno.test("a conversion that would pay as much takes nothing, nor one of a case that review approved", () => {
  const cheap = () => ({ points: Float64Array.of(9000_0000) });
  assertEquals(longStayLosses([0], LONG, TERMS, cheap).size, 0);
  const review = new Uint8Array(3).fill(REVIEW.indexOf("approved"));
  assertEquals(
    longStayLosses([0], LONG, { ...TERMS, review }, regroup).size,
    0,
  );
});

Deno.test("whoever looks at a stay that the screen met converts it, and it is never a mistake", () => {
  const screens = [{
    id: "longStay",
    nameZh: "",
    nameEn: "",
    stage: "after",
    when: [],
    action: "lead",
    act: "longStay",
  }] as const;
  const revealed = { acts: [], code: LONG.claims.code[0]!, cost: 0, amount: 0 };
  const seen = new Map([0, 1, 2].map((i) => [i, {
    revealed: { ...revealed, code: LONG.claims.code[i]!, cost: 90_000_00 },
  }]));
  const verdicts = verdictsOf(seen, LONG, {
    screens,
    flags: {
      rows: 2,
      claim: Uint32Array.of(0, 1),
      screen: new Uint8Array(2),
      idle: [],
    },
    mistaken: 1,
    longStay: TERMS,
    key: rootKey("long"),
  }, regroup);
  assertEquals(verdicts.get(0)!.act, "longStay");
  assert(!verdicts.get(0)!.mistaken);
  // Sixty days to the day, and a stay that no screen met.
  assertEquals([verdicts.get(1), verdicts.get(2)], [null, null]);
});
