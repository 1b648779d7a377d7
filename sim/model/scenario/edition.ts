import { posix } from "node:path";
import type { SpecVersion } from "../policy/mod.ts";
import type { Scenario } from "./scenario.ts";

/**
 * A scenario file that inherits from another and changes the edition of the
 * specification alone (换版本): where it would stand, and its text. The heir of a
 * stack stands nowhere in particular, so it names the parts as they were named.
 *
 * @example
 * ```ts
 * import { heirUnderEdition } from "./edition.ts";
 *
 * const parts = ["scenarios/a/b.yaml"];
 * const parent = { file: parts[0]!, parts, titleZh: "甲", titleEn: "A" };
 * const { file, text } = heirUnderEdition(parent, "3.0");
 * console.assert(file === "scenarios/a/b_spec_3.0.yaml");
 * console.assert(text.includes("inherits: b.yaml"));
 * ```
 */
export function heirUnderEdition(
  { file, parts, titleZh, titleEn }: Pick<
    Scenario,
    "file" | "parts" | "titleZh" | "titleEn"
  >,
  version: SpecVersion,
): { readonly file: string; readonly text: string } {
  const stacked = parts.length > 1;
  const text = [
    "format: 1",
    `title: ${JSON.stringify(`${titleZh}（${version} 版）`)}`,
    `titleEn: ${JSON.stringify(`${titleEn} (edition ${version})`)}`,
    `inherits: ${
      stacked ? JSON.stringify(parts.join("+")) : posix.basename(file)
    }`,
    "policy:",
    `  spec.version: ${JSON.stringify(version)}`,
    "",
  ].join("\n");
  const place = stacked ? parts.map(nameOf).join("+") + ".yaml" : file;
  return { file: place.replace(/\.ya?ml$/, `_spec_${version}.yaml`), text };
}

function nameOf(file: string): string {
  return posix.basename(file).replace(/\.ya?ml$/, "");
}
