import { dayNumber, isoDate, monthEnd } from "../../base/calendar.ts";
import { addWorkingDays, type WorkingDays } from "../../base/working_days.ts";
import type { Publication, PublishedItem } from "../../model/calendar.ts";

/** `info.*` of the registry. */
export interface PublicationOptions {
  /** How often data are pushed; `none` leaves the half-year releases. */
  readonly release: "monthly" | "quarterly" | "none";
  /** Working days after the settlement. */
  readonly lagWorkdays: number;
}

/** Grouping results, points, pace of the budget and peers' indices go out with every push. */
const PUSHED: readonly PublishedItem[] = [
  "grouping",
  "points",
  "pace",
  "indices",
];
/** 钱、效、错: what every half-year release tells of the fund. */
const RELEASED: readonly PublishedItem[] = ["fund", "effect", "anomalies"];
/** Only the release after the clearing has the value and what was paid. */
const CLEARED: readonly PublishedItem[] = ["pointValue", "payRate"];

/**
 * What hospitals are told of a fund year, and when (数据发布日程), by day: a push
 * after each settled month or quarter, in October a release on the first half of
 * the year, and a month after the clearing one on the whole year. Each stands on
 * the last day that the rules allow.
 *
 * `R-PUB`: DIP technical specification 3.0, 8.3; 经办规程 2025 art. 38–39.
 *
 * @param paid day number on which month 0–11 is settled
 * @param clearing day number of the clearing
 */
export function publications(
  table: WorkingDays,
  year: number,
  paid: readonly number[],
  clearing: number,
  { release, lagWorkdays }: PublicationOptions,
): Publication[] {
  const push = (
    kind: "monthly" | "quarterly",
    month: number,
    period: string,
  ): Publication => ({
    kind,
    period,
    day: addWorkingDays(table, paid[month]!, lagWorkdays),
    what: PUSHED,
  });
  const pushes = release === "monthly"
    ? paid.map((_, m) =>
      push("monthly", m, `${year}-${String(m + 1).padStart(2, "0")}`)
    )
    : release === "quarterly"
    ? [0, 1, 2, 3].map((q) => push("quarterly", q * 3 + 2, `${year}-Q${q + 1}`))
    : [];
  const halves: Publication[] = [
    {
      kind: "halfYear",
      period: `${year}-H1`,
      day: octoberRelease(year),
      what: RELEASED,
    },
    {
      kind: "halfYear",
      period: String(year),
      day: releaseAfterClearing(clearing),
      what: [...CLEARED, ...RELEASED],
    },
  ];
  return [...pushes, ...halves].sort((a, b) => a.day - b.day);
}

/** The last day of the release after a clearing (清算后发布期限): one month later, or that month's last day. */
export function releaseAfterClearing(clearing: number): number {
  const [year, month, day] = isoDate(clearing).split("-").map(Number);
  return Math.min(
    monthEnd(year!, month! - 1) + day!,
    monthEnd(year!, month!),
  );
}

/** The last day of the year's second release (下半年发布期限): the end of October. */
export function octoberRelease(year: number): number {
  return dayNumber(`${year}-10-31`);
}
