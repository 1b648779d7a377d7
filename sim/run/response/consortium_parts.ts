import { memberParts } from "../../hospital/response/conduct/member_parts.ts";
import type { Sight } from "../../hospital/response/sight.ts";
import type { Values } from "../../model/policy/mod.ts";
import { keptOfSaving } from "../../settlement/method/kept_of_saving.ts";
import { consortiaOf } from "../consortia_of.ts";
import type { SeenYear } from "./see_year.ts";

/**
 * What each institution gets of a yuan that its consortium saves (医共体激励): the
 * rules' consortium laid on the year that was settled, both schemes by their
 * totals; nothing where no total payment to consortia is tried. Part of the run: it
 * hands tables and settings over.
 */
export function consortiumParts(
  { city, hospitals, settled }: SeenYear,
  { billed }: Sight,
  values: Values,
): Float64Array {
  const { counties } = city, { record } = settled;
  const rows = consortiaOf(
    { record, hospitals, counties, settled: settled.settled },
    values,
  );
  const terms = {
    maxKeep: values["settlement.consortium.maxKeep"],
    share: values["settlement.consortium.share"],
    interval: values["settlement.consortium.interval"],
  };
  const kept = new Float64Array(counties.id.length);
  const totals = new Float64Array(kept.length);
  for (const row of rows) {
    kept[row.county]! += row.total * keptOfSaving(row, terms);
    totals[row.county]! += row.total;
  }
  return memberParts(
    { ...hospitals, billed },
    kept.map((fen, c) => totals[c] === 0 ? 0 : fen / totals[c]!),
    values["settlement.consortium.split"],
  );
}
