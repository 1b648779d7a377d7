import { pairedBand, type Spread, spread } from "../spread.ts";
import { watchProcess } from "../watch_process.ts";
import type { Answer } from "./answer.ts";
import type { Contender } from "./contenders.ts";

/** A contender over all rounds. */
export interface ContenderRow {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** The best of the repeats of a round, ms. */
  readonly ms: Spread;
  /** Its time over that of the first contender in the same round: p10, median, p90. */
  readonly timesOurs: Spread;
  /** From the shell to the end with all repeats: what a first use costs, and more. */
  readonly wallSeconds: Spread;
  /** Most memory in use at once over all rounds, bytes; `null` where the system does not tell. */
  readonly peakBytes: number | null;
}

/**
 * Lets contenders settle the same file in rounds (轮流计时): a fresh process each,
 * in turning order, as many repeats for one as for another, the best of which
 * counts, so that compiling and first touches are charged to nobody; they are in
 * the wall clock.
 *
 * @throws if an answer differs in one unit, in any round: a wrong answer has no speed
 */
export async function timeContenders(
  contenders: readonly Contender[],
  rounds: number,
  repeats: number,
  onRound: (round: number) => void,
): Promise<ContenderRow[]> {
  const ms: number[][] = contenders.map(() => []);
  const walls: number[][] = contenders.map(() => []);
  const peaks: number[] = contenders.map(() => 0);
  const versions: string[] = contenders.map(() => "");
  let truth: Answer | null = null;
  // The first round only compares answers and fills the caches.
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (let i = 0; i < contenders.length; i++) {
      const at = round === 0 ? i : (i + round) % contenders.length;
      const { command, args, env, name } = contenders[at]!;
      const given = args(round === 0 ? 1 : repeats);
      const use = await watchProcess(command, given, env, true);
      if (use.code !== 0) {
        throw new Error(`${name} ended with ${use.code}: ${use.stderr}`);
      }
      const said: { version: string; ms: number[]; answer: Answer } = JSON
        .parse(use.stdout);
      truth ??= said.answer;
      const wrong = firstDifference(truth, said.answer);
      if (wrong !== null) {
        throw new Error(`${name} has another answer in ${wrong}`);
      }
      if (round === 0) continue;
      versions[at] = said.version;
      ms[at]!.push(Math.min(...said.ms));
      walls[at]!.push(use.wallSeconds);
      peaks[at] = Math.max(peaks[at]!, use.peakBytes ?? NaN);
    }
  }
  return contenders.map(({ id, name }, i) => ({
    id,
    name,
    version: versions[i]!,
    ms: spread(ms[i]!),
    timesOurs: pairedBand(ms[i]!, ms[0]!),
    wallSeconds: spread(walls[i]!),
    peakBytes: Number.isNaN(peaks[i]!) ? null : peaks[i]!,
  }));
}

/** Path of the first number that is not the same, or `null`. */
export function firstDifference(a: unknown, b: unknown): string | null {
  if (a === b) return null;
  if (
    typeof a !== "object" || typeof b !== "object" || a === null || b === null
  ) {
    return `: ${a} / ${b}`;
  }
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) {
    const found = firstDifference(
      (a as Record<string, unknown>)[name],
      (b as Record<string, unknown>)[name],
    );
    if (found !== null) {
      return found.startsWith(":") ? `${name}${found}` : `${name}.${found}`;
    }
  }
  return null;
}
