import { sameValue } from "../../model/scenario/canonical.ts";
import { missingYears } from "../../model/scenario/mod.ts";
import {
  defaultOf,
  type Key,
  REGISTRY,
  yearsPlayed,
} from "../../model/policy/mod.ts";
import { type Draft, spanOf } from "./draft.ts";
import { type Finding, finding } from "./finding.ts";
import { isUnused } from "./is_unused.ts";

/**
 * Days without a rule (日期缺口): facts that lack a year, a rule that begins after the
 * draft does, one that begins after the year is over, and one that cites a document
 * not yet in force.
 */
export function dateFindings(draft: Draft): Finding[] {
  const { scenario } = draft, { first, last } = spanOf(draft);
  const years = yearsPlayed(scenario.valuesOn("9999-12-31"));
  return [
    ...missingYears(scenario, years).map((issue) => ({
      ...finding(draft, {
        rule: "gap.year",
        kind: "dateGap" as const,
        weight: "fault" as const,
        keys: [issue.key as Key],
        zh: `缺 ${issue.given} 年的数，只有 ${issue.allowed}`,
        en: `nothing for ${issue.given}, only for ${issue.allowed}`,
      }),
      file: issue.file ?? null,
      line: issue.line ?? null,
    })),
    ...lateStarts(draft, first, last),
    ...earlyCitations(draft, last),
    ...lateAdvances(draft, last),
  ];
}

/** Rules whose first word comes after the draft begins. */
function lateStarts(draft: Draft, first: string, last: string): Finding[] {
  const { files, scenario } = draft;
  const keys = new Set(files.flatMap(({ versions }) => [...versions.keys()]));
  return [...keys].flatMap((key): Finding[] => {
    if (REGISTRY[key].block !== "policy") return [];
    const all = files.flatMap(({ versions }) => versions.get(key) ?? []);
    const starts = all.flatMap(({ values }) => values.map(({ from }) => from))
      .sort();
    const start = starts[0]!, entry = all[0];
    if (start <= first) return [];
    if (start > last) {
      return [finding(draft, {
        rule: "gap.after",
        kind: "dateGap",
        // What is announced for later, and said to be, is no slip.
        weight: entry?.note === undefined ? "fault" : "know",
        keys: [key],
        entry,
        zh: `自 ${start} 起才有效，推演到 ${last} 为止：从未生效`,
        en:
          `holds from ${start} only, and ${last} is the last day: never in force`,
      })];
    }
    const values = scenario.valuesOn(first);
    const before = defaultOf(key, values["grouping.spec.version"]).value;
    if (sameValue(before, scenario.valuesOn(start)[key])) return [];
    return [finding(draft, {
      rule: "gap.start",
      kind: "dateGap",
      // A rule that is new on that day replaces none.
      weight: isUnused(before) || entry?.note !== undefined ? "know" : "fault",
      keys: [key],
      entry,
      zh: `自 ${start} 起才有规定，${first} 至此用的是登记表默认值 ${
        JSON.stringify(before)
      }；请补上此前的规定`,
      en:
        `ruled from ${start} only; from ${first} until then the registry's default ${
          JSON.stringify(before)
        } holds; say what held before`,
    })];
  });
}

/** Entries that hold before the document that they cite; a remark makes it known, not wrong. */
function earlyCitations(draft: Draft, last: string): Finding[] {
  const { files, sources } = draft;
  return files.flatMap(({ versions }) =>
    [...versions.values()].flat().flatMap((version): Finding[] => {
      const { key, source, note, values, status } = version;
      const force = sources.get(source)?.forceDate ?? "";
      const from = values.map((value) => value.from).filter((day) => day !== "")
        .sort()[0];
      const late = REGISTRY[key].block === "policy" && from !== undefined &&
        from < force && from <= last && status !== "published";
      if (!late) return [];
      return [finding(draft, {
        rule: "gap.source",
        kind: "dateGap",
        weight: note === undefined ? "fault" : "know",
        keys: [key],
        entry: version,
        zh: `自 ${from} 起有效，而所据 ${source} 自 ${force} 施行${
          note === undefined ? "；请改日期，或用 note 说明" : `：${note}`
        }`,
        en: `holds from ${from}, but ${source} is in force from ${force}${
          note === undefined ? "; change the day, or say why in a note" : ""
        }`,
      })];
    })
  );
}

function lateAdvances(draft: Draft, last: string): Finding[] {
  const values = draft.scenario.valuesOn(last);
  const start = values["settlement.t1.start"];
  if (!values["settlement.t1.enabled"] || start === null || start <= last) {
    return [];
  }
  return [finding(draft, {
    rule: "gap.advances",
    kind: "dateGap",
    weight: "fault",
    keys: ["settlement.t1.start"],
    zh: `即时结算自 ${start} 起，推演到 ${last} 为止：一天也没有`,
    en: `daily advances begin on ${start}, and ${last} is the last day`,
  })];
}
