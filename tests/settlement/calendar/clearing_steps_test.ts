import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dayNumber, isoDate, monthEnd } from "../../../sim/base/calendar.ts";
import { workingDays } from "../../../sim/base/working_days.ts";
import { readCalendar } from "../../../sim/io.ts";
import { clearingSteps } from "../../../sim/settlement/calendar/clearing_steps.ts";

const { workingDays: TABLE } = readCalendar();
const SHARES = { plan: 0.2, data: 0.45, assessment: 0.65, amount: 0.85 };

Deno.test("the five steps follow each other and the last ends with the clearing", () => {
  const steps = clearingSteps(TABLE, 2025, dayNumber("2026-05-31"), SHARES);
  assertEquals(steps.map(({ step, day }) => [step, isoDate(day)]), [
    ["plan", "2026-01-29"],
    ["data", "2026-03-11"],
    ["assessment", "2026-04-08"],
    ["amount", "2026-05-09"],
    ["payment", "2026-05-31"],
  ]);
});

Deno.test("whatever the shares, no step ends before the one it follows, nor after the clearing", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  }).map((values) => values.toSorted((a, b) => a - b));
  const weeks = workingDays([], []);
  fc.assert(fc.property(
    shares,
    fc.integer({ min: 1, max: 364 }),
    ([plan, data, assessment, amount], after) => {
      const clearing = monthEnd(2026, 11) + after;
      const days = clearingSteps(weeks, 2026, clearing, {
        plan: plan!,
        data: data!,
        assessment: assessment!,
        amount: amount!,
      }).map(({ day }) => day);
      assertEquals(days, days.toSorted((a, b) => a - b));
      assert(days[0]! >= monthEnd(2026, 11) && days[4] === clearing);
    },
  ));
});
