import {
  articleOf,
  ARTICLES,
  type Block,
  firstYear,
  type Key,
  KEYS,
  REGISTRY,
} from "../../model/policy/mod.ts";
import type { Scenario, SourceRecord } from "../../model/scenario/mod.ts";
import type {
  CitedSource,
  Statement,
  StatementRow,
} from "../../model/statement.ts";

/** What a statement reads of a scenario. */
export type Stated = Pick<
  Scenario,
  "titleZh" | "titleEn" | "valuesOn" | "groundsOf" | "changeDays"
>;

/** Names of the blocks that are no rules, after all provisions. */
const BLOCKS: Readonly<
  Record<Exclude<Block, "policy">, readonly [string, string]>
> = {
  data: ["数据", "facts"],
  behaviour: ["行为", "behaviour"],
  run: ["推演设置", "what is played"],
};

/** Parameters that say which records belong to the same play, and change no person. */
const HARMLESS: readonly string[] = ["run.preRegime"];

/** After every date that a file may hold. */
const LAST_DAY = "9999-12-31";

/**
 * What a reform changes against a baseline (方案说明), from the two scenarios alone:
 * every rule that differs on some day of the policy year, with both values, the
 * day, and what the reform's value stands on; facts and behaviour that differ in
 * any year that is played.
 *
 * @example
 * ```ts
 * import { readScenario, readSources } from "../../io.ts";
 * import { statementOf } from "./statement_of.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { rows } = statementOf(
 *   readScenario("zibo_2025/baseline"),
 *   readScenario("zibo_2025/share_up"),
 *   readSources(),
 * );
 * assertEquals(rows.map(({ provision, status }) => [provision, status]), [
 *   ["clearing", "assumed"],
 * ]);
 * ```
 */
export function statementOf(
  baseline: Stated,
  reform: Stated,
  sources: ReadonlyMap<string, SourceRecord>,
): Statement {
  const last = reform.valuesOn(LAST_DAY), year = last["run.year"];
  const first = firstYear(last);
  const rows = KEYS.flatMap((key) => {
    const rule = REGISTRY[key].block === "policy";
    return rowsOf(
      key,
      daysOf(baseline, reform, rule ? year : first, year),
      baseline,
      reform,
      sources,
    );
  });
  return {
    year,
    baselineZh: baseline.titleZh,
    baselineEn: baseline.titleEn,
    reformZh: reform.titleZh,
    reformEn: reform.titleEn,
    rows: rows.toSorted((a, b) => placeOf(a) - placeOf(b)),
    rulesOnly: rows.every(({ block, key }) =>
      block === "policy" || HARMLESS.includes(key)
    ),
  };
}

/** One row a change of the pair of values, while the two differ or have just met again. */
function rowsOf(
  key: Key,
  days: readonly string[],
  baseline: Stated,
  reform: Stated,
  sources: ReadonlyMap<string, SourceRecord>,
): StatementRow[] {
  const { block, rule, titleZh, titleEn } = REGISTRY[key];
  const rows: StatementRow[] = [];
  let [lastBefore, lastAfter] = ["", ""];
  days.forEach((day, i) => {
    const before = JSON.stringify(baseline.valuesOn(day)[key]);
    const after = JSON.stringify(reform.valuesOn(day)[key]);
    const moved = before !== lastBefore || after !== lastAfter;
    const met = before === after && lastBefore === lastAfter;
    [lastBefore, lastAfter] = [before, after];
    if (!moved || met) return;
    const { source, status, note } = reform.groundsOf(key, day);
    const [provision, provisionZh, provisionEn] = provisionOf(key);
    rows.push({
      provision,
      provisionZh,
      provisionEn,
      block,
      key,
      rule,
      titleZh,
      titleEn,
      since: i === 0 ? "" : day,
      before,
      after,
      source: cited(source, sources.get(source)),
      status,
      note,
    });
  });
  return rows;
}

/** The first day of the years and every later one on which a value of either may change. */
function daysOf(
  a: Stated,
  b: Stated,
  first: number,
  last: number,
): string[] {
  const start = `${first}-01-01`, end = `${last}-12-31`;
  const changes = [...a.changeDays, ...b.changeDays]
    .filter((day) => day > start && day <= end);
  return [start, ...new Set(changes.toSorted())];
}

function provisionOf(key: Key): readonly [string, string, string] {
  const { block } = REGISTRY[key];
  if (block !== "policy") return [block, ...BLOCKS[block]];
  const { id, zh, en } = articleOf(key);
  return [id, zh, en];
}

/** Rules in the order of their provisions, then the other blocks. */
function placeOf({ provision }: StatementRow): number {
  const rule = ARTICLES.findIndex(({ id }) => id === provision);
  return rule >= 0
    ? rule
    : ARTICLES.length + Object.keys(BLOCKS).indexOf(provision);
}

/** An id that is no text, such as `assumed`, has no title. */
function cited(id: string, record: SourceRecord | undefined): CitedSource {
  const { title = "", issuer = "", date = "", article = "" }: Partial<
    SourceRecord
  > = id === "assumed" ? {} : record ?? {};
  return { id, title, issuer, date, article };
}
