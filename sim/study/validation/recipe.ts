/**
 * Recipes of the validation (检验方案): a published result, the two scenarios that
 * stand for it, and how its numbers are read.
 *
 * @module
 */
import type { Lang } from "../../base/formats.ts";
import type { CheckKind, CheckUnit } from "../../model/validation.ts";
import type { MonthCells } from "./month_cells.ts";

/** A text in both languages. */
export type Words = Readonly<Record<Lang, string>>;

/** One number of a published result. */
export interface Check {
  /** Short name, unique within the recipe. */
  readonly id: string;
  readonly name: Words;
  /** How values are shown: share as %, points of a share as pp, or plain. */
  readonly unit: CheckUnit;
  readonly kind: CheckKind;
  /** Published, in the unit of the value (0.126 = 12.6 %); `null` where only a sign is published. */
  readonly target: number | null;
  /** Acceptance band, both ends included; never moved. */
  readonly band: readonly [number, number];
  /** Standard error of the published number, where one was read. */
  readonly se?: number;
}

/** The years that a scenario pair was played for, its last one in cells. */
export interface Played {
  /** By the name of a side in {@linkcode Recipe.sides}. */
  readonly [side: string]: MonthCells;
}

/** A published result and its scenario pair. */
export interface Recipe {
  /** `V1`. */
  readonly id: string;
  readonly name: Words;
  /** Id of `data/sources.csv`. */
  readonly source: string;
  /** Scenario ids by side; the first is the old method going on. */
  readonly sides: Readonly<Record<string, string>>;
  /** What the sides have in common, and why they stand for the paper. */
  readonly regimes: Words;
  /** Horizon of the reading. */
  readonly horizon: Words;
  readonly checks: readonly Check[];
  /** Values of the checks, in their order. */
  readonly read: (sides: Played) => number[];
  /** A miss blocks a release. */
  readonly blocks: boolean;
}

/** Name of a number in tables, `V1.cost`. */
export function checkName(
  { id }: Pick<Recipe, "id">,
  check: Pick<Check, "id">,
): string {
  return `${id}.${check.id}`;
}
