import { quotient } from "../base/quotient.ts";
import { sum } from "../base/sum.ts";
import type {
  ModelComparison,
  ModelPlay,
  ModelRow,
  ModelSide,
  ModelUnit,
} from "../model/behaviour.ts";
import type { CourseYear } from "../model/course.ts";
import { hospitalLeverRows, leverRows } from "./lever_rows.ts";
import { modelWeather } from "./model_weather.ts";
import { headlineOf, readHeadlineRef } from "./headlines/headline_ref.ts";

interface Asked {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: ModelUnit;
  readonly of: (side: ModelSide) => number | null;
}

const headline = (text: string): Asked => {
  const read = readHeadlineRef(text);
  if (!("ref" in read)) throw new Error(`Cannot read ${text} as a headline`);
  const { headline: { zh, en, unit }, scheme } = read.ref;
  const place = {
    all: { zh: "", en: "" },
    employee: { zh: "（职工）", en: ", employees" },
    resident: { zh: "（居民）", en: ", residents" },
  }[scheme];
  return {
    id: text,
    zh: zh + place.zh,
    en: en + place.en,
    unit,
    of: ({ outcome }) => headlineOf(read.ref, outcome) ?? null,
  };
};

/** Of the policy year's stays in the area. */
const stays = (
  id: string,
  zh: string,
  en: string,
  unit: ModelUnit,
  above: (year: CourseYear) => Float64Array,
  below?: (year: CourseYear) => Float64Array,
): Asked => ({
  id,
  zh,
  en,
  unit,
  of: ({ course }) => {
    const year = course.at(-1);
    if (year === undefined) return null;
    const whole = sum(above(year));
    return below === undefined ? whole : quotient(whole, sum(below(year)));
  },
});

/** What is asked of every model, in the order of the table. */
const ASKED: readonly Asked[] = [
  stays("stays", "本地住院人次", "stays in the area", "count", (y) => y.stays),
  stays(
    "costPerStay",
    "次均费用",
    "cost per stay",
    "fen",
    (y) => y.cost,
    (y) => y.stays,
  ),
  stays(
    "daysPerStay",
    "平均住院日",
    "days per stay",
    "days",
    (y) => y.days,
    (y) => y.stays,
  ),
  stays(
    "offListShare",
    "目录外费用占比",
    "off-list share of cost",
    "share",
    (y) => y.offList,
    (y) => y.cost,
  ),
  headline("points"),
  headline("settlementValue@employee"),
  headline("settlementValue@resident"),
  headline("booked"),
  headline("pay"),
  headline("paidRate"),
  headline("margin"),
  headline("left"),
];

/** The models side by side (三种行为模型并列), `null` where there are none: given claims are what was done. */
export function modelComparison(
  plays: readonly ModelPlay[],
): ModelComparison | null {
  return plays.length === 0 ? null : {
    rows: modelRows(plays),
    levers: leverRows(plays),
    hospitals: hospitalLeverRows(plays),
    weather: modelWeather(plays),
  };
}

/**
 * A comparison under each model of behaviour (三种行为模型对照): the models side by
 * side, never averaged.
 */
export function modelRows(plays: readonly ModelPlay[]): ModelRow[] {
  return ASKED.flatMap(({ of, ...asked }) =>
    plays.map(({ model, sides: [baseline, reform] }): ModelRow => {
      const a = of(baseline!), b = reform === undefined ? null : of(reform);
      return {
        ...asked,
        model,
        baseline: a,
        reform: b,
        diff: a === null || b === null ? null : b - a,
      };
    })
  );
}
