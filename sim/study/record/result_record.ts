import {
  HEADLINES,
  type HeadlineUnit,
} from "../../analysis/headlines/headline.ts";
import {
  headlineOf,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { groupsOf } from "../../analysis/headlines/members_of.ts";
import { settlementTable } from "../../analysis/settlement_table.ts";
import { SCHEMES } from "../../model/ledger.ts";
import type { Outcome, ScenarioResult } from "../../model/result.ts";

/** What came out of one side (结果存档), numbers in the units of the record: fen, 1/10000 point. */
export interface ResultRecord {
  readonly format: 1;
  /** What each headline counts, by its name. */
  readonly units: Readonly<Record<string, HeadlineUnit>>;
  /** By reference, such as `pay@resident/level:1`; `null` where there is nothing to tell. */
  readonly headlines: Readonly<Record<string, number | null>>;
  /** The clearing of each institution in each scheme, whole numbers. */
  readonly hospitals: readonly Readonly<
    Record<string, string | number | null>
  >[];
}

/** Columns that say whose numbers they are. */
const NAMED = ["hospital", "nameZh", "nameEn", "scheme"];
/** Kinds of columns that hold whole numbers. */
const WHOLE = ["count", "fen", "points", "coefficient"];

/** The result as it is recorded (结果存档). */
export function resultRecord(result: ScenarioResult): ResultRecord {
  return {
    format: 1,
    units: Object.fromEntries(HEADLINES.map(({ id, unit }) => [id, unit])),
    headlines: recordedHeadlines(result),
    hospitals: hospitalRows(result),
  };
}

/** Every headline of the pool, of each scheme and of each level (全部指标). */
export function recordedHeadlines(
  outcome: Outcome,
): Record<string, number | null> {
  const groups = groupsOf(outcome, ["level"]);
  const refs = HEADLINES.flatMap(({ id, of }) =>
    (of === "scheme" ? SCHEMES : ["all", ...SCHEMES]).flatMap((scheme) =>
      (of === "group" ? groups : ["all"]).map((group) =>
        `${id}@${scheme}/${group}`
      )
    )
  );
  return Object.fromEntries(refs.map((text) => {
    const read = readHeadlineRef(text);
    return [text, "ref" in read ? headlineOf(read.ref, outcome) ?? null : null];
  }));
}

function hospitalRows(result: ScenarioResult): ResultRecord["hospitals"] {
  const columns = settlementTable(result).columns.filter(({ name, kind }) =>
    NAMED.includes(name) || WHOLE.includes(kind)
  );
  return Array.from(
    { length: columns[0]!.values.length },
    (_, row) =>
      Object.fromEntries(
        columns.map(({ name, values }) => [name, values[row]!]),
      ),
  );
}
