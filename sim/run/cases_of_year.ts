/**
 * Which cases of a year are scored (计分病例): after routing and grouping, those that
 * have no group, and those that special review takes out. Part of the run: it
 * hands tables and settings on by name and computes nothing.
 *
 * @module
 */
import { blankByItem, markedByItem } from "../grouping/by_item.ts";
import { group, type GroupingCatalogue } from "../grouping/group.ts";
import {
  type Cases,
  type Catalogue,
  type Claims,
  type Points,
  REVIEW,
} from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import { bedDayCases } from "../points/bed_day.ts";

/** Cases, and which of them are scored by their days; `null` where none is. */
export interface YearCases {
  readonly cases: Cases;
  readonly byDay: Uint8Array | null;
}

/** The cases of a year under the settings for stays that have no group, `R-SPX-1`, `R-SPX-5`. */
export function casesOfYear(
  claims: Claims,
  methods: Uint8Array,
  catalogue: GroupingCatalogue,
  values: Values,
): YearCases {
  return scoredCases(
    groupedCases(claims, methods, catalogue, values),
    catalogue,
    values,
  );
}

/** The cases of a year in their groups, whatever these are worth. */
export function groupedCases(
  claims: Claims,
  methods: Uint8Array,
  catalogue: GroupingCatalogue,
  values: Values,
): YearCases {
  const grouped = group(claims, methods, catalogue);
  return values["points.bedDay.form"] === "points" &&
      values["grouping.method"] !== "drg"
    ? bedDayCases(grouped)
    : { cases: grouped, byDay: null };
}

/** Those of them that are scored; the same where a stay without points is scored too. */
export function scoredCases(
  grouped: YearCases,
  catalogue: Catalogue,
  values: Values,
): YearCases {
  const { cases, byDay } = grouped;
  return values["points.blank.mode"] === "points"
    ? grouped
    : { cases: blankByItem(cases, catalogue, byDay), byDay };
}

/** The cases after special review: what it sends to payment by item leaves the points. */
export function afterReview(
  cases: Cases,
  { review }: Points,
  values: Values,
): Cases {
  return review === undefined || values["points.review.mode"] !== "ffs"
    ? cases
    : markedByItem(cases, review.map((r) => r === APPROVED ? 1 : 0));
}

const APPROVED = REVIEW.indexOf("approved");
