import type { BatchOf } from "../analysis/batch_table.ts";
import type { CashQuery } from "../analysis/cash_table.ts";
import { dateOf, dayNumber, MONTH_OF_DAY, monthEnd } from "../base/calendar.ts";
import { ShapanError } from "../base/issues.ts";
import { type Hospitals, SCHEMES } from "../model/ledger.ts";
import { nearest } from "../model/scenario/nearest.ts";
import type { Command } from "./command.ts";

/** What of the year is asked for: a film, or what stands behind a batch. */
export interface CashAsked {
  readonly query: CashQuery;
  readonly batch: BatchOf | null;
}

/**
 * Reads what `shapan cash` is asked for, and refuses institutions, dates and
 * schemes that are not there, before anything is played.
 */
export function cashQuery(
  { hospital, from, to, scheme, batch }: Command["cash"],
  hospitals: Hospitals,
  year: number,
): CashAsked {
  const asked = batch === undefined ? null : batchOf(batch, hospitals, year);
  const all = hospitals.id.map((_, h) => h);
  const range = from === undefined && to === undefined
    ? {}
    : { range: rangeOf(from, to, year) };
  return {
    query: {
      hospitals: hospital === undefined
        ? all
        : [hospitalRow(hospital, "--hospital", hospitals)],
      schemes: scheme === undefined
        ? SCHEMES.map((_, s) => s)
        : [schemeRow(scheme, "--scheme")],
      ...range,
    },
    batch: asked,
  };
}

/** An institution by its code or its name. */
function hospitalRow(
  given: string,
  key: string,
  { id, nameZh, nameEn }: Hospitals,
): number {
  const row = id.findIndex((code, h) =>
    [code, nameZh[h], nameEn[h]].includes(given)
  );
  if (row >= 0) return row;
  const near = nearest(given, [...id, ...nameZh, ...nameEn]);
  throw new ShapanError([{
    code: "wrong-choice",
    key,
    given,
    allowed: `${id[0]} … ${id.at(-1)}`,
    ...(near === undefined ? {} : { hint: near }),
  }]);
}

function schemeRow(given: string, key: string): number {
  const row = SCHEMES.findIndex((scheme) => scheme === given);
  if (row >= 0) return row;
  throw new ShapanError([{
    code: "wrong-choice",
    key,
    given,
    allowed: SCHEMES.join(", "),
  }]);
}

/** Days of the year, 0 is 1 January; a missing end is the year's own. */
function rangeOf(
  from: string | undefined,
  to: string | undefined,
  year: number,
): { readonly from: number; readonly to: number } {
  const first = monthEnd(year - 1, 11) + 1, last = monthEnd(year, 11);
  const dayOf = (key: string, given: string | undefined, otherwise: number) => {
    if (given === undefined) return otherwise;
    const day = numberOf(given);
    if (day !== null && day >= first && day <= last) return day;
    throw outOfRange(key, given, `${year}-01-01 – ${year}-12-31`);
  };
  const begin = dayOf("--from", from, first), end = dayOf("--to", to, last);
  if (end < begin) throw outOfRange("--to", to ?? "", `≥ ${from}`);
  return { from: begin - first, to: end - first };
}

/** A batch such as `H001/2025-01-23/employee` or `H001/2025-01/employee`. */
function batchOf(text: string, hospitals: Hospitals, year: number): BatchOf {
  const [id = "", when = "", of = "", ...rest] = text.split("/");
  const hospital = hospitalRow(id, "--batch", hospitals);
  const scheme = schemeRow(of, "--batch");
  const month = Number(/^\d{4}-(\d\d)/.exec(when)?.[1] ?? 0) - 1;
  const whole = /^\d{4}-\d\d$/.test(when);
  const date = numberOf(whole ? `${when}-01` : when);
  const day = date === null ? -1 : dayOfYear(date, year);
  if (rest.length > 0 || day < 0) {
    throw outOfRange(
      "--batch",
      text,
      `H001/${year}-01-23/employee, H001/${year}-01/employee`,
    );
  }
  return { hospital, scheme, month, ...(whole ? {} : { day }) };
}

/** Day 0–364 of a date of the year, −1 if it is none of them. */
function dayOfYear(date: number, year: number): number {
  return Array.from(MONTH_OF_DAY).findIndex((_, day) =>
    dateOf(year, day) === date
  );
}

function numberOf(date: string): number | null {
  try {
    return dayNumber(date);
  } catch {
    return null;
  }
}

function outOfRange(key: string, given: string, allowed: string): ShapanError {
  return new ShapanError([{ code: "out-of-range", key, given, allowed }]);
}
