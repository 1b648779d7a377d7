/**
 * The engine as a contender (引擎): loads the file, settles it as often as it is
 * told and says on standard output how long each time took and what came out.
 *
 * Arguments: folder, repeats, threads. One line of JSON on standard output.
 *
 * @module
 */
import {
  openPool,
  startThreads,
  stopThreads,
} from "../../../sim/base/parallel.ts";
import { VERSION } from "../../../sim/io.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import { readCaseFile } from "./case_file.ts";
import {
  addTallies,
  addTotals,
  playRanges,
  type RangeResult,
  type RangeTask,
  settleCases,
} from "./chain.ts";
import { answerOf } from "./answer.ts";

const [folder, repeats, threads] = Deno.args as [string, string, string];
const parts = Number(threads);
const workers = startThreads(
  parts,
  new URL("./range_worker.ts", import.meta.url),
);
const file = readCaseFile(folder), values = defaults();
const rows = file.cases.code.length;
const cuts = Array.from(
  { length: parts },
  (_, t) => ({
    from: Math.floor(rows * t / parts),
    to: Math.floor(rows * (t + 1) / parts),
  }),
);
const pool = openPool<typeof file, RangeTask, RangeResult>(
  workers,
  file,
  playRanges,
);
const ms: number[] = [];
let answer: unknown;
for (let r = 0; r < Number(repeats); r++) {
  const start = performance.now();
  const counted = await pool.map(
    cuts.map((cut) => ({ ...cut, counted: null, check: false })),
  );
  const tally = addTallies(counted.map((part) => part.tally!));
  const scored = await pool.map(
    cuts.map((cut) => ({ ...cut, counted: tally, check: false })),
  );
  const sums = addTotals(scored.map((part) => part.totals!));
  const sheets = settleCases(sums, file, values);
  ms.push(performance.now() - start);
  if (r > 0) continue;
  // Not timed: the threads score once more and add the cases up with weights.
  const checked = await pool.map(
    cuts.map((cut) => ({ ...cut, counted: tally, check: true })),
  );
  answer = answerOf(sums, sheets, checked.map((part) => part.checks!));
}
stopThreads(workers);
console.log(JSON.stringify({ version: VERSION, ms, answer }));
