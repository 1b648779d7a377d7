/**
 * What a thread is asked to play of a year (推演任务): a range of blocks, or the
 * outpatient care of the whole population, while the claims are put together
 * elsewhere. Part of the run: it computes nothing.
 *
 * @module
 */
import { outpatient } from "../claims/outpatient.ts";
import type { Outpatient } from "../model/ledger.ts";
import {
  type BlockResult,
  type BlockTask,
  buffersOf,
  playBlocks,
  type YearFrame,
} from "./play_blocks.ts";

/** Outpatient care of one year: the arguments of the stage; plain data. */
export interface OutpatientTask {
  readonly outpatient: Parameters<typeof outpatient>;
}

/** Something to play, and what it gives. */
export type YearTask = BlockTask | OutpatientTask;
export type YearResult = BlockResult | Outpatient;

/** Prepares rooms once and plays tasks of either kind in them. */
export function playTasks(
  frames: readonly YearFrame[],
): (task: YearTask) => YearResult {
  const blocks = playBlocks(frames);
  return (task) =>
    "outpatient" in task ? outpatient(...task.outpatient) : blocks(task);
}

/** The buffers of a result, to be moved and not copied between threads. */
export function taskBuffers(result: YearResult): Transferable[] {
  if ("claims" in result) return buffersOf(result);
  return Object.values(result).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []
  );
}
