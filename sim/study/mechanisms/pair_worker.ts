/**
 * A thread that plays pairs of mechanisms (开关对照线程), one after the other.
 *
 * @module
 */
import { type Issue, ShapanError } from "../../base/issues.ts";
import type { PairSpec } from "../../model/mechanisms.ts";
import { pairPlayer, type PairReading } from "./play_pair.ts";

/** What a thread says of a pair. */
export type Said =
  | { readonly reading: PairReading }
  | { readonly issues: readonly Issue[] }
  | { readonly failed: string };

// A window has no messages to answer.
if (typeof WorkerGlobalScope !== "undefined") {
  const play = pairPlayer(), say = (said: Said) => self.postMessage(said);
  self.onmessage = async ({ data }: MessageEvent<PairSpec>) => {
    try {
      say({ reading: await play(data) });
    } catch (error) {
      if (error instanceof ShapanError) say({ issues: error.issues });
      else {say({
          failed: String(error instanceof Error ? error.stack : error),
        });}
    }
  };
}
