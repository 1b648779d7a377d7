/**
 * The engine as a contender (引擎): loads the file, settles it as often as it is
 * told and says on standard output how long each time took and what came out: the
 * answer of the last repeat, as the kernel in C does. With two threads this one is
 * the first of them.
 *
 * Arguments: folder, repeats, threads. One line of JSON on standard output.
 *
 * @module
 */
import { openPool, stopThreads } from "../../../sim/base/parallel.ts";
import { VERSION } from "../../../sim/io.ts";
import { answerOf } from "./answer.ts";
import { readCaseFile } from "./case_file.ts";
import {
  type ChainSetup,
  playThread,
  type ThreadResult,
  type ThreadTask,
} from "./chain.ts";
import { meetingRoom } from "./meeting.ts";

const [folder, repeats, threads] = Deno.args as [string, string, string];
const workers = Array.from(
  { length: Number(threads) - 1 },
  () =>
    new Worker(new URL("./settle_worker.ts", import.meta.url), {
      type: "module",
    }),
);
const file = readCaseFile(folder);
const setup: ChainSetup = {
  file,
  room: meetingRoom(
    Number(threads),
    file.codes.group.length * new Set(file.hospitals.level).size,
    file.hospitals.level.length,
  ),
};
const pool = openPool<ChainSetup, ThreadTask, ThreadResult>(
  workers,
  setup,
  playThread,
);
const playOwn = playThread(setup);

/** Sets every thread to work, this one too; their results in order. */
async function all(check: boolean): Promise<ThreadResult[]> {
  const others = pool.map(
    workers.map((_, w) => ({ thread: w + 1, check })),
  );
  const own = playOwn({ thread: 0, check });
  return [own, ...await others];
}

const ms: number[] = [];
for (let r = 0; r < Number(repeats); r++) {
  const start = performance.now();
  await all(false);
  ms.push(performance.now() - start);
}
// Not timed: every thread adds up its cases of the last repeat with weights.
const checked = await all(true);
const sheets = checked.flatMap((part) => part.sheets);
const answer = answerOf(
  checked[0]!.totals,
  sheets,
  checked.map((part) => part.checks),
);
stopThreads(workers);
console.log(JSON.stringify({ version: VERSION, ms, answer }));
