/**
 * Conduct that pays and what holds it back (违规与转移行为的得失).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { admissionPenalty } from "../../../../sim/hospital/response/conduct/admit.ts";
import { exitChance } from "../../../../sim/hospital/response/conduct/exit_door.ts";
import {
  exitsOf,
  MIX_CELLS,
} from "../../../../sim/hospital/response/conduct/exits_of.ts";
import {
  ageOdds,
  COST_STEPS,
  leaveRatio,
  middleOf,
  writeLeaveOdds,
} from "../../../../sim/hospital/response/conduct/leave_odds.ts";
import { exitsUnder } from "../../../../sim/hospital/response/exits_under.ts";
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

/** Cases by severity and cost as a skewed city has them: two thirds below the mean, a few at five times it. */
const MIX = Float64Array.from({ length: MIX_CELLS }, (_, cell) => {
  const severity = Math.floor(cell / COST_STEPS), cost = middleOf(cell % 25);
  const mean = [0.8, 1.2, 2.2][severity]!;
  return [0.7, 0.22, 0.08][severity]! * cost / mean ** 2 *
    Math.exp(-2 * cost / mean);
});
const ALL_CASES = MIX.reduce((a, b) => a + b, 0);
const CITY = {
  costMix: MIX.map((share) => share / ALL_CASES),
  severityCost: Float64Array.of(0.8, 1.2, 2.2),
};
const DOOR = { open: true, most: 1, paid: 1, from: 0 };

Deno.test("an open door at the price of items takes a tenth to a half of all cases, more where pay inside is less", () => {
  const share = (paid: number, cost: number) =>
    exitsUnder(CITY, 0, { ...MOTIVES.exit, cost }, { ...MONEY, paid }, DOOR)
      .share;
  for (const cost of [0.3, 0.6, 0.9]) {
    assert(share(1, cost) > 0.05 && share(1, cost) < 0.5, `${share(1, cost)}`);
    assert(share(0.85, cost) > share(1, cost));
  }
  assert(share(1, 0) > share(1, 0.5) && share(1, 0.5) > share(1, 1));
  const shut = { ...DOOR, open: false };
  assertEquals(exitChance(MONEY, shut, MOTIVES.exit), 0);
  assertEquals(exitsUnder(CITY, 0, MOTIVES.exit, MONEY, shut).share, 0);
});

Deno.test("a case leaves by its own expected gain: dearer, sicker, older; its bill alone where the whole bill is seen", () => {
  const odds = new Float64Array(MIX_CELLS);
  const at = (severity: number, step: number) =>
    odds[severity * COST_STEPS + step]!;
  writeLeaveOdds(odds, 0, 1, CITY.severityCost, MOTIVES.exit);
  for (let severity = 0; severity < 3; severity++) {
    for (let step = 1; step < COST_STEPS; step++) {
      assert(at(severity, step) > at(severity, step - 1));
      if (severity > 0) assert(at(severity, step) > at(severity - 1, step));
    }
  }
  const bill = { ...MOTIVES.exit, seen: 1, sicker: 0 };
  writeLeaveOdds(odds, 0, 1, CITY.severityCost, bill);
  assertEquals(at(2, 8), at(0, 8));
  // The usual costly case, twice the mean, has odds of one.
  assertAlmostEquals(
    Math.sqrt(at(0, 7) * at(0, 8)),
    1,
    1e-9,
  );
  const ages = ageOdds(MOTIVES.exit);
  for (let d = 1; d < ages.length; d++) assert(ages[d]! > ages[d - 1]!);
  assertAlmostEquals(Math.sqrt(ages[5]! * ages[6]!), 1, 1e-6);
});

Deno.test("a door for few cases takes that many, the dearest first; a door for dear ones takes no other", () => {
  const odds = new Float64Array(MIX_CELLS);
  writeLeaveOdds(odds, 0, 1, CITY.severityCost, MOTIVES.exit);
  const excessOf = (most: number) => {
    const { share, excess } = exitsOf(
      0.4,
      { ...DOOR, most, from: 2 },
      CITY.costMix,
      0,
      odds,
    );
    assert(share <= most + 1e-9);
    return [share, excess / share] as const;
  };
  const [all, usual] = excessOf(1), [few, dear] = excessOf(0.005);
  assert(all > 0.02);
  assertAlmostEquals(few, 0.005, 1e-9);
  assert(dear > usual, `${dear} ${usual}`);
  const any = exitsOf(0.4, DOOR, CITY.costMix, 0, odds);
  assert(any.share > all);
  assertEquals(
    exitsOf(0.4, { ...DOOR, most: 0 }, CITY.costMix, 0, odds).share,
    0,
  );
});

Deno.test("on the way to its aim a lever takes the same part of every case's chance", () => {
  for (const odds of [0.01, 1, 30]) {
    const whole = 0.6 * leaveRatio(0.6, odds);
    assert(whole > 0 && whole < 1);
    assertAlmostEquals(0.3 * leaveRatio(0.6, odds), whole / 2, 1e-12);
  }
});

Deno.test("audits take of the pay for an admission at the margin what they look at and recognise", () => {
  const audits = { audit: 0.02, focus: 1, necessity: 0.5, fine: 1 };
  assertAlmostEquals(admissionPenalty(audits, 1), 0.02, 1e-12);
  assertEquals(admissionPenalty({ ...audits, necessity: 0 }, 4), 0);
  assertAlmostEquals(admissionPenalty({ ...audits, focus: 4 }, 1), 0.08, 1e-12);
  // Nobody is audited twice.
  assertAlmostEquals(
    admissionPenalty({ ...audits, focus: 200 }, 1),
    admissionPenalty({ ...audits, audit: 1 }, 1),
    1e-12,
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
