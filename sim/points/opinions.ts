import { type Issue, ShapanError } from "../base/issues.ts";
import type { Catalogue, Hospitals, Opinions } from "../model/ledger.ts";

/**
 * The points that accepted opinions set (意见收集反馈), in 1/10000 by row of the
 * disease: the rule reads expert review and negotiation, which may turn standard
 * points into payment points (`R-RW-KEEP`).
 *
 * @throws {ShapanError} with the line of every opinion on a disease or from a
 * hospital that the year does not have, and of every second answer on a disease
 */
export function opinionChanges(
  { file, rows }: Opinions,
  catalogue: Catalogue,
  hospitals: Hospitals,
): Map<number, number> {
  const groups = new Map(catalogue.group.map((code, g) => [code, g]));
  const known = new Set(hospitals.id), issues: Issue[] = [];
  const changes = new Map<number, number>();
  for (const { line, hospital, group, points } of rows) {
    const row = groups.get(group);
    const at = { file, line };
    if (!known.has(hospital)) {
      issues.push({
        ...at,
        code: "unknown-id",
        key: "hospital",
        given: hospital,
        allowed: {
          zh: "本年度的医疗机构编号",
          en: "the id of an institution of the year",
        },
      });
    }
    if (row === undefined) {
      issues.push({
        ...at,
        code: "unknown-id",
        key: "group",
        given: group,
        allowed: {
          zh: `病种目录 ${catalogue.id} 的病种编码`,
          en: `a code of the catalogue ${catalogue.id}`,
        },
      });
    } else if (points !== null) {
      if (changes.has(row)) {
        issues.push({
          ...at,
          code: "duplicate-id",
          key: "group",
          given: group,
        });
      }
      changes.set(row, points);
    }
  }
  if (issues.length > 0) throw new ShapanError(issues);
  return changes;
}
