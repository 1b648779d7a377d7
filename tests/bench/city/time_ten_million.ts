import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { ROOT } from "../../../sim/io.ts";
import { type Spread, spread } from "../spread.ts";
import { watchProcess } from "../watch_process.ts";

/** The most that a year of ten million insured may take on two cores. */
export const CITY_TARGETS = { ms: 1500, peakBytes: 512e6 } as const;

/** A year of a population that begins with it, or the sequel of the years of history. */
export type CityYears = "alone" | "lived";

/** A year of ten million insured over all runs. */
export interface CityRow {
  readonly scenario: string;
  readonly years: CityYears;
  readonly runs: number;
  /** Bills, the same in every run. */
  readonly claims: number;
  /** Population to claims, ms. */
  readonly ms: Spread;
  /** The whole process, s. */
  readonly wallSeconds: Spread;
  readonly peakBytes: Spread | null;
}

/**
 * Times a city of ten million insured, one year, population to claims with two
 * workers, in fresh processes (千万人口城市一年). The first one fills the caches and
 * does not count.
 *
 * @throws if a process fails, or makes another number of bills than the one before
 */
export async function timeTenMillion(
  scenario: string,
  years: CityYears,
  runs: number,
  onRun: (run: number) => void,
): Promise<CityRow> {
  const program = fileURLToPath(
    new URL("./ten_million_process.ts", import.meta.url),
  );
  const ms: number[] = [], walls: number[] = [], peaks: number[] = [];
  const claims = new Set<number>();
  for (let run = 0; run <= runs; run++) {
    onRun(run);
    const use = await watchProcess(
      Deno.execPath(),
      [
        "run",
        "--no-prompt",
        "--quiet",
        "--allow-read",
        "--ignore-env",
        `--config=${join(ROOT, "deno.json")}`,
        program,
        scenario,
        years,
      ],
      { DENO_NO_UPDATE_CHECK: "1" },
      true,
    );
    if (use.code !== 0) {
      throw new Error(`The city ended with ${use.code}: ${use.stderr}`);
    }
    const said: { ms: number; claims: number } = JSON.parse(use.stdout);
    claims.add(said.claims);
    if (run === 0) continue;
    ms.push(said.ms);
    walls.push(use.wallSeconds);
    if (use.peakBytes !== null) peaks.push(use.peakBytes);
  }
  if (claims.size !== 1) {
    throw new Error("The same city made different numbers of bills");
  }
  return {
    scenario,
    years,
    runs,
    claims: [...claims][0]!,
    ms: spread(ms),
    wallSeconds: spread(walls),
    peakBytes: peaks.length === runs ? spread(peaks) : null,
  };
}
