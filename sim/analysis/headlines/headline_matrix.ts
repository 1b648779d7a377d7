import { SCHEMES } from "../../model/ledger.ts";
import type { Outcome } from "../../model/result.ts";
import { HEADLINES, type HeadlineUnit } from "./headline.ts";
import { headlineOf } from "./headline_ref.ts";
import { groupsOf } from "./members_of.ts";

/** One headline of one scenario beside the baseline (指标矩阵的一格). */
export interface HeadlineRow {
  readonly scenario: string;
  readonly headline: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: HeadlineUnit;
  readonly scheme: string;
  /** `all`, `level:3`, `county:…`, `kind:…`, `hospital:H001`. */
  readonly group: string;
  readonly baseline: number | null;
  readonly value: number | null;
  /** Value − baseline; `null` where one of them has nothing to tell. */
  readonly diff: number | null;
}

/** Kinds of groups, the small ones first. */
const KINDS = ["level", "county", "kind", "hospital"] as const;

/**
 * Every headline of every scenario, scheme and group beside the baseline (指标矩阵):
 * what belongs to the pool is told for the whole only.
 *
 * @param kinds which groups beside the whole; all unless given
 */
export function headlineMatrix(
  baseline: Outcome,
  others: readonly Outcome[],
  kinds: readonly typeof KINDS[number][] = KINDS,
): HeadlineRow[] {
  const groups = groupsOf(baseline, kinds);
  return others.flatMap((other) =>
    HEADLINES.flatMap((headline) => {
      const { id, zh, en, unit, of } = headline;
      const schemes = of === "scheme" ? SCHEMES : ["all" as const, ...SCHEMES];
      return schemes.flatMap((scheme) =>
        (of === "group" ? groups : ["all"]).map((group): HeadlineRow => {
          const ref = { text: "", headline, scheme, group };
          const a = headlineOf(ref, baseline) ?? null;
          const b = headlineOf(ref, other) ?? null;
          return {
            scenario: other.scenario,
            headline: id,
            zh,
            en,
            unit,
            scheme,
            group,
            baseline: a,
            value: b,
            diff: a === null || b === null ? null : b - a,
          };
        })
      );
    })
  );
}
