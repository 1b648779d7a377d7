/**
 * Measures of who is admitted, when and for how long (住院利用真实性指标).
 *
 * @module
 */
import { type Asked, type Measure, notYet } from "./city_year.ts";
import {
  each,
  insuredOf,
  isPrimaryCare,
  isTownship,
  localOfLevel,
  ofLevel,
  percent,
  type Pick,
  shareOfStays,
  sums,
} from "./stays.ts";

/** Row of `OUTCOMES`. */
const DEATH = 2;

/** By name in `data/targets.csv`. */
export const USE: Readonly<Record<string, Measure>> = {
  admission_rate: (asked) => percent(sums(asked).stays, insuredOf(asked)),
  admission_rate_60plus: (asked) =>
    percent(
      sums(asked, (row) => asked.at.patients.age[row]! >= 60).stays,
      asked.at.people.aged60,
    ),
  admission_share_tertiary: (asked) => shareOfStays(asked, ofLevel(asked, 3)),
  admission_share_secondary: (asked) => shareOfStays(asked, ofLevel(asked, 2)),
  admission_share_primary: (asked) => shareOfStays(asked, ofLevel(asked, 1)),
  admission_share_township_community: (asked) =>
    shareOfStays(asked, (row) => isPrimaryCare(asked.at, row)),
  age65_share_of_admissions: (asked) =>
    shareOfStays(asked, (row) => asked.at.patients.age[row]! >= 65),
  child_share_of_admissions: (asked) =>
    shareOfStays(asked, (row) => asked.at.patients.age[row]! <= 14),
  mean_age_of_admissions: (asked) => meanAge(asked, () => true),
  female_share_of_admissions: (asked) =>
    shareOfStays(asked, (row) => asked.at.patients.sex[row] === 1),
  length_of_stay: (asked) => meanStay(asked, () => true),
  length_of_stay_tertiary: (asked) => meanStay(asked, localOfLevel(asked, 3)),
  length_of_stay_secondary: (asked) => meanStay(asked, localOfLevel(asked, 2)),
  length_of_stay_primary: (asked) => {
    const levelOne = localOfLevel(asked, 1);
    return meanStay(
      asked,
      (row) => levelOne(row) && !isPrimaryCare(asked.at, row),
    );
  },
  length_of_stay_township: (asked) =>
    meanStay(asked, (row) => isTownship(asked.at, row)),
  month_index_trough: (asked) => {
    const months = admissionsByMonth(asked, () => true);
    return Math.min(months[0]!, months[1]!) / meanOf(months);
  },
  month_index_february: (asked) => {
    const months = admissionsByMonth(asked, () => true);
    return months[1]! / meanOf(months);
  },
  month_index_december_respiratory: (asked) => {
    const { season, record } = asked.at;
    const months = admissionsByMonth(
      asked,
      (row) => season[record.claims.code[row]!] === "resp",
    );
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
    return percent(
      sums(asked, (row) => stroke(row) && asked.at.patients.sex[row] === 0)
        .stays,
      sums(asked, stroke).stays,
    );
  },
  surgery_share: (asked) => {
    const { codes, record } = asked.at;
    return shareOfStays(
      asked,
      (row) => codes.operations[record.claims.code[row]!]!.length > 0,
    );
  },
  in_hospital_death: (asked) => {
    const { details } = asked.at.record;
    if (!details) return NO_DETAILS;
    return shareOfStays(asked, (row) => details.outcome[row] === DEATH);
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
  each(asked, (row) => {
    if (!pick(row)) return;
    age += asked.at.patients.age[row]!;
    stays++;
  });
  return age / stays;
}

function category({ at }: Asked, categories: readonly string[]): Pick {
  const wanted = Uint8Array.from(
    at.codes.category,
    (c) => Number(categories.includes(c)),
  );
  return (row) => wanted[at.record.claims.code[row]!] === 1;
}

function tertiaryStroke(asked: Asked): Pick {
  const stroke = category(asked, ["I60", "I61", "I63"]);
  const tertiary = ofLevel(asked, 3);
  return (row) => stroke(row) && tertiary(row);
}

function strokeShare(asked: Asked, one: string): number {
  const stroke = tertiaryStroke(asked), wanted = category(asked, [one]);
  return percent(
    sums(asked, (row) => stroke(row) && wanted(row)).stays,
    sums(asked, stroke).stays,
  );
}

/** Last day of each month, of a year of 365 days. */
const MONTH_ENDS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/**
 * Admissions by month. Stays that began the year before are counted on the same
 * day of this year: they stand for those that end only next year.
 */
function admissionsByMonth(asked: Asked, pick: Pick): number[] {
  const { claims } = asked.at.record, months = new Array<number>(12).fill(0);
  each(asked, (row) => {
    if (!pick(row)) return;
    const day = claims.day[row]! - claims.los[row]!;
    const within = ((day % 365) + 365) % 365;
    const month = MONTH_ENDS.findIndex((end) => within < end);
    months[month] = months[month]! + 1;
  });
  return months;
}

function meanOf(months: readonly number[]): number {
  return months.reduce((a, b) => a + b, 0) / months.length;
}

/**
 * Live discharges until 1 December that the same person's next admission
 * follows within 30 days; December's next stay may lie in another year.
 */
function readmission(asked: Asked): number {
  const { claims, details } = asked.at.record;
  let live = 0, back = 0;
  each(asked, (row) => {
    if (claims.day[row]! >= 335 || details?.outcome[row] === DEATH) return;
    live++;
    const next = row + 1;
    if (next >= claims.rows || claims.person[next] !== claims.person[row]) {
      return;
    }
    const gap = claims.day[next]! - claims.los[next]! - claims.day[row]!;
    if (gap >= 0 && gap <= 30) back++;
  });
  return percent(back, live);
}
