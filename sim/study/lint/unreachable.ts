import { type Key, REGISTRY } from "../../model/policy/mod.ts";
import { daysOf, type Draft, entryOf } from "./draft.ts";
import { type Finding, finding } from "./finding.ts";
import { closedSwitch } from "./switches.ts";

/**
 * Branches that no case reaches (走不到的规定): what a file sets while the switch that
 * reads it stays closed on every day, and entries of a table that its bounds cut off.
 */
export function unreachableFindings(draft: Draft): Finding[] {
  return [...behindSwitches(draft), ...cutOff(draft), ...shareless(draft)];
}

function behindSwitches(draft: Draft): Finding[] {
  const { scenario } = draft, days = daysOf(draft);
  return setKeys(draft).flatMap((key) => {
    const closed = days.map((day) => closedSwitch(key, scenario.valuesOn(day)));
    const by = closed[0]?.by;
    if (by === undefined || closed.includes(undefined)) return [];
    const value = JSON.stringify(scenario.valuesOn(days[0]!)[by]);
    const { titleZh, titleEn } = REGISTRY[by];
    return [finding(draft, {
      rule: "unreachable.switch",
      kind: "unreachable",
      weight: "fault",
      keys: [key],
      zh: `写了却用不上：${titleZh}（${by}）为 ${value}，这一项不起作用`,
      en: `set but never read: ${titleEn} (${by}) is ${value}`,
    })];
  });
}

/** Rules that the draft's own files set. */
function setKeys({ files }: Draft): Key[] {
  const set = new Set(files.flatMap(({ versions }) => [...versions.keys()]));
  return [...set].filter((key) => REGISTRY[key].block === "policy");
}

/** Coefficients of a table beyond the bounds of coefficients. */
function cutOff(draft: Draft): Finding[] {
  const values = draft.scenario.valuesOn(daysOf(draft)[0]!);
  if (values["points.coefficient.baseMethod"] !== "table") return [];
  const min = values["points.coefficient.min"];
  const max = values["points.coefficient.max"];
  const beyond = Object.entries(values["points.coefficient.table"])
    .filter(([, k]) => k < min || k > max)
    .map(([level, k]) => `${level}: ${k}`).join(", ");
  if (beyond === "") return [];
  return [finding(draft, {
    rule: "unreachable.bounds",
    kind: "unreachable",
    weight: "fault",
    keys: [
      "points.coefficient.table",
      "points.coefficient.min",
      "points.coefficient.max",
    ],
    zh: `系数表中的 ${beyond} 超出系数上下限 ${min}–${max}，永远取不到`,
    en:
      `${beyond} of the table lie outside the bounds ${min}–${max} and never hold`,
  })];
}

/** Steps of sharing that share nothing. */
function shareless(draft: Draft): Finding[] {
  const { scenario } = draft;
  const key = "settlement.clearing.steps";
  const idle = daysOf(draft).flatMap((day) =>
    scenario.valuesOn(day)[key].filter(({ share }) => share === 0)
  );
  if (idle.length === 0 || entryOf(draft, [key]) === undefined) return [];
  const { from, up } = idle[0]!;
  return [finding(draft, {
    rule: "unreachable.step",
    kind: "unreachable",
    weight: "fault",
    keys: [key],
    zh: `超支 ${from}–${up} 倍一档的分担比例为 0：与不设这一档相同`,
    en:
      `the step from ${from} to ${up} bears nothing: it is as if it were not there`,
  })];
}
