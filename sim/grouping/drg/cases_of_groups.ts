import { type Catalogue, type CodeBook, NO_GROUP } from "../../model/ledger.ts";
import type { CodeTally } from "../tally.ts";
import { totalsByCode } from "../totals_by_code.ts";

/** Base-period cases by group (病组病例数). */
export function casesOfGroups(
  { group, groupOfCode }: Pick<Catalogue, "group" | "groupOfCode">,
  codes: Pick<CodeBook, "diagnosis">,
  tallies: readonly CodeTally[],
): Float64Array {
  const cases = new Float64Array(group.length);
  const { n } = totalsByCode(codes, tallies);
  groupOfCode.forEach((g, c) => {
    if (g !== NO_GROUP) cases[g] = cases[g]! + n[c]!;
  });
  return cases;
}
