/**
 * Who races for points (点数竞赛的参与者): institutions that share one budget, what
 * one more unit brings and costs each of them. Money is in prices of a point of
 * the year before, so that its value was 1.
 *
 * @module
 */

/** Ways to more points (增分途径), in the order of the columns hospital × {@linkcode WAYS}. */
export const WAYS = ["volume", "treatment", "coding"] as const;
/** One of {@linkcode WAYS}. */
export type Way = typeof WAYS[number];
/** How many ways there are. */
export const WAY_COUNT: number = WAYS.length;

/** A row an institution; `ways` columns are institution × {@linkcode WAY_COUNT} + way. */
export interface Racers {
  readonly hospitals: number;
  /** y0: points when nobody changes anything. */
  readonly points: Float64Array;
  /** Points of the same pool that nobody here can change. */
  readonly outside: number;
  /** 1 = paid from the pool whose value floats. */
  readonly pooled: Uint8Array;
  /** T: money margin of the year before, in the unit of `points`. */
  readonly reference: Float64Array;
  /** λ: how much more a yuan below the reference counts; 0 in the profit model. */
  readonly lossAversion: number;
  /** Points above which a share is paid (收治量线), relative to y0; `Infinity` = no line. */
  readonly line: Float64Array;
  /** Share of the value that points above the line are paid. */
  readonly beyond: Float64Array;
  /** Relative level of volume up to which beds are free, at least 1. */
  readonly room: Float64Array;
  /** Cost of a unit of volume above `room`, as beds are short (床位影子价格). */
  readonly crowding: Float64Array;
  /** By way: what one more unit is paid, before the own share dilutes it. */
  readonly pay: Float64Array;
  /** By way: money that one more unit costs (k). */
  readonly money: Float64Array;
  /** By way: what patients gain from one more unit, as the institution values it (β). */
  readonly benefit: Float64Array;
  /** By way: effort that one more unit costs. */
  readonly effort: Float64Array;
  /** By way: how fast costs rise with the level (κ); `Infinity` = the way is closed. */
  readonly kappa: Float64Array;
  /** By way: lowest level that is medically acceptable, 1 = last year's. */
  readonly least: Float64Array;
  /** By way: highest level. */
  readonly most: Float64Array;
}

/** Points up to which a row is paid in full; without points of its own there is nothing above a line. */
export function linePoints({ line, points }: Racers, row: number): number {
  return points[row] === 0 ? 0 : line[row]! * points[row]!;
}

/**
 * Racers that are alike but for size, with one way open: what textbooks
 * and tests solve by hand.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { plainRacers, WAY_COUNT } from "./racers.ts";
 *
 * const racers = plainRacers([3, 1], { k: 0.6, kappa: 3 });
 * assertEquals(racers.points, Float64Array.of(3, 1));
 * assertEquals(racers.kappa[WAY_COUNT], 3); // volume of the second institution
 * assertEquals(racers.kappa[1], Infinity); // treatment of the first is closed
 * ```
 */
export function plainRacers(
  points: readonly number[],
  { k, kappa, effort = 0, lossAversion = 0 }: {
    readonly k: number;
    readonly kappa: number;
    readonly effort?: number;
    readonly lossAversion?: number;
  },
): Racers {
  const n = points.length;
  const rows = (value: number) => new Float64Array(n).fill(value);
  const ways = (value: number, rest: number) =>
    Float64Array.from(
      { length: n * WAY_COUNT },
      (_, i) => i % WAY_COUNT === 0 ? value : rest,
    );
  return {
    hospitals: n,
    points: Float64Array.from(points),
    outside: 0,
    pooled: new Uint8Array(n).fill(1),
    reference: Float64Array.from(points, (y) => y - y * k),
    lossAversion,
    line: rows(Infinity),
    beyond: rows(1),
    room: rows(Infinity),
    crowding: rows(0),
    pay: ways(1, 1),
    money: ways(k, k),
    benefit: ways(0, 0),
    effort: ways(effort, effort),
    kappa: ways(kappa, Infinity),
    least: ways(0, 1),
    most: ways(Infinity, 1),
  };
}
