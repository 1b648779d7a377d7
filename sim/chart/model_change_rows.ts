import type { BehaviourModel, ModelRow } from "../model/behaviour.ts";
import type { Comparison } from "./comparison.ts";
import type { DataTable } from "./data_table.ts";
import { MODEL_NAMES } from "./model_words.ts";

/** A change under one model, relative to what it is measured against. */
export interface ModelChange extends ModelRow {
  /** Share; of shares, the difference itself. */
  readonly change: number;
}

/** Balances that may be near 0: their relative change says nothing beside the others. */
const BALANCES = ["margin", "left"];

/**
 * What changes under each model: of a comparison the reform against the baseline,
 * each under its own model; of a single scenario each model against M0.
 */
export function modelChanges(comparison: Comparison): ModelChange[] {
  const rows = comparison.models?.rows ?? [];
  const still = new Map(
    rows.filter(({ model }) => model === "none").map((row) => [row.id, row]),
  );
  return rows.flatMap((row) => {
    const [from, to] = comparison.reform
      ? [row.baseline, row.reform]
      : [still.get(row.id)?.baseline ?? null, row.baseline];
    if (from === null || to === null || from === 0) return [];
    if (BALANCES.includes(row.id)) return [];
    const change = row.unit === "share"
      ? to - from
      : (to - from) / Math.abs(from);
    return [{ ...row, change }];
  });
}

/** The numbers of the figure of models, exact: fen, 1/10000 point, shares. */
export function modelChangeTable(comparison: Comparison): DataTable {
  const changes = new Map(
    modelChanges(comparison).map((row) => [row.id + row.model, row.change]),
  );
  return {
    columns: [
      "指标 metric",
      "指标名称 title",
      "单位 unit",
      "行为模型 model",
      "基线 baseline",
      "改革方案 reform",
      "差异 difference",
      "图中变化 change drawn",
    ],
    rows: (comparison.models?.rows ?? []).map((row) => [
      row.id,
      `${row.zh} ${row.en}`,
      row.unit,
      modelCell(row.model),
      row.baseline,
      row.reform,
      row.diff,
      changes.get(row.id + row.model) ?? null,
    ]),
  };
}

/** A model as tables write it. */
export function modelCell(model: BehaviourModel): string {
  return `${MODEL_NAMES[model].zh} ${MODEL_NAMES[model].en}`;
}
