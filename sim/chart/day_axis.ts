import { isoDate, monthEnd } from "../base/calendar.ts";
import type { Lang } from "../base/formats.ts";
import type { CashFilm } from "../model/cash.ts";

/** A month of 0 to 11 in words (月份): `3月`, `Mar`; with a year where one is given. */
export function monthName(month: number, lang: Lang, year?: number): string {
  if (lang === "zh") {
    return `${year === undefined ? "" : `${year}年`}${month + 1}月`;
  }
  return `${MONTHS[month]!}${year === undefined ? "" : ` ${year}`}`;
}

const MONTHS = [
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
] as const;

/** Starts of months on the days of a film (月份刻度): every `step`th, with the name it is marked by; January has its year. */
export function monthTicks(
  { year, firstDay }: CashFilm,
  days: number,
  step: number,
  lang: Lang,
): { readonly days: number[]; readonly name: (day: number) => string } {
  const starts = Array.from({ length: 24 }, (_, m) => {
    const of = year + Math.floor(m / 12), month = m % 12;
    const before = month === 0 ? monthEnd(of - 1, 11) : monthEnd(of, month - 1);
    return { day: before + 1 - firstDay, of, month };
  }).filter(({ day }, m) => day < days && m % step === 0);
  const names = new Map(starts.map(({ day, of, month }) => [
    day,
    monthName(month, lang, month === 0 ? of : undefined),
  ]));
  return {
    days: starts.map(({ day }) => day),
    name: (day) => names.get(day) ?? "",
  };
}

/** A day of a film in words (日期): `1月24日`, `24 Jan`. */
export function dayName(film: CashFilm, day: number, lang: Lang): string {
  const [, month, date] = isoDate(film.firstDay + day).split("-").map(Number);
  return lang === "zh"
    ? `${month}月${date}日`
    : `${date} ${MONTHS[month! - 1]}`;
}
