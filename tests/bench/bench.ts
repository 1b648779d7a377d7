/**
 * The benchmark (基准测试), `deno task bench`: the whole command in fresh
 * processes against its targets, every stage in nanoseconds a person or case
 * against the least the work can take, and the monthly sums against DuckDB.
 * Seeded by the scenario and repeated; results are checked before any speed is
 * shown. Nothing here passes or fails: a machine's speed is no fact about the
 * program, but ratios of one run are.
 *
 * Then a city of ten million insured in fresh processes against its targets, and
 * drawing people, illness and stays beside numpy and a kernel in C.
 *
 * Options: `--runs 5` processes, `--repeats 7` passes, `--rounds 15` with the
 * peer, `--city 3` processes of ten million, `--generation 7` rounds; 0 leaves a
 * part out. `--kernels <folder>` also runs the reference kernels of a folder with
 * `spec.ts`, `c/pipe.c`, `c/gen.c`, `c/engine.h` and `gen_numpy.py`.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, VERSION } from "../../sim/io.ts";
import { settleYear } from "../../sim/run/settle_year.ts";
import { benchCity } from "./bench_city.ts";
import { timeGeneration } from "./city/time_generation.ts";
import { type CityRow, timeTenMillion } from "./city/time_ten_million.ts";
import {
  cityTable,
  commandTable,
  generationTable,
  peerTable,
  stageTable,
} from "./print_tables.ts";
import { timeCommand } from "./time_command.ts";
import { timePeers } from "./time_peers.ts";
import { timeStages } from "./time_stages.ts";
import { CAN_WATCH } from "./watch_process.ts";

const SCENARIOS = ["zibo_2025/baseline", "zibo_2025/share_up"] as const;

const { values } = parseArgs({
  // A task passes on the two dashes that some tools want before options.
  args: Deno.args.filter((word) => word !== "--"),
  options: {
    runs: { type: "string", default: "5" },
    repeats: { type: "string", default: "7" },
    rounds: { type: "string", default: "15" },
    city: { type: "string", default: "3" },
    generation: { type: "string", default: "7" },
    kernels: { type: "string" },
  },
});
const runs = wholeNumber("runs"), repeats = wholeNumber("repeats");
const rounds = wholeNumber("rounds"), cityRuns = wholeNumber("city");
const generationRounds = wholeNumber("generation");

const loads: number[] = [];
const machine = {
  version: VERSION,
  deno: Deno.version.deno,
  v8: Deno.version.v8,
  system: `${Deno.build.os} ${Deno.build.arch}`,
  cores: navigator.hardwareConcurrency,
};
console.log(
  `Shapan ${VERSION} · Deno ${machine.deno} · ${machine.system} · ${machine.cores} 核 cores\n`,
);

const command = runs === 0 ? null : await timeCommand(
  SCENARIOS,
  runs,
  (run) => progress(`整条命令 whole command ${run}/${runs}`),
);
if (command) {
  console.log(commandTable(command));
  if (!CAN_WATCH) {
    console.log(
      "本系统不提供处理器时间和内存峰值 · this system tells no processor time and no peak memory",
    );
  }
}

const tenMillion: CityRow[] = [];
for (const years of cityRuns === 0 ? [] : ["alone", "lived"] as const) {
  const row = await timeTenMillion(
    "ganzhou_2021/baseline",
    years,
    cityRuns,
    (run) => progress(`一千万人 ten million, ${years} ${run}/${cityRuns}`),
  );
  tenMillion.push(row);
  console.log(`\n${cityTable(row)}`);
}

progress("准备城市 playing the city");
const bench = repeats + rounds + generationRounds === 0
  ? null
  : await benchCity(SCENARIOS[0]);
const stages = !bench || repeats === 0 ? [] : timeStages(
  bench,
  repeats,
  (pass) => progress(`各阶段 stages ${pass}/${repeats}`),
);
if (bench && stages.length > 0) {
  console.log(`\n${SCENARIOS[0]}，种子 seed ${bench.seed}`);
  console.log(stageTable(stages));
}

const peers = !bench || rounds === 0 ? [] : await peersOf(bench);
if (peers.length > 0) console.log(`\n${peerTable(peers)}`);
else if (rounds > 0) {
  console.log("\n未能载入 DuckDB，略过对照 · DuckDB cannot be loaded: skipped");
}

const generation = !bench || generationRounds === 0
  ? null
  : await timeGeneration(
    bench,
    generationRounds,
    values.kernels ?? null,
    (round) => progress(`生成 drawing ${round}/${generationRounds}`),
  );
if (generation) {
  console.log(`\n${generationTable(generation.rows)}`);
  for (const sentence of generation.notes) console.log(sentence);
}

console.log(
  `\n负载 load average ${Math.min(...loads).toFixed(1)}–${
    Math.max(...loads).toFixed(1)
  }；机器繁忙时看倍数与最小值 · on a busy machine trust ratios and minima`,
);
const folder = join(ROOT, "out", "bench");
Deno.mkdirSync(folder, { recursive: true });
const file = join(folder, "bench.json");
Deno.writeTextFileSync(
  file,
  `${
    JSON.stringify(
      {
        machine,
        seed: bench?.seed ?? null,
        loads,
        command,
        tenMillion,
        stages,
        peers,
        generation,
      },
      null,
      2,
    )
  }\n`,
);
console.log(file);

function peersOf(city: NonNullable<typeof bench>) {
  progress("对照 DuckDB");
  const hospitals = city.city.hospitals.archive;
  const settled = settleYear({
    record: city.record,
    rules: city.rules,
    before: city.before,
    codes: city.city.codes.book,
    hospitals,
    counties: city.city.counties,
  }, city.through);
  return timePeers(city.record, settled, hospitals.id.length, rounds);
}

/** Says on standard error what is being measured, and notes how busy the machine is. */
function progress(text: string): void {
  loads.push(Deno.loadavg()[0]!);
  console.error(`… ${text}`);
}

function wholeNumber(
  name: "runs" | "repeats" | "rounds" | "city" | "generation",
): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} ${values[name]}: 0, 1, 2 …`);
  Deno.exit(2);
}
