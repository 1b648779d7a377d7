import { join } from "node:path";
import { readText, ROOT } from "../io.ts";
import { parseCsv } from "../base/csv.ts";
import { defaults } from "../model/policy/mod.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { stopThreads } from "../base/parallel.ts";
import { drawOf } from "../study/validation/draws.ts";
import {
  HEADS,
  rowOf,
  rowsOf,
  SOURCE,
} from "../study/validation/ensemble_csv.ts";
import {
  matchDraw,
  monteCarloVariance,
} from "../study/validation/match_history.ts";
import { openBench } from "../study/validation/play_recipes.ts";
import { RECIPES } from "../study/validation/recipes.ts";
import { keptOf } from "../study/validation/scorecard.ts";
import { checkWritable } from "../write_results.ts";

/** Seed of the draws; the city's own luck is in its scenarios. */
const SEED = "shapan";

/** Kinds of luck that the variance of a simulated number is taken over. */
const REPLICATES = 3;

/**
 * Builds the ensemble (构造参数集合): draws after draws until there are `draws` in
 * `validation_draws/ensemble.csv`, each written as it is played, so that it
 * can be stopped at any time and goes on where it stopped.
 *
 * @param goOn begin with the ensemble that is kept in `data/`: right only as long as the engine is the one it was built by
 */
export async function buildEnsemble(
  out: string,
  draws: number,
  workers: number,
  goOn: boolean,
  tell: (done: number, kept: number) => void,
): Promise<string> {
  const folder = join(out, "validation_draws");
  checkWritable(folder);
  Deno.mkdirSync(folder, { recursive: true });
  const file = join(folder, "ensemble.csv");
  const threads = startPlayers(workers);
  const open = () =>
    openBench(RECIPES, { workers, blocksPerTask: BLOCKS_PER_TASK, threads });
  try {
    const spread = await monteCarlo(
      join(folder, "monte_carlo.csv"),
      open,
      goOn,
    );
    if (readText(file) === undefined) {
      Deno.writeTextFileSync(
        file,
        (goOn ? recorded("ensemble.csv") : undefined) ??
          `${HEADS.join(",")}\n`,
      );
    }
    const rows = rowsOf(readText(file)!, file);
    const bench = await open(), base = defaults();
    for (let index = rows.length; index < draws; index++) {
      const first = keptOf(rows).filter(({ wave }) => wave === 1);
      const draw = drawOf(SEED, index, first.map(({ vector }) => vector));
      const matched = await matchDraw(draw, bench, base, spread);
      rows.push(matched);
      Deno.writeTextFileSync(file, `${rowOf(matched)}\n`, { append: true });
      tell(rows.length, keptOf(rows).length);
    }
  } finally {
    stopThreads(threads);
  }
  return file;
}

/** A file of the ensemble that the repository keeps. */
function recorded(name: string): string | undefined {
  return readText(join(ROOT, "data", "validation", name));
}

/** V_MC by name of a number: read if it was simulated before. */
async function monteCarlo(
  file: string,
  open: () => ReturnType<typeof openBench>,
  goOn: boolean,
): Promise<Record<string, number>> {
  const text = readText(file) ??
    (goOn ? recorded("monte_carlo.csv") : undefined);
  if (text !== undefined) {
    return Object.fromEntries(
      parseCsv(text, { file }).map((row) => [row.check!, Number(row.variance)]),
    );
  }
  const spread = await monteCarloVariance(await open(), {}, REPLICATES);
  const rows = Object.entries(spread).map((pair) =>
    [...pair, SOURCE, "derived"].join(",")
  );
  Deno.writeTextFileSync(
    file,
    ["check,variance,source,status", ...rows, ""].join("\n"),
  );
  return spread;
}
