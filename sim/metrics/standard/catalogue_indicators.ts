import {
  type Cases,
  type Catalogue,
  hasTag,
  type MetricRow,
  NO_GROUP,
  type Points,
  type Tag,
} from "../../model/ledger.ts";
import { SCALE } from "../../base/points.ts";
import { ratio, rowOf } from "../metric_row.ts";

/**
 * The catalogue by the standard's own definitions (目录指标): B5 and B6 historic cases
 * in core and comprehensive diseases, of all that the catalogue was made from; B8
 * core diseases of which a case has an auxiliary coefficient other than 1; B9 and
 * B10 basic and TCM-advantage diseases.
 */
export function catalogueIndicators(
  year: number,
  { core, cases: base, tags }: Pick<Catalogue, "core" | "cases" | "tags">,
  { group }: Pick<Cases, "group">,
  { auxiliary }: Pick<Points, "auxiliary">,
): MetricRow[] {
  const row = rowOf("all", "all", String(year));
  let all = 0, inCore = 0;
  for (let g = 0; g < base.length; g++) {
    all += base[g]!;
    if (core[g] === 1) inCore += base[g]!;
  }
  const tagged = (tag: Tag) =>
    tags === undefined
      ? 0
      : tags.reduce((n, bits) => hasTag(bits, tag) ? n + 1 : n, 0);
  return [
    row("B5", "ratio", ratio(inCore, all)),
    row("B6", "ratio", ratio(all - inCore, all)),
    row("B8", "count", withTypes(core, group, auxiliary)),
    row("B9", "count", tagged("basic")),
    row("B10", "count", tagged("tcm")),
  ];
}

function withTypes(
  core: Uint8Array,
  group: Uint16Array,
  auxiliary: Uint32Array | undefined,
): number {
  if (auxiliary === undefined) return 0;
  const typed = new Uint8Array(core.length);
  for (let i = 0; i < group.length; i++) {
    const g = group[i]!;
    if (g !== NO_GROUP && core[g] === 1 && auxiliary[i] !== SCALE) typed[g] = 1;
  }
  return typed.reduce((n, one) => n + one, 0);
}
