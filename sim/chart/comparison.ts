import type { ModelComparison } from "../model/behaviour.ts";
import type { Hospitals } from "../model/ledger.ts";
import { type SaidIn, termsOf } from "../model/payment_terms.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ChangeSplit } from "../model/split.ts";
import type { Statement } from "../model/statement.ts";

/** One result, or two played on the same people with the same luck (对比). */
export interface Comparison {
  /** The side that is compared with. */
  readonly baseline: ScenarioResult;
  /** Left out, or `null`, when one scenario is shown alone. */
  readonly reform?: ScenarioResult | null;
  /** The change of pay by the rules that make it; left out, or `null`, where the sides differ in one group of rules only. */
  readonly split?: ChangeSplit | null;
  /** The same under every model of behaviour; left out, or `null`, where models were not asked for. */
  readonly models?: ModelComparison | null;
  /** What the reform changes, from the scenarios themselves; left out, or `null`, where one stands alone. */
  readonly statement?: Statement | null;
}

/** Which side of a comparison a number belongs to. */
export type Role = "baseline" | "reform";

/** A result and the part it plays. */
export interface Side {
  readonly role: Role;
  readonly result: ScenarioResult;
}

/**
 * The sides of a comparison, baseline first (基线、改革方案).
 *
 * @throws {RangeError} if the two do not have the same institutions, row by row.
 */
export function sides({ baseline, reform }: Comparison): Side[] {
  const first: Side = { role: "baseline", result: baseline };
  if (!reform) return [first];
  if (!sameRows(baseline.hospitals, reform.hospitals)) {
    throw new RangeError(
      `Cannot compare ${baseline.scenario} with ${reform.scenario} as their institutions differ: play both on the same city and seed`,
    );
  }
  return [first, { role: "reform", result: reform }];
}

/** The side a reader came for: the reform, or the only result there is. */
export function lastSide(comparison: Comparison): Side {
  return sides(comparison).at(-1)!;
}

/** What groups, weights and values are called on a page of both sides, and the titles that it quotes as they are (对比用语). */
export function comparedTerms(comparison: Comparison): SaidIn {
  const results = sides(comparison).map(({ result }) => result);
  return {
    terms: termsOf(results),
    keep: results.flatMap(({ titleZh, titleEn }) => [titleZh, titleEn]),
  };
}

function sameRows(a: Hospitals, b: Hospitals): boolean {
  return a.id.length === b.id.length && a.id.every((id, h) => id === b.id[h]);
}
