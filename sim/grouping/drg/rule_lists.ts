import {
  ADRG_KINDS,
  type DrgRules,
  UNGROUPED,
  type Ungrouped,
  unrelatedGroup,
} from "../../model/ledger.ts";
import { NO_DRG } from "../../model/ledger.ts";
import { type CodeSpan, diagnosisSpan, operationSpan } from "./code_ranges.ts";
import { type ConditionBox, conditionBox } from "./condition_box.ts";

/** What can become of a case: a group, or no group and why (分组结果). */
export interface DrgOutcome {
  /** Row of the group in the rules, after merging; −1 = none. */
  readonly drg: number;
  /** Row of the ADRG; −1 = none. */
  readonly adrg: number;
  /** Row of the MDC; −1 = none. */
  readonly mdc: number;
  /** Why there is no group; `null` where there is one. */
  readonly why: Ungrouped | null;
  /** Code of the group, `0000` or one that ends in `QY`. */
  readonly label: string;
}

/** The rule tables with their patterns read: what a compiler and a trail ask. */
export interface RuleLists {
  readonly rules: DrgRules;
  /** Main diagnoses by MDC, and by ADRG. */
  readonly ofMdc: readonly (readonly CodeSpan[])[];
  readonly ofAdrg: readonly (readonly CodeSpan[])[];
  /** Sets of operations by ADRG. */
  readonly operations: readonly (readonly (readonly CodeSpan[])[])[];
  /** All operations of surgical ADRGs. */
  readonly surgery: readonly CodeSpan[];
  /** Conditions by MDC, ADRG and DRG. */
  readonly mdcBoxes: readonly ConditionBox[];
  readonly adrgBoxes: readonly ConditionBox[];
  readonly drgBoxes: readonly ConditionBox[];
  /** Rows of ADRGs by MDC, and of groups by ADRG. */
  readonly adrgsOf: readonly (readonly number[])[];
  readonly drgsOf: readonly (readonly number[])[];
  readonly secondaryCodes: readonly string[];
  /** Every outcome: the groups by row, then, by MDC (the last for none), the reasons. */
  readonly outcomes: readonly DrgOutcome[];
}

/** Reads the patterns of rule tables once. */
export function ruleLists(
  rules: DrgRules,
  secondaryCodes: readonly string[],
): RuleLists {
  const { mdcs, adrgs, drgs } = rules;
  const operations = adrgs.map(({ procedures }) =>
    procedures.map((set) => set.map(operationSpan))
  );
  const box = ({ when }: { readonly when: typeof mdcs[number]["when"] }) =>
    conditionBox(when, secondaryCodes);
  const rowsOf = <T>(rows: readonly T[], of: (row: T) => number, n: number) => {
    const own: number[][] = Array.from({ length: n }, () => []);
    rows.forEach((row, r) => own[of(row)]!.push(r));
    return own;
  };
  return {
    rules,
    ofMdc: mdcs.map(({ diagnoses }) => diagnoses.map(diagnosisSpan)),
    ofAdrg: adrgs.map(({ diagnoses }) => diagnoses.map(diagnosisSpan)),
    operations,
    surgery: operations.filter((_, a) => adrgs[a]!.kind === SURGICAL).flat(2),
    mdcBoxes: mdcs.map(box),
    adrgBoxes: adrgs.map(box),
    drgBoxes: drgs.map(box),
    adrgsOf: rowsOf(adrgs, ({ mdc }) => mdc, mdcs.length),
    drgsOf: rowsOf(drgs, ({ adrg }) => adrg, adrgs.length),
    secondaryCodes,
    outcomes: [
      ...drgs.map(({ into }): DrgOutcome => {
        const { adrg, code } = drgs[into]!;
        const { mdc } = adrgs[adrg]!;
        return { drg: into, adrg, mdc, why: null, label: code };
      }),
      ...[...mdcs.keys(), -1].flatMap((mdc) =>
        UNGROUPED.map((why): DrgOutcome => ({
          drg: -1,
          adrg: -1,
          mdc,
          why,
          label: why === "unrelated" && mdc >= 0
            ? unrelatedGroup(mdcs[mdc]!.code)
            : NO_DRG,
        }))
      ),
    ],
  };
}

/** Row of the outcome of a case without a group; `mdc` −1 = none. */
export function outcomeOf(
  { rules: { drgs, mdcs } }: RuleLists,
  mdc: number,
  why: Ungrouped,
): number {
  const place = mdc < 0 ? mdcs.length : mdc;
  return drgs.length + place * UNGROUPED.length + UNGROUPED.indexOf(why);
}

const SURGICAL = ADRG_KINDS.indexOf("surgical");
