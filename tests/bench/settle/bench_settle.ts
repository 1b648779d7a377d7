/**
 * The settlement bench (结算对照), `deno task bench:settle`: two million cases are
 * grouped, scored and cleared by the engine's own functions, by DuckDB, Polars and
 * numpy where they are installed, and by a kernel in C. All have to find the same
 * points for every case and the same money for every institution before a time is
 * shown. The last line is `settle: R x DuckDB, S x C`, how many times the engine's
 * time DuckDB takes, and how many times C's the engine takes; goals that are
 * missed are said to be.
 *
 * Options: `--rows 2000000`, `--seed shapan`, `--rounds 7`, `--repeats 12`.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { textTable } from "../../../sim/cli/text_table.ts";
import { ROOT } from "../../../sim/io.ts";
import { writeCaseFile } from "./case_file.ts";
import { findContenders } from "./contenders.ts";
import { makeCases } from "./make_cases.ts";
import { type ContenderRow, timeContenders } from "./time_contenders.ts";
import { writeText } from "./write_text.ts";

/** What is asked of the engine: at least as many times faster than DuckDB, at most as many times slower than C. */
const GOALS = { duckdb: 5, c: 2.5 } as const;

const { values } = parseArgs({
  // A task passes on the two dashes that some tools want before options.
  args: Deno.args.filter((word) => word !== "--"),
  options: {
    rows: { type: "string", default: "2000000" },
    seed: { type: "string", default: "shapan" },
    rounds: { type: "string", default: "7" },
    repeats: { type: "string", default: "12" },
  },
});
const rows = wholeNumber("rows"), rounds = wholeNumber("rounds");
const repeats = wholeNumber("repeats"), { seed } = values;
const out = join(ROOT, "out", "bench"), folder = join(out, "settle");

progress(`病例 drawing ${rows} cases`);
Deno.mkdirSync(folder, { recursive: true });
const file = makeCases({ rows, seed });
writeCaseFile(folder, file);
writeText(folder, file);
const field = await findContenders(folder, out);
const loads: number[] = [];
const table = await timeContenders(
  field.contenders,
  rounds,
  repeats,
  (round) => {
    loads.push(Deno.loadavg()[0]!);
    progress(
      round === 0 ? "核对 comparing answers" : `轮次 round ${round}/${rounds}`,
    );
  },
);
console.log(
  `${rows} 例，${file.groups} 个病种，种子 seed ${seed}；逐例分值和逐机构清算全部一致 · points of every case and clearing of every institution are the same\n`,
);
console.log(contenderTable(table));
for (const sentence of field.missing) console.log(sentence);
console.log(
  `负载 load average ${Math.min(...loads).toFixed(1)}–${
    Math.max(...loads).toFixed(1)
  }；以同轮倍数为准 · trust ratios of the same round`,
);
Deno.writeTextFileSync(
  join(out, "settle.json"),
  `${JSON.stringify({ rows, seed, rounds, repeats, loads, table }, null, 2)}\n`,
);
const ratioOf = (id: string) =>
  table.find((row) => row.id === id)?.timesOurs.median ?? null;
const duckdb = ratioOf("duckdb-cases"), c = ratioOf("c-2");
const slower = c === null ? null : 1 / c;
if (duckdb !== null && duckdb < GOALS.duckdb) {
  console.log(`未达标 missed: DuckDB ≥ ${GOALS.duckdb}x`);
}
if (slower !== null && slower > GOALS.c) {
  console.log(`未达标 missed: C ≤ ${GOALS.c}x`);
}
const times = (x: number | null) => x === null ? "–" : `${x.toFixed(1)}x`;
console.log(`settle: ${times(duckdb)} DuckDB, ${times(slower)} C`);

function contenderTable(table: readonly ContenderRow[]): string {
  return textTable(
    [
      "结算 settlement",
      "版本 version",
      "ms",
      "最小 min",
      "× Shapan",
      "p10–p90",
      "整个进程 process, s",
      "内存 MB",
    ],
    table.map((row) => [
      row.name,
      row.version,
      row.ms.median.toFixed(1),
      row.ms.low.toFixed(1),
      row.timesOurs.median.toFixed(2),
      `${row.timesOurs.low.toFixed(2)}–${row.timesOurs.high.toFixed(2)}`,
      row.wallSeconds.median.toFixed(2),
      row.peakBytes === null ? "–" : (row.peakBytes / 1e6).toFixed(0),
    ]),
  );
}

function progress(text: string): void {
  console.error(`… ${text}`);
}

function wholeNumber(name: "rows" | "rounds" | "repeats"): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} ${values[name]}: 1, 2, 3 …`);
  Deno.exit(2);
}
