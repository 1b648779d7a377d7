import { ShapanError } from "../../base/issues.ts";
import type { StudySpec } from "../plan/study_spec.ts";
import type { Cell, CellResult } from "./cell.ts";
import { cellPlayer, type Said, type Told } from "./cell_worker.ts";

/** How cells are played; no number depends on it. */
export interface CellOptions {
  /** Threads, each with a world of its own in memory. */
  readonly jobs: number;
  /** Called with each cell as it is finished, in any order; may say that no more are wanted. */
  readonly onCell: (result: CellResult) => "more" | "enough";
}

/**
 * Plays cells (推演各单元), several at a time. A cell does not know which thread
 * played it.
 *
 * @throws {ShapanError} what the user can mend; cells that were handed over stay so
 */
export function runCells(
  spec: Pick<StudySpec, "text" | "file">,
  cells: readonly Cell[],
  options: CellOptions,
): Promise<void> {
  const { text, file } = spec;
  return options.jobs <= 1 || cells.length <= 1
    ? inThisThread({ text, file }, cells, options)
    : inThreads({ text, file }, cells, options);
}

async function inThisThread(
  study: Told,
  cells: readonly Cell[],
  { onCell }: CellOptions,
): Promise<void> {
  const play = cellPlayer();
  await play(study);
  for (const cell of cells) {
    if (onCell((await play({ cell }))!) === "enough") return;
  }
}

async function inThreads(
  study: Told,
  cells: readonly Cell[],
  { jobs, onCell }: CellOptions,
): Promise<void> {
  const threads = Array.from(
    { length: Math.min(jobs, cells.length) },
    () =>
      new Worker(new URL("./cell_worker.ts", import.meta.url), {
        type: "module",
      }),
  );
  let next = 0, done = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      const tell = (thread: Worker, told: Told) => thread.postMessage(told);
      const give = (thread: Worker) => {
        if (next < cells.length) tell(thread, { cell: cells[next++]! });
      };
      for (const thread of threads) {
        thread.onmessage = ({ data }: MessageEvent<Said>) => {
          try {
            if ("issues" in data) throw new ShapanError(data.issues);
            if ("failed" in data) throw new Error(data.failed);
            done++;
            if (onCell(data.result) === "enough" || done === cells.length) {
              return resolve();
            }
            give(thread);
          } catch (error) {
            reject(error);
          }
        };
        thread.onerror = (event) => {
          event.preventDefault();
          reject(new Error(`A thread of the study failed: ${event.message}`));
        };
        tell(thread, study);
        give(thread);
      }
    });
  } finally {
    threads.forEach((thread) => thread.terminate());
  }
}
