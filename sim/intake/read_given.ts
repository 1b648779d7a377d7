/**
 * Data that are given instead of generated (读入数据): from the texts of files to
 * the same tables that a generated city gives. Everything that is wrong with
 * the files is said at once.
 *
 * @module
 */
import { formatPercent } from "../base/formats.ts";
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
import type { IntakeReport } from "../model/intake.ts";
import { codeBook } from "./code_book.ts";
import { readCatalogue } from "./read_catalogue.ts";
import { issuesOf } from "./claim_log.ts";
import type { CodeLists } from "./code_lists.ts";
import { readClaims } from "./read_claims.ts";
import { readHospitals } from "./read_hospitals.ts";
import {
  evenRegister,
  insuredOf,
  readRegister,
  type YuanByScheme,
} from "./read_register.ts";
import type { ClaimChecks } from "./scan_claims.ts";
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
  /** What codes are held against. */
  readonly lists: CodeLists;
  /** Most fen of a bill; days and years from which a row is looked at. */
  readonly most: ClaimChecks["most"];
  /** Share of the rows that may be left out before the file is refused. */
  readonly rejectedShare: number;
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
  /** What was read of the claims, taken and left out. */
  readonly report: IntakeReport;
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
  const { year, lists, most, contributions } = options;
  const operations = knownOperations(lists, catalogue);
  const checks = { year, archive, lists, operations, most };
  const read = readClaims(texts.claims, checks, issues);
  refuseMany(texts.claims.file, read.report, options.rejectedShare, issues);
  const register = texts.register !== null
    ? readRegister(texts.register, archive.counties.id, issues)
    : evenRegister(contributions ?? { employee: 0, resident: 0 });
  if (texts.register === null && contributions === null) {
    issues.push({ code: "missing-field", key: "intake.contributions" });
  }
  if (issues.length > 0) throw new ShapanError(firstOf(issues));
  return {
    hospitals: archive.hospitals,
    counties: archive.counties,
    codes: codeBook(read.codes, catalogue, lists),
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
    report: read.report,
    insured: insuredOf(register),
  };
}

/** Operations of the dictionary and those that a group of the catalogue asks for. */
function knownOperations(
  { classOf }: CodeLists,
  { operations }: CatalogueFile,
): Set<string> {
  const named = operations.flatMap((expression) => expression.split(/[+/|]/));
  return new Set([...classOf.keys(), ...named.filter((o) => /^\d/.test(o))]);
}

/** Refuses a file that has no row to settle, or too many that are left out. */
function refuseMany(
  file: string,
  { read, accepted, rejected, findings }: IntakeReport,
  share: number,
  issues: Issue[],
): void {
  if (rejected === 0) return;
  if (accepted > 0 && rejected <= share * read) return;
  issues.push({
    code: "many-rejected",
    file,
    key: "intake.check.rejectedShare",
    given: `${rejected} / ${read}`,
    allowed: formatPercent(share),
  }, ...issuesOf(file, findings));
}

/** The first of many issues, and how many more there are. */
function firstOf(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - MOST_SHOWN;
  if (more <= 0) return issues;
  const rest: Issue = { code: "more-issues", given: String(more) };
  return [...issues.slice(0, MOST_SHOWN), rest];
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

/** Mistakes that one message names. */
const MOST_SHOWN = 30;

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
