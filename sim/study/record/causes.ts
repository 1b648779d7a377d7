/**
 * Why two runs differ (变化原因): every parameter, file and circumstance in which
 * they do, each under one cause.
 *
 * @module
 */
import { type Block, REGISTRY } from "../../model/policy/mod.ts";
import { changedInputs } from "./changed_inputs.ts";
import { type KeyDifference, keyDifferences } from "./key_differences.ts";
import type { SideScenarios } from "./read_record.ts";
import type { RecordedSide, RunRecord } from "./record_format.ts";

/** Causes that lie in parameters: both versions are at hand and can be mixed. */
export const SETTING_CAUSES = [
  "rules",
  "history",
  "assumptions",
  "data",
  "behaviour",
  "run",
  "seed",
] as const;
/** Causes that lie outside: only one version is at hand. */
export const OUTER_CAUSES = ["files", "code", "environment"] as const;
/** One of {@linkcode SETTING_CAUSES}. */
export type SettingCause = typeof SETTING_CAUSES[number];
/** Why a number may have moved. */
export type CauseId = SettingCause | typeof OUTER_CAUSES[number];

/** Causes in words. */
export const CAUSE_NAMES: Readonly<
  Record<CauseId, { readonly zh: string; readonly en: string }>
> = {
  rules: { zh: "规则", en: "rules" },
  history: { zh: "改革前办法", en: "rules of the history" },
  assumptions: { zh: "假设", en: "assumptions" },
  data: { zh: "数据取值", en: "data settings" },
  behaviour: { zh: "行为", en: "behaviour" },
  run: { zh: "推演设定", en: "what is played" },
  seed: { zh: "随机种子", en: "seed" },
  files: { zh: "数据文件", en: "data files" },
  code: { zh: "程序", en: "code" },
  environment: { zh: "运行环境", en: "environment" },
};

/** A file or circumstance in which two runs differ. */
export interface OuterDifference {
  readonly name: string;
  readonly diff: { readonly from: string | null; readonly to: string | null };
}

/** One cause and everything that belongs to it. */
export interface Cause {
  readonly id: CauseId;
  readonly keys: readonly KeyDifference[];
  readonly outer: readonly OuterDifference[];
}

/** One side of a record with its scenarios. */
export interface SideToDiff {
  readonly record: RunRecord;
  readonly side: RecordedSide;
  readonly scenarios: SideScenarios;
}

/** All causes that there are, in the order in which they are shown (全部原因). */
export function causesOf(a: SideToDiff, b: SideToDiff): Cause[] {
  const keys = keyDifferences(a.scenarios, b.scenarios);
  const settings = SETTING_CAUSES.map((id): Cause => ({
    id,
    keys: keys.filter((difference) => causeOf(difference) === id),
    outer: [],
  }));
  const outer: Cause[] = [
    { id: "files", keys: [], outer: fileDifferences(a.side, b.side) },
    { id: "code", keys: [], outer: named(a.record.engine, b.record.engine) },
    {
      id: "environment",
      keys: [],
      outer: named(a.record.environment, b.record.environment),
    },
  ];
  return [...settings, ...outer].filter(({ keys, outer }) =>
    keys.length + outer.length > 0
  );
}

/**
 * The cause that a parameter belongs to (参数归因): what its block says, but a fact
 * that nobody has published on either side is an assumption. A rule that is
 * changed is a rule, whoever's word it stands on.
 */
export function causeOf(
  { key, history, grounds }: Pick<KeyDifference, "key" | "history" | "grounds">,
): SettingCause {
  const block: Block = REGISTRY[key].block;
  if (key === "run.seed") return "seed";
  if (key === "run.preRegime") return "history";
  if (block === "policy") return history ? "history" : "rules";
  const assumed = [grounds.from, grounds.to].every(({ status }) =>
    status === "assumed"
  );
  return block === "data" && assumed ? "assumptions" : block;
}

function fileDifferences(a: RecordedSide, b: RecordedSide): OuterDifference[] {
  const [from, to] = [a.inputs.data, b.inputs.data];
  return changedInputs(from, to).map(({ file }) => ({
    name: file,
    diff: { from: from[file] ?? null, to: to[file] ?? null },
  }));
}

function named<T extends object>(a: T, b: T): OuterDifference[] {
  const now = new Map(Object.entries(b));
  return Object.entries(a).flatMap(([name, from]) => {
    const to = now.get(name) as string;
    return from === to ? [] : [{ name, diff: { from, to } }];
  });
}
