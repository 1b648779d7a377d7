import type { Text } from "../base/issues.ts";
import {
  type Layer,
  LEVELS,
  type RuleRow,
  TAGS,
  TREATMENT_CLASSES,
} from "../model/ledger.ts";
import type { SheetRow } from "./sheet.ts";

/** A row of a catalogue file, checked on its own. */
export interface CatalogueLine {
  readonly row: SheetRow;
  readonly catalogue: string;
  readonly version: string;
  readonly group: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: "core" | "comprehensive" | "excluded";
  readonly layer: Layer;
  readonly diagnosis: string;
  readonly operations: string;
  /** What tells the group from others; empty where several may share it. */
  readonly key: string;
  readonly treatmentClass: number;
  readonly tags: number;
  readonly points: number;
  readonly reference: readonly number[];
  readonly cases: number;
  /** Code of the group that takes its cases; empty = a group of its own. */
  readonly into: string;
  readonly conditions: Conditions;
}

type Conditions = Pick<
  RuleRow,
  | "ageDaysBelow"
  | "ageFrom"
  | "ageBelow"
  | "weightFrom"
  | "weightBelow"
  | "secondary"
>;

const KINDS = ["core", "comprehensive", "excluded"] as const;
const CORE_LAYERS = ["pregroup", "merge", "dxAux", "basic"] as const;

/** Reads one row; what is wrong with it is noted with its line. */
export function readCatalogueLine(
  row: SheetRow,
  priced: boolean,
): CatalogueLine {
  const kind = KINDS[row.choice("kind", KINDS)]!;
  const into = row.raw("into"), group = row.text("group");
  const layer = layerOf(row, kind);
  const core = kind === "core";
  const diagnosis = kind === "excluded"
    ? row.raw("diagnosis")
    : row.text("diagnosis");
  const operations = kind === "comprehensive" ? "" : row.raw("operations");
  const isGroup = kind !== "excluded" && into === "";
  if (priced && isGroup && row.raw("points") === "") {
    row.note({ code: "missing-field", key: "points", allowed: POINTS });
  }
  if (kind === "excluded" && diagnosis === "" && operations === "") {
    row.note({ code: "missing-field", key: "diagnosis", allowed: EITHER });
  }
  return {
    row,
    catalogue: row.raw("catalogue"),
    version: row.raw("version"),
    group,
    name: kind === "excluded" ? row.raw("name") : row.text("name"),
    nameEn: row.raw("name_en") || row.raw("name"),
    kind,
    layer,
    diagnosis,
    operations,
    key: core && layer === "basic" ? `${diagnosis} | ${operations}` : "",
    treatmentClass: kind === "excluded"
      ? 0
      : row.choice("treatment_class", TREATMENT_CLASSES),
    tags: tagsOf(row),
    points: row.raw("points") === "" ? 0 : row.points("points"),
    reference: LEVELS.map((level) => `reference_${level}`).map((name) =>
      row.raw(name) === "" ? 0 : row.money(name)
    ),
    cases: row.raw("cases") === "" ? 0 : row.whole("cases", 0, 1e9),
    into,
    conditions: conditionsOf(row, layer),
  };
}

/** A national group as grouping tries it. */
export function ruleOf(line: CatalogueLine): RuleRow {
  const { name, nameEn, layer, diagnosis, operations, treatmentClass } = line;
  return {
    code: line.group,
    name,
    nameEn,
    layer,
    diagnosis,
    operations,
    treatmentClass,
    ...line.conditions,
  };
}

function layerOf(row: SheetRow, kind: CatalogueLine["kind"]): Layer {
  if (kind === "comprehensive") return "comprehensive";
  if (kind === "excluded") return "exclusion";
  if (row.raw("layer") === "") return "basic";
  return CORE_LAYERS[row.choice("layer", CORE_LAYERS)]!;
}

/** Tags joined by `;`, as bits. */
function tagsOf(row: SheetRow): number {
  return row.raw("tags").split(";").filter((tag) => tag !== "")
    .reduce((bits, tag) => {
      const place = (TAGS as readonly string[]).indexOf(tag);
      if (place >= 0) return bits | 1 << place;
      const allowed = TAGS.join(", ");
      row.note({ code: "wrong-choice", key: "tags", given: tag, allowed });
      return bits;
    }, 0);
}

function conditionsOf(row: SheetRow, layer: Layer): Conditions {
  const number = (column: string, most: number) =>
    row.raw(column) === "" ? null : row.whole(column, 0, most);
  const conditions = {
    ageDaysBelow: number("age_days_below", 366),
    ageFrom: number("age_from", 120),
    ageBelow: number("age_below", 121),
    weightFrom: number("weight_from", 20_000),
    weightBelow: number("weight_below", 20_000),
    secondary: row.raw("secondary"),
  };
  const asked = Object.entries(conditions)
    .find(([, value]) => value !== null && value !== "");
  if (asked !== undefined && (layer === "basic" || layer === "comprehensive")) {
    row.note({
      code: "wrong-choice",
      key: "layer",
      given: layer,
      allowed: "pregroup, merge, dxAux",
      hint: CONDITIONS,
    });
  }
  return conditions;
}

const POINTS: Text = {
  zh: "病种分值，如 1000 或 612.5",
  en: "the points of the disease, such as 1000 or 612.5",
};
const EITHER: Text = {
  zh: "排除的诊断或操作",
  en: "the diagnosis or the operation that is excluded",
};
const CONDITIONS: Text = {
  zh: "只有这几层可以按年龄、体重或次要诊断设条件",
  en: "only these layers may ask for age, weight or a secondary diagnosis",
};
