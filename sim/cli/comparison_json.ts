import { pairedDifferences } from "../analysis/paired_differences.ts";
import type { Comparison } from "../chart/comparison.ts";
import type { WholeComparison } from "../compare.ts";
import { SCHEMES } from "../model/ledger.ts";
import type { DifferenceRow } from "../model/result.ts";
import { figureMatrix } from "../report/figure_matrix.ts";
import { keyFigures, playedSchemes } from "../report/key_figures.ts";
import { splitLevels } from "../report/split_section.ts";

/** One or two scenarios for programs (JSON 摘要): numbers in the units of the record; every difference is called `diff`. */
export function comparisonJson(comparison: Comparison, folder: string) {
  const { baseline, reform = null, split, statement } = comparison;
  return {
    folder,
    baseline: baseline.scenario,
    reform: reform?.scenario ?? null,
    sameWorld: statement?.rulesOnly ?? true,
    statement: statement?.rows ?? [],
    figures: playedSchemes(comparison).map((s) => ({
      scheme: SCHEMES[s]!,
      rows: keyFigures(comparison, s).map((
        { label: _, difference: diff, ...figure },
      ) => ({ ...figure, diff })),
    })),
    diff: reform === null ? [] : diffRows(pairedDifferences(baseline, reform)),
    split: split
      ? {
        factors: split.factors,
        rows: splitLevels(split, baseline.hospitals),
      }
      : null,
  };
}

/** Several scenarios against one baseline for programs. */
export function overviewJson(
  all: readonly WholeComparison[],
  folder: string,
  folders: readonly string[],
) {
  const { baseline } = all[0]!;
  return {
    folder,
    baseline: baseline.scenario,
    scenarios: all.map(({ reform, statement, split }, i) => ({
      scenario: reform.scenario,
      folder: folders[i]!,
      sameWorld: statement!.rulesOnly,
      statement: statement!.rows,
      diff: diffRows(pairedDifferences(baseline, reform)),
      split: split
        ? {
          factors: split.factors,
          rows: splitLevels(split, baseline.hospitals),
        }
        : null,
    })),
    figures: playedSchemes(all[0]!).map((s) => ({
      scheme: SCHEMES[s]!,
      rows: figureMatrix(all, s).map(({ figure, scenarios }) => ({
        key: figure.key,
        unit: figure.unit,
        baseline: figure.baseline,
        scenarios: scenarios.map((own, i) => ({
          scenario: all[i]!.reform.scenario,
          value: own?.reform ?? null,
          diff: own?.difference ?? null,
        })),
      })),
    })),
  };
}

/** Differences in total and by level. */
function diffRows(rows: readonly DifferenceRow[]) {
  return rows.filter(({ group }) => !group.startsWith("hospital:"))
    .map(({ difference: diff, ...row }) => ({ ...row, diff }));
}
