import type { Issue } from "../base/issues.ts";
import type { IntakeReport } from "../model/intake.ts";
import { type Claims, OUT_OF_AREA } from "../model/ledger.ts";
import { CLAIM_COLUMNS } from "./claim_cells.ts";
import type { ClaimColumns } from "./claim_columns.ts";
import { ClaimLog } from "./claim_log.ts";
import { count, eachRow } from "./claim_rows.ts";
import type { GivenCode } from "./code_book.ts";
import { noteForms } from "./note_forms.ts";
import { orderClaims, withoutRepeats } from "./order_claims.ts";
import {
  type ClaimChecks,
  ClaimScanner,
  OUT_OF_AREA_ID,
} from "./scan_claims.ts";
import { checkCount, checkHeader, noRows, type SheetText } from "./sheet.ts";

/** Pairs of diagnosis and operations that the column `code` can tell apart. */
const MOST_CODES = 65536;

/** Claims that were read, in the order of the record: by person, then day. */
export interface GivenClaims {
  readonly claims: Claims;
  /** One element a code of the code book. */
  readonly codes: readonly GivenCode[];
  /** Person's id in the file, one element a claim. */
  readonly personId: readonly string[];
  /** What was read, taken and left out. */
  readonly report: IntakeReport;
}

/**
 * Reads a year's claims (结算单). Persons are numbered in plain text order of
 * their ids; a discharge on 29 February counts to the 28th, as a simulated year
 * has 365 days. A person's county is the column `county` or, without it, the
 * hospital's. Columns `claim_id`, `sex` and `age` are checked where the file has
 * them.
 *
 * A row whose money, time, place or identity cannot be used is left out, and
 * everything that is left out or odd stands in the report: rows read = rows taken +
 * rows left out. What makes the whole file unusable goes to `issues`.
 */
export function readClaims(
  sheet: SheetText,
  checks: ClaimChecks,
  issues: Issue[],
): GivenClaims {
  const log = new ClaimLog();
  let scanner = new ClaimScanner(checks, log, [], 0), whole = false;
  eachRow(sheet, issues, {
    header: (names) => {
      whole = checkHeader(sheet.file, names, CLAIM_COLUMNS, issues);
      const most = count(sheet.text, "\n") + 1;
      scanner = new ClaimScanner(checks, log, names, most);
      return whole;
    },
    row: (cells, line) => scanner.row(cells, line),
  });
  if (whole && scanner.read === 0) noRows(sheet.file, CLAIM_COLUMNS, issues);

  const { columns, persons, diagnoses, diagnosisCodes } = scanner;
  const { id } = checks.archive.hospitals;
  const hospitalId = (h: number) => h === OUT_OF_AREA ? OUT_OF_AREA_ID : id[h]!;
  const sorted = persons.texts.slice().sort();
  const rank = rankOf(persons.texts, sorted);
  const order = withoutRepeats(
    columns,
    orderClaims(columns, rank),
    hospitalId,
    log,
  );
  const edition = noteForms(
    columns,
    order,
    diagnoses.texts,
    diagnosisCodes,
    hospitalId,
    log,
  );
  const { code, codes } = codesOf(scanner, order);
  checkCount(sheet.file, "diagnosis", codes.length, MOST_CODES, issues);
  const claims = inOrder(columns, order, rank, code);
  return {
    claims,
    codes,
    personId: Array.from(claims.person, (p) => sorted[p]!),
    report: {
      read: scanner.read,
      accepted: order.length,
      rejected: scanner.read - order.length,
      findings: log.byLine(),
      edition,
    },
  };
}

function rankOf(texts: readonly string[], sorted: readonly string[]) {
  const place = new Map(sorted.map((text, rank) => [text, rank]));
  return Uint32Array.from(texts, (text) => place.get(text)!);
}

/** Codes in the order in which the record meets them, and each claim's own. */
function codesOf(
  { columns, diagnosisCodes, operationCodes }: ClaimScanner,
  order: Uint32Array,
): { code: Uint16Array; codes: GivenCode[] } {
  const written = new Map<string, number>(), codes: GivenCode[] = [];
  const ofPair = new Map<number, number>(), lists = operationCodes.length;
  const code = new Uint16Array(order.length);
  order.forEach((row, i) => {
    const d = columns.diagnosis[row]!, o = columns.operations[row]!;
    let place = ofPair.get(d * lists + o);
    if (place === undefined) {
      const diagnosis = diagnosisCodes[d]!.code;
      const { operations } = operationCodes[o]!;
      const key = JSON.stringify([diagnosis, operations]);
      place = written.get(key) ?? codes.push({ diagnosis, operations }) - 1;
      written.set(key, place);
      ofPair.set(d * lists + o, place);
    }
    code[i] = place;
  });
  return { code, codes };
}

function inOrder(
  c: ClaimColumns,
  order: Uint32Array,
  rank: Uint32Array,
  code: Uint16Array,
): Claims {
  const rows = order.length;
  const int32 = (column: Int32Array) =>
    Int32Array.from(order, (row) => column[row]!);
  const uint8 = (column: Uint8Array) =>
    Uint8Array.from(order, (row) => column[row]!);
  const uint16 = (column: Uint16Array) =>
    Uint16Array.from(order, (row) => column[row]!);
  return {
    rows,
    person: Uint32Array.from(order, (row) => rank[c.person[row]!]!),
    hospital: uint16(c.hospital),
    scheme: uint8(c.scheme),
    county: uint8(c.county),
    day: uint16(c.day),
    los: uint16(c.los),
    code,
    cost: int32(c.cost),
    selfPaid: int32(c.selfPaid),
    fund: int32(c.fund),
    catastrophic: int32(c.catastrophic),
  };
}
