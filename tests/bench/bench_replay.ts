/**
 * The replay bench (重放对照), `deno task bench:replay`: what it takes to settle Zibo
 * again when rules of one kind have changed, beside a fresh settlement in the
 * same round, and a thousand changes of all kinds together. Draws are seeded;
 * that replays give what fresh settlements give is for the tests, the first
 * change of each kind is compared here too.
 *
 * Options: `--rounds 7`, `--changes 1000`, `--workers 2`, `--seed 11`; 0 leaves a
 * part out.
 *
 * @module
 */
import { parseArgs } from "node:util";
import process from "node:process";
import {
  type HeadlineRef,
  readHeadlineRef,
} from "../../sim/analysis/headlines/headline_ref.ts";
import { textTable } from "../../sim/cli/text_table.ts";
import { readPlan } from "../../sim/io.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import type { Values } from "../../sim/model/policy/mod.ts";
import { NO_MEMORY } from "../../sim/run/stage_memory.ts";
import { rememberStages } from "../../sim/run/remember_stages.ts";
import {
  type Plan,
  type Played,
  rehearse,
  settlePlans,
} from "../../sim/run.ts";
import { replayMany } from "../../sim/study/replay/replay_many.ts";
import { pairedSpread, type Spread, spread } from "./spread.ts";
import { testRandom } from "../support/random.ts";

const { values } = parseArgs({
  // A task passes on the two dashes that some tools want before options.
  args: Deno.args.filter((word) => word !== "--"),
  options: {
    rounds: { type: "string", default: "7" },
    changes: { type: "string", default: "1000" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "11" },
  },
});
const rounds = wholeNumber("rounds"), changes = wholeNumber("changes");
const workers = wholeNumber("workers");
const random = testRandom(wholeNumber("seed"));

type Change = Partial<Values>;

/** A number between two, of so many decimals. */
function between(low: number, high: number, decimals = 3): number {
  const unit = 10 ** decimals;
  return Math.round((low + (high - low) * random.next()) * unit) / unit;
}

const money = (): Change => ({
  "settlement.clearing.lo": between(0.8, 0.95),
  "settlement.month.deposit": between(0, 0.05),
  "budget.total.growth": between(0, 0.08),
});
const points = (): Change => ({
  "points.coefficient.min": between(0.5, 0.8),
  "points.deviation.low": between(0.3, 0.5),
});
const grouping = (): Change => ({
  "grouping.catalogue.coreThreshold": random.whole(10, 30),
  "grouping.clean.losMin": random.whole(1, 3),
});
/** The three kinds of change, by what has to be made anew. */
const KINDS: Readonly<Record<string, () => Change>> = {
  "清算、保证金、预算 money rules": money,
  "系数、偏离 points rules": points,
  "目录 grouping rules": grouping,
};

const QUIET = { workers, blocksPerTask: 64, onProgress: () => {} };
const plan = await readPlan("zibo_2025/baseline");
const played: Played = new Map(), memory = rememberStages();
if (rounds > 0) {
  progress("推演 playing Zibo");
  await settlePlans([plan], QUIET, played, memory);
}

const rows: string[][] = [];
for (const [name, kind] of rounds > 0 ? Object.entries(KINDS) : []) {
  const replayed: number[] = [], tables: number[] = [], fresh: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    progress(`${name} ${round}/${rounds}`);
    const changed = changedBy(kind());
    const [again, ms] = await timed(() =>
      settlePlans([changed], QUIET, played, memory)
    );
    const [whole, wholeMs] = await timed(() =>
      settlePlans([changed], QUIET, played, NO_MEMORY)
    );
    const [, tablesMs] = await timed(() =>
      rehearse([changed], QUIET, played, memory)
    );
    if (text(again) !== text(whole)) {
      throw new Error(`${name}: a replay differs`);
    }
    // The first round warms up.
    if (round === 0) continue;
    replayed.push(ms), fresh.push(wholeMs), tables.push(tablesMs);
  }
  rows.push([
    name,
    said(spread(replayed), 1),
    said(spread(fresh), 0),
    said(pairedSpread(fresh, replayed), 1),
    said(spread(tables), 0),
  ]);
}
if (rounds > 0) {
  console.log(
    textTable([
      "改动 change",
      "重放 replay ms",
      "重新结算 fresh ms",
      "倍数 ratio",
      "全部表格 all tables ms",
    ], rows),
  );
}

if (changes > 0) await replicates();

/** Changes of all kinds but grouping together, on all threads. */
async function replicates() {
  const mixed = Array.from({ length: changes }, (): Change => ({
    ...money(),
    ...points(),
  }));
  progress(`${changes} 次 replicates`);
  const refs = ["pay", "deposit", "valueRatio@resident", "belowBreakEven"].map(
    ref,
  );
  let most = 0, first = 0;
  const started = performance.now();
  await replayMany(plan, mixed, refs, {
    ...QUIET,
    onReplayed: () => {
      first ||= performance.now();
      most = Math.max(most, process.memoryUsage().rss);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const playing = (first - started) / 1000;
  console.log(
    `\n${changes} 次（清算、保证金、预算、系数、偏离一起改）· replicates of clearing, deposit, budget, coefficients and deviation together: ${
      seconds.toFixed(1)
    } s，其中推演城市和第一批 playing the city and the first of them ${
      playing.toFixed(1)
    } s；${workers} 线程 threads；内存 memory ${Math.round(most / 1e6)} MB`,
  );
}

function changedBy(change: Change): Plan {
  return { ...plan, scenario: withSettings(plan.scenario, change) };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now(), made = await work();
  return [made, performance.now() - start];
}

function text(made: unknown): string {
  return JSON.stringify(
    made,
    (_, value) =>
      typeof value === "bigint"
        ? `${value}`
        : ArrayBuffer.isView(value)
        ? Array.from(value as Float64Array)
        : value,
  );
}

function said({ median, low, high }: Spread, decimals: number): string {
  const of = (x: number) => x.toFixed(decimals);
  return `${of(median)} (${of(low)}–${of(high)})`;
}

function ref(name: string): HeadlineRef {
  const read = readHeadlineRef(name);
  if ("issue" in read) throw new Error(name);
  return read.ref;
}

function progress(what: string): void {
  console.error(`… ${what}`);
}

function wholeNumber(name: "rounds" | "changes" | "workers" | "seed"): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} ${values[name]}: 0, 1, 2 …`);
  Deno.exit(2);
}
