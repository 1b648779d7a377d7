import type { CatalogueOptions } from "../../sim/grouping/build_catalogue.ts";
import type { Claims, CodeBook, Hospitals } from "../../sim/model/ledger.ts";

/** A code as a test writes it: `K80.1`, operations, class rank; the rest follows. */
export interface CodeRow {
  readonly dx: string;
  readonly operations?: readonly string[];
  readonly rank?: number;
  readonly block?: string;
  readonly chapter?: string;
  readonly bedDay?: boolean;
  readonly dialysis?: boolean;
  readonly psychiatric?: boolean;
}

/** A code book of a few codes. */
export function codeBook(rows: readonly CodeRow[]): CodeBook {
  const flag = (name: "bedDay" | "dialysis" | "psychiatric") =>
    Uint8Array.from(rows, (r) => r[name] ? 1 : 0);
  return {
    diagnosis: rows.map((r) => r.dx),
    category: rows.map((r) => r.dx.slice(0, 3)),
    block: rows.map((r) => r.block ?? `${r.dx[0]}00-${r.dx[0]}99`),
    chapter: rows.map((r) => r.chapter ?? r.dx[0]!),
    operations: rows.map((r) => r.operations ?? []),
    treatmentClass: Uint8Array.from(rows, (r) => r.rank ?? 0),
    name: rows.map((r) => `名${r.dx}`),
    bedDay: flag("bedDay"),
    dialysis: flag("dialysis"),
    psychiatric: flag("psychiatric"),
  };
}

/** Hospitals of these levels and kinds. */
export function hospitalsOf(
  rows: readonly (readonly [level: number, kind: string])[],
): Hospitals {
  return {
    id: rows.map((_, h) => `H${h}`),
    nameZh: rows.map((_, h) => `医院${h}`),
    nameEn: rows.map((_, h) => `Hospital ${h}`),
    level: Uint8Array.from(rows, ([level]) => level),
    kind: rows.map(([, kind]) => kind),
    county: new Uint8Array(rows.length),
    beds: new Uint16Array(rows.length).fill(100),
  };
}

/** A claim as a test writes it; cost in fen. */
export interface ClaimRow {
  readonly code: number;
  readonly cost: number;
  readonly hospital?: number;
  readonly scheme?: number;
  readonly day?: number;
  readonly los?: number;
  readonly fund?: number;
}

/** Claims of a year. */
export function claimsOf(rows: readonly ClaimRow[]): Claims {
  const n = rows.length;
  return {
    rows: n,
    person: Uint32Array.from(rows, (_, i) => i),
    hospital: Uint16Array.from(rows, (r) => r.hospital ?? 0),
    scheme: Uint8Array.from(rows, (r) => r.scheme ?? 0),
    county: new Uint8Array(n),
    day: Uint16Array.from(rows, (r) => r.day ?? 0),
    los: Uint16Array.from(rows, (r) => r.los ?? 5),
    code: Uint16Array.from(rows, (r) => r.code),
    cost: Int32Array.from(rows, (r) => r.cost),
    selfPaid: new Int32Array(n),
    fund: Int32Array.from(rows, (r) => r.fund ?? 0),
    catastrophic: new Int32Array(n),
  };
}

/** All claims are DIP cases. */
export function allDip(claims: Claims): Uint8Array {
  return new Uint8Array(claims.rows);
}

/** How most tests build a catalogue: the options of version 2.0. */
export const DEFAULTS: CatalogueOptions = {
  id: "test",
  version: "2.0",
  coreThreshold: 15,
  thresholdMode: "fixed",
  coverage: 0.95,
  comprehensiveMode: "category",
  comprehensiveThreshold: null,
  dropSmall: false,
  classBy: "highest",
};
