import {
  groupIssue,
  headlineOf,
  type HeadlineRef,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { groupsOf, membersOf } from "../../analysis/headlines/members_of.ts";
import { fingerprint } from "../../base/columns.ts";
import { type Issue, ShapanError } from "../../base/issues.ts";
import { readPair } from "../../compare.ts";
import { drawnScenarios, readPlan } from "../../io.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Outcome } from "../../model/result.ts";
import { withSettings } from "../../model/scenario/mod.ts";
import type { Plan } from "../../run.ts";
import { institutionsOf } from "../../run/institutions_of.ts";
import { gridPoints, type OpenGrid } from "./grid_points.ts";
import { placeholders } from "./placeholders.ts";
import { rangeDraw } from "./range_draw.ts";
import { AS_WRITTEN, type StudySpec } from "./study_spec.ts";

/** A study whose scenarios, groups and headlines exist (已打开的研究). */
export interface OpenStudy {
  readonly spec: StudySpec;
  /** Names of the behaviour models. */
  readonly behaviours: readonly string[];
  /** Scenario references, the baseline first, then the points of the grid. */
  readonly scenarios: readonly string[];
  /** What the grid is made of; `null` where there is none. */
  readonly grid: OpenGrid | null;
  /** Plans by behaviour, by scenario, without the points of the grid. */
  readonly plans: readonly (readonly Plan[])[];
  /** Headlines, `*` unfolded into the groups there are. */
  readonly headlines: readonly HeadlineRef[];
  /** Institutions and counties of the city. */
  readonly where: Pick<Outcome, "hospitals" | "counties">;
  /** Equal for studies whose cells may be shared. */
  readonly hash: string;
  /** The plan of a scenario in a behaviour, with another luck, and draws from its ranges. */
  planOf(
    behaviour: string,
    scenario: number,
    replicate: number,
    draw: number | null,
  ): Plan;
}

/**
 * Opens a study: reads its scenarios, and refuses what cannot be played together
 * or measured.
 *
 * @throws {ShapanError} with all issues that were found
 */
export async function openStudy(spec: StudySpec): Promise<OpenStudy> {
  const models = Object.keys(spec.behaviours).length === 0
    ? { [AS_WRITTEN]: null }
    : spec.behaviours;
  const behaviours = Object.keys(models);
  const scenarios = [spec.baseline, ...spec.scenarios];
  const refOf = (behaviour: string, scenario: number) => {
    const model = models[behaviour];
    return model ? `${scenarios[scenario]}+${model}` : scenarios[scenario]!;
  };
  const plans: Plan[][] = [];
  for (const behaviour of behaviours) {
    const base = refOf(behaviour, 0), row = [await readPlan(base)];
    for (let s = 1; s < scenarios.length; s++) {
      row.push((await readPair(base, refOf(behaviour, s)))[1]);
    }
    plans.push(row);
  }
  const first = plans[0]![0]!;
  const grid = gridPoints(spec, first.scenario);
  const issues = [...givenIssues(spec, first)];
  const where = institutionsOf(first);
  const { headlines, issues: found } = unfold(spec, where);
  issues.push(...found);
  if (issues.length > 0) throw new ShapanError(issues);
  const hash = fingerprint(JSON.stringify([
    plans.map((row) => row.map((plan) => plan.recordHash)),
    behaviours,
    spec.draws > 0
      ? plans.map((row) => row.map((plan) => rangesOf(plan)))
      : null,
    spec.draws,
    spec.sample ?? null,
    headlines.map(({ text }) => text),
    ...(grid === null ? [] : [[grid.axes, grid.points.map(({ ref }) => ref)]]),
  ]));
  const read = drawnScenarios();
  const planOf: OpenStudy["planOf"] = (
    behaviour,
    scenario,
    replicate,
    draw,
  ) => {
    const point = grid?.points[scenario - scenarios.length];
    if (point !== undefined) {
      const base = planOf(behaviour, 0, replicate, draw);
      return { ...base, scenario: withSettings(base.scenario, point.set) };
    }
    const plan = plans[behaviours.indexOf(behaviour)]![scenario]!;
    const seed = plan.scenario.valuesOn("9999-12-31")["run.seed"];
    const sure = draw === null || rangesOf(plan).length === 0;
    const drawn = sure
      ? plan.scenario
      : read(refOf(behaviour, scenario), rangeDraw(seed, draw));
    if ("given" in plan) return { ...plan, scenario: drawn };
    const settings: Partial<Values> = {
      "run.replicate": replicate,
      ...(spec.sample === undefined
        ? {}
        : { "population.sample": spec.sample }),
    };
    return { ...plan, scenario: withSettings(drawn, settings) };
  };
  return {
    spec,
    behaviours,
    scenarios: [...scenarios, ...(grid?.points ?? []).map(({ ref }) => ref)],
    grid,
    plans,
    headlines,
    where,
    hash,
    planOf,
  };
}

/** Values of the headlines in an outcome, in their order (取值). */
export function measure(
  headlines: readonly HeadlineRef[],
  outcome: Outcome,
): (number | null)[] {
  return headlines.map((ref) => headlineOf(ref, outcome) ?? null);
}

function unfold(
  spec: StudySpec,
  where: Pick<Outcome, "hospitals" | "counties">,
): { readonly headlines: HeadlineRef[]; readonly issues: Issue[] } {
  const issues: Issue[] = [], headlines: HeadlineRef[] = [];
  const auto = typeof spec.replicates === "object"
    ? [spec.replicates.auto]
    : [];
  for (const text of [...spec.headlines, ...auto]) {
    for (const name of placeholders(text, (kind) => groupsOf(where, [kind]))) {
      const read = readHeadlineRef(name);
      if ("issue" in read) {
        issues.push({ ...read.issue, file: spec.file, key: "headlines" });
        continue;
      }
      const { ref } = read;
      if (membersOf(ref.group, where) === undefined) {
        issues.push({
          ...groupIssue(ref, where),
          file: spec.file,
          key: "headlines",
        });
      } else if (!headlines.some(({ text }) => text === ref.text)) {
        headlines.push(ref);
      }
    }
  }
  return { headlines, issues };
}

/** Data that were read happened once: nobody can draw their luck again. */
function givenIssues(spec: StudySpec, plan: Plan): Issue[] {
  if (!("given" in plan)) return [];
  const once = { file: spec.file, code: "broken-rule" as const };
  const hint = {
    zh: "读入的数据只有一次，不能重复抽取运气；请去掉 replicates 和 sample",
    en:
      "data that were read happened once and have no other luck; leave replicates and sample out",
  };
  return [
    ...(spec.replicates === 1 ? [] : [{
      ...once,
      key: "replicates",
      given: inShort(spec.replicates),
      hint,
    }]),
    ...(spec.sample === undefined
      ? []
      : [{ ...once, key: "sample", given: String(spec.sample), hint }]),
  ];
}

function rangesOf({ scenario }: Plan) {
  return scenario.provenance.filter(({ ranges }) => ranges !== undefined)
    .map(({ key, value }) => [key, value]);
}

function inShort(value: unknown): string {
  return JSON.stringify(value);
}
