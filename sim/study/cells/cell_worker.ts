/**
 * A thread that plays cells of a study (研究线程): it is told the study once, then
 * cell after cell.
 *
 * @module
 */
import { type Issue, ShapanError } from "../../base/issues.ts";
import { openStudy } from "../plan/open_study.ts";
import { readStudy } from "../plan/read_study.ts";
import type { Cell, CellResult } from "./cell.ts";
import { playCell } from "./play_cell.ts";
import { settleWorld } from "./settle_world.ts";

/** What a thread is told. */
export type Told =
  | { readonly text: string; readonly file: string }
  | { readonly cell: Cell };

/** What a thread says. */
export type Said =
  | { readonly result: CellResult }
  | { readonly issues: readonly Issue[] }
  | { readonly failed: string };

/** Plays cells of a study that is read from its text; `null` for being told which. */
export function cellPlayer(): (told: Told) => Promise<CellResult | null> {
  let study: ReturnType<typeof openStudy> | undefined;
  const settle = settleWorld();
  return async (told) => {
    if ("text" in told) {
      study = openStudy(readStudy(told.text, told.file));
      await study;
      return null;
    }
    return await playCell(await study!, told.cell, settle);
  };
}

// A window has no messages to answer.
if (typeof WorkerGlobalScope !== "undefined") {
  const play = cellPlayer();
  const say = (said: Said) => self.postMessage(said);
  self.onmessage = async ({ data }: MessageEvent<Told>) => {
    try {
      const result = await play(data);
      if (result !== null) say({ result });
    } catch (error) {
      if (error instanceof ShapanError) say({ issues: error.issues });
      else {say({
          failed: error instanceof Error
            ? error.stack ?? error.message
            : String(error),
        });}
    }
  };
}
