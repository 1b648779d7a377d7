import { dayNumber, monthEnd } from "../base/calendar.ts";
import type { Text } from "../base/issues.ts";
import { OUT_OF_AREA, SCHEMES } from "../model/ledger.ts";
import { wholeNumber } from "./amount.ts";
import { ClaimCells } from "./claim_cells.ts";
import { ClaimColumns, Places } from "./claim_columns.ts";
import type { ClaimLog } from "./claim_log.ts";
import type { CodeLists } from "./code_lists.ts";
import { type DiagnosisCode, diagnosisCode } from "./diagnosis_code.ts";
import { type OperationCodes, operationCodes } from "./operation_codes.ts";
import type { GivenHospitals } from "./read_hospitals.ts";

/** Written in the column `hospital` for a stay outside the pooling area (异地就医). */
export const OUT_OF_AREA_ID = "out_of_area";

/** Most days that the column of stays can hold. */
const MOST_DAYS = 65535;
/** What a date outside the year, or one that is none, is remembered as. */
const OUTSIDE = -1, NO_DATE = -2;

/** What claims must agree with. */
export interface ClaimChecks {
  readonly year: number;
  readonly archive: GivenHospitals;
  readonly lists: CodeLists;
  /** Operations that the dictionary or the catalogue has. */
  readonly operations: ReadonlySet<string>;
  /** Most fen of a bill; days and years from which a row is looked at. */
  readonly most: {
    readonly cost: number;
    readonly los: number;
    readonly age: number;
  };
}

/** Reads row after row into columns (逐行检查), and logs all that is wrong with them. */
export class ClaimScanner extends ClaimCells {
  /** Rows that were looked at. */
  read = 0;
  readonly columns: ClaimColumns;
  readonly persons: Places = new Places();
  readonly diagnoses: Places = new Places();
  readonly operationLists: Places = new Places();
  /** By place of `diagnoses` and of `operationLists`. */
  readonly diagnosisCodes: DiagnosisCode[] = [];
  readonly operationCodes: OperationCodes[] = [];
  private readonly ids = new Set<string>();
  private readonly days = new Map<string, number>();

  constructor(
    private readonly checks: ClaimChecks,
    log: ClaimLog,
    header: readonly string[],
    most: number,
  ) {
    super(header, log, checks.most.cost);
    this.columns = new ClaimColumns(most);
  }

  /** Reads one row; it is taken unless something that money hangs on is wrong. */
  row(cells: readonly string[], line: number): void {
    this.read++;
    this.cells = cells;
    this.line = line;
    const { at, log, checks, columns: c } = this, before = log.findings.length;
    if (cells.length !== this.header.length) {
      const width = String(this.header.length);
      return this.note("wrong-cells", "", String(cells.length), width);
    }
    const cost = this.money("cost"), selfPaid = this.money("self_paid");
    const fund = this.money("fund"), big = this.money("catastrophic");
    if (cost === 0) this.note("zero-cost", "cost", this.cell(at.cost), "> 0");
    if (log.findings.length === before && selfPaid + fund + big > cost) {
      const least = "≥ self_paid + fund + catastrophic";
      this.note("parts-over-cost", "cost", this.cell(at.cost), least);
    }
    const person = this.filled("person"), hospital = this.hospital();
    const scheme = this.choice("scheme", SCHEMES);
    const { hospitals, counties } = checks.archive;
    const county = this.cell(at.county) === ""
      ? hospitals.county[hospital] ?? 0
      : this.choice("county", counties.id);
    const day = this.day(), los = this.stay();
    const claim = this.cell(at.claim_id);
    if (claim !== "" && this.ids.has(claim)) {
      this.note("duplicate-id", "claim_id", claim);
    }
    if (log.findings.length > before) return;

    // From here on the row is taken; what is found is noted beside it.
    const i = c.rows++;
    c.line[i] = line;
    c.person[i] = this.persons.of(person);
    c.hospital[i] = hospital;
    c.scheme[i] = scheme;
    c.county[i] = county;
    c.day[i] = day;
    c.los[i] = Math.max(1, los);
    c.cost[i] = cost;
    c.selfPaid[i] = selfPaid;
    c.fund[i] = fund;
    c.catastrophic[i] = big;
    if (at.claim_id >= 0) {
      c.claim.push(claim);
      if (claim !== "") this.ids.add(claim);
    }
    if (los === 0) this.note("same-day", "los", "0", "1");
    if (los > checks.most.los) {
      this.note("long-stay", "los", String(los), `≤ ${checks.most.los}`);
    }
    c.diagnosis[i] = this.diagnosis();
    c.operations[i] = this.operations();
    if (at.age >= 0) this.checkAge();
  }

  private hospital(): number {
    const id = this.filled("hospital");
    if (id === OUT_OF_AREA_ID) return OUT_OF_AREA;
    const found = this.checks.archive.rowOf.get(id);
    if (found !== undefined) return found;
    if (id !== "") {
      const where = "intake.files.hospitals";
      this.note("unknown-hospital", "hospital", id, where);
    }
    return OUT_OF_AREA;
  }

  /** Day 0–364 of the simulated year. */
  private day(): number {
    const given = this.filled("discharge"), { year } = this.checks;
    let day = this.days.get(given);
    if (day === undefined) {
      day = dayOfYear(given, year);
      this.days.set(given, day);
    }
    if (day >= 0 || given === "") return Math.max(0, day);
    if (day === NO_DATE) {
      this.note("unreadable", "discharge", given, `${year}-01-23`);
    } else {
      const whole = `${year}-01-01–${year}-12-31`;
      this.note("outside-year", "discharge", given, whole);
    }
    return 0;
  }

  /** Days of the stay as they stand. */
  private stay(): number {
    const given = this.filled("los"), days = wholeNumber(given);
    if (Number.isNaN(days)) {
      if (given !== "") this.note("unreadable", "los", given, DAYS);
    } else if (days < 0 || days > MOST_DAYS) {
      this.note("los-range", "los", given, `0–${MOST_DAYS}`);
    }
    return days;
  }

  private diagnosis(): number {
    const given = this.cell(this.at.diagnosis);
    const place = this.diagnoses.of(given);
    const code = this.diagnosisCodes[place] ??= diagnosisCode(
      given,
      this.checks.lists,
    );
    if (given === "") this.note("empty-diagnosis", "diagnosis", "");
    else if (code.code === "") {
      this.note("unknown-diagnosis", "diagnosis", given);
    }
    if (this.at.sex >= 0) this.checkSex(code);
    return place;
  }

  private checkSex({ code, sex: only }: DiagnosisCode): void {
    const sex = this.cell(this.at.sex);
    if (!/^[0129]$/.test(sex)) this.note("sex-value", "sex", sex, "0, 1, 2, 9");
    else if (only > 0 && (sex === "1" || sex === "2") && Number(sex) !== only) {
      this.note("sex-diagnosis", "sex", `${sex} · ${code}`, String(only));
    }
  }

  private operations(): number {
    const given = this.cell(this.at.operations);
    const place = this.operationLists.of(given);
    const read = this.operationCodes[place] ??= operationCodes(
      given,
      this.checks.operations,
    );
    for (const { kind, value, expected } of read.findings) {
      this.note(kind, "operations", value, expected);
    }
    return place;
  }

  private checkAge(): void {
    const text = this.cell(this.at.age), age = wholeNumber(text);
    if (age >= 0 && age <= this.checks.most.age) return;
    this.note("age-range", "age", text, `0–${this.checks.most.age}`);
  }
}

/** Day of a year of 365 days, 29 February on the 28th. */
function dayOfYear(date: string, year: number): number {
  const first = monthEnd(year - 1, 11) + 1;
  const leap = monthEnd(year, 11) - first === 365;
  try {
    const day = dayNumber(date) - first;
    const simulated = leap && day >= 59 ? day - 1 : day;
    return simulated < 0 || simulated > 364 ? OUTSIDE : simulated;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return NO_DATE;
  }
}

const DAYS: Text = { zh: "整数天数", en: "a whole number of days" };
