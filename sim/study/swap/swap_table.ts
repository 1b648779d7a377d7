import { type Issue, ShapanError } from "../../base/issues.ts";
import { planIn } from "../../io.ts";
import type { Outcome } from "../../model/result.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { openReader } from "../../read_files.ts";
import {
  type Plan,
  type Played,
  type RunOptions,
  settlePlans,
} from "../../run.ts";
import { placedInRules, readSwap } from "./read_swap.ts";

/** One city's people under one city's rules (规则棋盘的一格). */
export interface SwapCell {
  /** Scenario whose people, facts and behaviour are played. */
  readonly city: Scenario;
  /** Scenario whose provisions hold. */
  readonly rules: Scenario;
  /** The settled year; `null` where the two cannot be combined. */
  readonly outcome: Outcome | null;
  /** The city under its own rules. */
  readonly own: Outcome;
  /** Whether the provisions are the same in both, so that nothing changes. */
  readonly equal: boolean;
  /** Why they cannot be combined. */
  readonly reasons: readonly Issue[];
  /** Names the inputs; of a refused cell those of the city alone. */
  readonly recordHash: string;
}

/**
 * Every scenario's provisions on every city's people (规则棋盘): the people of a city
 * are played once and settled under each set of rules. What cannot be combined is a
 * cell with the reason.
 *
 * @param provisions ids of ARTICLES
 */
export async function swapTable(
  cities: readonly Scenario[],
  rules: readonly Scenario[],
  provisions: readonly string[],
  options: RunOptions,
): Promise<SwapCell[]> {
  const cells: SwapCell[] = [];
  for (const city of cities) {
    // The years of a city are kept while its row is played, and no longer.
    const played: Played = new Map(), plan = await planIn(city, openReader());
    const settle = async (plan: Plan) =>
      (await settlePlans([plan], options, played))[0]!;
    const own = await settle(plan);
    for (const other of rules) {
      cells.push(await cellOf(city, other, provisions, plan, own, settle));
    }
  }
  return cells;
}

async function cellOf(
  city: Scenario,
  rules: Scenario,
  provisions: readonly string[],
  plan: Plan,
  own: Outcome,
  settle: (plan: Plan) => Promise<Outcome>,
): Promise<SwapCell> {
  const cell = { city, rules, own, recordHash: plan.recordHash };
  try {
    const { mixture, written, plans } = await readSwap(city, rules, provisions);
    const equal = mixture.equal.length === provisions.length;
    const outcome = equal
      ? own
      : await placedInRules(mixture, written, () => settle(plans[1]));
    const { recordHash } = plans[1];
    return { ...cell, outcome, equal, reasons: [], recordHash };
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    return { ...cell, outcome: null, equal: false, reasons: error.issues };
  }
}
