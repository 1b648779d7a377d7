/**
 * Conduct that pays and what holds it back (违规与转移行为的得失).
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  exitOdds,
  exitShare,
} from "../../../../sim/hospital/response/conduct/exit_door.ts";
import {
  movedShare,
  paddingShare,
} from "../../../../sim/hospital/response/conduct/move_cost.ts";
import {
  sentDown,
  sentUp,
} from "../../../../sim/hospital/response/conduct/refer.ts";
import { refusalShare } from "../../../../sim/hospital/response/conduct/refusal.ts";
import {
  offListShare,
} from "../../../../sim/hospital/response/conduct/shift_cost.ts";
import {
  bestSplit,
  splitGain,
  splitShare,
} from "../../../../sim/hospital/response/conduct/split_stay.ts";
import { usual } from "../motives_with.ts";

const MOTIVES = usual("profit");
const SPLIT = {
  perCase: 0.9,
  repeatDays: 15,
  repeatDetection: 0.5,
  fine: 2,
  altruism: 0.6,
};
const MONEY = { paid: 0.92, perCost: 0, cost: 0.75, review: 0 };

Deno.test("split stays bunch just beyond the window, whatever its length", () => {
  for (const repeatDays of [7, 10, 15, 30]) {
    const { gap, gain } = bestSplit({ ...SPLIT, repeatDays }, MOTIVES.split);
    assertEquals(gap, repeatDays + 1);
    // No other day is better.
    for (let day = 1; day <= 60; day++) {
      const other = splitGain(day, { ...SPLIT, repeatDays }, MOTIVES.split);
      assert(other <= gain, `${day}`);
    }
  }
});

Deno.test("a longer wait, more harm or a higher risk outside the window: fewer splits, never above the most", () => {
  const share = (given: Partial<typeof SPLIT>, m = MOTIVES.split) =>
    splitShare({ ...SPLIT, ...given }, m);
  assert(share({}) > 0 && share({}) < MOTIVES.split.most);
  assert(share({ repeatDays: 60 }) < share({}));
  assert(share({ altruism: 1.5 }) < share({}));
  assert(share({}, { ...MOTIVES.split, background: 0.1 }) < share({}));
  assertEquals(share({ perCase: 0 }), 0);
});

Deno.test("severe cases are refused where they lose money, less so where cost is paid", () => {
  const share = (given: Partial<typeof MONEY>, excess = 0.6) =>
    refusalShare({ ...MONEY, ...given }, { ...MOTIVES.refusal, excess });
  assert(share({}, 1.2) > share({}));
  assert(share({ perCost: 1 }, 1.2) < 0.01);
  assert(share({ review: 0.5 }, 1.5) < share({}, 1.5));
  assert(share({ paid: 0.85 }) > share({}));
});

Deno.test("an open door at the price of items takes a third of costly cases, the older and sicker first", () => {
  const open = { open: true, most: 1, paid: 1 };
  const share = exitShare({ ...MONEY, paid: 1 }, open, MOTIVES.exit);
  assert(share > 0.15 && share < 0.65, `${share}`);
  assert(
    exitShare({ ...MONEY, paid: 0.85 }, open, MOTIVES.exit) > share,
    "a lower value inside sends more outside",
  );
  assertEquals(exitOdds(60, 0, MOTIVES.exit), 1);
  assert(
    exitOdds(80, 0, MOTIVES.exit) > 1 && exitOdds(60, 1, MOTIVES.exit) > 1,
  );
});

Deno.test("cost is shifted where the value falls short, not under fee for service, less where patients leave", () => {
  const points = { perCost: 0.1, covered: 0.92, margin: 0.3, patients: 0.3 };
  const share = (given: Partial<typeof points>, m = MOTIVES.shift) =>
    offListShare({ ...points, ...given }, m);
  // The published range is one to nine points.
  assert(share({}) > 0.01 && share({}) < 0.09, `${share({})}`);
  assert(share({ covered: 0.88 }) > share({}));
  assertEquals(share({ perCost: 1 }), 0);
  assert(
    share({}, { ...MOTIVES.shift, demand: 0.517 }) < share({}) &&
      share({ margin: 0 }) > share({}),
  );
});

Deno.test("cost leaves the stay only where a case has a price and the outside pays", () => {
  assert(movedShare(0.05, 0.7, MOTIVES.outpatient) > 0);
  assertEquals(movedShare(0.05, 0.2, MOTIVES.outpatient), 0);
  assertEquals(movedShare(1, 1, MOTIVES.outpatient), 0);
});

Deno.test("padding needs an edge above the cheap cases and a price worth it", () => {
  const share = (edge: number, price: number) =>
    paddingShare(edge, price, 0.6, MOTIVES.padding);
  assert(share(0.5, 0.9) > share(0.5, 0.7) && share(0.5, 0.7) > 0);
  assertEquals([share(0, 0.9), share(0.4, 0.9)], [0, 0]);
});

Deno.test("who keeps the surplus sends down, who has a lump sum sends up", () => {
  const lump = { perCase: 0, cost: 0.6, elsewhere: 0.3, surplusShare: 0 };
  const up = sentUp(lump, MOTIVES.referral);
  assert(up > 0 && up < MOTIVES.referral.most);
  assert(sentUp({ ...lump, elsewhere: 0.45 }, MOTIVES.referral) < up);
  assertEquals(sentUp({ ...lump, perCase: 1 }, MOTIVES.referral), 0);
  const inside = { ...lump, perCase: 0.6, surplusShare: 0.7 };
  assert(sentDown(inside, MOTIVES.referral) > 0);
  assertEquals(sentDown({ ...inside, surplusShare: 0 }, MOTIVES.referral), 0);
  assertEquals(sentDown({ ...inside, perCase: 1 }, MOTIVES.referral), 0);
});
