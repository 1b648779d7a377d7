/** A point of the plane. */
export type Place = readonly [x: number, y: number];

const STEPS = 10_000;
const SAME = 1e-13;

/**
 * The point with the smallest sum of distances to the given ones (几何中位数), by
 * Weiszfeld's iteration from their mean. A given point that is the median itself
 * is found first, as the iteration would only creep up to it. Where the points
 * lie on a line and their number is even, every point between the middle two is
 * as good; the one half way is taken.
 *
 * @throws {RangeError} if there is no point
 *
 * @example The corners of a square and its middle
 * ```ts
 * import { geometricMedian } from "./geometric_median.ts";
 *
 * const corners = [[0, 0], [2, 0], [0, 2], [2, 2]] as const;
 * const [x, y] = geometricMedian(corners);
 * console.assert(Math.abs(x - 1) < 1e-9 && Math.abs(y - 1) < 1e-9);
 * ```
 */
export function geometricMedian(places: readonly Place[]): Place {
  if (places.length === 0) {
    throw new RangeError("Cannot take a geometric median as there is no point");
  }
  const own = places.filter((place) => isMedian(place, places));
  if (own.length > 0) return meanOf(own);
  let [x, y] = meanOf(places);
  for (let step = 0; step < STEPS; step++) {
    let weight = 0, sumX = 0, sumY = 0, pullX = 0, pullY = 0, here = 0;
    for (const [px, py] of places) {
      const distance = Math.hypot(px - x, py - y);
      if (distance === 0) {
        here++;
        continue;
      }
      weight += 1 / distance;
      sumX += px / distance, sumY += py / distance;
      pullX += (px - x) / distance, pullY += (py - y) / distance;
    }
    // Vardi and Zhang: a given point on the way holds back by its own force.
    const held = here === 0 ? 0 : Math.min(1, here / Math.hypot(pullX, pullY));
    const nextX = (1 - held) * sumX / weight + held * x;
    const nextY = (1 - held) * sumY / weight + held * y;
    const moved = Math.hypot(nextX - x, nextY - y);
    x = nextX, y = nextY;
    if (moved <= SAME * Math.hypot(x, y)) break;
  }
  return [x, y];
}

/** Whether the others pull at a given point with no more force than it holds itself. */
function isMedian([x, y]: Place, places: readonly Place[]): boolean {
  let pullX = 0, pullY = 0, here = 0;
  for (const [px, py] of places) {
    const distance = Math.hypot(px - x, py - y);
    if (distance === 0) here++;
    else pullX += (px - x) / distance, pullY += (py - y) / distance;
  }
  return Math.hypot(pullX, pullY) <= here + 1e-12;
}

function meanOf(places: readonly Place[]): Place {
  const n = places.length;
  return [
    places.reduce((sum, [x]) => sum + x, 0) / n,
    places.reduce((sum, [, y]) => sum + y, 0) / n,
  ];
}
