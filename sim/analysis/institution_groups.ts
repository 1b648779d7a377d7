import { type Hospitals, LEVELS } from "../model/ledger.ts";

/**
 * The groups that results are told for (机构分组): everyone, each level, each
 * institution, by name (`all`, `level:3`, `hospital:H001`) with the rows of their
 * members.
 */
export function institutionGroups(
  hospitals: Hospitals,
): [string, readonly number[]][] {
  const all = [...hospitals.id.keys()];
  return [
    ["all", all],
    ...LEVELS.map((level): [string, number[]] => [
      `level:${level}`,
      all.filter((h) => hospitals.level[h] === level),
    ]),
    ...all.map((h): [string, number[]] => [`hospital:${hospitals.id[h]}`, [h]]),
  ];
}
