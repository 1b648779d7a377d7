import { type CodeBook, TREATMENT_CLASSES } from "../../model/ledger.ts";

/** What the world knows of the codes: a subset of the code facts of the need stage. */
export interface MovableCodes {
  readonly book: CodeBook;
  readonly disease: Uint16Array;
  /** First code and number of codes, by disease. */
  readonly first: Uint16Array;
  readonly count: Uint16Array;
  /** Mean cost relative to the disease's, by code. */
  readonly costRatio: Float64Array;
}

/** Where a case may go from each code; a code that leads to itself leads nowhere. */
export interface CodeMoves {
  /** The next heavier and the next lighter treatment of the same diagnosis. */
  readonly heavier: Uint16Array;
  readonly lighter: Uint16Array;
  /** What it is recorded as when it is upcoded. */
  readonly upcoded: Uint16Array;
  /** The same diagnosis without an operation: what a second half is billed as. */
  readonly plain: Uint16Array;
  /** 1 = paid by case, so that two bills are worth more than one. */
  readonly splittable: Uint8Array;
}

/** Bounds of the heavier code's mean cost relative to the right one, and what is aimed at. */
export interface UpcodeGain {
  readonly least: number;
  readonly aim: number;
  readonly most: number;
}

/** Nobody invents an operation of a higher class than this. */
const INVENTED = TREATMENT_CLASSES.indexOf("therapeutic");

/**
 * Where hospitals can move a case (编码去向): to another operation on the same
 * diagnosis, really; or on paper, to a code of the same disease that is dearer
 * by about what is aimed at.
 */
export function codeMoves(codes: MovableCodes, gain: UpcodeGain): CodeMoves {
  const { book } = codes, n = book.diagnosis.length;
  const own = Uint16Array.from({ length: n }, (_, c) => c);
  return {
    heavier: own.map((c) => treated(codes, c, 1)),
    lighter: own.map((c) => treated(codes, c, -1)),
    upcoded: own.map((c) => recorded(codes, c, gain)),
    plain: own.map((c) =>
      sameDiagnosis(codes, c).find((o) => book.operations[o]!.length === 0) ?? c
    ),
    splittable: Uint8Array.from(
      own,
      (c) =>
        Number(
          book.bedDay[c] === 0 && book.dialysis[c] === 0 &&
            book.psychiatric[c] === 0,
        ),
    ),
  };
}

/** Codes of the disease that have the same diagnosis: one with each operation. */
function sameDiagnosis({ book, ...codes }: MovableCodes, c: number): number[] {
  const d = codes.disease[c]!;
  return Array.from(
    { length: codes.count[d]! },
    (_, k) => codes.first[d]! + k,
  ).filter((o) => book.diagnosis[o] === book.diagnosis[c]);
}

/** The next treatment that costs more (sign 1) or less (−1) and is of no lower, or no higher, class. */
function treated(codes: MovableCodes, c: number, sign: 1 | -1): number {
  const { costRatio, book: { treatmentClass } } = codes;
  const further = (a: number, b: number) =>
    sign * (treatmentClass[a]! - treatmentClass[b]!) ||
    sign * (costRatio[a]! - costRatio[b]!);
  return sameDiagnosis(codes, c).filter((o) =>
    sign * (costRatio[o]! - costRatio[c]!) > 0 &&
    sign * (treatmentClass[o]! - treatmentClass[c]!) >= 0
  ).sort(further)[0] ?? c;
}

function recorded(
  { disease, first, count, costRatio, book }: MovableCodes,
  c: number,
  { least, aim, most }: UpcodeGain,
): number {
  const d = disease[c]!;
  const highest = Math.max(INVENTED, book.treatmentClass[c]!);
  // An operation is on record: what can be written otherwise is the diagnosis.
  const kept = book.treatmentClass[c]! > INVENTED;
  let best = c, distance = Infinity;
  for (let o = first[d]!; o < first[d]! + count[d]!; o++) {
    const gain = costRatio[o]! / costRatio[c]!;
    if (o === c || gain < least || gain > most) continue;
    if (book.treatmentClass[o]! > highest) continue;
    if (kept && !sameOperations(book, o, c)) continue;
    const away = gain > aim ? gain / aim : aim / gain;
    if (away < distance) best = o, distance = away;
  }
  return best;
}

function sameOperations(
  { operations }: CodeBook,
  a: number,
  b: number,
): boolean {
  return operations[a]!.join("+") === operations[b]!.join("+");
}
