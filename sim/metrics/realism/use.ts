/**
 * Measures of who is admitted, when and for how long (住院利用真实性指标).
 *
 * @module
 */
import { MONTH_OF_DAY } from "../../base/calendar.ts";
import type { Claims } from "../../model/ledger.ts";
import { type Asked, type Measure, notYet } from "./city_year.ts";
import { countBy, type Keys, type Pick, sums } from "./claim_sums.ts";
import {
  equalTo,
  insuredOf,
  isPrimaryCare,
  localOfLevel,
  ofAges,
  ofCodes,
  ofHospitals,
  ofLevel,
  ofTownships,
  percent,
  shareOfStays,
} from "./stays.ts";

/** Row of `OUTCOMES`. */
const DEATH = 2;

/** Sexes of patients; an age that nobody passes. */
const MAN = 0, WOMAN = 1, OLDEST = 255;

/** By name in `data/targets.csv`. */
export const USE: Readonly<Record<string, Measure>> = {
  admission_rate: (asked) => percent(sums(asked).stays, insuredOf(asked)),
  admission_rate_60plus: (asked) =>
    percent(
      sums(asked, ofAges(asked, 60, OLDEST)).stays,
      asked.at.people.aged60,
    ),
  admission_share_tertiary: (asked) => shareOfStays(asked, ofLevel(asked, 3)),
  admission_share_secondary: (asked) => shareOfStays(asked, ofLevel(asked, 2)),
  admission_share_primary: (asked) => shareOfStays(asked, ofLevel(asked, 1)),
  admission_share_township_community: (asked) =>
    shareOfStays(asked, [
      ofHospitals(asked.at, (h) => isPrimaryCare(asked.at, h)),
    ]),
  age65_share_of_admissions: (asked) =>
    shareOfStays(asked, ofAges(asked, 65, OLDEST)),
  child_share_of_admissions: (asked) =>
    shareOfStays(asked, ofAges(asked, 0, 14)),
  mean_age_of_admissions: (asked) => meanAge(asked, []),
  female_share_of_admissions: (asked) =>
    shareOfStays(asked, [equalTo(asked.at.patients.sex, WOMAN)]),
  length_of_stay: (asked) => meanStay(asked, []),
  length_of_stay_tertiary: (asked) => meanStay(asked, localOfLevel(asked, 3)),
  length_of_stay_secondary: (asked) => meanStay(asked, localOfLevel(asked, 2)),
  length_of_stay_primary: (asked) => {
    const { at } = asked, { level } = at.hospitals;
    return meanStay(asked, [
      ofHospitals(at, (h) => level[h] === 1 && !isPrimaryCare(at, h)),
    ]);
  },
  length_of_stay_township: (asked) => meanStay(asked, ofTownships(asked)),
  month_index_trough: (asked) => {
    const months = admissionsByMonth(asked);
    return Math.min(months[0]!, months[1]!) / meanOf(months);
  },
  month_index_february: (asked) => {
    const months = admissionsByMonth(asked);
    return months[1]! / meanOf(months);
  },
  month_index_december_respiratory: (asked) => {
    const { at } = asked;
    const months = admissionsByMonth(asked, [
      ofCodes(at, (code) => at.season[code] === "resp"),
    ]);
    // The row asks that December is also the peak; a peak elsewhere has no index.
    return Math.max(...months) > months[11]! ? 0 : months[11]! / meanOf(months);
  },
  deliveries_share: (asked) =>
    shareOfStays(
      asked,
      category(asked, ["O80", "O82", "O34", "O42", "O24", "O69"]),
    ),
  stroke_infarction_share: (asked) => strokeShare(asked, "I63"),
  stroke_haemorrhage_share: (asked) => strokeShare(asked, "I61"),
  stroke_subarachnoid_share: (asked) => strokeShare(asked, "I60"),
  stroke_mean_age: (asked) => meanAge(asked, tertiaryStroke(asked)),
  stroke_male_share: (asked) => {
    const stroke = tertiaryStroke(asked);
    const men = equalTo(asked.at.patients.sex, MAN);
    return percent(
      sums(asked, [...stroke, men]).stays,
      sums(asked, stroke).stays,
    );
  },
  surgery_share: (asked) => {
    const { at } = asked, { operations } = at.codes;
    return shareOfStays(asked, [
      ofCodes(at, (code) => operations[code]!.length > 0),
    ]);
  },
  in_hospital_death: (asked) => {
    const { details } = asked.at.record;
    if (!details) return NO_DETAILS;
    return shareOfStays(asked, [equalTo(details.outcome, DEATH)]);
  },
  readmission_30d: readmission,
};

/** Said where a settlement list's other items are asked of a year that has none. */
export const NO_DETAILS = notYet(
  "该年度没有生成结算清单的附加项目，离院方式等无从核对",
  "no settlement-list items beside the bill are made for this year, such as how a stay ended",
);

function meanStay(asked: Asked, pick: Pick): number {
  const { days, stays } = sums(asked, pick);
  return days / stays;
}

function meanAge(asked: Asked, pick: Pick): number {
  let age = 0, stays = 0;
  countBy(asked, asked.at.patients.age, pick).forEach((n, years) => {
    age += n * years;
    stays += n;
  });
  return age / stays;
}

function category({ at }: Asked, categories: readonly string[]): Pick {
  return [ofCodes(at, (c) => categories.includes(at.codes.category[c]!))];
}

function tertiaryStroke(asked: Asked): Pick {
  return [
    ...category(asked, ["I60", "I61", "I63"]),
    ...ofLevel(asked, 3),
  ];
}

function strokeShare(asked: Asked, one: string): number {
  return percent(
    sums(asked, [...category(asked, [one]), ...ofLevel(asked, 3)]).stays,
    sums(asked, tertiaryStroke(asked)).stays,
  );
}

/**
 * Admissions by month. Stays that began the year before are counted on the same
 * day of this year: they stand for those that end only next year.
 */
function admissionsByMonth(asked: Asked, pick: Pick = []): number[] {
  const months = countBy(asked, admissionMonths(asked.at.record.claims), pick);
  return [...months.subarray(0, 12)];
}

const MONTHS = new WeakMap<Claims, Keys>();

/** Month 0–11 of admission, by claim. */
function admissionMonths(claims: Claims): Keys {
  const months = MONTHS.get(claims) ?? new Uint8Array(claims.rows);
  if (MONTHS.has(claims)) return months;
  for (let row = 0; row < claims.rows; row++) {
    const day = (claims.day[row]! - claims.los[row]! + 2 * 365) % 365;
    months[row] = MONTH_OF_DAY[day]!;
  }
  MONTHS.set(claims, months);
  return months;
}

function meanOf(months: readonly number[]): number {
  return months.reduce((a, b) => a + b, 0) / months.length;
}

/**
 * Live discharges until 1 December that the same person's next admission
 * follows within 30 days; December's next stay may lie in another year.
 */
function readmission({ at, scheme }: Asked): number {
  const { claims, details } = at.record, { rows, person, day, los } = claims;
  let live = 0, back = 0;
  for (let row = 0; row < rows; row++) {
    if (scheme !== null && claims.scheme[row] !== scheme) continue;
    if (day[row]! >= 335 || details?.outcome[row] === DEATH) continue;
    live++;
    const next = row + 1;
    if (next >= rows || person[next] !== person[row]) continue;
    const gap = day[next]! - los[next]! - day[row]!;
    if (gap >= 0 && gap <= 30) back++;
  }
  return percent(back, live);
}
