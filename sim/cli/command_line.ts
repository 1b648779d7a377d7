import type { Lang } from "../base/formats.ts";
import type { SpecVersion } from "../model/policy/mod.ts";

/** What a person types to get the same files again, wherever they are put (重新生成的命令); words that a shell would break are quoted. */
export function commandLine(
  name: string,
  words: readonly string[],
  lang: Lang,
  spec?: SpecVersion,
  models = true,
  sections?: readonly string[],
): string {
  const quoted = (word: string) =>
    /^[\w./:@=+,-]+$/.test(word) ? word : `"${word}"`;
  return [
    "deno task shapan",
    name,
    ...words.map(quoted),
    ...(spec === undefined ? [] : ["--spec", spec]),
    ...(models ? [] : ["--no-models"]),
    ...(sections === undefined ? [] : ["--sections", sections.join(",")]),
    ...(lang === "zh" ? [] : ["--lang", lang]),
  ].join(" ");
}
