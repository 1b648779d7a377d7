import {
  type CodeBook,
  type Layer,
  LAYERS,
  type Method,
} from "../model/ledger.ts";
import { clustersOf, dividesSurgery, subcategory } from "./assign_codes.ts";
import type { Grouper } from "./grouper.ts";
import { drgTrail } from "./drg/drg_trail.ts";
import type { DrgFeatures } from "./drg/holds_box.ts";
import { holds } from "./rule_rows.ts";
import { coreTrail } from "./trail_core.ts";
import { nationalTrail } from "./trail_national.ts";
import { codesStep, ended, exclusionStep, routeStep } from "./trail_ends.ts";
import type { TrailCandidate, TrailStep } from "./trail_step.ts";

/** A case to be explained, as its claim has it. */
export interface TrailCase {
  /** Row in the code book of the record. */
  readonly code: number;
  /** Fen. */
  readonly cost: number;
  readonly method: Method;
  readonly features: DrgFeatures;
}

/** How a case came to its group: the steps, and the group's row, `null` = no score. */
export interface GroupTrail {
  readonly steps: readonly TrailStep[];
  readonly group: number | null;
}

/**
 * Why a case is in its group (入组说明), rebuilt on demand: where it was sent, what
 * of its codes counts, then layer by layer which groups could have taken it and
 * what decided. It asks the functions that grouping itself asks; what no layer
 * takes has no score.
 *
 * `R-GRP`, `R-CAT-30`.
 *
 * @param book the code book of the record, with operations that do not count
 */
export function groupTrail(
  grouper: Grouper,
  book: CodeBook,
  { code, cost, method, features }: TrailCase,
): GroupTrail {
  const sent = routeStep(method, book, code);
  if (sent.verdict === "decides") return { steps: [sent], group: null };
  const { catalogue, national, drg } = grouper;
  if (drg !== undefined) {
    return drgTrail({ ...grouper, drg }, {
      diagnosis: book.diagnosis[code]!,
      operations: book.operations[code]!,
      features,
    });
  }
  const { refined, rules, layers } = national;
  const branch = refined.branches.get(code)
    ?.find(({ rule }) => holds(rules.rows[rule]!, features))?.code;
  const c = branch ?? code;
  const diagnosis = refined.codes.diagnosis[c]!;
  const operations = refined.codes.operations[c]!;
  const rank = grouper.treatmentClass[c]!;
  const steps: TrailStep[] = [sent, codesStep(book, grouper, code, c)];

  if (layers.includes("exclusion")) {
    const barred = refined.excluded[c] === 1;
    steps.push(exclusionStep(diagnosis, barred));
    if (barred) return ended(steps, null, grouper);
  }
  const { groupOfRule } = catalogue;
  const takenRule = refined.fitting[c]!
    .find((rule) => groupOfRule.has(rules.rows[rule]!.code));
  const taken = takenRule === undefined ? null : rules.rows[takenRule]!;
  for (const layer of LAYERS) {
    if (!NATIONAL.includes(layer) || !layers.includes(layer)) continue;
    const step = nationalTrail(layer, rules, new Set(groupOfRule.keys()), {
      diagnosis,
      operations,
      features,
      taken: taken?.layer === layer ? taken.code : null,
    });
    steps.push(step);
    if (step.verdict === "decides") {
      return ended(steps, groupOfRule.get(taken!.code)!, grouper);
    }
  }
  const entries = layers.includes("basic")
    ? catalogue.entries.filter((e) => e.dx4 === subcategory(diagnosis))
    : [];
  const question = { operations, rank, cost };
  const kinds = rank > 0
    ? ["operative"] as const
    : ["operative", "conservative"] as const;
  for (const kind of kinds) {
    const { steps: asked, taken } = coreTrail(
      catalogue,
      entries,
      question,
      kind,
      grouper.match,
    );
    if (kind === "conservative" || taken !== null || rank > 0) {
      steps.push(...asked);
    }
    if (taken !== null) return ended(steps, taken.group, grouper);
  }
  if (!layers.includes("comprehensive")) return ended(steps, null, grouper);
  const divided = dividesSurgery(catalogue.clusters);
  const codes = clustersOf(refined.codes, c, rank, divided);
  const found = codes.find((name) => catalogue.clusters.has(name));
  steps.push({
    rule: "R-CAT-4",
    question: "comprehensive",
    zh: found === undefined
      ? `综合病种：目录里没有 ${codes.join("、")}`
      : `综合病种：入 ${found}`,
    en: found === undefined
      ? `comprehensive: the catalogue has none of ${codes.join(", ")}`
      : `comprehensive: ${found} takes the case`,
    candidates: codes.map((name): TrailCandidate => {
      const row = catalogue.clusters.get(name);
      return {
        code: name,
        name: row === undefined ? "" : catalogue.name[row]!,
        kept: name === found,
        zh: row === undefined ? "目录里没有" : "在目录里",
        en: row === undefined ? "not in the catalogue" : "in the catalogue",
      };
    }),
    verdict: found === undefined ? "goes on" : "decides",
  });
  const row = found === undefined ? null : catalogue.clusters.get(found)!;
  return ended(steps, row, grouper);
}

const NATIONAL: readonly Layer[] = ["pregroup", "merge", "dxAux"];
