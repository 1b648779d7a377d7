import type { Issue } from "../../base/issues.ts";
import { type Key, KEYS } from "../policy/mod.ts";
import { sameValue } from "./canonical.ts";
import type { Chain, Link } from "./chain.ts";
import { changeDays, type InForce, inForce, type Layer } from "./in_force.ts";
import { besideFile, idOfFile } from "./places.ts";
import { inShort } from "./report_value.ts";

/**
 * Several scenarios on top of each other (方案叠加): what two of them inherit from
 * the same file they share, what each says of its own they contribute, and two
 * contributions that set a parameter to different values on some day are refused
 * with both places. A scenario that another of the stack inherits from
 * contributes nothing more, so a reform overrides its own baseline. Where nothing
 * is refused the order does not matter.
 */
export function stacked(
  parts: readonly Chain[],
): { readonly chain: Chain; readonly issues: Issue[] } {
  const leaves = leavesOf(parts), issues: Issue[] = [];
  leaves.forEach((a, i) =>
    leaves.slice(i + 1).forEach((b) => issues.push(...clashes(a, b)))
  );
  return {
    chain: {
      links: merged(leaves),
      named: parts.flatMap(({ named }) => named),
    },
    issues,
  };
}

/** Parts that no other part inherits from, each once. */
function leavesOf(parts: readonly Chain[]): Chain[] {
  return parts.filter((part, i) =>
    parts.every((other, j) =>
      i === j || !contains(other, nearestOf(part)) ||
      (nearestOf(other) === nearestOf(part) && i < j)
    )
  );
}

/** All files once, heirs before what they inherit: who inherits is farther from the root. */
function merged(leaves: readonly Chain[]): Link[] {
  const byFile = new Map(
    leaves.flatMap(({ links }) => links).map((link) => [link.file.file, link]),
  );
  return [...byFile.values()].sort((a, b) => b.depth - a.depth);
}

/** What forbids to stack two chains: nothing in common, or parameters that both set and not alike. */
function clashes(a: Chain, b: Chain): Issue[] {
  if (!a.links.some(({ file }) => contains(b, file.file))) {
    return [{
      code: "cannot-stack",
      given: [a, b].map((part) => idOfFile(nearestOf(part))).join(" + "),
      hint: {
        zh: "两个方案没有共同继承的方案，不是同一城市的改动",
        en:
          "the two inherit from no common scenario, so they are no changes of one city",
      },
    }];
  }
  return KEYS.flatMap((key) => clash(key, a, b) ?? []);
}

/** The first day on which two chains set a parameter of their own and differently, as an issue. */
function clash(key: Key, a: Chain, b: Chain): Issue | undefined {
  const [layersA, layersB] = [layersOf(a, key), layersOf(b, key)];
  if (layersA.length === 0 || layersB.length === 0) return undefined;
  for (const day of ["", ...changeDays([...layersA, ...layersB])]) {
    const own = inForce(layersA, day), other = inForce(layersB, day);
    if (
      own === undefined || other === undefined ||
      contains(b, own.version.file) || contains(a, other.version.file) ||
      sameSetting(key, own, other)
    ) continue;
    const { file, line, column } = other.version;
    const place = `${own.version.file}:${own.version.line}`;
    return {
      code: "stack-conflict",
      file,
      line,
      column,
      key,
      given: inShort(other.value),
      allowed: day === "" ? "" : { zh: `自 ${day} 起`, en: `from ${day} ` },
      hint: {
        zh: `（${place}）为 ${inShort(own.value)}`,
        en: `(${place}) ${inShort(own.value)}`,
      },
    };
  }
  return undefined;
}

/** Equal values; the names of files are equal if they mean the same file. */
function sameSetting(key: Key, a: InForce, b: InForce): boolean {
  const meant = ({ value, version }: InForce) =>
    key.startsWith("intake.files.") && typeof value === "string"
      ? besideFile(version.file, value)
      : value;
  return sameValue(meant(a), meant(b));
}

function layersOf({ links }: Chain, key: Key): Layer[] {
  return links.flatMap(({ file }) => {
    const layer = file.versions.get(key);
    return layer === undefined ? [] : [layer];
  });
}

function nearestOf({ links }: Chain): string {
  return links[0]!.file.file;
}

function contains({ links }: Chain, file: string): boolean {
  return links.some((link) => link.file.file === file);
}
