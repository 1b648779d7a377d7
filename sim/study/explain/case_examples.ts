import {
  AUXILIARY_TYPES,
  LAYERS,
  METHODS,
  NO_GROUP,
  ZONES,
} from "../../model/ledger.ts";
import type { CaseExample } from "../../model/case_example.ts";
import type { ExplainedRun } from "./explained_run.ts";

/** Examples of one kind that are listed. */
const EACH = 2;
const DIP = METHODS.indexOf("dip");

/**
 * The first cases of every kind (病例示例): of each layer of the catalogue, each
 * zone of the deviation rule and each auxiliary type that the year has, so that
 * a reader finds one of the sort wanted without a list of all.
 */
export function caseExamples(run: ExplainedRun): CaseExample[] {
  const { claims, settled, rules: { catalogue }, hospitals } = run;
  const { points, cases } = settled, seen = new Map<string, number>();
  const examples: CaseExample[] = [];
  for (let row = 0; row < claims.rows; row++) {
    if (cases.method[row] !== DIP) continue;
    const zone = ZONES[points.zone[row]!]!;
    const g = cases.group[row]!;
    const layer = g === NO_GROUP ? null : layerOf(run, g);
    const type = AUXILIARY_TYPES[points.auxiliaryType?.[row] ?? 0]!.id;
    const kind = `${layer} ${zone} ${type}`, n = seen.get(kind) ?? 0;
    if (n >= EACH) continue;
    seen.set(kind, n + 1);
    examples.push({
      case: row + 1,
      hospital: hospitals.id[claims.hospital[row]!]!,
      group: g === NO_GROUP ? "" : catalogue.group[g]!,
      layer,
      zone,
      type,
      cost: claims.cost[row]!,
      points: points.points[row]!,
    });
  }
  return examples.sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.case - b.case
  );
}

function layerOf(
  { rules: { catalogue } }: ExplainedRun,
  group: number,
): typeof LAYERS[number] {
  if (catalogue.layer !== undefined) return LAYERS[catalogue.layer[group]!]!;
  return catalogue.core[group] === 1 ? "basic" : "comprehensive";
}

function order({ layer, zone, type }: CaseExample): string {
  const rank = layer === null ? LAYERS.length : LAYERS.indexOf(layer);
  return `${rank} ${ZONES.indexOf(zone)} ${type}`;
}
