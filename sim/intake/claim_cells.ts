import type { Text } from "../base/issues.ts";
import type { IntakeKind } from "../model/intake.ts";
import { amount } from "./amount.ts";
import type { ClaimLog } from "./claim_log.ts";

const MUST = [
  ...["person", "hospital", "scheme", "discharge", "los"] as const,
  ...["diagnosis", "operations"] as const,
  ...["cost", "self_paid", "fund", "catastrophic"] as const,
] as const;
const COLUMNS = [...MUST, "claim_id", "county", "sex", "age"] as const;

/** Columns that a claims file must have. */
export const CLAIM_COLUMNS: readonly string[] = MUST;

/** Columns of a claims file and their places; −1 where it has no such column. */
type Columns = Readonly<Record<typeof COLUMNS[number], number>>;

/** The cells of the row that is read (当前行), and what is found in them. */
export class ClaimCells {
  protected readonly at: Columns;
  protected cells: readonly string[] = [];
  protected line = 0;

  constructor(
    protected readonly header: readonly string[],
    protected readonly log: ClaimLog,
    private readonly mostFen: number,
  ) {
    this.at = Object.fromEntries(
      COLUMNS.map((name) => [name, header.indexOf(name)]),
    ) as Columns;
  }

  /** Notes a finding of the row that is read. */
  protected note(
    kind: IntakeKind,
    column: string,
    value: string,
    expected: Text = "",
  ): void {
    const claim = this.cell(this.at.claim_id), { line } = this;
    const place = { line, claim, hospital: this.cell(this.at.hospital) };
    this.log.add(place, kind, column, value, expected);
  }

  protected cell(place: number): string {
    return this.cells[place]?.trim() ?? "";
  }

  protected filled(column: keyof Columns): string {
    const value = this.cell(this.at[column]);
    if (value === "") this.note("missing", column, "");
    return value;
  }

  /** An amount in fen, or 1 where it is not one, which no other check minds. */
  protected money(column: "cost" | "self_paid" | "fund" | "catastrophic") {
    const text = this.cell(this.at[column]), fen = amount(text);
    if (fen >= 0 && fen <= this.mostFen) return fen;
    if (text === "") this.note("missing", column, text);
    else if (Number.isNaN(fen)) this.note("unreadable", column, text, YUAN);
    else if (fen < 0) this.note("negative-amount", column, text, "≥ 0");
    else {
      const most = `≤ ${this.mostFen / 100}`;
      this.note("amount-range", column, text, most);
    }
    return 1;
  }

  protected choice(column: "scheme" | "county", words: readonly string[]) {
    const given = this.filled(column), place = words.indexOf(given);
    if (place >= 0) return place;
    if (given !== "") {
      this.note("unreadable", column, given, words.join(", "));
    }
    return 0;
  }
}

const YUAN: Text = {
  zh: "以元为单位、至多两位小数的金额，如 1234.56",
  en: "an amount in yuan with at most two decimals, such as 1234.56",
};
