import { stringify } from "yaml";
import {
  allowedAt,
  articleOf,
  ARTICLES,
  type Key,
  KEYS,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { UNITS } from "../../model/policy/units.ts";
import type { Scenario } from "../../model/scenario/mod.ts";

/**
 * A scenario file to start from (方案模板): it inherits everything and changes nothing; the
 * rules that the scenario sets, or those of some provisions, stand in it as remarks
 * with title, unit, range and source, to be uncommented.
 *
 * @param inherits as the file has to name it
 * @param articles provisions whose rules are listed; those that are set where `undefined`
 */
export function templateText(
  scenario: Scenario,
  inherits: string,
  articles?: readonly string[],
): string {
  const set = new Set(scenario.provenance.map(({ key }) => key));
  const listed = KEYS.filter((key) =>
    REGISTRY[key].block === "policy" &&
    (articles?.includes(articleOf(key).id) ?? set.has(key))
  );
  const { titleZh, titleEn } = scenario;
  return [
    "# 去掉行首的 # 并改数即可；来源写 data/sources.csv 的编号，没有文件就写 assumed。",
    "# Take the # off a line and change its value; a source is an id of data/sources.csv, or assumed.",
    "format: 1",
    `title: ${JSON.stringify(changedTitle(titleZh, "（改）"))}`,
    `titleEn: ${JSON.stringify(changedTitle(titleEn, " (changed)"))}`,
    `inherits: ${JSON.stringify(inherits)}`,
    "policy:",
    ...ARTICLES.flatMap(({ id, zh, en }) => {
      const own = listed.filter((key) => articleOf(key).id === id);
      return own.length === 0 ? [] : [
        `  # —— ${zh} · ${en} ——`,
        ...own.flatMap((key) => entryLines(key, scenario)),
      ];
    }),
    "",
  ].join("\n");
}

/** A title with a mark that it was changed, once. */
export function changedTitle(title: string, mark: string): string {
  return title.endsWith(mark) ? title : `${title}${mark}`;
}

function entryLines(key: Key, scenario: Scenario): string[] {
  const { titleZh, titleEn, unit, schema } = REGISTRY[key];
  const allowed = allowedAt(schema, []);
  const { source, status } = scenario.groundsOf(key);
  const value = scenario.valuesOn("9999-12-31")[key];
  const range = typeof allowed === "string"
    ? allowed
    : `${allowed.zh}; ${allowed.en}`;
  return [
    `  # ${titleZh} · ${titleEn}（${UNITS[unit].zh} · ${
      UNITS[unit].en
    }；${range}；${source}, ${status}）`,
    `  # ${key}:`,
    `  #   value: ${flow(value)}`,
    "  #   source: assumed",
  ];
}

/** A value on one line. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
