import {
  type HeadlineRef,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import type { Issue } from "../../base/issues.ts";
import { SCALE } from "../../base/points.ts";

/** What a headline is held against: a number in its own unit, or a headline of the same run or of another scenario, times a number. */
export type Target =
  | { readonly number: number }
  | {
    readonly times: number;
    readonly ref: HeadlineRef;
    /** Another scenario on the same people; the same run where left out. */
    readonly of?: string;
  };

/** What is asked of a run (条件), such as `valueRatio@resident >= 0.95`. */
export interface Condition {
  readonly ref: HeadlineRef;
  readonly is: ">=" | "<=" | "=";
  readonly target: Target;
  /** As it is written. */
  readonly text: string;
}

/** What one written unit is in the record: fen, 1/10000 point. */
const SCALES: Readonly<Record<string, number>> = { fen: 100, points: SCALE };

const FORM = /^\s*(\S+)\s*(>=|<=|=)\s*(.+?)\s*$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const HEADLINE = /^(?:([+-]?\d+(?:\.\d+)?)\s*\*\s*)?(\S+)(?:\s+of\s+(\S+))?$/;

/**
 * Reads a condition (读取条件): a headline, `>=`, `<=` or `=`, and a number or another
 * headline, which may be times a number and `of` another scenario. Money is written
 * in yuan, points in points, a share with 1 as the whole.
 *
 * @example
 * ```ts
 * import { readCondition } from "./condition.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const read = readCondition("settlementValue@resident >= 0.95 * yearStartValue@resident");
 * assertEquals("condition" in read && read.condition.is, ">=");
 * const other = readCondition("pay@all/hospital:H001 = pay@all/hospital:H001 of toy/toy");
 * assertEquals(
 *   "condition" in other && "of" in other.condition.target &&
 *     other.condition.target.of,
 *   "toy/toy",
 * );
 * ```
 */
export function readCondition(
  text: string,
): { readonly condition: Condition } | { readonly issue: Issue } {
  const [, left, is, right] = FORM.exec(text) ?? [];
  if (left === undefined || right === undefined) return { issue: wrong(text) };
  const read = readHeadlineRef(left);
  if ("issue" in read) return { issue: { ...read.issue, key: "--that" } };
  const { ref } = read;
  const target = targetOf(right, text, SCALES[ref.headline.unit] ?? 1);
  if ("issue" in target) return target;
  return {
    condition: {
      ref,
      is: is as Condition["is"],
      target,
      text: text.trim().replace(/\s+/g, " "),
    },
  };
}

function targetOf(
  text: string,
  whole: string,
  scale: number,
): Target | { readonly issue: Issue } {
  if (NUMBER.test(text)) return { number: Number(text) * scale };
  const [, times = "1", name, of] = HEADLINE.exec(text) ?? [];
  if (name === undefined) return { issue: wrong(whole) };
  const read = readHeadlineRef(name);
  if ("issue" in read) return { issue: { ...read.issue, key: "--that" } };
  return {
    times: Number(times),
    ref: read.ref,
    ...(of === undefined ? {} : { of }),
  };
}

function wrong(given: string): Issue {
  return {
    code: "bad-option",
    given: `--that ${given}`,
    allowed:
      "valueRatio@resident >= 0.95; belowBreakEven@all/level:2 <= 0; pay@all/hospital:H001 = 1.02 * pay@all/hospital:H001 of zibo_2025/baseline",
  };
}
