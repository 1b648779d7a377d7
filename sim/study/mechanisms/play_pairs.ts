import { ShapanError } from "../../base/issues.ts";
import type { PairSpec } from "../../model/mechanisms.ts";
import type { Said } from "./pair_worker.ts";
import { pairPlayer, type PairReading } from "./play_pair.ts";

/** How pairs are played; no number depends on it. */
export interface PairOptions {
  /** Threads, each with worlds of its own in memory. */
  readonly workers: number;
  /** Milliseconds of a clock that runs on, to say what each pair took. */
  readonly clock: () => number;
  /** Called as pairs are done. */
  readonly onPair: (pair: PairSpec, done: number, of: number) => void;
}

/** What a pair came to, and how long it took. */
export interface TimedReading extends PairReading {
  readonly seconds: number;
}

/**
 * Plays pairs (推演全部开关对照): those that inherit from one scenario follow each other
 * in one thread, so that its people are played once.
 *
 * @returns readings in the order of the pairs
 * @throws {ShapanError} what is wrong with a pair
 */
export async function playPairs(
  pairs: readonly PairSpec[],
  { workers, clock, onPair }: PairOptions,
): Promise<TimedReading[]> {
  const readings: TimedReading[] = new Array(pairs.length);
  const left = lanesOf(pairs);
  let done = 0;
  const timed = async (
    index: number,
    play: (pair: PairSpec) => Promise<PairReading>,
  ) => {
    const began = clock(), reading = await play(pairs[index]!);
    readings[index] = { ...reading, seconds: (clock() - began) / 1000 };
    onPair(pairs[index]!, ++done, pairs.length);
  };
  if (workers <= 1 || pairs.length <= 1) {
    const play = pairPlayer();
    for (const lane of left) {
      for (const index of lane) await timed(index, play);
    }
    return readings;
  }
  const threads = Array.from(
    { length: Math.min(workers, left.length) },
    () =>
      new Worker(new URL("./pair_worker.ts", import.meta.url), {
        type: "module",
      }),
  );
  try {
    await Promise.all(threads.map(async (thread) => {
      for (let lane = left.shift(); lane !== undefined; lane = left.shift()) {
        for (const index of lane) {
          await timed(index, (pair) => asked(thread, pair));
        }
      }
    }));
  } finally {
    threads.forEach((thread) => thread.terminate());
  }
  return readings;
}

/** Pairs of a lane: enough to make up for the people that its thread plays. */
const LANE = 12;

/** Rows of pairs by what they inherit, cut into lanes, the longest first. */
function lanesOf(pairs: readonly PairSpec[]): number[][] {
  const bases = Map.groupBy(pairs.keys(), (i) => pairs[i]!.inherits);
  return [...bases.values()].flatMap((rows) =>
    Array.from(
      { length: Math.ceil(rows.length / LANE) },
      (_, lane) => rows.slice(lane * LANE, (lane + 1) * LANE),
    )
  ).toSorted((a, b) => b.length - a.length);
}

function asked(thread: Worker, pair: PairSpec): Promise<PairReading> {
  return new Promise((resolve, reject) => {
    thread.onmessage = ({ data }: MessageEvent<Said>) => {
      if ("reading" in data) resolve(data.reading);
      else if ("issues" in data) reject(new ShapanError(data.issues));
      else reject(new Error(data.failed));
    };
    thread.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`A thread of pairs failed: ${event.message}`));
    };
    thread.postMessage(pair);
  });
}
