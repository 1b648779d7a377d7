import type { Lang } from "../../base/formats.ts";
import { articleOf, type Key, REGISTRY } from "../../model/policy/mod.ts";
import { inShort } from "../../model/scenario/report_value.ts";
import type { Version } from "../../model/scenario/version.ts";
import type { Draft } from "./draft.ts";
import { entryOf, spanOf } from "./draft.ts";

/** Kinds of findings in the order in which a draft is put right (问题类别). */
export const KINDS = [
  "contradiction",
  "doublePayment",
  "dateGap",
  "unreachable",
  "openNumber",
  "override",
] as const;
/** One of {@linkcode KINDS}. */
export type FindingKind = typeof KINDS[number];

/**
 * How much a finding weighs: a `fault` makes the rules not work as they read, a
 * decision is `owed`, or it is good to `know`.
 */
export type Weight = "fault" | "owed" | "know";

/** One thing that the draft has to settle (一项发现). */
export interface Finding {
  /** Id of the rule, such as `double.technology`. */
  readonly rule: string;
  readonly kind: FindingKind;
  readonly weight: Weight;
  readonly key: Key;
  /** Provision of the parameter; `null` for facts and behaviour. */
  readonly article: string | null;
  /** Value in force on the last day that is played, in short. */
  readonly given: string;
  /** Where the nearest file says so; `null` where no file sets it. */
  readonly file: string | null;
  /** Line, from 1. */
  readonly line: number | null;
  readonly text: Readonly<Record<Lang, string>>;
}

/** What a rule says of a finding; place and value are looked up where it does not give them. */
export interface Said {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly weight: Weight;
  readonly keys: readonly Key[];
  readonly zh: string;
  readonly en: string;
  /** Entry that is meant. */
  readonly entry?: Version | undefined;
}

/** A finding of a draft, with its place. */
export function finding(draft: Draft, said: Said): Finding {
  const { rule, kind, weight, keys, zh, en } = said;
  const entry = said.entry ?? entryOf(draft, keys);
  const key = said.entry?.key ?? keys[0]!;
  const values = draft.scenario.valuesOn(spanOf(draft).last);
  return {
    rule,
    kind,
    weight,
    key,
    article: REGISTRY[key].block === "policy" ? articleOf(key).id : null,
    given: inShort(values[key]),
    file: entry?.file ?? null,
    line: entry?.line ?? null,
    text: { zh, en },
  };
}
