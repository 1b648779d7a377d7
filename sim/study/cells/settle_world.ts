import { BLOCKS_PER_TASK } from "../../run/play_year.ts";
import { openReplay, type Replay } from "../replay/open_replay.ts";

/** Settles the plans of cells in this thread (结算同一世界的方案): a world is played once for all that share it, and of the settlement only what has changed. */
export function settleWorld(): Replay["settle"] {
  return openReplay({
    workers: 1,
    blocksPerTask: BLOCKS_PER_TASK,
    onProgress: () => {},
  }).settle;
}
