import { type Fen, multiplyFen, shareExactly } from "../base/fen.ts";
import type { Issue } from "../base/issues.ts";
import { fromNumber } from "../base/ratio.ts";
import { type Register, SCHEMES } from "../model/ledger.ts";
import { readSheet, type SheetText } from "./sheet.ts";

/** Contributions of a year can be as large as a province's. */
const LARGEST_INCOME = 1e15;

/** A value for each scheme, yuan. */
export type YuanByScheme = Readonly<Record<typeof SCHEMES[number], number>>;

/** One row of the register before it is a column. */
interface RegisterRow {
  readonly county: number;
  readonly scheme: number;
  readonly cell: number;
  readonly month: number;
  readonly insured: number;
  readonly contributions: Fen;
}

/** Reads a register (参保台账): county × scheme × cell × month. */
export function readRegister(
  sheet: SheetText,
  counties: readonly string[],
  issues: Issue[],
): Register {
  const columns = ["county", "scheme", "cell", "month", "insured"];
  const rows = readSheet(sheet, [...columns, "contributions"], issues);
  return registerOf(rows.map((row) => ({
    county: row.choice("county", counties),
    scheme: row.choice("scheme", SCHEMES),
    cell: row.whole("cell", 0, 2),
    month: row.whole("month", 1, 12) - 1,
    insured: row.whole("insured", 0, 2e9),
    contributions: row.money("contributions", LARGEST_INCOME),
  })));
}

/**
 * A register from the year's contributions alone, in twelve parts that sum to
 * them; how many are insured stays unknown, 0.
 */
export function evenRegister(contributions: YuanByScheme): Register {
  return registerOf(SCHEMES.flatMap((name, scheme) =>
    Array.from(
      shareExactly(fenOf(contributions[name]), new Float64Array(12).fill(1)),
      (part, month) => ({
        county: 0,
        scheme,
        cell: 1,
        month,
        insured: 0,
        contributions: part,
      }),
    )
  ));
}

/** Whole fen of a setting in yuan. */
export function fenOf(yuan: number): Fen {
  return multiplyFen(100, fromNumber(yuan));
}

/** What the year before cost by line, fen (上年支出), as budgets read it. */
export function spentBefore(
  lines:
    & Readonly<
      Record<"outpatient" | "chronic" | "remote" | "other" | "dip", number>
    >
    & { readonly maternity?: number | undefined },
) {
  const spent = {
    outpatient: fenOf(lines.outpatient),
    chronic: fenOf(lines.chronic),
    remote: fenOf(lines.remote),
    other: fenOf(lines.other),
    dip: fenOf(lines.dip),
    maternity: fenOf(lines.maternity ?? 0),
  };
  const total = Object.values(spent).reduce((sum, fen) => sum + fen, 0);
  // Nothing is known of the months, so they weigh alike, nor of the hospitals.
  return {
    ...spent,
    total,
    dipMonths: new Float64Array(12),
    standard: null,
    paidTo: null,
    income: null,
    insured: null,
    growth: null,
    services: null,
    booked: null,
  };
}

/** Insured persons by scheme: the most of any month, as people come and go. */
export function insuredOf(register: Register): [number, number] {
  const months = [new Float64Array(12), new Float64Array(12)];
  for (let i = 0; i < register.rows; i++) {
    const of = months[register.scheme[i]!]!, m = register.month[i]!;
    of[m] = of[m]! + register.insured[i]!;
  }
  return [Math.max(...months[0]!), Math.max(...months[1]!)];
}

function registerOf(rows: readonly RegisterRow[]): Register {
  return {
    rows: rows.length,
    county: Uint8Array.from(rows, (r) => r.county),
    scheme: Uint8Array.from(rows, (r) => r.scheme),
    cell: Uint8Array.from(rows, (r) => r.cell),
    month: Uint8Array.from(rows, (r) => r.month),
    insured: Float64Array.from(rows, (r) => r.insured),
    contributions: Float64Array.from(rows, (r) => r.contributions),
  };
}
