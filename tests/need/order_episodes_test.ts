import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Key } from "../../sim/base/streams.ts";
import type { Persons } from "../../sim/model/world.ts";
import { episodesRoom } from "../../sim/need/draw_episodes.ts";
import { orderEpisodes } from "../../sim/need/order_episodes.ts";

const KEY: Key = { k0: 1, k1: 2 };

/** Orders the stays of one person, all of one length, on the days that are given. */
function ordered(
  days: readonly number[],
  length: number,
  insured: { joins?: number; until?: number; leaves?: number } = {},
) {
  const room = episodesRoom(Math.ceil(days.length / 4)), n = days.length;
  days.forEach((day, e) => {
    room.day[e] = day;
    room.serial[e] = e;
    room.stay[e] = 1;
  });
  const one = (day: number) => new Uint16Array([day]);
  const persons = {
    person: new Uint32Array([7]),
    joins: one(insured.joins ?? 0),
    until: one(insured.until ?? 365),
    leaves: one(insured.leaves ?? 365),
  } as unknown as Persons;
  orderEpisodes(room, n, persons, new Float32Array([length]), 65536, KEY);
  return {
    day: [...room.day.subarray(0, n)],
    stay: [...room.stay.subarray(0, n)],
  };
}

Deno.test("a year with room for all its stays keeps their lengths, however they fall", () => {
  for (const first of [0, 90, 200, 340]) {
    const days = Array.from({ length: 20 }, (_, i) => (first + 3 * i) % 365);
    const { day, stay } = ordered(days.sort((a, b) => a - b), 12);
    assert(stay.every((x) => x === 1), "no stay is cut");
    for (let e = 1; e < day.length; e++) {
      assert(day[e]! - day[e - 1]! >= 12, `${day}`);
    }
    assert(day.at(-1)! <= 364);
  }
});

Deno.test("a year that is too short for its stays cuts them all in one proportion", () => {
  const days = Array.from({ length: 23 }, (_, i) => 10 * i);
  const { day, stay } = ordered(days, 30);
  assertEquals(stay[0], 1, "the first may have begun in the year before");
  // 22 stays of 35 days with their margin into 364 days.
  for (const part of stay.slice(1)) {
    assertAlmostEquals(part, 364 / (22 * 35) * 35 / (30 * 1.15), 0.03);
  }
  for (let e = 1; e < day.length; e++) assert(day[e]! > day[e - 1]!);
});

Deno.test("stays that are put off stay within the months insured", () => {
  const days = Array.from({ length: 9 }, (_, i) => 190 + i);
  const { day } = ordered(days, 4, { joins: 181, until: 273 });
  assert(day.every((d) => d >= 181 && d < 273), `${day}`);
  const dying = ordered([1, 2, 3, 4], 4, { leaves: 30 }).day;
  assert(dying.every((d) => d <= 30), `${dying}`);
});
