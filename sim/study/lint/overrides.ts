import { sameValue } from "../../model/scenario/canonical.ts";
import { inForce } from "../../model/scenario/in_force.ts";
import { rankWeight } from "../../model/scenario/source_record.ts";
import { inShort } from "../../model/scenario/report_value.ts";
import type { Version } from "../../model/scenario/version.ts";
import { defaultOf, type Key, REGISTRY } from "../../model/policy/mod.ts";
import { daysOf, type Draft, spanOf } from "./draft.ts";
import { type Finding, finding } from "./finding.ts";
import { isUnused } from "./is_unused.ts";

/**
 * What a higher or newer document overrides (上级或新文件优先): entries that lose
 * against others of their file, values that depart from a higher document, and
 * documents that have been replaced.
 */
export function overrideFindings(draft: Draft): Finding[] {
  return rules(draft).flatMap(([key, layers]) => [
    ...layers.flatMap((layer) => losers(draft, key, layer)),
    ...departures(draft, key, layers),
    ...replaced(draft, key, layers.flat()),
  ]);
}

/** Rules that files set, with what each file says, nearest first. */
function rules({ files }: Draft): [Key, (readonly Version[])[]][] {
  const keys = new Set(files.flatMap(({ versions }) => [...versions.keys()]));
  return [...keys].filter((key) => REGISTRY[key].block === "policy")
    .map((key) => [
      key,
      files.flatMap(({ versions }) => {
        const layer = versions.get(key);
        return layer === undefined ? [] : [layer];
      }),
    ]);
}

/** Entries of one file that another overrides on a day when both would hold. */
function losers(
  draft: Draft,
  key: Key,
  layer: readonly Version[],
): Finding[] {
  const found = new Map<Version, { day: string; winner: Version }>();
  for (const day of daysOf(draft)) {
    const winner = inForce([layer], day)?.version;
    for (const version of layer) {
      const holds = version.values.some(({ from }) => from <= day);
      if (holds && winner !== undefined && version !== winner) {
        if (!found.has(version)) found.set(version, { day, winner });
      }
    }
  }
  return [...found].flatMap(([version, { day, winner }]) => {
    const last = (v: Version) => v.values.findLast((d) => d.from <= day)!;
    const equal = version.rank === winner.rank &&
      last(version).from === last(winner).from &&
      version.issued === winner.issued;
    const differs = !sameValue(last(version).value, last(winner).value);
    if (equal && differs) return [tie(draft, key, version, winner, day)];
    const [zh, en] = version.rank < winner.rank
      ? ["上级文件", "a higher document"]
      : ["较新的文件", "a newer document"];
    return [finding(draft, {
      rule: "override.ranked",
      kind: "override",
      weight: "know",
      keys: [key],
      entry: version,
      zh: `${day} 起由${zh} ${winner.source} 代替（第 ${winner.line} 行）`,
      en:
        `from ${day} ${en}, ${winner.source}, overrides it (line ${winner.line})`,
    })];
  });
}

/** Two entries that nothing puts in order. */
function tie(
  draft: Draft,
  key: Key,
  version: Version,
  winner: Version,
  day: string,
): Finding {
  return finding(draft, {
    rule: "contradiction.sameRank",
    kind: "contradiction",
    weight: "fault",
    keys: [key],
    entry: version,
    zh:
      `与第 ${winner.line} 行同级、同日施行而取值不同（${day} 起）；请删去其一，或改日期`,
    en:
      `of the same rank and day as line ${winner.line}, with another value (from ${day}); delete one or change its day`,
  });
}

/** A value that departs from what a document of higher rank says: of a file that is inherited, or behind the registry's default. */
function departures(
  draft: Draft,
  key: Key,
  layers: readonly (readonly Version[])[],
): Finding[] {
  const { sources, scenario } = draft, { last } = spanOf(draft);
  const own = inForce(layers, last);
  if (own === undefined) return [];
  const rest = layers.slice(
    layers.findIndex((layer) => layer.includes(own.version)) + 1,
  );
  const above = inForce(rest, last);
  const edition = scenario.valuesOn(last)["grouping.spec.version"];
  const declared = defaultOf(key, edition);
  const higher = above !== undefined && above.version.status !== "assumed"
    ? { ...above.version, value: above.value }
    : above === undefined && declared.status !== "assumed" &&
        // Of several ways that documents know, the default is only one.
        REGISTRY[key].unit !== "choice"
    ? {
      source: declared.source,
      value: declared.value,
      rank: rankWeight(sources.get(declared.source)?.rank ?? "none"),
    }
    : undefined;
  if (
    higher === undefined || higher.rank <= own.version.rank ||
    sameValue(higher.value, own.value) || isUnused(higher.value) ||
    !holdsBy(draft, higher.source, last)
  ) return [];
  return [finding(draft, {
    rule: "override.departs",
    kind: "override",
    weight: "know",
    keys: [key],
    entry: own.version,
    zh: `上级文件 ${higher.source} 为 ${inShort(higher.value)}，方案取 ${
      inShort(own.value)
    }；请确认地方可以另定`,
    en: `the higher document ${higher.source} says ${
      inShort(higher.value)
    }, the scenario ${inShort(own.value)}; make sure the locality may decide`,
  })];
}

/** Whether a document is in force by a day and not replaced. */
function holdsBy(
  { sources, superseded }: Draft,
  id: string,
  day: string,
): boolean {
  const source = sources.get(id);
  const since = source?.forceDate || source?.date || "";
  return since <= day &&
    !superseded.some(({ old, from }) => old === id && from <= day);
}

/** Entries that cite a document which another has replaced by then. */
function replaced(
  draft: Draft,
  key: Key,
  versions: readonly Version[],
): Finding[] {
  const { last } = spanOf(draft);
  return versions.flatMap((version) => {
    const row = draft.superseded.find(({ old, from }) =>
      old === version.source && from <= last
    );
    if (row === undefined) return [];
    return [finding(draft, {
      rule: "override.replaced",
      kind: "override",
      weight: "owed",
      keys: [key],
      entry: version,
      zh:
        `所据 ${row.old} 自 ${row.from} 起由 ${row.by} 代替（${row.article}）；请改引新文件`,
      en:
        `${row.old} is replaced by ${row.by} from ${row.from}; cite the new document`,
    })];
  });
}
