import { cannotPlay } from "../base/issues.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { NegotiationGroup } from "../model/negotiation.ts";
import { groupName } from "./group_names.ts";

/** A group that the scenario lists by name (自定协商组). */
export interface OwnGroup {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Codes of institutions. */
  readonly hospitals: readonly string[];
}

/** A group without its representatives. */
export type Grouped = Omit<NegotiationGroup, "representatives">;

/**
 * Groups of institutions that negotiate together (协商分组): those the scenario
 * lists, then everyone else by level, or by level and kind, highest level first.
 * Yancheng: 按级别、类别分组推荐授权代表.
 *
 * @throws {ShapanError} where a listed group is empty, names no institution, or
 * two of them name the same one
 *
 * @example Two county hospitals ask together, the city's hospital is a group by level
 * ```ts
 * import { groupHospitals } from "./group_hospitals.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const groups = groupHospitals(
 *   {
 *     id: ["A", "B", "C"],
 *     level: Uint8Array.of(3, 2, 1),
 *     kind: ["general", "general", "township"],
 *   },
 *   "level",
 *   [{ id: "east", titleZh: "东县医共体", titleEn: "East", hospitals: ["B", "C"] }],
 * );
 * assertEquals(groups.map(({ zh, members }) => [zh, members]), [
 *   ["东县医共体", [1, 2]],
 *   ["三级", [0]],
 * ]);
 * ```
 */
export function groupHospitals(
  hospitals: Pick<Hospitals, "id" | "level" | "kind">,
  by: "level" | "levelAndKind",
  own: readonly OwnGroup[],
): Grouped[] {
  const { id, level, kind } = hospitals;
  const taken = new Set<number>();
  const listed = own.map((group) => {
    const members = group.hospitals.map((code) => rowOf(id, code, taken));
    if (members.length === 0) throw emptyGroup(group.id);
    return { id: group.id, zh: group.titleZh, en: group.titleEn, members };
  });
  const rest = new Map<string, Grouped & { members: number[] }>();
  id.forEach((_, row) => {
    if (taken.has(row)) return;
    const type = by === "level" ? null : kind[row]!;
    const name = type === null ? `${level[row]}` : `${level[row]}-${type}`;
    const group = rest.get(name) ??
      { id: name, ...groupName(level[row]!, type), members: [] };
    group.members.push(row);
    rest.set(name, group);
  });
  const byLevel = [...rest.values()].sort((a, b) =>
    level[b.members[0]!]! - level[a.members[0]!]!
  );
  return [...listed, ...byLevel];
}

function rowOf(
  ids: readonly string[],
  code: string,
  taken: Set<number>,
): number {
  const row = ids.indexOf(code);
  if (row < 0) {
    throw cannotPlay("negotiation.groups.own", code, {
      zh: `没有这家机构；机构编码如 ${ids[0]}`,
      en: `there is no such institution; codes look like ${ids[0]}`,
    });
  }
  if (taken.has(row)) {
    throw cannotPlay("negotiation.groups.own", code, {
      zh: "这家机构列入了两个协商组，请只留一处",
      en: "this institution stands in two groups; keep it in one",
    });
  }
  taken.add(row);
  return row;
}

function emptyGroup(id: string) {
  return cannotPlay("negotiation.groups.own", id, {
    zh: "这个协商组没有机构，请列出机构编码或去掉该组",
    en: "this group has no institution; list codes or leave the group out",
  });
}
