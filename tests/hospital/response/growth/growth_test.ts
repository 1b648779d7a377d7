import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { noAims } from "../../../../sim/hospital/response/aims.ts";
import { nextBeds } from "../../../../sim/hospital/response/conduct/next_beds.ts";
import {
  grow,
  type GrowthYear,
  noGrowth,
} from "../../../../sim/hospital/response/growth/grow.ts";
import { holdStandards } from "../../../../sim/hospital/response/growth/hold_standards.ts";
import { nextItems } from "../../../../sim/hospital/response/growth/next_items.ts";
import { withGrowth } from "../../../../sim/hospital/response/growth/with_growth.ts";
import {
  feeForService,
  ownCap,
} from "../../../../sim/hospital/response/margins.ts";
import { plainSight } from "../../../../sim/hospital/response/plain_sight.ts";
import { atRest } from "../../../../sim/model/levers.ts";
import { motivesWith } from "../motives_with.ts";

const N = 3, MARKUP = 0.1;
const all = (x: number) => new Float64Array(N).fill(x);
const sight = plainSight(N);
const growing = motivesWith({ capacity: 1, technology: 1 });
const item = { perCost: 1, markup: MARKUP };
const OPEN: GrowthYear = {
  paid: feeForService(N, MARKUP),
  prices: all(1),
  registered: all(1.5),
  stays: all(1e9),
  visits: all(1e9),
  below: Array(N).fill(item),
  beyond: Array(N).fill(item),
  room: all(Infinity),
};
const start = noGrowth(sight, OPEN.paid, OPEN.prices, growing);
const grown = (year: Partial<GrowthYear>, motives = growing, markup = MARKUP) =>
  grow(start, sight, { ...OPEN, ...year }, motives, all(markup));

Deno.test("the larger the margin of a bed, the more beds, and never above the register", () => {
  const { capacity } = growing;
  for (const registered of [90, 100, 104, 300]) {
    let before = -Infinity;
    for (let margin = -0.5; margin <= 1; margin += 0.05) {
      const { beds } = nextBeds(
        { beds: 100, smoothed: 0, margin, registered },
        capacity,
        1,
      );
      assert(beds >= before, `${registered}, ${margin}`);
      assert(beds <= Math.max(100, registered));
      before = beds;
    }
  }
});

Deno.test("year after year beds stop at the register", () => {
  let at = start;
  for (let year = 0; year < 20; year++) {
    at = grow(at, sight, OPEN, growing, all(MARKUP));
    for (const beds of at.beds) assert(beds <= 1.5);
  }
  assertEquals(at.beds, all(1.5));
});

Deno.test("at doses of 0 nothing is added, and levers stay the same to the last bit", () => {
  const next = grown({}, motivesWith({}));
  assertEquals([next.beds, next.items], [all(1), all(1)]);
  const levers = atRest(N);
  levers.volume.fill(0.1), levers.intensity.fill(-0.03);
  assertEquals(withGrowth(levers, next, sight, growing.growth), levers);
});

Deno.test("items come in as fast as what they leave over, and not at all where they cost more than is paid", () => {
  const share = (perCost: number) =>
    grown({
      below: Array(N).fill({ perCost, markup: MARKUP * perCost }),
      beyond: Array(N).fill({ perCost, markup: MARKUP * perCost }),
    }).items[0]!;
  const paid = [0, 0.5, 0.8, 0.9, 0.95, 1].map(share);
  assertEquals(paid[0], 1);
  for (let i = 1; i < paid.length; i++) assert(paid[i]! >= paid[i - 1]!);
  assertAlmostEquals(paid.at(-1)!, 1 + growing.growth.items, 1e-12);
  assert(paid.some((x) => x > 1 && x < 1 + growing.growth.items));
});

Deno.test("who has no margin on an item adds none, and the others keep up the mean of all care", () => {
  const { items } = grow(
    start,
    sight,
    OPEN,
    growing,
    Float64Array.of(MARKUP, MARKUP, -0.02),
  );
  assertEquals(items[2], 1);
  const mean = items.reduce((sum, x) => sum + x, 0) / N;
  assertAlmostEquals(mean, 1 + growing.growth.items, 1e-12);
});

Deno.test("an allowed growth that is larger never holds items more", () => {
  let before = 0;
  for (let room = 0.9; room < 1.2; room += 0.01) {
    const items = nextItems({ items: 1, room, below: 1, beyond: 0 }, 0.084);
    assert(items >= before && items <= 1.084 + 1e-12);
    before = items;
  }
});

Deno.test("a cap of one's own adds no beds: those that wear out are not replaced", () => {
  const { beds } = grown({ paid: ownCap(N), prices: all(0) });
  for (const now of beds) assert(now < 1);
});

Deno.test("caps are monotone: the tighter the standard, the less is done, and never below what the loss is worth", () => {
  const aimed = (room: number, dose = 1) => {
    const aims = noAims(1), one = (x: number) => Float64Array.of(x);
    holdStandards(aims, {
      room: one(room),
      below: [item],
      beyond: [{ perCost: 0.6, markup: 0.06 }],
      level: one(1),
      added: one(1),
      outpatientPaid: 1,
    }, motivesWith({ intensity: dose, outpatient: dose }));
    return aims;
  };
  let before = 0;
  for (let room = 1.1; room > 0.7; room -= 0.01) {
    const now = aimed(room).intensity[0]!;
    assert(now <= before && now >= aimed(0.5).intensity[0]!);
    before = now;
  }
  assertEquals(aimed(1.02).intensity[0], 0);
  assertEquals(aimed(1.02).outpatient[0], 0);
  assert(aimed(0.9).outpatient[0]! > 0);
  assertEquals(aimed(0.9, 0).intensity[0]! + aimed(0.9, 0).outpatient[0]!, 0);
});

Deno.test("beds bring no more than the mild cases that were waiting", () => {
  const beds = all(4), added = { beds, smoothed: all(0.4), items: all(1) };
  const { volume } = withGrowth(atRest(N), added, sight, growing.growth);
  for (const pulled of volume) assertEquals(pulled, 1);
});
