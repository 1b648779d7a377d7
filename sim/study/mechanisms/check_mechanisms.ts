import type {
  Mechanism,
  PairSpec,
  Played,
  Verdict,
} from "../../model/mechanisms.ts";
import type { PairReading } from "./play_pair.ts";
import { type PairOptions, playPairs } from "./play_pairs.ts";
import { pageExists } from "./register.ts";

/**
 * Holds mechanisms to what they should do (机制核对): each with a pair is switched off and
 * on, each that is only told must have its page.
 *
 * @throws {ShapanError} what is wrong with a pair
 */
export async function checkMechanisms(
  mechanisms: readonly Mechanism[],
  pairs: ReadonlyMap<number, PairSpec>,
  options: PairOptions,
): Promise<Played[]> {
  const asked = mechanisms.flatMap(({ id }) => pairs.get(id) ?? []);
  const readings = await playPairs(asked, options);
  const byId = new Map(asked.map((pair, i) => [pair.mechanism, readings[i]!]));
  return mechanisms.map((mechanism): Played => {
    const pair = pairs.get(mechanism.id), reading = byId.get(mechanism.id);
    if (pair === undefined || reading === undefined) {
      const verdict = isTold(mechanism) ? "told" : "missing";
      const nothing = { pair: null, words: null, off: null, on: null };
      return { mechanism, verdict, ...nothing, seconds: 0 };
    }
    const { off, on, words, seconds } = reading;
    const verdict = verdictOf(reading, pair.sign);
    return { mechanism, verdict, pair, words, off, on, seconds };
  });
}

/** Whether a reading differs, and the right way. */
export function verdictOf(
  { off, on }: Pick<PairReading, "off" | "on">,
  sign: 1 | -1,
): Verdict {
  if (off === null || on === null || off === on) return "same";
  return Math.sign(on - off) === sign ? "works" : "contrary";
}

/** Whether a verdict is as it should be. */
export function holds({ verdict }: Pick<Played, "verdict">): boolean {
  return verdict === "works" || verdict === "told";
}

/** A mechanism that the documents only tell of, with its page. */
function isTold({ kind, page }: Mechanism): boolean {
  return kind === "N" && page !== "" && pageExists(page);
}
