import { cannotPlay } from "../../base/issues.ts";
import {
  type CodeBook,
  type DrgRules,
  SEVERITIES,
} from "../../model/ledger.ts";
import { compileSeverity, type SeverityTable } from "./compile_severity.ts";
import { asksAnything, asksList } from "./condition_box.ts";
import { type DecisionRow, decisionRows } from "./decision_rows.ts";
import { type RuleLists, ruleLists } from "./rule_lists.ts";

/** In `plain`: what the case says beside its codes decides. */
export const ASKS = 0xffff;

/** Rule tables and a code book as look-ups of whole numbers (分组器内核). */
export interface DrgKernel extends SeverityTable {
  readonly lists: RuleLists;
  /** Number of secondary diagnoses. */
  readonly secondaries: number;
  /** Slot by code × severity, or {@linkcode ASKS}. */
  readonly plain: Uint16Array;
  /** First row of each code's decisions, and one more. */
  readonly start: Uint32Array;
  readonly rows: DecisionColumns;
  /** By slot: the code that it came from, and the row of its outcome. */
  readonly codeOf: Uint32Array;
  readonly outcome: Uint32Array;
}

/** Decision rows as columns. */
export interface DecisionColumns {
  readonly severities: Uint8Array;
  /** 1 = asks for what only a settlement list says. */
  readonly asksList: Uint8Array;
  readonly sexes: Uint8Array;
  readonly ageFrom: Int32Array;
  readonly ageBelow: Int32Array;
  readonly newborn: Uint8Array;
  readonly weighed: Uint8Array;
  readonly weightFrom: Int32Array;
  readonly weightBelow: Int32Array;
  readonly losFrom: Int32Array;
  readonly losBelow: Int32Array;
  readonly outcomes: Uint8Array;
  /** Row among `secondary` sets, −1 = none is asked. */
  readonly set: Int32Array;
  /** 1 by set × secondary diagnosis. */
  readonly secondary: Uint8Array;
  readonly slot: Uint16Array;
}

/** Slots that a 16-bit code has room for; the highest is {@linkcode ASKS}. */
const MOST_SLOTS = ASKS;

/**
 * Compiles rule tables for a code book: what becomes of each code is
 * worked out once, so that grouping a case is one look-up, or, where age, weight,
 * sex, stay or outcome are asked, a few comparisons of numbers. A *slot* is a code
 * with one of its outcomes; a code with one outcome is its own slot, so a refined
 * code book has one more row for each further outcome.
 *
 * @param secondaryCodes ICD-10 code by row of the secondary diagnosis
 */
export function compileDrg(
  rules: DrgRules,
  book: CodeBook,
  secondaryCodes: readonly string[],
): DrgKernel {
  const lists = ruleLists(rules, secondaryCodes);
  const codes = book.diagnosis.length;
  const codeOf: number[] = Array.from({ length: codes }, (_, c) => c);
  const outcome: number[] = new Array(codes).fill(0);
  const plain = new Uint16Array(codes * SEVERITIES.length);
  const start = new Uint32Array(codes + 1);
  const rows: { readonly row: DecisionRow; readonly slot: number }[] = [];
  for (let c = 0; c < codes; c++) {
    const own = decisionRows(lists, {
      diagnosis: book.diagnosis[c]!,
      operations: book.operations[c]!,
    });
    const slots = new Map<number, number>();
    const slotOf = (found: number): number => {
      let slot = slots.get(found);
      if (slot === undefined) {
        slot = slots.size === 0 ? c : codeOf.push(c) - 1;
        outcome[slot] = found;
        slots.set(found, slot);
      }
      return slot;
    };
    for (const row of own) rows.push({ row, slot: slotOf(row.outcome) });
    for (let s = 0; s < SEVERITIES.length; s++) {
      const first = own.find(({ severities }) => (severities >> s & 1) === 1)!;
      plain[c * SEVERITIES.length + s] = asksAnything(first.box)
        ? ASKS
        : slotOf(first.outcome);
    }
    start[c + 1] = rows.length;
  }
  if (codeOf.length > MOST_SLOTS) {
    throw cannotPlay("grouping.drg.rules", rules.id, {
      zh:
        `编码表与分组规则合计 ${codeOf.length} 种编码结果，超过 ${MOST_SLOTS}；请减少编码`,
      en:
        `the code book has ${codeOf.length} codes with outcomes, more than ${MOST_SLOTS}; give fewer codes`,
    });
  }
  return {
    lists,
    secondaries: secondaryCodes.length,
    ...compileSeverity(lists, book),
    plain,
    start,
    rows: columnsOf(rows),
    codeOf: Uint32Array.from(codeOf),
    outcome: Uint32Array.from(outcome),
  };
}

function columnsOf(
  rows: readonly { readonly row: DecisionRow; readonly slot: number }[],
): DecisionColumns {
  const bytes = (of: (row: DecisionRow) => number) =>
    Uint8Array.from(rows, ({ row }) => of(row));
  const wholes = (of: (row: DecisionRow) => number) =>
    Int32Array.from(rows, ({ row }) => of(row));
  const sets: Uint8Array[] = [];
  const set = wholes(({ box: { secondary } }) => {
    if (secondary === null) return -1;
    const known = sets.findIndex((own) =>
      own.every((v, s) => v === secondary[s])
    );
    return known < 0 ? sets.push(secondary) - 1 : known;
  });
  return {
    severities: bytes((row) => row.severities),
    asksList: bytes((row) => asksList(row.box) ? 1 : 0),
    sexes: bytes((row) => row.box.sexes),
    ageFrom: wholes((row) => row.box.ageFrom),
    ageBelow: wholes((row) => row.box.ageBelow),
    newborn: bytes((row) => row.box.newborn),
    weighed: bytes((row) => row.box.weighed),
    weightFrom: wholes((row) => row.box.weightFrom),
    weightBelow: wholes((row) => row.box.weightBelow),
    losFrom: wholes((row) => row.box.losFrom),
    losBelow: wholes((row) => row.box.losBelow),
    outcomes: bytes((row) => row.box.outcomes),
    set,
    secondary: Uint8Array.from(sets.flatMap((own) => [...own])),
    slot: Uint16Array.from(rows, ({ slot }) => slot),
  };
}
