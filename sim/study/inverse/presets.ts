import { type Issue, ShapanError } from "../../base/issues.ts";
import type { Scheme } from "../../model/ledger.ts";
import { readCondition } from "./condition.ts";
import type { Question } from "./ask.ts";
import { readNumberAt } from "./number_at.ts";

/** Questions that have a name (常用反问). */
export const PRESETS = ["growth", "share", "indifferent"] as const;
/** One of {@linkcode PRESETS}. */
export type Preset = typeof PRESETS[number];

/** What a user says; the rest is the preset's. */
export interface Asked {
  readonly preset: Preset | undefined;
  /** `settlement.clearing.steps[0].share`. */
  readonly key: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly decimals: number | undefined;
  readonly direction: "least" | "most" | undefined;
  /** `valueRatio@resident >= 0.95`. */
  readonly that: string | undefined;
  /** Share of the year-start value that `growth` keeps. */
  readonly at: number | undefined;
  readonly scheme: Scheme | undefined;
  readonly hospital: string | undefined;
  /** Scenario that `indifferent` compares with. */
  readonly against: string | undefined;
  readonly probability: number | undefined;
  readonly replicates: number | undefined;
  readonly grid: number | undefined;
}

/** What a question is made of before it is read. */
interface Draft {
  readonly key: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly decimals: number;
  readonly direction?: "least" | "most";
  readonly that: string | undefined;
  readonly probability: number;
}

/**
 * The question a user asks (反问的题目): a named one, of which any part may be said
 * otherwise, or one made of key, range and condition.
 *
 * @throws {ShapanError} with all that is missing or wrong
 */
export function questionOf(asked: Asked): Question {
  const issues: Issue[] = [], draft = draftOf(asked, issues);
  const read = {
    key: asked.key ?? draft.key,
    low: asked.low ?? draft.low,
    high: asked.high ?? draft.high,
    that: asked.that ?? draft.that,
    decimals: asked.decimals ?? draft.decimals,
    probability: asked.probability ?? draft.probability,
    replicates: asked.replicates ?? 20,
    grid: asked.grid ?? 9,
  };
  const options = {
    key: "--key",
    low: "--from",
    high: "--to",
    that: "--that",
  } as const;
  for (const [name, option] of Object.entries(options)) {
    if (read[name as keyof typeof options] === undefined) {
      issues.push({
        code: "missing-field",
        key: option,
        allowed: EXAMPLE,
      });
    }
  }
  if (issues.length > 0) throw new ShapanError(issues.slice(0, 1));
  const at = readNumberAt(read.key!);
  const condition = readCondition(read.that!);
  if ("issue" in at) throw new ShapanError([at.issue]);
  if ("issue" in condition) throw new ShapanError([condition.issue]);
  const { low, high, decimals, probability, replicates, grid } = read;
  const checks: readonly [boolean, string, number, string][] = [
    [probability > 0 && probability <= 1, "--probability", probability, "0–1"],
    [isWhole(replicates, 1, 10_000), "--replicates", replicates, "1–10000"],
    [isWhole(decimals, 0, 6), "--decimals", decimals, "0–6"],
    [isWhole(grid, 2, 200), "--grid", grid, "2–200"],
    [high! - low! >= 10 ** -decimals, "--to", high!, `> ${low}`],
  ];
  const wrong = checks.find(([holds]) => !holds);
  if (wrong !== undefined) {
    const [, key, given, allowed] = wrong;
    throw new ShapanError([
      { code: "out-of-range", key, given: String(given), allowed },
    ]);
  }
  const direction = asked.direction ?? draft.direction;
  return {
    at,
    low: low!,
    high: high!,
    decimals,
    ...(direction === undefined ? {} : { direction }),
    condition: condition.condition,
    probability,
    replicates,
    grid,
  };
}

const EXAMPLE =
  'inverse zibo_2025/baseline --key settlement.clearing.steps[0].share --from 0 --to 1 --that "short@all/level:2 <= 3"';

function draftOf(asked: Asked, issues: Issue[]): Draft {
  const none = { key: undefined, low: undefined, high: undefined };
  switch (asked.preset) {
    case "growth":
      return {
        key: "budget.total.growth",
        low: -0.1,
        high: 0.2,
        decimals: 3,
        direction: "least",
        that: `valueRatio@${asked.scheme ?? "resident"} >= ${asked.at ?? 0.95}`,
        probability: 0.9,
      };
    case "share":
      return {
        key: "settlement.clearing.steps[0].share",
        low: 0,
        high: 1,
        decimals: 2,
        direction: "least",
        that: `belowBreakEven@${asked.scheme ?? "all"}/level:2 <= 0`,
        probability: 0.9,
      };
    case "indifferent": {
      for (const name of ["hospital", "against"] as const) {
        if (asked[name] === undefined && asked.that === undefined) {
          issues.push({
            code: "missing-field",
            key: `--${name}`,
            allowed:
              "inverse zibo_2025/share_up --question indifferent --hospital H001 --against zibo_2025/baseline",
          });
        }
      }
      const pay = `pay@${asked.scheme ?? "all"}/hospital:${asked.hospital}`;
      return {
        key: "settlement.clearing.steps[0].share",
        low: 0,
        high: 1,
        decimals: 3,
        that: `${pay} = ${pay} of ${asked.against}`,
        probability: 0.5,
      };
    }
    default:
      return { ...none, decimals: 3, that: undefined, probability: 0.9 };
  }
}

function isWhole(n: number, low: number, high: number): boolean {
  return Number.isInteger(n) && n >= low && n <= high;
}
