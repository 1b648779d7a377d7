import { stopWhen } from "../../analysis/inference/stop_when.ts";
import { mean } from "../../base/statistics.ts";
import type { OpenStudy } from "../plan/open_study.ts";
import { readHeadlineRef } from "../../analysis/headlines/headline_ref.ts";
import { pairsOf } from "../paired/summarise.ts";
import { type CellResult, cellsOf } from "./cell.ts";

/** Replicates that a study may play at most (重复上限). */
export function mostReplicates({ spec }: Pick<OpenStudy, "spec">): number {
  const { replicates } = spec;
  return typeof replicates === "number" ? replicates : replicates.most;
}

/**
 * Replicates that are enough (足够的重复次数), `null` as long as more are wanted: the
 * number that was given, or the first at which the decision headline's interval
 * is narrow enough in every behaviour and scenario, against the baseline's mean.
 * What it answers depends on the numbers of the replicates and not on the order
 * in which they are ready.
 */
export function enoughReplicates(
  study: OpenStudy,
  cells: readonly CellResult[],
): { readonly replicates: number; readonly reached: boolean } | null {
  const { spec, behaviours, scenarios, headlines } = study;
  const whole = wholeReplicates(study, cells);
  if (typeof spec.replicates === "number") {
    return whole >= spec.replicates
      ? { replicates: spec.replicates, reached: true }
      : null;
  }
  const { auto, halfWidth, least, most } = spec.replicates;
  const read = readHeadlineRef(auto);
  const text = "ref" in read ? read.ref.text : auto;
  const headline = headlines.findIndex((ref) => ref.text === text);
  let enough = 0, reached = true;
  for (const behaviour of behaviours) {
    const own = cells.filter(({ cell }) => cell.behaviour === behaviour);
    for (let s = 1; s < scenarios.length; s++) {
      const pairs = Array.from({ length: whole }, (_, r) => {
        const draws = pairsOf(own, r, s, headline);
        const side = (of: 0 | 1) => mean(draws.map((pair) => pair[of]));
        return [side(0), side(1)] as const;
      });
      const stop = stopWhen(pairs, { halfWidth, least, most });
      if (stop === null) return null;
      reached &&= stop.reached;
      enough = Math.max(enough, stop.n);
    }
  }
  return { replicates: enough, reached };
}

/** How many replicates from the first on have all their cells. */
function wholeReplicates(
  { spec, behaviours }: OpenStudy,
  cells: readonly CellResult[],
): number {
  const perReplicate = cellsOf({
    behaviours,
    replicates: 1,
    draws: spec.draws,
  }).length;
  const counts = new Map<number, number>();
  for (const { cell } of cells) {
    counts.set(cell.replicate, (counts.get(cell.replicate) ?? 0) + 1);
  }
  let whole = 0;
  while (counts.get(whole) === perReplicate) whole++;
  return whole;
}
