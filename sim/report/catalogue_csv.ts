import { formatCsv } from "../base/csv.ts";
import { toYuan } from "../base/fen.ts";
import { SCALE } from "../base/points.ts";
import { ratio, toFixed } from "../base/ratio.ts";
import {
  type ExportedCatalogue,
  hasTag,
  LAYERS,
  LEVELS,
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
 * version, what it asks for, its tags, points and mean costs, then what is
 * excluded. It has the headings by which a scenario reads it back; `into` is empty
 * and may name the group that a row is merged into.
 */
export function catalogueCsv(file: ExportedCatalogue): string {
  const ruleOf = new Map(file.rules.rows.map((row) => [row.code, row]));
  const { id, version, levels } = file;
  const groups = file.group.map((code, g): Cell[] => [
    ...[id, version, code, file.name[g]!, file.nameEn[g]!],
    file.core[g] === 1 ? "core" : "comprehensive",
    LAYERS[file.layer[g]!]!,
    file.diagnosis[g]!,
    file.operations[g]!,
    ...conditions(ruleOf.get(code)),
    null,
    TREATMENT_CLASSES[file.treatmentClass[g]!]!,
    TAGS.filter((tag) => hasTag(file.tags[g]!, tag)).join(";"),
    toFixed(ratio(file.points[g]!, SCALE), 4),
    ...LEVELS.map((_, l) => {
      const fen = file.reference[g * LEVELS.length + l]!;
      return fen === 0 ? null : toYuan(fen);
    }),
    file.cases[g]!,
    levels.chapter[g]!,
    levels.level1[g]!,
    levels.level2[g]!,
  ]);
  const { excludedDiagnoses, excludedOperations } = file.rules;
  const excluded = [
    ...excludedDiagnoses.map((code) => ["diagnosis", code]),
    ...excludedOperations.map((code) => ["operations", code]),
  ].map(([column, code], i): Cell[] =>
    HEAD.map((name) =>
      name === "catalogue"
        ? id
        : name === "version"
        ? version
        : name === "group"
        ? `X${i + 1}`
        : name === "kind"
        ? "excluded"
        : name === column
        ? code!
        : null
    )
  );
  return formatCsv(HEAD, [...groups, ...excluded], { bom: true });
}

function conditions(rule: RuleRow | undefined): Cell[] {
  return rule === undefined ? [null, null, null, null, null, null] : [
    rule.ageDaysBelow,
    rule.ageFrom,
    rule.ageBelow,
    rule.weightFrom,
    rule.weightBelow,
    rule.secondary,
  ];
}
