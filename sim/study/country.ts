/**
 * The whole country (全国), area by area: pooling areas shaped like our cities,
 * with national rates and prices, population to claims.
 *
 * @module
 */
import { shareExactly } from "../base/fen.ts";
import { openPool, startThreads, stopThreads } from "../base/parallel.ts";
import { KEYS, REGISTRY, type Values } from "../model/policy/mod.ts";
import {
  type Area,
  type CountryFrame,
  playAreas,
  type SchemeTotals,
  type Shape,
} from "./country_area.ts";

/** Areas of one shape, and the insured of all of them together. */
export interface ShapeCount {
  readonly shape: string;
  readonly areas: number;
  readonly employee: number;
  readonly resident: number;
}

/** An area that was played. */
export interface PlayedArea {
  readonly area: Area;
  /** Employees, residents. */
  readonly totals: readonly SchemeTotals[];
}

/**
 * The areas of the country: the insured of a shape are spread evenly over its
 * areas, to the last person.
 */
export function areasOf(shapes: readonly ShapeCount[]): Area[] {
  return shapes.flatMap(({ areas, employee, resident }, shape) => {
    const even = new Float64Array(areas).fill(1);
    const employees = shareExactly(employee, even);
    const residents = shareExactly(resident, even);
    return Array.from({ length: areas }, (_, i) => ({
      shape,
      number: i + 1,
      insured: { employee: employees[i]!, resident: residents[i]! },
    }));
  });
}

/**
 * Settings of a shape's areas: the benefits of its own city, because they differ
 * by place; people, prices and conduct of the country, because its city's own
 * may be of another year.
 */
export function shapeValues(own: Values, national: Values): Values {
  return Object.freeze(Object.fromEntries(
    KEYS.map((key) => [
      key,
      REGISTRY[key].block === "policy" || key === "population.area"
        ? own[key]
        : national[key],
    ]),
  )) as Values;
}

/**
 * Plays the areas of a country, the largest first so that no thread waits long;
 * the results are in the order of the areas.
 *
 * @param onDone called after each area with the number finished
 */
export async function playCountry(
  frame: CountryFrame,
  areas: readonly Area[],
  workers: number,
  onDone: (done: number) => void,
): Promise<PlayedArea[]> {
  const order = areas.map((_, row) => row)
    .sort((a, b) => sizeOf(areas[b]!) - sizeOf(areas[a]!) || a - b);
  const threads = startThreads(
    workers,
    new URL("./country_worker.ts", import.meta.url),
  );
  const pool = openPool<CountryFrame, Area, SchemeTotals[]>(
    threads,
    frame,
    playAreas,
  );
  try {
    const played = await pool.map(order.map((row) => areas[row]!), onDone);
    const results: PlayedArea[] = new Array(areas.length);
    order.forEach((row, i) => {
      results[row] = { area: areas[row]!, totals: played[i]! };
    });
    return results;
  } finally {
    stopThreads(threads);
  }
}

/** Totals of several areas added up, by scheme. */
export function addTotals(areas: readonly PlayedArea[]): SchemeTotals[] {
  return [0, 1].map((s) => {
    const add = (pick: (totals: SchemeTotals) => number) =>
      areas.reduce((sum, { totals }) => sum + pick(totals[s]!), 0);
    return {
      insured: add((t) => t.insured),
      stays: add((t) => t.stays),
      days: add((t) => t.days),
      cost: add((t) => t.cost),
      fund: add((t) => t.fund),
      catastrophic: add((t) => t.catastrophic),
    };
  });
}

function sizeOf({ insured }: Area): number {
  return insured.employee + insured.resident;
}

export type { Area, CountryFrame, SchemeTotals, Shape };
