import type { Outcome } from "../../model/result.ts";

/** Kinds of groups that a reference may name before the colon. */
const KINDS = ["level", "county", "kind", "hospital"] as const;

/**
 * Rows of the institutions of a group (机构分组): `all`, `level:3`, `county:zhoucun`,
 * `kind:township`, `hospital:H001`; `undefined` if there is no such group.
 */
export function membersOf(
  group: string,
  { hospitals, counties }: Pick<Outcome, "hospitals" | "counties">,
): readonly number[] | undefined {
  const rows = [...hospitals.id.keys()];
  if (group === "all") return rows;
  const [kind, name] = group.split(":");
  const found = rows.filter((h) => {
    if (kind === "level") return String(hospitals.level[h]) === name;
    if (kind === "county") return counties.id[hospitals.county[h]!] === name;
    if (kind === "kind") return hospitals.kind[h] === name;
    return kind === "hospital" && hospitals.id[h] === name;
  });
  return found.length > 0 ? found : undefined;
}

/** Every group of a kind that there is, such as `level:1`, `level:2`; all kinds where none is given (可用分组). */
export function groupsOf(
  { hospitals, counties }: Pick<Outcome, "hospitals" | "counties">,
  kinds: readonly typeof KINDS[number][] = KINDS,
): string[] {
  const names = {
    level: Array.from(hospitals.level, String).toSorted().toReversed(),
    county: Array.from(hospitals.county, (c) => counties.id[c]!),
    kind: [...hospitals.kind],
    hospital: [...hospitals.id],
  };
  return [
    "all",
    ...kinds.flatMap((kind) =>
      [...new Set(names[kind])].map((name) => `${kind}:${name}`)
    ),
  ];
}
