import { type Key, KEYS, REGISTRY } from "../../model/policy/mod.ts";
import { daysOf, type Draft, spanOf } from "./draft.ts";
import { type Finding, finding } from "./finding.ts";
import { isUnused } from "./is_unused.ts";
import { closedSwitch } from "./switches.ts";

/**
 * Numbers that the rules need and no document gives (尚缺的数): those of rules in force
 * whose value stands on an assumption. First what the document itself leaves open,
 * then what the scenario assumes, then defaults nobody has decided on.
 */
export function openFindings(draft: Draft): Finding[] {
  const found = KEYS.filter((key) => isNeeded(draft, key))
    .map((key) => openNumber(draft, key));
  return ORDER.flatMap((rule) => found.filter((one) => one.rule === rule));
}

const ORDER = ["open.document", "open.assumed", "open.default"];

function openNumber(draft: Draft, key: Key): Finding {
  const { scenario, sources } = draft, { last } = spanOf(draft);
  const { source, note, set } = scenario.groundsOf(key, last);
  const cited = set && source !== "assumed" ? sources.get(source) : undefined;
  const said = note === "" ? "" : `：${note}`;
  return finding(draft, {
    rule: cited ? "open.document" : set ? "open.assumed" : "open.default",
    kind: "openNumber",
    weight: "owed",
    keys: [key],
    zh: cited
      ? `引《${cited.title}》（${source}），取值仍为假设${said}`
      : set
      ? `没有文件，方案自定${said}`
      : "文件未涉及，用登记表的假设值",
    en: cited
      ? `cites ${source}, the value is still an assumption${
        note === "" ? "" : `: ${note}`
      }`
      : set
      ? `no document; the scenario's own${note === "" ? "" : `: ${note}`}`
      : "no document speaks of it; the registry's assumption is used",
  });
}

/** Whether a rule is in force on some day, decided by something, and stands on an assumption. */
function isNeeded(draft: Draft, key: Key): boolean {
  const { scenario } = draft, { last } = spanOf(draft);
  if (REGISTRY[key].block !== "policy") return false;
  if (scenario.statusOf(key, last) !== "assumed") return false;
  const { set } = scenario.groundsOf(key, last);
  const live = daysOf(draft).map((day) => scenario.valuesOn(day))
    .filter((values) => closedSwitch(key, values) === undefined);
  return live.length > 0 && (set || live.some((v) => !isUnused(v[key])));
}
