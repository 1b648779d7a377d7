import { dayNumber, monthEnd } from "../base/calendar.ts";
import type { Issue } from "../base/issues.ts";
import { type Claims, OUT_OF_AREA, SCHEMES } from "../model/ledger.ts";
import type { GivenCode } from "./code_book.ts";
import type { GivenHospitals } from "./read_hospitals.ts";
import {
  checkCount,
  readSheet,
  type SheetRow,
  type SheetText,
} from "./sheet.ts";

/** Written in the column `hospital` for a stay outside the pooling area (异地就医). */
export const OUT_OF_AREA_ID = "out_of_area";

/** Pairs of diagnosis and operations that the column `code` can tell apart. */
const MOST_CODES = 65536;

/** Claims that were read, in the order of the record: by person, then day. */
export interface GivenClaims {
  readonly claims: Claims;
  /** One element a code of the code book. */
  readonly codes: readonly GivenCode[];
  /** Person's id in the file, one element a claim. */
  readonly personId: readonly string[];
}

/** What claims must agree with. */
export interface ClaimChecks {
  readonly year: number;
  readonly archive: GivenHospitals;
  /** Treatment class by operation. */
  readonly classOf: ReadonlyMap<string, string>;
}

/**
 * Reads a year's claims (结算单). Persons are numbered in plain text order of
 * their ids; a discharge on 29 February counts to the 28th, as a simulated year
 * has 365 days. A person's county is the column `county` or, without it, the
 * hospital's.
 */
export function readClaims(
  sheet: SheetText,
  checks: ClaimChecks,
  issues: Issue[],
): GivenClaims {
  const money = ["cost", "self_paid", "fund", "catastrophic"];
  const rows = readSheet(sheet, [
    "person",
    "hospital",
    "scheme",
    "discharge",
    "los",
    "diagnosis",
    "operations",
    ...money,
  ], issues);
  const days = new Map<string, number | undefined>();
  const read = rows.map((row) => readClaim(row, checks, days)).sort((a, b) =>
    a.person < b.person ? -1 : a.person > b.person ? 1 : a.day - b.day
  );
  const codes = new Map<string, number>(), persons = new Map<string, number>();
  const placeOf = (key: string, places: Map<string, number>) => {
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key)!;
  };
  const codeRows = read.map((r) =>
    placeOf(JSON.stringify([r.diagnosis, r.operations]), codes)
  );
  checkCount(sheet.file, "diagnosis", codes.size, MOST_CODES, issues);
  return {
    claims: {
      rows: read.length,
      person: Uint32Array.from(read, (r) => placeOf(r.person, persons)),
      hospital: Uint16Array.from(read, (r) => r.hospital),
      scheme: Uint8Array.from(read, (r) => r.scheme),
      county: Uint8Array.from(read, (r) => r.county),
      day: Uint16Array.from(read, (r) => r.day),
      los: Uint16Array.from(read, (r) => r.los),
      code: Uint16Array.from(codeRows),
      cost: Int32Array.from(read, (r) => r.cost),
      selfPaid: Int32Array.from(read, (r) => r.selfPaid),
      fund: Int32Array.from(read, (r) => r.fund),
      catastrophic: Int32Array.from(read, (r) => r.catastrophic),
    },
    codes: [...codes.keys()].map((key) => {
      const [diagnosis, operations] = JSON.parse(key);
      return { diagnosis, operations };
    }),
    personId: read.map((r) => r.person),
  };
}

function readClaim(
  row: SheetRow,
  { year, archive, classOf }: ClaimChecks,
  days: Map<string, number | undefined>,
) {
  const cost = row.money("cost"), fund = row.money("fund");
  const selfPaid = row.money("self_paid");
  const catastrophic = row.money("catastrophic");
  const hospital = hospitalOf(row, archive);
  if (!row.faulty && selfPaid + fund + catastrophic > cost) {
    row.note({
      code: "out-of-range",
      key: "cost",
      given: row.raw("cost"),
      allowed: "≥ self_paid + fund + catastrophic",
    });
  }
  return {
    person: row.text("person"),
    hospital,
    scheme: row.choice("scheme", SCHEMES),
    county: countyOf(row, hospital, archive),
    day: dayOf(row, year, days),
    los: row.whole("los", 1, 65535),
    diagnosis: diagnosisOf(row),
    operations: operationsOf(row, classOf),
    cost,
    selfPaid,
    fund,
    catastrophic,
  };
}

function hospitalOf(row: SheetRow, { rowOf }: GivenHospitals): number {
  const id = row.text("hospital");
  if (id === OUT_OF_AREA_ID) return OUT_OF_AREA;
  const found = rowOf.get(id);
  if (found !== undefined) return found;
  if (id !== "") {
    row.note({
      code: "unknown-id",
      key: "hospital",
      given: id,
      allowed: "intake.files.hospitals",
    });
  }
  return OUT_OF_AREA;
}

function countyOf(
  row: SheetRow,
  hospital: number,
  { hospitals, counties }: GivenHospitals,
): number {
  const given = row.raw("county");
  if (given === "") return hospitals.county[hospital] ?? 0;
  return row.choice("county", counties.id);
}

/** Day 0–364 of the simulated year; `days` remembers the dates that were read. */
function dayOf(
  row: SheetRow,
  year: number,
  days: Map<string, number | undefined>,
): number {
  const given = row.text("discharge");
  if (!days.has(given)) days.set(given, dayOfYear(given, year));
  const day = days.get(given);
  if (day === undefined) {
    row.note({ code: "bad-date", key: "discharge", given: given || "—" });
  } else if (day < 0 || day > 364) {
    row.note({
      code: "out-of-range",
      key: "discharge",
      given,
      allowed: `${year}-01-01–${year}-12-31`,
    });
  } else return day;
  return 0;
}

/** Day of a year of 365 days, outside 0–364 in another year; `undefined` if it is no date. */
function dayOfYear(date: string, year: number): number | undefined {
  const first = monthEnd(year - 1, 11) + 1;
  const leap = monthEnd(year, 11) - first === 365;
  try {
    const day = dayNumber(date) - first;
    return leap && day >= 59 ? day - 1 : day;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function diagnosisOf(row: SheetRow): string {
  const given = row.text("diagnosis");
  if (given !== "" && !/^[A-Z]\d[\dA-Z](\.\w+)?$/.test(given)) {
    row.note({
      code: "wrong-type",
      key: "diagnosis",
      given,
      allowed: {
        zh: "ICD-10 编码，如 K80.1",
        en: "an ICD-10 code, such as K80.1",
      },
    });
  }
  return given;
}

/** Operations, main one first, separated by `+`. */
function operationsOf(
  row: SheetRow,
  classOf: ReadonlyMap<string, string>,
): string[] {
  const given = row.raw("operations");
  const operations = given === "" ? [] : given.split("+");
  for (const operation of operations) {
    if (classOf.has(operation)) continue;
    row.note({
      code: "unknown-id",
      key: "operations",
      given: operation,
      allowed: "data/disease/procedure_dictionary.csv",
    });
  }
  return operations;
}
