import { ADRG_KINDS } from "../../model/ledger.ts";
import { inSpans } from "./code_ranges.ts";
import type { RuleLists } from "./rule_lists.ts";

const MEDICAL = ADRG_KINDS.indexOf("medical");

/** A case's codes. */
export interface DrgCodes {
  readonly diagnosis: string;
  readonly operations: readonly string[];
}

/** Rows of the MDCs that a main diagnosis may lead to, and of the pre-MDCs that operations lead to, in the order of the file. */
export function mdcsFor(lists: RuleLists, { diagnosis }: DrgCodes): number[] {
  return lists.ofMdc.flatMap((spans, mdc) =>
    spans.length === 0 || inSpans(spans, diagnosis) ? [mdc] : []
  );
}

/** Whether an MDC is one that operations alone lead to (先期分组). */
export function isPreMdc({ ofMdc }: RuleLists, mdc: number): boolean {
  return ofMdc[mdc]!.length === 0;
}

/**
 * Rows of the ADRGs of an MDC whose lists a case's codes are on, in the order in
 * which they are tried: its main diagnosis where one is asked, and an operation
 * of each set where there are any.
 */
export function adrgsFor(
  lists: RuleLists,
  mdc: number,
  codes: DrgCodes,
): number[] {
  return lists.adrgsOf[mdc]!.filter((a) => fitsAdrg(lists, a, codes));
}

/** Whether a case's codes are on the lists of an ADRG. */
export function fitsAdrg(
  { ofAdrg, operations }: RuleLists,
  adrg: number,
  { diagnosis, operations: own }: DrgCodes,
): boolean {
  const spans = ofAdrg[adrg]!;
  return (spans.length === 0 || inSpans(spans, diagnosis)) &&
    operations[adrg]!.every((set) => own.some((op) => inSpans(set, op)));
}

/** Whether an operation of the case is on a surgical list, of whatever MDC. */
export function isOperated(
  { surgery }: RuleLists,
  { operations }: DrgCodes,
): boolean {
  return operations.some((op) => inSpans(surgery, op));
}

/** Whether an ADRG goes by the main diagnosis alone. */
export function isMedical({ rules }: RuleLists, adrg: number): boolean {
  return rules.adrgs[adrg]!.kind === MEDICAL;
}
