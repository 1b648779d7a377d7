import { posix } from "node:path";
import type { SpecVersion } from "../policy/mod.ts";
import type { Scenario } from "./scenario.ts";

/**
 * A scenario file that inherits from another and changes the edition of the
 * specification alone (换版本): where it would stand, and its text.
 *
 * @example
 * ```ts
 * import { heirUnderEdition } from "./edition.ts";
 *
 * const parent = { file: "scenarios/a/b.yaml", titleZh: "甲", titleEn: "A" };
 * const { file, text } = heirUnderEdition(parent, "3.0");
 * console.assert(file === "scenarios/a/b_spec_3.0.yaml");
 * console.assert(text.includes("inherits: b.yaml"));
 * ```
 */
export function heirUnderEdition(
  { file, titleZh, titleEn }: Pick<Scenario, "file" | "titleZh" | "titleEn">,
  version: SpecVersion,
): { readonly file: string; readonly text: string } {
  const text = [
    "format: 1",
    `title: ${JSON.stringify(`${titleZh}（${version} 版）`)}`,
    `titleEn: ${JSON.stringify(`${titleEn} (edition ${version})`)}`,
    `inherits: ${posix.basename(file)}`,
    "policy:",
    `  spec.version: ${JSON.stringify(version)}`,
    "",
  ].join("\n");
  return { file: file.replace(/\.ya?ml$/, `_spec_${version}.yaml`), text };
}
