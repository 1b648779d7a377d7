import type { StudyResult } from "../model/study.ts";
import { type Cell, type CellResult, cellsOf, shardOf } from "./cells/cell.ts";
import { finishedCell, openFolder, writeCell } from "./cells/cell_files.ts";
import { sweep } from "../write_results.ts";
import { enoughReplicates, mostReplicates } from "./cells/enough.ts";
import { runCells } from "./cells/run_cells.ts";
import { summarise } from "./paired/summarise.ts";
import type { OpenStudy } from "./plan/open_study.ts";

/** How a study is played; no number depends on it. */
export interface StudyOptions {
  /** Cells at a time. */
  readonly jobs: number;
  /** A part of the cells only. */
  readonly shard?: { readonly shard: number; readonly of: number };
  /** Called when it starts and after each cell. */
  readonly onProgress: (progress: StudyProgress) => void;
}

/** How far a study is. */
export interface StudyProgress {
  /** Cells that were there before. */
  readonly kept: number;
  /** Cells that were played now. */
  readonly played: number;
  /** Cells there are at most. */
  readonly cells: number;
}

/**
 * Plays what a study still lacks (推演研究): cells that its directory has are kept.
 *
 * @param folder study directory; made where it is not there
 * @returns `null` where cells are missing, as after one shard of several
 */
export async function runStudy(
  study: OpenStudy,
  folder: string,
  { jobs, shard, onProgress }: StudyOptions,
): Promise<StudyResult | null> {
  openFolder(folder, study);
  sweep(folder, ["cells", "charts"]);
  const all = allCells(study);
  const mine = shard === undefined ? all : shardOf(all, shard);
  const results = finished(folder, all);
  const kept = results.length;
  const done = new Set(results.map(({ cell }) => JSON.stringify(cell)));
  const missing = mine.filter((cell) => !done.has(JSON.stringify(cell)));
  const report = () =>
    onProgress({
      kept,
      played: results.length - kept,
      cells: kept + missing.length,
    });
  const enough = () =>
    shard === undefined && enoughReplicates(study, results) !== null;
  report();
  if (missing.length > 0 && !enough()) {
    await runCells(study.spec, missing, {
      jobs,
      onCell: (result) => {
        writeCell(folder, result);
        results.push(result);
        report();
        return enough() ? "enough" : "more";
      },
    });
  }
  return summedUp(study, results);
}

/** A study summed up from the cells of its directory; `null` where some are missing. */
export function studyResult(
  study: OpenStudy,
  folder: string,
): StudyResult | null {
  return summedUp(study, finished(folder, allCells(study)));
}

/** All cells that a study may have. */
export function allCells(study: OpenStudy): Cell[] {
  return cellsOf({
    behaviours: study.behaviours,
    replicates: mostReplicates(study),
    draws: study.spec.draws,
  });
}

function finished(folder: string, cells: readonly Cell[]): CellResult[] {
  return cells.flatMap((cell) => finishedCell(folder, cell) ?? []);
}

/** A study summed up (研究汇总) from cells in hand; `null` where some are missing. */
export function summedUp(
  study: OpenStudy,
  cells: readonly CellResult[],
): StudyResult | null {
  const enough = enoughReplicates(study, cells);
  if (enough === null) return null;
  const { spec, plans, hash, behaviours } = study;
  const own = plans[0]![0]!.scenario.valuesOn("9999-12-31");
  return {
    titleZh: spec.title,
    titleEn: spec.titleEn ?? spec.title,
    city: own["run.city"],
    year: own["run.year"],
    seed: own["run.seed"],
    hash,
    scenarios: plans[0]!.map(({ scenario: { titleZh, titleEn } }, s) => ({
      ref: study.scenarios[s]!,
      titleZh,
      titleEn,
    })),
    grid: study.grid && {
      axes: study.grid.axes,
      points: study.grid.points.map(({ ref, at }) => ({ ref, at })),
    },
    behaviours,
    replicates: enough.replicates,
    stopped: typeof spec.replicates === "number" ? null : {
      headline: spec.replicates.auto,
      halfWidth: spec.replicates.halfWidth,
      reached: enough.reached,
    },
    draws: spec.draws,
    sample: spec.sample ?? own["population.sample"],
    rows: summarise(study, cells, enough.replicates),
  };
}
