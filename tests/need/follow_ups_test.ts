import { assertAlmostEquals, assertEquals } from "@std/assert";
import type { Facts } from "../../sim/model/facts.ts";
import { followUps, MOST_FOLLOW_UPS } from "../../sim/need/follow_ups.ts";

const facts = {
  diseases: [
    { icd10: "Z51.1", readmission: 0.75 },
    { icd10: "J44", readmission: 0.14 },
    { icd10: "K35", readmission: 0.01 },
  ],
  plannedSessions: [{ icd10: "Z51.1", intervalDays: 21 }],
} as unknown as Facts;

Deno.test("only what is above chance is drawn as a return; a course has its whole rate", () => {
  const { below, interval } = followUps(facts, 0.04);
  assertEquals([...interval], [21, 0, 0]);
  assertEquals([...below], [0.75, 0.1, 0].map((p) => Math.round(p * 65536)));
});

Deno.test("a stay that is never followed counts once, others as a geometric series that ends", () => {
  const { stays } = followUps(facts, 0.04);
  const sum = Array.from({ length: MOST_FOLLOW_UPS + 1 }, (_, j) => 0.75 ** j)
    .reduce((a, b) => a + b);
  assertAlmostEquals(stays[0]!, sum, 1e-12);
  assertAlmostEquals(stays[1]!, 1 / 0.9, 1e-4);
  assertEquals(stays[2], 1);
});
