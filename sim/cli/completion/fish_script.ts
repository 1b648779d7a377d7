import type { Lang } from "../../base/formats.ts";
import type { CompletedCommand, CompletedOption } from "./completion_words.ts";

/** Completion for fish (fish 补全脚本). */
export function fishScript(
  commands: readonly CompletedCommand[],
  starter: string,
  lang: Lang,
): string {
  const lines = commands.flatMap(({ name, what, options, names, files }) => {
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c shapan -n __fish_use_subcommand -f -a ${name} -d ${
        quoted(what[lang])
      }`,
      `complete -c shapan ${seen} ${files ? "" : "-f"}${
        names.length === 0 ? "" : ` -a '${names.join(" ")}'`
      }`,
      ...options.map((option) =>
        `complete -c shapan ${seen} -l ${option.name.slice(2)}${
          valueOf(option)
        } -d ${quoted(option.what[lang])}`
      ),
    ];
  });
  return `${starter}\n${lines.join("\n")}\n`;
}

function valueOf({ values }: CompletedOption): string {
  if (values === null) return "";
  if (values === "file") return " -r -F";
  return values === "text" ? " -x" : ` -x -a '${values.join(" ")}'`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
