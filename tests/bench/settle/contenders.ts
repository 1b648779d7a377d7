import { fileURLToPath } from "node:url";
import { ROOT } from "../../../sim/io.ts";
import { compile, findNumpy, type Found, isThere } from "../tools.ts";
import { join } from "node:path";

/** A program that settles the file of cases (对照程序), a fresh process every time. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly command: string;
  /** Arguments for a number of repeats. */
  readonly args: (repeats: number) => readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Contenders that are here, the engine with two threads first, and a sentence for each that is not. */
export interface Field {
  readonly contenders: readonly Contender[];
  readonly missing: readonly string[];
}

/** Where things of this folder are. */
function here(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

/**
 * Finds who can take part (参加对照的程序). DuckDB is tried by having it turn the
 * text file into Parquet, which it and Polars read.
 *
 * @param folder of the case file
 * @param out for what is compiled
 */
export async function findContenders(
  folder: string,
  out: string,
): Promise<Field> {
  const found: Found<Contender | readonly Contender[]>[] = [
    ours(folder, 2),
    ours(folder, 1),
    await kernel(folder, out),
    await duckdb(folder),
    polars(folder),
    await numpy(folder),
  ];
  return {
    contenders: found.flatMap((c) => isThere(c) ? c as Contender : []),
    missing: found.flatMap((c) => isThere(c) ? [] : [c.missing]),
  };
}

function ours(folder: string, threads: number): Contender {
  return deno(
    `shapan-${threads}`,
    `Shapan, ${threads} thread${threads === 1 ? "" : "s"}`,
    [`--config=${join(ROOT, "deno.json")}`, here("ours.ts")],
    (repeats) => [folder, String(repeats), String(threads)],
  );
}

async function kernel(
  folder: string,
  out: string,
): Promise<Found<readonly Contender[]>> {
  const built = await compile(here("kernel.c"), "settle_kernel", out);
  if (!isThere(built)) return { missing: `C: ${built.missing}` };
  return [2, 1].map((threads) => ({
    id: `c-${threads}`,
    name: `C -O3, ${threads} thread${threads === 1 ? "" : "s"}`,
    command: built.program,
    args: (repeats) => [folder, String(repeats), String(threads)],
    env: {},
  }));
}

async function duckdb(folder: string): Promise<Found<readonly Contender[]>> {
  const contender = (mode: string, name: string) =>
    deno(
      `duckdb-${mode}`,
      `DuckDB, 2 threads, ${name}`,
      [`--config=${here("../deno.json")}`, here("duckdb_contender.ts")],
      (repeats) => [folder, String(repeats), "2", mode],
    );
  const { command, args } = contender("prepare", "");
  const tried = await new Deno.Command(command, {
    args: [...args(1)],
    stdout: "null",
    stderr: "null",
  }).output();
  return tried.success
    ? [contender("cases", "points kept"), contender("sums", "sums only")]
    : {
      missing: "DuckDB: 未能载入，略过 · cannot be loaded: skipped",
    };
}

function polars(folder: string): Found<Contender> {
  try {
    Deno.statSync(here("polars/node_modules/nodejs-polars"));
  } catch {
    return {
      missing:
        "Polars: 没有安装，略过 · not installed: skipped; npm install --no-package-lock --prefix tests/bench/settle/polars",
    };
  }
  const contender = deno(
    "polars",
    "Polars, 2 threads",
    ["--no-config", "--node-modules-dir=manual", here("polars/contender.mjs")],
    (repeats) => [folder, String(repeats)],
  );
  return { ...contender, env: { POLARS_MAX_THREADS: "2" } };
}

async function numpy(folder: string): Promise<Found<Contender>> {
  const found = await findNumpy();
  return isThere(found)
    ? {
      id: "numpy",
      name: "numpy, 1 thread",
      command: found.python,
      args: (repeats) => [here("numpy_contender.py"), folder, String(repeats)],
      env: {},
    }
    : { missing: `numpy: ${found.missing}` };
}

function deno(
  id: string,
  name: string,
  program: readonly string[],
  args: (repeats: number) => readonly string[],
): Contender {
  return {
    id,
    name,
    command: Deno.execPath(),
    args: (repeats) => [
      "run",
      "--no-prompt",
      "--quiet",
      "-A",
      ...program,
      ...args(repeats),
    ],
    env: {},
  };
}
