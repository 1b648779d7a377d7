import { formatCsv } from "../../base/csv.ts";
import { sha256 } from "../../base/sha256.ts";
import type { CheckVerdict } from "../../model/validation.ts";
import { rowsOf, SOURCE } from "./ensemble_csv.ts";
import { type JudgedRecipe, keptOf, scorecard } from "./scorecard.ts";

/** File of the stored verdicts, below `data/`. */
export const VERDICTS = "validation/verdicts.csv";

/** File of the ensemble that they are judged from. */
export const ENSEMBLE = "validation/ensemble.csv";

/** Verdicts of a scorecard, number by number (逐项结论). */
export function verdictsOf(card: readonly JudgedRecipe[]): CheckVerdict[] {
  return card.flatMap(({ recipe, checks }) =>
    checks.map(({ check, verdict }) => ({
      result: recipe.id,
      resultName: recipe.name,
      blocks: recipe.blocks,
      check: check.id,
      checkName: check.name,
      unit: check.unit,
      kind: check.kind,
      target: check.target,
      band: check.band,
      median: verdict.median,
      interval: verdict.interval,
      signShare: verdict.signShare,
      reason: verdict.reason,
      source: recipe.source,
    }))
  );
}

/**
 * Verdicts as a file (结论文件): numbers as they are read in the ensemble, six significant
 * digits; an end that a band does not have is empty. `published_in` says where the
 * number stands, `ensemble` is the SHA-256 of what was judged.
 */
export function verdictsCsv(
  checks: readonly CheckVerdict[],
  members: number,
  ensemble: string,
): string {
  return formatCsv(
    VERDICT_COLUMNS,
    checks.map((one) => [
      one.result,
      one.check,
      one.resultName.zh,
      one.resultName.en,
      one.checkName.zh,
      one.checkName.en,
      one.blocks ? 1 : 0,
      one.unit,
      one.kind,
      one.target ?? "",
      ...one.band.map((end) => Number.isFinite(end) ? end : ""),
      ...[one.median, ...one.interval, one.signShare].map(digits),
      one.reason,
      one.source,
      members,
      ensemble,
      SOURCE,
      "derived",
    ]),
    { bom: false },
  );
}

/** What the stored ensemble comes to, as a file (存档结论): nothing is played. */
export function storedVerdictsCsv(ensembleText: string, file: string): string {
  const kept = keptOf(rowsOf(ensembleText, file));
  const card = scorecard(kept.map(({ values }) => values));
  return verdictsCsv(verdictsOf(card), kept.length, sha256(ensembleText));
}

const VERDICT_COLUMNS = [
  "result",
  "check",
  "result_zh",
  "result_en",
  "check_zh",
  "check_en",
  "blocks",
  "unit",
  "kind",
  "published",
  "low",
  "high",
  "median",
  "p10",
  "p90",
  "sign_share",
  "reason",
  "published_in",
  "members",
  "ensemble",
  "source",
  "status",
] as const;

function digits(value: number): string {
  return Number.isNaN(value) ? "" : String(Number(value.toPrecision(6)));
}
