import { type Issue, issueText, ShapanError } from "../../base/issues.ts";
import type { Factor } from "../../model/split.ts";
import { joinFactors } from "./join_factors.ts";

/** Numbers that are split, under the reform's values of some parameters. */
export type ValueOf = (keys: readonly string[]) => Promise<Float64Array>;

/** Numbers under mixtures of factors, kept once they are settled (规则组合的结果). */
export interface Mixtures {
  /** Numbers under a set of factors, bit `i` for factor `i`. */
  on(set: number): Promise<Float64Array>;
  /** Mixtures that were settled so far. */
  readonly settled: number;
}

/** A mixture that a stage refused, and why. */
export class Refused extends Error {
  /** What could not be played. */
  readonly issue: Issue;
  /** The factors that were on. */
  readonly set: number;

  /** Notes a refusal of a set of factors. */
  constructor(issue: Issue, set: number) {
    super(issueText(issue, "zh"));
    this.issue = issue;
    this.set = set;
  }
}

/**
 * Works on mixtures, and where a stage refuses one, joins the provisions that need
 * each other and begins again with what is known (合并后重试). Ends at the latest
 * with all provisions as one, as both scenarios can be played.
 *
 * @param work reads mixtures of the factors that it is given
 */
export async function withMixtures<T>(
  factors: readonly Factor[],
  valueOf: ValueOf,
  work: (mixtures: Mixtures, factors: readonly Factor[]) => Promise<T>,
): Promise<{ readonly factors: readonly Factor[]; readonly done: T }> {
  const memory = new Map<string, Float64Array | Issue>();
  const known = async (keys: readonly string[]) => {
    const name = [...keys].sort().join();
    const before = memory.get(name);
    if (before !== undefined) return before;
    let found: Float64Array | Issue;
    try {
      found = await valueOf(keys);
    } catch (error) {
      if (!(error instanceof ShapanError)) throw error;
      found = error.issues[0]!;
    }
    memory.set(name, found);
    return found;
  };
  let blocks = factors;
  for (;;) {
    const current = blocks;
    const value = (set: number) =>
      known(current.flatMap(({ keys }, i) => set >> i & 1 ? keys : []));
    const mixtures: Mixtures = {
      async on(set) {
        const found = await value(set);
        if (found instanceof Float64Array) return found;
        throw new Refused(found, set);
      },
      get settled() {
        return [...memory.values()].filter((v) => v instanceof Float64Array)
          .length;
      },
    };
    try {
      return { factors: current, done: await work(mixtures, current) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (current.length < 2 || isWhole(error.set, current.length)) {
        throw new ShapanError([error.issue]);
      }
      blocks = await joinRefused(current, error, value);
    }
  }
}

/**
 * All sets of factors, bit `i` for factor `i`, in the order in which neighbours have
 * most in common (切换次序): the last factor, money, changes with every set and the
 * first once, so that what a settlement left can be used again.
 */
export function setsInOrder(factors: number): number[] {
  return Array.from({ length: 1 << factors }, (_, place) => {
    let on = 0;
    for (let f = 0; f < factors; f++) on |= (place >> f & 1) << factors - 1 - f;
    return on;
  });
}

function isWhole(set: number, factors: number): boolean {
  return set === 0 || set === (1 << factors) - 1;
}

/**
 * Joins a factor that is on with one that is off: the first without which, or with
 * which, the mixture can be played; failing that the factor that the refusal
 * names with the first that is on the other side.
 */
async function joinRefused(
  factors: readonly Factor[],
  { issue, set }: Refused,
  value: (set: number) => Promise<Float64Array | Issue>,
): Promise<Factor[]> {
  const cures: number[][] = [[], []];
  for (let f = 0; f < factors.length; f++) {
    if (await value(set ^ 1 << f) instanceof Float64Array) {
      cures[set >> f & 1]!.push(f);
    }
  }
  const named = factors.findIndex(({ keys }) => keys.includes(issue.key ?? ""));
  const pick = (side: number) =>
    cures[side]![0] ??
      (named >= 0 && (set >> named & 1) === side ? named : undefined) ??
      factors.findIndex((_, f) => (set >> f & 1) === side);
  const [a, b] = [pick(0), pick(1)].sort((x, y) => x - y) as [number, number];
  const why = { zh: issueText(issue, "zh"), en: issueText(issue, "en") };
  const joined = joinFactors(factors[a]!, factors[b]!, why);
  return factors.flatMap((factor, f) =>
    f === a ? [joined] : f === b ? [] : [factor]
  );
}
