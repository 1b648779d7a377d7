import { type Issue, ShapanError } from "../../base/issues.ts";
import {
  constraints,
  type Key,
  REGISTRY,
  type Values,
} from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import type { GridAxis } from "../../model/study.ts";
import {
  issueWith,
  type NumberAt,
  numberAt,
  readNumberAt,
  valueWith,
} from "../inverse/number_at.ts";
import type { StudyAxis, StudySpec } from "./study_spec.ts";

/** A point of a grid: how it is named, where it is on each axis, and what it sets. */
export interface GridPoint {
  /** Such as `grid[0.8,0.06]`: stands for a scenario in cells and tables. */
  readonly ref: string;
  /** Row of its value on each axis. */
  readonly at: readonly number[];
  readonly set: Partial<Values>;
}

/** The grid of a study, read. */
export interface OpenGrid {
  readonly axes: readonly GridAxis[];
  /** All points, the last axis turning fastest. */
  readonly points: readonly GridPoint[];
}

/** Most points: each is settled in every replicate. */
const MOST = 400;

/**
 * Reads the grid of a study (参数网格): every combination of the values of its axes, each
 * checked against the registry and the rules between parameters.
 *
 * @returns `null` where the study has none
 * @throws {ShapanError} with the axis that is wrong
 */
export function gridPoints(
  { grid, file }: Pick<StudySpec, "grid" | "file">,
  scenario: Scenario,
): OpenGrid | null {
  if (grid === undefined) return null;
  const own = scenario.valuesOn("9999-12-31"), issues: Issue[] = [];
  const places = grid.flatMap(({ key }, i) => {
    const read = readNumberAt(key);
    if (!("issue" in read)) return [read];
    issues.push({ ...read.issue, file, key: `grid[${i}].key: ${key}` });
    return [];
  });
  if (issues.length > 0) throw new ShapanError(issues);
  const year = own["run.year"];
  const values = scenario.valuesOn(`${year}-01-01`);
  grid.forEach((axis, i) => {
    if (new Set(axis.values).size < axis.values.length) {
      issues.push(broken(file, `grid[${i}].values`, axis.values.join(", "), {
        zh: "同一轴的取值不能重复",
        en: "a value stands once on an axis",
      }));
    }
    for (const x of axis.values) {
      const issue = issueWith(places[i]!, { scenario, year }, x);
      if (issue !== null) issues.push({ ...issue, file });
    }
  });
  const count = grid.reduce((all, axis) => all * axis.values.length, 1);
  if (count > MOST) {
    issues.push(broken(file, "grid", `${count}`, {
      zh: `网格最多 ${MOST} 格`,
      en: `a grid has ${MOST} points at most`,
    }));
  }
  if (new Set(places.map(({ text }) => text)).size < places.length) {
    issues.push(broken(file, "grid", places.map((p) => p.text).join(", "), {
      zh: "两个轴不能是同一个数",
      en: "two axes cannot be the same number",
    }));
  }
  if (issues.length > 0) throw new ShapanError(issues.slice(0, 1));
  const points = combinations(grid.map((axis) => axis.values.length))
    .map((at): GridPoint => ({
      ref: `grid[${at.map((row, i) => grid[i]!.values[row]).join(",")}]`,
      at,
      set: setOf(places, at.map((row, i) => grid[i]!.values[row]!), values),
    }));
  for (const { ref, set } of points) {
    const all = { ...values, ...set }, keys = Object.keys(set) as Key[];
    const rule = constraints.find((rule) =>
      rule.keys.some((key) => keys.includes(key)) && !rule.holds(all)
    );
    if (rule !== undefined) {
      throw new ShapanError([broken(file, "grid", ref, rule)]);
    }
  }
  return {
    axes: grid.map((axis, i) => axisOf(axis, places[i]!, values)),
    points,
  };
}

/** Values of the registry's keys where the numbers are those of a point. */
function setOf(
  places: readonly NumberAt[],
  numbers: readonly number[],
  values: Values,
): Partial<Values> {
  const set: Record<string, unknown> = {};
  places.forEach((place, i) => {
    set[place.key] = valueWith(
      place,
      { ...values, ...set } as Values,
      numbers[i]!,
    );
  });
  return set as Partial<Values>;
}

function axisOf(axis: StudyAxis, place: NumberAt, values: Values): GridAxis {
  const { titleZh, titleEn, unit } = REGISTRY[place.key];
  const whole = place.path.length === 0;
  const own = numberAt(place, values)!;
  return {
    key: place.text,
    titleZh: axis.title ?? (whole ? titleZh : place.text),
    titleEn: axis.titleEn ?? (whole ? titleEn : place.text),
    percent: axis.percent ?? (whole && unit === "ratio"),
    values: axis.values,
    baseline: axis.values.includes(own) ? axis.values.indexOf(own) : null,
    own,
  };
}

/** Rows of every combination, the last turning fastest. */
function combinations(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (all, count) =>
      all.flatMap((at) =>
        Array.from({ length: count }, (_, row) => [...at, row])
      ),
    [[]],
  );
}

function broken(
  file: string,
  key: string,
  given: string,
  hint: { readonly zh: string; readonly en: string },
): Issue {
  return {
    code: "broken-rule",
    file,
    key,
    given: `${key}: ${given}`,
    hint: { zh: hint.zh, en: hint.en },
  };
}
