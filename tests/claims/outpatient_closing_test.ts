import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { play, REACH, sum, WHOLE } from "./tiny_outpatient.ts";

Deno.test("who closes on 1 July sees nobody afterwards, and the others take over", () => {
  const closed = Float64Array.of(0, 0, 3900, 8800, 100, 200);
  const halves = WHOLE.slice().fill(1, 181);
  const year = play({}, undefined, [REACH, closed], halves);
  const visits = (house: number, from: number, to: number) =>
    sum(
      "visits",
      (t, r) => t.hospital[r] === house && t.day[r]! >= from && t.day[r]! < to,
      year,
    );
  assert(visits(0, 0, 181) > 1000);
  assertEquals(visits(0, 181, 365), 0);
  assert(visits(1, 181, 365) > 1.8 * visits(1, 0, 181));
  // Nobody stays at home for it.
  assertAlmostEquals(sum("visits", () => true, year) / sum("visits"), 1, 0.01);
});
