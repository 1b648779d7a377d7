import { formatCsv } from "../base/csv.ts";
import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import { ratio, toFixed } from "../base/ratio.ts";
import {
  type ExportedCatalogue,
  hasTag,
  LAYERS,
  LEVELS,
  type MergedRow,
  type RuleRow,
  TAGS,
  TREATMENT_CLASSES,
} from "../model/ledger.ts";

type Cell = string | number | null;

const HEAD = [
  ...["catalogue", "version", "group", "name", "name_en", "kind", "layer"],
  ...["diagnosis", "operations", "age_days_below", "age_from", "age_below"],
  ...["weight_from", "weight_below", "secondary", "into", "treatment_class"],
  ...["tags", "points", ...LEVELS.map((level) => `reference_${level}`)],
  ...["cases", "chapter", "level1", "level2"],
];

/**
 * A catalogue as CSV (病种目录文件): one row a group with the catalogue's id and
 * version, what it asks for, its tags, points and mean costs, then rows that are
 * merged into another, and what is excluded. It has the headings by which a
 * scenario reads it back; `into` names the group that a row is merged into.
 */
export function catalogueCsv(file: ExportedCatalogue): string {
  const { id, version, rules, merged } = file;
  const rowOf = new Map(file.group.map((code, g) => [code, g]));
  const mergedOf = new Map(merged.map((row) => [row.code, row]));
  // National rows stand in the order in which they are tried, merged or not.
  const national = rules.rows.map((rule) => {
    const group = rowOf.get(rule.code);
    return group === undefined
      ? mergedCells(file, mergedOf.get(rule.code)!, rule)
      : groupCells(file, group, rule);
  });
  const ruled = new Set(rules.rows.map(({ code }) => code));
  const cells: Record<string, Cell>[] = [
    ...national,
    ...file.group.flatMap((code, g) =>
      ruled.has(code) ? [] : [groupCells(file, g)]
    ),
    ...merged.filter(({ code }) => !ruled.has(code))
      .map((row) => mergedCells(file, row)),
    ...[
      ...rules.excludedDiagnoses.map((diagnosis) => ({ diagnosis })),
      ...rules.excludedOperations.map((operations) => ({ operations })),
    ].map((what, i) => ({ group: `X${i + 1}`, kind: "excluded", ...what })),
  ];
  const rows = cells.map((row) =>
    HEAD.map((name) => ({ catalogue: id, version, ...row })[name] ?? null)
  );
  return formatCsv(HEAD, rows, { bom: true });
}

function groupCells(
  file: ExportedCatalogue,
  g: number,
  rule?: RuleRow,
): Record<string, Cell> {
  const { levels } = file;
  const references = LEVELS.map((level, l) => {
    const fen = file.reference[g * LEVELS.length + l]!;
    return [`reference_${level}`, fen === 0 ? null : toYuan(fen)];
  });
  return {
    group: file.group[g]!,
    name: file.name[g]!,
    name_en: file.nameEn[g] === file.name[g] ? null : file.nameEn[g]!,
    kind: file.core[g] === 1 ? "core" : "comprehensive",
    layer: LAYERS[file.layer[g]!]!,
    diagnosis: file.diagnosis[g]!,
    operations: file.operations[g]!,
    ...conditions(rule),
    treatment_class: TREATMENT_CLASSES[file.treatmentClass[g]!]!,
    tags: TAGS.filter((tag) => hasTag(file.tags[g]!, tag)).join(";"),
    points: toFixed(ratio(file.points[g]!, SCALE), 4),
    ...Object.fromEntries(references),
    cases: file.cases[g]!,
    chapter: levels.chapter[g]!,
    level1: levels.level1[g]!,
    level2: levels.level2[g]!,
  };
}

function mergedCells(
  file: ExportedCatalogue,
  row: MergedRow,
  rule?: RuleRow,
): Record<string, Cell> {
  return {
    group: row.code,
    name: row.name,
    name_en: row.nameEn === row.name ? null : row.nameEn,
    kind: row.layer === "comprehensive" ? "comprehensive" : "core",
    layer: row.layer,
    diagnosis: row.diagnosis,
    operations: row.operations,
    ...conditions(rule),
    into: file.group[row.into]!,
    treatment_class: TREATMENT_CLASSES[row.treatmentClass]!,
  };
}

function conditions(rule: RuleRow | undefined): Record<string, Cell> {
  return rule === undefined ? {} : {
    age_days_below: rule.ageDaysBelow,
    age_from: rule.ageFrom,
    age_below: rule.ageBelow,
    weight_from: rule.weightFrom,
    weight_below: rule.weightBelow,
    secondary: rule.secondary,
  };
}
