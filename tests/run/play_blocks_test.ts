import { assert, assertEquals } from "@std/assert";
import { fingerprint } from "../../sim/base/columns.ts";
import { playBlocks } from "../../sim/run/play_blocks.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

/** A city where nine of ten are admitted, far more than rooms are made for. */
const SICK = `format: 1
title: 多病之城
inherits: zibo_2025/baseline
data:
  need.admissionRate:
    value: { employee: 90, resident: 90 }
    source: assumed
`;
const [plan] = smallPlans(["test/sick"], { "test/sick": SICK });
const values = yearValues(plan!, 2025);
const frame = yearFrame(plan!.city, 2025, values["run.seed"], values);

Deno.test("rooms grow with the claims, and none is lost", async () => {
  const [whole] = await playSmall(plan!, [2025]);
  const [cut] = await playSmall(plan!, [2025], {
    workers: 1,
    blocksPerTask: 1,
  });
  const { claims } = whole!.record, insured = 43_000;
  assert(claims.rows > 0.8 * insured && claims.rows < insured);
  assertEquals(claims.person.length, claims.rows);
  assertEquals(whole!.truth!.cost.length, claims.rows);
  assertEquals(fingerprint(cut), fingerprint(whole));
});

Deno.test("claims stand in order of place and day, with the person's own number", () => {
  const { claims, truth } = playBlocks([frame])({ frame: 0, from: 3, to: 5 });
  const place = claims.person.map((number) => number % frame.persons.stride);
  assert(place[0]! >= 3 * 4096);
  for (let i = 1; i < claims.rows; i++) {
    assert(place[i]! >= place[i - 1]!);
    if (place[i] !== place[i - 1]) continue;
    assertEquals(claims.person[i], claims.person[i - 1], "one holds the place");
    assert(claims.day[i]! >= claims.day[i - 1]!);
  }
  assertEquals(truth.cost, claims.cost, "no hospital answers incentives yet");
  const { category } = plan!.city.codes.book;
  const slips = truth.code.filter((code, i) => {
    assertEquals(category[code], category[claims.code[i]!]);
    return code !== claims.code[i];
  });
  assert(slips.length < 0.1 * claims.rows, "codes differ by honest slips only");
});

Deno.test("a player may be used again and again, in any order of tasks", () => {
  const play = playBlocks([frame]);
  const first = fingerprint(play({ frame: 0, from: 0, to: 2 }));
  play({ frame: 0, from: 7, to: 11 });
  assertEquals(fingerprint(play({ frame: 0, from: 0, to: 2 })), first);
});
