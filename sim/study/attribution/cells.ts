import { type Headline, HEADLINES } from "../../analysis/headlines/headline.ts";
import { groupsOf, membersOf } from "../../analysis/headlines/members_of.ts";
import type { Lang } from "../../base/formats.ts";
import { levelName } from "../../chart/words.ts";
import { type Scheme, SCHEMES } from "../../model/ledger.ts";
import type { Outcome } from "../../model/result.ts";

/** One number of a settled year that is split (指标单元): a headline of a scheme and a group. */
export interface Cell {
  readonly headline: Headline;
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `county:C01`, `hospital:H001`. */
  readonly group: string;
  /** Rows of the group's institutions. */
  readonly members: readonly number[];
}

/** Every headline of every scheme and group that it is told for (全部指标). */
export function cellsOf(
  outcome: Outcome,
  headlines: readonly Headline[] = HEADLINES,
): Cell[] {
  const groups = groupsOf(outcome).map((group) => ({
    group,
    members: membersOf(group, outcome)!,
  }));
  return headlines.flatMap((headline) =>
    (["all", ...SCHEMES] as const)
      .filter((scheme) => headline.of !== "scheme" || scheme !== "all")
      .flatMap((scheme) =>
        (headline.of === "group" ? groups : groups.slice(0, 1))
          .map((group) => ({ headline, scheme, ...group }))
      )
  );
}

/** What the groups are called (分组名称): institutions and counties by name, levels in words. */
export function groupNames(
  outcome: Outcome,
): Record<string, Readonly<Record<Lang, string>>> {
  const { hospitals, counties } = outcome;
  return Object.fromEntries(
    groupsOf(outcome).map((group) => {
      const [kind, name = ""] = group.split(":");
      const h = hospitals.id.indexOf(name), c = counties.id.indexOf(name);
      return [
        group,
        kind === "all"
          ? { zh: "全市", en: "City" }
          : kind === "level"
          ? { zh: levelName(Number(name), "zh"), en: levelName(+name, "en") }
          : kind === "hospital"
          ? { zh: hospitals.nameZh[h]!, en: hospitals.nameEn[h]! }
          : kind === "county"
          ? { zh: counties.nameZh[c]!, en: counties.nameEn[c]! }
          : { zh: name, en: name },
      ];
    }),
  );
}

/** The numbers of the cells (单元取值), not a number where there is nothing to tell. */
export function cellValues(
  cells: readonly Cell[],
  outcome: Outcome,
): Float64Array {
  const all = outcome.settlements;
  const own = new Map([
    ["all", all],
    ...SCHEMES.map((scheme) =>
      [scheme, all.filter((s) => s.scheme === scheme)] as const
    ),
  ]);
  return Float64Array.from(cells, ({ headline, scheme, members }) => {
    const settlements = own.get(scheme)!;
    return headline.read({ outcome, settlements, members }) ?? NaN;
  });
}

/** Whether a headline counts whole things, so that its parts are whole too. */
export function isWhole({ unit }: Headline): boolean {
  return unit === "fen" || unit === "points" || unit === "count";
}

/**
 * For each cell the cells whose parts add up to its own (相加关系), so that a table's
 * columns and rows both add up: the institutions of a group, and the schemes
 * where both together are the sum of the two. `null` where it stands alone.
 *
 * @param values numbers under every mixture, which the relation must hold for
 */
export function partsOfCells(
  cells: readonly Cell[],
  values: readonly Float64Array[],
): readonly (readonly number[] | null)[] {
  const name = (headline: string, scheme: string, group: string) =>
    `${headline}@${scheme}/${group}`;
  const at = new Map(
    cells.map(({ headline, scheme, group }, i) => [
      name(headline.id, scheme, group),
      i,
    ]),
  );
  const single = new Map(
    cells.flatMap(({ group, members }) =>
      group.startsWith("hospital:") ? [[members[0]!, group] as const] : []
    ),
  );
  return cells.map(({ headline, scheme, group, members }, own) => {
    if (!isWhole(headline)) return null;
    const isOne = group.startsWith("hospital:");
    const names = isOne
      ? scheme === "all" ? SCHEMES.map((s) => name(headline.id, s, group)) : []
      : headline.of === "group" && headline.adds
      ? members.map((h) => name(headline.id, scheme, single.get(h)!))
      : [];
    const parts = names.map((part) => at.get(part) ?? -1);
    const adds = parts.length > 0 && parts.every((i) => i >= 0) &&
      values.every((column) =>
        parts.reduce((sum, i) => sum + column[i]!, 0) === column[own]!
      );
    return adds ? parts : null;
  });
}
