/**
 * Data that are given instead of generated (读入数据): from the texts of files to
 * the same tables that a generated city gives. Everything that is wrong with
 * the files is said at once.
 *
 * @module
 */
import { type Issue, ShapanError } from "../base/issues.ts";
import type {
  CatalogueFile,
  Claims,
  CodeBook,
  Counties,
  Hospitals,
  Outpatient,
  YearRecord,
} from "../model/ledger.ts";
import { codeBook } from "./code_book.ts";
import { readCatalogue } from "./read_catalogue.ts";
import { readClaims } from "./read_claims.ts";
import { readHospitals } from "./read_hospitals.ts";
import {
  evenRegister,
  insuredOf,
  readRegister,
  type YuanByScheme,
} from "./read_register.ts";
import type { SheetText } from "./sheet.ts";

/** The files of a given year. */
export interface GivenTexts {
  readonly hospitals: SheetText;
  readonly claims: SheetText;
  readonly catalogue: SheetText;
  /** `null` where only the year's contributions are known. */
  readonly register: SheetText | null;
}

/** What the files are read against. */
export interface GivenOptions {
  readonly year: number;
  /** Treatment class by operation (手术操作分类). */
  readonly classOf: ReadonlyMap<string, string>;
  /** Contributions of the year in yuan, where there is no register. */
  readonly contributions: YuanByScheme | null;
}

/** A year that was read. */
export interface Given {
  readonly hospitals: Hospitals;
  readonly counties: Counties;
  readonly codes: CodeBook;
  readonly catalogue: CatalogueFile;
  readonly record: YearRecord;
  /** Mean cost by code, whole fen. */
  readonly meanCost: Float64Array;
  /** Person's id in the file, one element a claim. */
  readonly personId: readonly string[];
  /** Insured by scheme, 0 where no register says. */
  readonly insured: readonly [number, number];
}

/**
 * Reads a year from the texts of its files.
 *
 * @throws {ShapanError} with everything that is wrong, by file and line
 */
export function readGiven(texts: GivenTexts, options: GivenOptions): Given {
  const issues: Issue[] = [];
  const archive = readHospitals(texts.hospitals, issues);
  const catalogue = readCatalogue(texts.catalogue, issues);
  const { year, classOf, contributions } = options;
  const read = readClaims(texts.claims, { year, archive, classOf }, issues);
  const register = texts.register !== null
    ? readRegister(texts.register, archive.counties.id, issues)
    : evenRegister(contributions ?? { employee: 0, resident: 0 });
  if (texts.register === null && contributions === null) {
    issues.push({ code: "missing-field", key: "intake.contributions" });
  }
  if (issues.length > 0) throw new ShapanError(issues);
  return {
    hospitals: archive.hospitals,
    counties: archive.counties,
    codes: codeBook(read.codes, catalogue, classOf),
    catalogue,
    meanCost: meanCosts(read.claims, read.codes.length),
    record: {
      year,
      claims: read.claims,
      register,
      outpatient: NO_VISITS,
      details: null,
      specialDrugs: null,
      accounts: null,
    },
    personId: read.personId,
    insured: insuredOf(register),
  };
}

function meanCosts({ rows, code, cost }: Claims, codes: number): Float64Array {
  const sum = new Float64Array(codes), n = new Float64Array(codes);
  for (let i = 0; i < rows; i++) {
    const c = code[i]!;
    sum[c] = sum[c]! + cost[i]!;
    n[c] = n[c]! + 1;
  }
  return sum.map((fen, c) => Math.round(fen / n[c]!));
}

/** No file brings outpatient care yet. */
const NO_VISITS: Outpatient = {
  rows: 0,
  hospital: new Uint16Array(0),
  day: new Uint16Array(0),
  scheme: new Uint8Array(0),
  kind: new Uint8Array(0),
  visits: new Uint32Array(0),
  cost: new Float64Array(0),
  fund: new Float64Array(0),
};
