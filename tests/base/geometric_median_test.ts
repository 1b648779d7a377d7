import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  geometricMedian,
  type Place,
} from "../../sim/base/geometric_median.ts";

const near = (a: Place, b: Place, slack = 1e-7) =>
  assert(Math.hypot(a[0] - b[0], a[1] - b[1]) < slack, `${a} is not ${b}`);
const distances = ([x, y]: Place, places: readonly Place[]) =>
  places.reduce((sum, [px, py]) => sum + Math.hypot(px - x, py - y), 0);

Deno.test("the point from which three corners lie at 120 degrees", () => {
  const high = Math.sqrt(3);
  near(geometricMedian([[0, 0], [2, 0], [1, high]]), [1, high / 3]);
});

Deno.test("a corner of 120 degrees or more is the median itself", () => {
  assertEquals(geometricMedian([[0, 0], [5, 0.1], [-5, 0.1]]), [0, 0]);
  assertEquals(geometricMedian([[3, 4]]), [3, 4]);
  assertEquals(geometricMedian([[1, 1], [1, 1], [9, 9]]), [1, 1]);
});

Deno.test("on a line it is the middle one of an odd number, and half way between the middle two of an even one", () => {
  assertEquals(geometricMedian([[1, 2], [50, 100], [3, 6]]), [3, 6]);
  assertEquals(geometricMedian([[1, 2], [2, 4], [4, 8], [50, 100]]), [3, 6]);
});

Deno.test("a mean that falls on a point which is no median does not hold the search", () => {
  // The mean of these is the point at the origin; the median is not.
  const places: Place[] = [[0, 0], [4, 0], [3, 0.5], [3, -0.5], [-10, 0]];
  const found = geometricMedian(places);
  assert(distances(found, places) < distances([0, 0], places) - 0.5);
});

Deno.test("no point of the plane has a smaller sum of distances", () => {
  const coordinate = fc.integer({ min: -1000, max: 1000 });
  const place = fc.tuple(coordinate, coordinate);
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 12 }),
      place,
      fc.integer({ min: 0, max: 6 }),
      (places, [dx, dy], power) => {
        const found = geometricMedian(places), step = 10 ** -power / 1000;
        const beside: Place = [found[0] + dx * step, found[1] + dy * step];
        assert(
          distances(found, places) <=
            distances(beside, places) * (1 + 1e-9) + 1e-6,
        );
      },
    ),
    { seed: 20250101, numRuns: 1000 },
  );
});

Deno.test("without points there is none", () => {
  assertThrows(() => geometricMedian([]), RangeError, "no point");
});
