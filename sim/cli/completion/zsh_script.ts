import type { Lang } from "../../base/formats.ts";
import { optionsOf } from "./bash_script.ts";
import type { CompletedCommand, CompletedOption } from "./completion_words.ts";

/** Completion for zsh (zsh 补全脚本). */
export function zshScript(
  commands: readonly CompletedCommand[],
  starter: string,
  lang: Lang,
): string {
  const described = (
    rows: readonly Pick<CompletedOption, "name" | "what">[],
  ) => rows.map(({ name, what }) => quoted(`${name}:${what[lang]}`)).join(" ");
  return `#compdef shapan
${starter}
_shapan() {
  local -a known
  if (( CURRENT == 2 )); then
    known=(${described(commands)})
    _describe -t commands command known
    return
  fi
  case "\${words[CURRENT-1]}" in
${optionsOf(commands).flatMap(valueCase).join("\n")}
  esac
  case "\${words[2]}" in
${
    commands.map(({ name, options, names, files }) =>
      `    ${name})
      if [[ "$PREFIX" == -* ]]; then
        known=(${described(options)})
        _describe -t options option known
      else ${
        [
          ...(names.length === 0 ? [] : [`compadd -- ${names.join(" ")}`]),
          ...(files ? ["_files"] : []),
          ":",
        ].join("; ")
      }
      fi ;;`
    ).join("\n")
  }
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _shapan shapan
`;
}

function valueCase({ name, values }: CompletedOption): string[] {
  if (values === null) return [];
  const reply = values === "text"
    ? ""
    : values === "file"
    ? "_files; "
    : `compadd -- ${values.join(" ")}; `;
  return [`    ${name}) ${reply}return ;;`];
}

/** In single quotes; a colon would end the name, so those of the text are made full. */
function quoted(text: string): string {
  const [name, ...rest] = text.split(":");
  return `'${[name, rest.join("：")].join(":").replaceAll("'", "'\\''")}'`;
}
