import type { Issue } from "../../base/issues.ts";
import type { Lang } from "../../base/formats.ts";
import {
  articleOf,
  ARTICLES,
  type Constraint,
  constraints,
  type Key,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { DEPENDENCIES } from "./dependencies.ts";
import type { Mixture } from "./mixture.ts";

/** Rules that name institutions: codes of one city mean others in another. */
const BY_INSTITUTION: readonly Key[] = [
  "settlement.clearing.reasonableFor",
  "settlement.elastic.lastPoints",
  "negotiation.groups.own",
];

/**
 * Why provisions cannot be combined with a city (不能拼合的理由), each with what must
 * come along; empty where nothing forbids it. What only the play can tell, such as
 * a benchmark disease that the city's catalogue lacks, is refused there.
 */
export function refusals(mixture: Mixture): Issue[] {
  return [
    ...named(mixture),
    ...dependent(mixture),
    ...broken(mixture),
  ];
}

/** Rules that name institutions of the city they come from. */
function named({ city, rules, provisions, days, theirs }: Mixture): Issue[] {
  const place = (scenario: Mixture["city"]) =>
    scenario.valuesOn("9999-12-31")["run.city"];
  if (place(city) === place(rules)) return [];
  return BY_INSTITUTION.flatMap((key): Issue[] => {
    const value = theirs(days[0]!)[key] as readonly unknown[] | null;
    if (
      !provisions.includes(articleOf(key).id) || value === null ||
      value.length === 0
    ) return [];
    const { titleZh, titleEn } = REGISTRY[key];
    return [refusal([articleOf(key).id], key, {
      zh: `“${titleZh}”写的是 ${place(rules)} 的机构，${
        place(city)
      } 没有这些机构`,
      en: `“${titleEn}” names institutions of ${place(rules)}, which ${
        place(city)
      } does not have`,
    }, [])];
  });
}

/** Provisions that lack what they depend on; what is equal in both changes nothing and asks for nothing. */
function dependent(mixture: Mixture): Issue[] {
  const { city, rules, provisions, equal, differing, whole } = mixture;
  // A city's rules on itself change nothing and lack nothing.
  if (city.id === rules.id) return [];
  return DEPENDENCIES.flatMap((dependency): Issue[] => {
    const about = dependency.of.filter((id) =>
      provisions.includes(id) &&
      (dependency.evenEqual === true || !equal.includes(id))
    );
    const needs = dependency.needs.filter((id) =>
      differing.includes(id) && !provisions.includes(id)
    );
    const helpless = dependency.needs.length === 0;
    if (
      about.length === 0 || (whole && helpless) ||
      (!helpless && needs.length === 0) || !dependency.lacks(mixture)
    ) return [];
    return [refusal(about, dependency.basis, dependency.why, needs)];
  });
}

/** Rules between parameters that the mixture breaks, with the provisions whose parameters they tie together. */
function broken({ days, mixed, provisions, differing }: Mixture): Issue[] {
  return constraints.flatMap((rule): Issue[] => {
    const day = days.find((day) => !rule.holds(mixed(day)));
    if (day === undefined) return [];
    const tied = provisionsOf(rule);
    return [refusal(
      tied.filter((id) => provisions.includes(id)),
      rule.keys.map((key) => `${key} = ${JSON.stringify(mixed(day)[key])}`)
        .join(", "),
      { zh: rule.zh, en: rule.en },
      tied.filter((id) => differing.includes(id) && !provisions.includes(id)),
    )];
  });
}

function provisionsOf({ keys }: Constraint): string[] {
  return [
    ...new Set(
      keys.filter((key) => REGISTRY[key].block === "policy")
        .map((key) => articleOf(key).id),
    ),
  ];
}

function refusal(
  about: readonly string[],
  basis: string,
  why: Readonly<Record<Lang, string>>,
  needs: readonly string[],
): Issue {
  return {
    code: "cannot-swap",
    key: basis,
    given: about.join(","),
    hint: {
      zh: `${namesOf(about, "zh")}：${why.zh}`,
      en: `${namesOf(about, "en")}: ${why.en}`,
    },
    ...(needs.length === 0 ? {} : {
      allowed: {
        zh: `${namesOf(needs, "zh")}（${needs.join(",")}）`,
        en: `${namesOf(needs, "en")} (${needs.join(",")})`,
      },
    }),
  };
}

/** Titles of provisions in a row. */
export function namesOf(ids: readonly string[], lang: Lang): string {
  return ids.map((id) => ARTICLES.find((a) => a.id === id)?.[lang] ?? id)
    .join(lang === "zh" ? "、" : ", ");
}
