/**
 * The ensemble as a file (集合文件): a row a draw, readable by any program.
 *
 * @module
 */
import { parseCsv } from "../../base/csv.ts";
import type { Matched } from "./match_history.ts";
import { checkName } from "./recipe.ts";
import { RECIPES } from "./recipes.ts";
import { FREE } from "./vector.ts";

const NUMBERS = RECIPES.flatMap((recipe) =>
  recipe.checks.map((check) => checkName(recipe, check))
);

/** Heads of the file. */
export const HEADS: readonly string[] = [
  "draw",
  "wave",
  "kept",
  "implausibility",
  ...FREE.map(({ id }) => id),
  ...NUMBERS,
  "source",
  "status",
];

/** Where the rows come from, id of `data/sources.csv`. */
export const SOURCE = "validation-ensemble";

/** One row; numbers with six significant digits, parameters in full, so that they can be played again. */
export function rowOf(m: Matched): string {
  return [
    m.index,
    m.wave,
    m.kept ? 1 : 0,
    shown(m.implausibility),
    ...m.vector.map(String),
    ...NUMBERS.map((name) => name in m.values ? shown(m.values[name]!) : ""),
    SOURCE,
    "derived",
  ].join(",");
}

/** Reads a file of rows. */
export function rowsOf(text: string, file: string): Matched[] {
  return parseCsv(text, { file }).map((row) => ({
    index: Number(row.draw),
    wave: row.wave === "1" ? 1 : 2,
    kept: row.kept === "1",
    implausibility: Number(row.implausibility),
    vector: FREE.map(({ id }) => Number(row[id])),
    values: Object.fromEntries(
      NUMBERS.filter((name) => row[name] !== "").map((name) => [
        name,
        Number(row[name]),
      ]),
    ),
  }));
}

function shown(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : "";
}
