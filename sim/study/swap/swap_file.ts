import { stringify } from "yaml";
import {
  articleKeys,
  type Key,
  KEYS,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { type Mixture, same } from "./mixture.ts";
import { namesOf } from "./refusals.ts";
import { yearOf } from "./rules_in_force.ts";

/** A scenario file that does not stand on disk (方案文件): where it would stand, and its text. */
export interface WrittenScenario {
  readonly file: string;
  readonly text: string;
}

const ROOT = "scenarios/";
/** Most letters of the provisions in a name before they are only counted. */
const LONG = 60;

/**
 * A mixture as a scenario file of the city (换用规则的方案文件): it inherits the city's
 * scenario and sets each parameter that the provisions change, from the first day
 * of the year, with the source, status and remark it has where it comes from.
 * History stays the city's, so a city whose own rules are its history names itself.
 */
export function swapFile(mixture: Mixture): WrittenScenario {
  const { city, rules, provisions, whole } = mixture;
  const own = city.valuesOn("9999-12-31");
  const file = fileOf(mixture), up = file.split("/").length - 1;
  const ref = city.parts.map((part) => refOf(part, up)).join("+");
  const policy = Object.fromEntries(
    keysToWrite(mixture).map((key) => [key, entryOf(key, mixture)]),
  );
  const run = own["run.preRegime"] === null &&
      own["intake.files.claims"] === null
    ? { run: { "run.preRegime": ref } }
    : {};
  const head = {
    format: 1,
    title: `${city.titleZh}，换用‘${rules.titleZh}’的${
      whole ? "全部规则" : namesOf(provisions, "zh")
    }`,
    titleEn: `${city.titleEn}, with ${
      whole ? "all rules" : namesOf(provisions, "en")
    } of ‘${rules.titleEn}’`,
    inherits: ref,
  };
  return {
    file,
    text: stringify({ ...head, policy, ...run }, { lineWidth: 0 }),
  };
}

/** Parameters of the provisions that differ on some day; all rules where the edition changes, as it moves the defaults of the others. */
function keysToWrite({ provisions, days, own, mixed }: Mixture): Key[] {
  const differs = (key: Key) =>
    days.some((day) => !same(own(day)[key], mixed(day)[key]));
  if (differs("grouping.spec.version")) {
    return KEYS.filter((key) => REGISTRY[key].block === "policy");
  }
  const taken = new Set(provisions.flatMap(articleKeys));
  return KEYS.filter((key) => taken.has(key) && differs(key));
}

function entryOf(key: Key, mixture: Mixture) {
  const { city, rules, provisions, days, mixed } = mixture;
  const taken = provisions.some((id) => articleKeys(id).includes(key));
  const { source, status, note } = taken
    ? rules.groundsOf(key, `${yearOf(rules)}-01-01`)
    : city.groundsOf(key, days[0]!);
  const since: Record<string, unknown> = {};
  let last: unknown;
  days.forEach((day, i) => {
    const value = mixed(day)[key];
    if (i === 0 || !same(value, last)) since[day] = value;
    last = value;
  });
  return {
    value: since,
    source,
    status,
    from: days[0]!,
    ...(note === "" ? {} : { note }),
  };
}

/** Beside the city's scenario, named after provisions and rules. */
function fileOf({ city, rules, provisions, whole }: Mixture): string {
  const name = (id: string) =>
    id.replace(/\/baseline$/, "").replace(/[^\p{L}\p{N}_.-]/gu, "_");
  const said = provisions.join("-");
  const what = whole
    ? "rules"
    : said.length > LONG
    ? `${provisions.length}_provisions`
    : said;
  const folder = city.id.includes("/")
    ? city.id.slice(0, city.id.indexOf("/") + 1)
    : "";
  return `${ROOT}${folder}${what}_of_${name(rules.id)}.yaml`;
}

/** How a file in a folder of scenarios names another: by id, by its whole path, or from the working folder. */
function refOf(file: string, up: number): string {
  if (file.startsWith(ROOT)) {
    return file.slice(ROOT.length).replace(/\.ya?ml$/, "");
  }
  return /^([A-Za-z]:)?\//.test(file) ? file : `${"../".repeat(up)}${file}`;
}
