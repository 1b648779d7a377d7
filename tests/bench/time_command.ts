import { join } from "node:path";
import { fingerprint } from "../../sim/base/columns.ts";
import { ROOT } from "../../sim/io.ts";
import { type Spread, spread } from "./spread.ts";
import { type ProcessUse, watchProcess } from "./watch_process.ts";

/** The most that the whole command may take on two cores. */
export const TARGETS = {
  wallSeconds: 15,
  peakBytes: 1e9,
  firstLineSeconds: 1,
} as const;

/** The whole command over all runs; `null` where the system does not tell. */
export interface CommandRow {
  readonly scenarios: readonly [string, string];
  readonly runs: number;
  readonly wallSeconds: Spread;
  readonly firstLineSeconds: Spread;
  readonly cpuSeconds: Spread | null;
  readonly peakBytes: Spread | null;
  /** Of all files that were written; the same in every run. */
  readonly fingerprint: string;
}

/**
 * Times what a user types (整条命令): a fresh process that reads, plays, settles
 * and writes the report. The first run fills the caches and does not count.
 *
 * @throws if a run fails, or writes other files than the one before
 */
export async function timeCommand(
  scenarios: readonly [string, string],
  runs: number,
  onRun: (run: number) => void,
): Promise<CommandRow> {
  const uses: ProcessUse[] = [], prints = new Set<string>();
  for (let run = 0; run <= runs; run++) {
    onRun(run);
    const out = Deno.makeTempDirSync({ prefix: "shapan-bench-" });
    try {
      const use = await once(scenarios, out);
      if (run > 0) uses.push(use);
      prints.add(fingerprint(filesBelow(out)));
    } finally {
      Deno.removeSync(out, { recursive: true });
    }
  }
  if (prints.size !== 1) {
    throw new Error(`The same command wrote ${prints.size} different results`);
  }
  const all = (pick: (use: ProcessUse) => number | null) => {
    const values = uses.map(pick).filter((value) => value !== null);
    return values.length === uses.length ? spread(values) : null;
  };
  return {
    scenarios,
    runs,
    wallSeconds: spread(uses.map((use) => use.wallSeconds)),
    firstLineSeconds: spread(uses.map((use) => use.firstLineSeconds!)),
    cpuSeconds: all((use) => use.cpuSeconds),
    peakBytes: all((use) => use.peakBytes),
    fingerprint: [...prints][0]!,
  };
}

async function once(
  scenarios: readonly [string, string],
  out: string,
): Promise<ProcessUse> {
  const use = await watchProcess(Deno.execPath(), [
    "run",
    "--no-prompt",
    "--allow-read",
    "--allow-write",
    "--ignore-env",
    join(ROOT, "sim", "cli", "main.ts"),
    "compare",
    ...scenarios,
    "--progress",
    "--out",
    out,
  ], { DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" });
  if (use.code !== 0 || use.firstLineSeconds === null) {
    throw new Error(`The command ended with ${use.code}: ${use.stderr}`);
  }
  return use;
}

/** Path and text of every file below a folder, in order of path. */
function filesBelow(folder: string): [string, string][] {
  const files: [string, string][] = [];
  const visit = (path: string) => {
    for (const { name, isDirectory } of Deno.readDirSync(path)) {
      const child = join(path, name);
      if (isDirectory) visit(child);
      else {
        files.push([child.slice(folder.length), Deno.readTextFileSync(child)]);
      }
    }
  };
  visit(folder);
  return files.sort(([a], [b]) => a < b ? -1 : 1);
}
