import type { Issue, Text } from "../../base/issues.ts";
import { type Scheme, SCHEMES } from "../../model/ledger.ts";
import type { Outcome } from "../../model/result.ts";
import { nearest } from "../../model/scenario/mod.ts";
import { type Headline, HEADLINES } from "./headline.ts";
import { groupsOf, membersOf } from "./members_of.ts";

/** A headline of a scheme and a group (指标引用), as written `pay@resident/level:1`. */
export interface HeadlineRef {
  /** As it is written in full. */
  readonly text: string;
  readonly headline: Headline;
  /** One scheme, or both together. */
  readonly scheme: Scheme | "all";
  /** `all`, `level:3`, `county:C01`, `kind:township`, `hospital:H001`. */
  readonly group: string;
}

/** A reference, or what is wrong with it. */
export type ReadRef =
  | { readonly ref: HeadlineRef }
  | { readonly issue: Pick<Issue, "code" | "given" | "allowed" | "hint"> };

/**
 * Reads a reference to a headline (读取指标): `pay`, `pay@resident`, `pay@all/level:1`,
 * `valueRatio@employee`; what is not said is `all`.
 *
 * @example
 * ```ts
 * import { readHeadlineRef } from "./headline_ref.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const read = readHeadlineRef("pay@resident");
 * assertEquals("ref" in read && read.ref.text, "pay@resident/all");
 * const wrong = readHeadlineRef("pays");
 * assertEquals("issue" in wrong && wrong.issue.hint, "pay");
 * ```
 */
export function readHeadlineRef(text: string): ReadRef {
  const [, id = "", scheme = "all", group = "all"] =
    /^([^@]*)(?:@([^/]*)(?:\/(.*))?)?$/.exec(text) ?? [];
  const headline = HEADLINES.find((h) => h.id === id);
  if (headline === undefined) {
    return wrong(text, HEADLINES.map((h) => h.id), id);
  }
  const known = ["all", ...SCHEMES] as const;
  const named = known.find((name) => name === scheme);
  if (named === undefined) return wrong(text, known, scheme);
  if (headline.of === "scheme" && named === "all") {
    return wrong(text, SCHEMES.map((s) => `${id}@${s}`));
  }
  if (headline.of !== "group" && group !== "all") {
    return wrong(text, [`${id}@${named}`]);
  }
  return {
    ref: { text: `${id}@${named}/${group}`, headline, scheme: named, group },
  };
}

/** Reads the headline from a settled year (指标取值); `null` where there is nothing to tell, `undefined` where there is no such group. */
export function headlineOf(
  { headline, scheme, group }: HeadlineRef,
  outcome: Outcome,
): number | null | undefined {
  const members = membersOf(group, outcome);
  if (members === undefined) return undefined;
  const settlements = outcome.settlements.filter((s) =>
    scheme === "all" || s.scheme === scheme
  );
  return headline.read({ outcome, settlements, members });
}

/** What is wrong with a group that a city does not have (无此分组). */
export function groupIssue(
  { text, group }: HeadlineRef,
  outcome: Pick<Outcome, "hospitals" | "counties">,
): Pick<Issue, "code" | "given" | "allowed" | "hint"> {
  const kind = group.split(":")[0];
  const all = groupsOf(outcome);
  const same = all.filter((name) => name.startsWith(`${kind}:`));
  return wrongNames(text, same.length > 0 ? same : all, group);
}

function wrong(
  given: string,
  names: readonly string[],
  name?: string,
): { issue: Pick<Issue, "code" | "given" | "allowed" | "hint"> } {
  return { issue: wrongNames(given, names, name) };
}

function wrongNames(given: string, names: readonly string[], name?: string) {
  const near = name === undefined ? undefined : nearest(name, names);
  const shown = names.length <= 24
    ? names.join(", ")
    : `${names.slice(0, 24).join(", ")} …`;
  return {
    code: "wrong-choice" as const,
    given,
    allowed: shown as Text,
    ...(near === undefined ? {} : { hint: near }),
  };
}
