import { dateOf, isoDate, MONTH_OF_DAY } from "../base/calendar.ts";
import {
  type CodeBook,
  METHODS,
  OUTPATIENT_KINDS,
  type YearRecord,
} from "../model/ledger.ts";
import { type ResultTable, tableOf } from "../model/table.ts";

/** An institution's day or month under one scheme, as a line of the journal names it. */
export interface BatchOf {
  /** Row of the institution. */
  readonly hospital: number;
  /** Row of the scheme. */
  readonly scheme: number;
  /** Month 0–11. */
  readonly month: number;
  /** Day of the year 0–364; the whole month where left out. */
  readonly day?: number;
}

/** A stay or a day of outpatient care behind a batch. */
export interface BatchRow {
  /** Number of the claim, from 1; `null` for outpatient care. */
  readonly claim: number | null;
  /** Day of discharge or of the visits. */
  readonly day: number;
  /** Line of the budget it is booked on. */
  readonly line: "dip" | "other" | "outpatient" | "chronic";
  /** Main diagnosis, or the kind of outpatient care. */
  readonly what: string;
  /** Stays or visits. */
  readonly count: number;
  readonly cost: number;
  /** Booked fund, fen. */
  readonly fund: number;
}

/**
 * What stands behind a batch of the journal (批次明细): every claim discharged and
 * all outpatient care of the institution, scheme and day or month. In a sample a
 * row stands for several stays.
 *
 * @param methods row in METHODS, by claim
 */
export function batchRows(
  { claims, outpatient }: Pick<YearRecord, "claims" | "outpatient">,
  methods: Uint8Array,
  codes: CodeBook,
  { hospital, scheme, month, day }: BatchOf,
): BatchRow[] {
  const within = (d: number) =>
    day === undefined ? MONTH_OF_DAY[d] === month : d === day;
  const rows: BatchRow[] = [], weight = claims.weight ?? 1;
  const dip = METHODS.indexOf("dip");
  for (let i = 0; i < claims.rows; i++) {
    if (
      claims.hospital[i] !== hospital || claims.scheme[i] !== scheme ||
      !within(claims.day[i]!)
    ) continue;
    const code = claims.code[i]!;
    rows.push({
      claim: i + 1,
      day: claims.day[i]!,
      line: methods[i] === dip ? "dip" : "other",
      what: `${codes.diagnosis[code]} ${codes.name[code]}`,
      count: weight,
      cost: claims.cost[i]! * weight,
      fund: claims.fund[i]! * weight,
    });
  }
  for (let i = 0; i < outpatient.rows; i++) {
    if (
      outpatient.hospital[i] !== hospital || outpatient.scheme[i] !== scheme ||
      !within(outpatient.day[i]!)
    ) continue;
    const kind = OUTPATIENT_KINDS[outpatient.kind[i]!]!;
    rows.push({
      claim: null,
      day: outpatient.day[i]!,
      line: kind === "chronic" ? "chronic" : "outpatient",
      what: kind,
      count: outpatient.visits[i]!,
      cost: outpatient.cost[i]!,
      fund: outpatient.fund[i]!,
    });
  }
  return rows.sort((a, b) => a.day - b.day);
}

/** The rows of a batch as a table (批次明细表). */
export function batchTable(
  rows: readonly BatchRow[],
  year: number,
): ResultTable {
  const text = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: BatchRow) => string | null,
  ) => ({ name, titleZh, titleEn, kind: "text" as const, of });
  return tableOf<BatchRow>(
    { name: "batch", titleZh: "批次明细", titleEn: "Behind a batch" },
    [
      text("date", "日期", "date", ({ day }) => isoDate(dateOf(year, day))),
      text(
        "claim",
        "结算单号",
        "claim",
        ({ claim }) => claim === null ? null : String(claim),
      ),
      text("line", "支出线", "line", ({ line }) => line),
      text("what", "诊断或类别", "diagnosis or kind", ({ what }) => what),
      {
        name: "count",
        titleZh: "例数或人次",
        titleEn: "stays or visits",
        kind: "count",
        of: ({ count }) => count,
      },
      {
        name: "cost",
        titleZh: "总费用",
        titleEn: "cost",
        kind: "fen",
        of: ({ cost }) => cost,
      },
      {
        name: "fund",
        titleZh: "基金记账",
        titleEn: "booked fund",
        kind: "fen",
        of: ({ fund }) => fund,
      },
    ],
    rows,
  );
}
