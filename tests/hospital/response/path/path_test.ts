/**
 * How levers move (手柄路径): monthly towards the aim in force, with each
 * institution's lag, talks and the pace of coding.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { dayNumber } from "../../../../sim/base/calendar.ts";
import { issueText, ShapanError } from "../../../../sim/base/issues.ts";
import { type Aims, noAims } from "../../../../sim/hospital/response/aims.ts";
import { type Course, glide } from "../../../../sim/hospital/response/glide.ts";
import { expectedValue } from "../../../../sim/hospital/response/path/expected_value.ts";
import {
  monthlyStep,
  swinging,
} from "../../../../sim/hospital/response/path/monthly_step.ts";
import { restraint } from "../../../../sim/hospital/response/path/restraint.ts";
import { stepBound } from "../../../../sim/hospital/response/race/step_bound.ts";
import { LEVERS } from "../../../../sim/model/levers.ts";

const aims = (n: number, given: Partial<Aims>): Aims => ({
  ...noAims(n),
  ...given,
});

const course = (n: number, given: Partial<Course> = {}): Course => ({
  year: 2025,
  lag: new Float64Array(n),
  step: monthlyStep(0.3),
  codingRise: new Float64Array(n).fill(Infinity),
  talks: [],
  relief: { relief: 0.3, months: 6 },
  ...given,
});

Deno.test("a year closes the yearly part of the gap, from wherever the lever was", () => {
  const published = {
    day: dayNumber("2024-12-20"),
    aims: aims(2, { volume: Float64Array.of(0.1, -0.2) }),
  };
  const from = aims(2, { volume: Float64Array.of(0.05, 0.05) });
  const { volume } = glide(from, [published], course(2));
  assertAlmostEquals(volume[11]!, 0.1 - 0.7 * 0.05, 1e-7);
  assertAlmostEquals(volume[23]!, -0.2 + 0.7 * 0.25, 1e-7);
});

Deno.test("with nothing published, levers stay exactly where they are", () => {
  const from = aims(1, { treatment: Float64Array.of(0.25) });
  const levers = glide(from, [], course(1));
  for (const lever of LEVERS) {
    const at = lever === "treatment" ? 0.25 : 0;
    assertEquals(levers[lever], new Float32Array(12).fill(at));
  }
});

Deno.test("aims change only with the month after the day of publication and the lag", () => {
  const day = dayNumber("2025-05-20");
  const published = { day, aims: aims(3, { stay: Float64Array.of(1, 1, 1) }) };
  const { stay } = glide(
    noAims(3),
    [published],
    course(3, { lag: Float64Array.of(0, 12, 13) }),
  );
  const first = (row: number) =>
    stay.subarray(row * 12, row * 12 + 12).findIndex((x) => x > 0);
  // Twelve days after 20 May is 1 June, thirteen the second of June.
  assertEquals([first(0), first(1), first(2)], [5, 5, 6]);
});

Deno.test("the last publication that has arrived is in force, in whatever order they are given", () => {
  const one = {
    day: dayNumber("2025-01-01"),
    aims: aims(1, { shift: Float64Array.of(0.1) }),
  };
  const two = {
    day: dayNumber("2025-07-01"),
    aims: aims(1, { shift: Float64Array.of(-0.1) }),
  };
  const there = glide(noAims(1), [one, two], course(1)).shift;
  assertEquals(there, glide(noAims(1), [two, one], course(1)).shift);
  assert(there[5]! > there[4]! && there[6]! < there[5]!);
});

Deno.test("a talk lowers what is aimed at for its months, by its dose", () => {
  const published = {
    day: 0,
    aims: aims(1, { upcoding: Float64Array.of(0.1) }),
  };
  const at = (dose: number) =>
    glide(
      published.aims,
      [published],
      course(1, {
        step: 1,
        talks: dose > 0 ? [{ hospital: 0, month: 1, dose }] : [],
      }),
    ).upcoding;
  assertEquals(at(0), new Float32Array(12).fill(Math.fround(0.1)));
  const talked = at(1), twice = at(2);
  assertAlmostEquals(talked[1]!, 0.1, 1e-7);
  for (const month of [2, 7]) {
    assertAlmostEquals(talked[month]!, 0.07, 1e-7);
    assertAlmostEquals(twice[month]!, 0.04, 1e-7);
  }
  assertAlmostEquals(talked[8]!, 0.1, 1e-7);
});

Deno.test("coding rises no faster than skill, and falls freely", () => {
  const published = (aim: number) => [{
    day: 0,
    aims: aims(1, { coding: Float64Array.of(aim) }),
  }];
  const slow = course(1, { step: 0.5, codingRise: Float64Array.of(0.004) });
  const up = glide(noAims(1), published(0.6), slow).coding;
  assertAlmostEquals(up[11]!, 0.048, 1e-7);
  const down = glide(
    aims(1, { coding: Float64Array.of(0.6) }),
    published(0),
    slow,
  ).coding;
  assertAlmostEquals(down[0]!, 0.3, 1e-7);
});

Deno.test("expectations run after what is published, and reach it", () => {
  const steady = [1];
  for (let month = 0; month < 12; month++) {
    steady.push(expectedValue(steady.at(-1)!, 0.9, 0.3));
  }
  assert(steady.every((v, i) => i === 0 || v < steady[i - 1]!));
  assertAlmostEquals(steady.at(-1)!, 0.9 + 0.1 * 0.7 ** 12, 1e-12);
});

Deno.test("a step of 4 ÷ N is refused with the reason, in both languages, and just below is not", () => {
  const n = 20, twenty = new Float64Array(n).fill(7);
  const bound = stepBound(n, 0);
  assertEquals(bound, 0.2);
  const limit = 1 - (1 - bound) ** 12;
  assertEquals(swinging(limit - 1e-6, twenty), undefined);
  const refused = swinging(limit + 1e-6, twenty);
  assert(refused instanceof ShapanError);
  const [issue] = refused.issues;
  assertEquals(issue!.key, "hospital.response.inertia");
  assert(issueText(issue!, "zh").includes("稳定界 4/N = 0.200"));
  assert(issueText(issue!, "en").includes("stability bound 4/N = 0.200"));
  // Going all the way at once is stable for no more than four.
  assertEquals(swinging(1, new Float64Array(3).fill(1)), undefined);
  assert(swinging(1, new Float64Array(4).fill(1)) !== undefined);
});

Deno.test("more income at risk, more restraint, and none at weight 0", () => {
  assert(restraint(0.1, 5) < restraint(0.05, 5));
  assertEquals(restraint(0.1, 0), 1);
});
