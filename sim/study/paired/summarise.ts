import type { HeadlineRef } from "../../analysis/headlines/headline_ref.ts";
import { bootstrap } from "../../analysis/inference/bootstrap.ts";
import {
  pairedInterval,
  replicatesFor,
} from "../../analysis/inference/paired_interval.ts";
import { varianceShares } from "../../analysis/inference/variance_shares.ts";
import { mean, quantile } from "../../base/statistics.ts";
import type { Fan, MeanOfReplicates, StudyRow } from "../../model/study.ts";
import type { CellResult } from "../cells/cell.ts";
import type { OpenStudy } from "../plan/open_study.ts";

/** Draws of one replicate: pairs of baseline and reform. */
type Pairs = readonly (readonly [number, number])[];

/** What a headline's difference must be small against: a thousandth of the baseline (behaviour reference 3.2). */
const MATTERS = 0.001;

/**
 * Paired differences of a study over its first replicates (汇总配对差异), one row a
 * behaviour, scenario and headline.
 *
 * @param cells all cells of those replicates
 */
export function summarise(
  study: Pick<OpenStudy, "behaviours" | "scenarios" | "headlines" | "spec">,
  cells: readonly CellResult[],
  replicates: number,
): StudyRow[] {
  return study.behaviours.flatMap((behaviour) => {
    const own = cells.filter(({ cell }) => cell.behaviour === behaviour);
    return study.scenarios.slice(1).flatMap((scenario, s) =>
      study.headlines.flatMap((headline, h) => {
        const table = Array.from(
          { length: replicates },
          (_, r) => pairsOf(own, r, s + 1, h),
        ).filter((pairs) => pairs.length > 0);
        return table.length === 0
          ? []
          : [rowOf({ behaviour, scenario, headline }, table)];
      })
    );
  });
}

/** Baseline and reform of the draws of a replicate in which both have a value. */
export function pairsOf(
  cells: readonly CellResult[],
  replicate: number,
  scenario: number,
  headline: number,
): Pairs {
  return cells.filter(({ cell }) => cell.replicate === replicate)
    .toSorted((a, b) => a.cell.from - b.cell.from)
    .flatMap(({ values }) =>
      values[0]!.flatMap((row, draw): [number, number][] => {
        const a = row[headline], b = values[scenario]![draw]![headline];
        return typeof a === "number" && typeof b === "number" ? [[a, b]] : [];
      })
    );
}

function rowOf(
  { behaviour, scenario, headline }: {
    readonly behaviour: string;
    readonly scenario: string;
    readonly headline: HeadlineRef;
  },
  table: readonly Pairs[],
): StudyRow {
  const side = (of: 0 | 1) =>
    table.map((pairs) => mean(pairs.map((pair) => pair[of])));
  const a = side(0), b = side(1), zeros = a.map(() => 0);
  const { unit, zh, en, adds } = headline.headline;
  const paired = pairedInterval(a, b);
  const all = table.flatMap((pairs) => pairs.map(([x, y]) => y - x));
  const level = mean(a);
  const drawn = Math.min(...table.map((pairs) => pairs.length));
  return {
    behaviour,
    scenario,
    headline: headline.text,
    title: { zh, en },
    scheme: headline.scheme,
    group: headline.group,
    unit,
    n: table.length,
    baseline: meanOf(pairedInterval(zeros, a)),
    reform: meanOf(pairedInterval(zeros, b)),
    diff: {
      ...meanOf(paired),
      positive: paired.positive,
      gain: paired.gain,
      fan: all.length < 2 ? null : fanOf(all),
      bootstrap: adds || a.length < 2 ? null : bootstrap(
        b.map((y, i) => y - a[i]!),
        mean,
        { seed: headline.text },
      ).interval,
      variance: drawn < 2 || table.length < 2 ? null : varianceShares(
        Array.from(
          { length: drawn },
          (_, d) => table.map((pairs) => pairs[d]![1] - pairs[d]![0]),
        ),
      ),
      needed: level === 0 || table.length < 2
        ? null
        : replicatesFor(paired.deviation, Math.abs(level) * MATTERS),
    },
  };
}

function meanOf(
  { mean, deviation, error, interval }: MeanOfReplicates,
): MeanOfReplicates {
  return { mean, deviation, error, interval };
}

function fanOf(differences: readonly number[]): Fan {
  return [0.1, 0.25, 0.5, 0.75, 0.9].map((p) =>
    quantile(differences, p)
  ) as unknown as Fan;
}
