import {
  ANY_CASE,
  asksAnything,
  bothBoxes,
  type ConditionBox,
} from "./condition_box.ts";
import {
  adrgsFor,
  type DrgCodes,
  isMedical,
  isOperated,
  isPreMdc,
  mdcsFor,
} from "./fitting_rows.ts";
import { outcomeOf, type RuleLists } from "./rule_lists.ts";

/** What becomes of a case with these severities that meets these conditions (判定行). */
export interface DecisionRow {
  /** Bits of `SEVERITIES`. */
  readonly severities: number;
  readonly box: ConditionBox;
  /** Row of the outcome. */
  readonly outcome: number;
}

const ANY_SEVERITY = 7;

/**
 * Everything that can become of cases with some codes, as rows of which the first
 * that holds decides (分组判定表): the tables are walked from MDC to ADRG to DRG
 * once, and no case walks them again. What two MDCs of one order would both take
 * has no group, and an operation that is surgery elsewhere and nowhere in the
 * case's MDC makes it unrelated to its diagnosis (歧义).
 */
export function decisionRows(
  lists: RuleLists,
  codes: DrgCodes,
): DecisionRow[] {
  const rows: DecisionRow[] = [];
  const mdcs = mdcsFor(lists, codes);
  const orders = [...new Set(mdcs.map((m) => lists.rules.mdcs[m]!.order))]
    .sort((a, b) => a - b);
  for (const order of orders) {
    const here = mdcs.filter((m) => lists.rules.mdcs[m]!.order === order);
    const byDiagnosis = here.filter((m) => !isPreMdc(lists, m));
    for (const mdc of here.filter((m) => isPreMdc(lists, m))) {
      rows.push(...adrgRows(lists, mdc, codes));
    }
    byDiagnosis.forEach((mdc, i) => {
      for (const other of byDiagnosis.slice(i + 1)) {
        const box = bothBoxes(lists.mdcBoxes[mdc]!, lists.mdcBoxes[other]!);
        if (box !== null) {
          rows.push(row(box, outcomeOf(lists, mdc, "twoMdc")));
        }
      }
    });
    for (const mdc of byDiagnosis) rows.push(...mdcRows(lists, mdc, codes));
  }
  rows.push(row(ANY_CASE, outcomeOf(lists, -1, "noMdc")));
  return untilDecided(rows);
}

/** Rows of an MDC that a main diagnosis leads to: a case that it takes never leaves it. */
function mdcRows(
  lists: RuleLists,
  mdc: number,
  codes: DrgCodes,
): DecisionRow[] {
  const found = adrgsFor(lists, mdc, codes);
  const operated = found.filter((a) => !isMedical(lists, a));
  // Whether a surgical list was missed is asked of the codes, so that a group's age or weight does not make a diagnosis unrelated.
  const unrelated = operated.length === 0 && isOperated(lists, codes);
  return [
    ...adrgRows(lists, mdc, codes, unrelated ? [] : found),
    row(
      lists.mdcBoxes[mdc]!,
      outcomeOf(lists, mdc, unrelated ? "unrelated" : "noAdrg"),
    ),
  ];
}

function adrgRows(
  lists: RuleLists,
  mdc: number,
  codes: DrgCodes,
  adrgs: readonly number[] = adrgsFor(lists, mdc, codes),
): DecisionRow[] {
  return adrgs.flatMap((adrg) => {
    const box = bothBoxes(lists.mdcBoxes[mdc]!, lists.adrgBoxes[adrg]!);
    if (box === null) return [];
    return lists.drgsOf[adrg]!.flatMap((drg): DecisionRow[] => {
      const own = bothBoxes(box, lists.drgBoxes[drg]!);
      const { severities } = lists.rules.drgs[drg]!;
      return own === null ? [] : [{ severities, box: own, outcome: drg }];
    });
  });
}

function row(box: ConditionBox, outcome: number): DecisionRow {
  return { severities: ANY_SEVERITY, box, outcome };
}

/** The rows without those that no case comes to. */
function untilDecided(rows: readonly DecisionRow[]): DecisionRow[] {
  const kept: DecisionRow[] = [];
  let decided = 0;
  for (const own of rows) {
    if ((own.severities & ~decided) === 0) continue;
    kept.push(own);
    if (!asksAnything(own.box)) decided |= own.severities;
    if (decided === ANY_SEVERITY) break;
  }
  return kept;
}
