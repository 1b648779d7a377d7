import { Decimal } from "decimal.js";
import type { Node } from "yaml";
import { type Key, REGISTRY } from "../policy/mod.ts";
import { plain, type Reading } from "./reading.ts";
import { reportValue } from "./report_value.ts";

/** An uncertain number (不确定范围), written "0.5 to 0.7"; its middle is played unless a study draws from it. */
export interface Range {
  /** Where in the value it stands, such as `.employee` or `[0].share`; empty for the value itself. */
  readonly path: string;
  /** Smallest value. */
  readonly low: number;
  /** Largest value. */
  readonly high: number;
}

/** A value that may be played. */
export interface Checked {
  readonly value: unknown;
  readonly ranges: readonly Range[];
}

const RANGE = /^\s*(-?\d+(?:\.\d+)?)\s+to\s+(-?\d+(?:\.\d+)?)\s*$/;

/** Where in a range a study draws, 0–1 (抽取位置), for a parameter and a path into its value. */
export type RangeDraw = (key: Key, path: string) => number;

/** Middles that are tried in turn: exact, of four decimals, whole. */
const DECIMALS = [undefined, 4, 0] as const;

/** Decimals of a number that is drawn, tried in turn. */
const DRAWN_DECIMALS = [4, 2, 0] as const;

/** Checks a value against its parameter (取值校验); notes what is wrong and gives `undefined`. */
export function checkValue(
  reading: Reading,
  key: Key,
  node: Node | null,
  place: Node | null,
): Checked | undefined {
  const { schema } = REGISTRY[key], written = plain(reading, node);
  const asWritten = schema.safeParse(written);
  if (asWritten.success) return { value: asWritten.data, ranges: [] };
  const ranges: Range[] = [];
  const low = schema.safeParse(resolve(written, ranges, (r) => r.low));
  const high = schema.safeParse(resolve(written, [], (r) => r.high));
  const { draw } = reading;
  const decimals = draw === undefined ? DECIMALS : DRAWN_DECIMALS;
  const at01 = (path: string) => draw === undefined ? 0.5 : draw(key, path);
  const within = decimals.map((places) =>
    schema.safeParse(
      resolve(written, [], (r) => inside(r, at01(r.path), places)),
    )
  );
  const played = within.find((m) => m.success);
  if (ranges.length > 0 && low.success && high.success && played) {
    return { value: played.data, ranges };
  }
  const wrong = ranges.length === 0
    ? asWritten
    : [low, high, within[0]!].find((result) => !result.success)!;
  reportValue(reading, key, written, wrong.error!.issues, node ?? place);
  return undefined;
}

/** The value with every range replaced by one number of it. */
function resolve(
  value: unknown,
  found: Range[],
  pick: (range: Range) => number,
  path = "",
): unknown {
  if (Array.isArray(value)) {
    return value.map((v, i) => resolve(v, found, pick, `${path}[${i}]`));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, v]) => [
        name,
        resolve(v, found, pick, `${path}.${name}`),
      ]),
    );
  }
  const match = typeof value === "string" ? RANGE.exec(value) : null;
  if (match === null) return value;
  const range = { path, low: Number(match[1]), high: Number(match[2]) };
  if (range.low > range.high) return value;
  found.push(range);
  return pick(range);
}

/** The number at 0–1 of a range, rounded to decimals if any are given. */
function inside(
  { low, high }: Range,
  at: number,
  decimals: number | undefined,
): number {
  const number = new Decimal(high).minus(low).times(at).plus(low);
  return (decimals === undefined
    ? number
    : number.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)).toNumber();
}
