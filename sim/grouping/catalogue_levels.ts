import {
  type Catalogue,
  type CatalogueLevels,
  type CodeBook,
  NO_GROUP,
} from "../model/ledger.ts";
import { subcategory } from "./assign_codes.ts";
import { classCode } from "./comprehensive.ts";

/**
 * The levels of a catalogue (目录分级): payment uses level 3, the groups; the
 * levels above serve monitoring and comparison.
 *
 * `R-CAT` step 6: specification 3.0 (draft), 8.2 三(二)2.
 *
 * @param codes the book that the catalogue groups
 */
export function catalogueLevels(
  { group, groupOfCode, treatmentClass }: Catalogue,
  codes: Pick<CodeBook, "chapter" | "block" | "diagnosis">,
): CatalogueLevels {
  const one = (of: (code: number) => string): (string | null)[] => {
    const found: (string | null)[] = new Array(group.length).fill(null);
    groupOfCode.forEach((g, c) => {
      if (g === NO_GROUP) return;
      const value = of(c);
      found[g] = found[g] === null || found[g] === value ? value : "";
    });
    return found;
  };
  const withClass = (values: (string | null)[]) =>
    values.map((value, g) =>
      value ? `${value}-${classCode(treatmentClass[g]!)}` : ""
    );
  return {
    chapter: one((c) => codes.chapter[c]!).map((value) => value ?? ""),
    level1: withClass(one((c) => codes.block[c]!)),
    level2: withClass(one((c) => subcategory(codes.diagnosis[c]!))),
  };
}
