/**
 * Measures of who is insured and how ill they are (参保人口真实性指标).
 *
 * @module
 */
import { type Measure, notYet } from "./city_year.ts";
import { insuredOf, percent } from "./stays.ts";

/** Rows of `CATEGORIES`. */
const ACTIVE = 0, RETIRED = 1, ADULT = 2, CHILD = 3, STUDENT = 4;

const NO_COUNTRY = notYet(
  "本表按城市推演，全国参保人数不在其中",
  "the card plays cities; how many the country insures is not among what it plays",
);

/** By name in `data/targets.csv`. */
export const PEOPLE: Readonly<Record<string, Measure>> = {
  insured_count: (asked) => asked.national ? NO_COUNTRY : insuredOf(asked),
  coverage: ({ at }) => percent(at.insured[0] + at.insured[1], at.population),
  retired_share_of_insured: ({ at: { people } }) =>
    percent(
      people.byCategory[RETIRED]!,
      people.byCategory[ACTIVE]! + people.byCategory[RETIRED]!,
    ),
  school_child_share_of_insured: ({ at: { people } }) =>
    percent(
      people.byCategory[CHILD]!,
      [ADULT, CHILD, STUDENT].reduce((n, c) => n + people.byCategory[c]!, 0),
    ),
  hypertension_prevalence_adults: ({ at: { people } }) =>
    percent(people.hypertension, people.adults),
  hypertension_known_adults: ({ at: { people } }) =>
    percent(people.hypertensionKnown, people.adults),
  diabetes_prevalence_adults: ({ at: { people } }) =>
    percent(people.diabetes, people.adults),
  dialysis_per_million: ({ at: { people } }) =>
    people.dialysis / people.persons * 1e6,
};
