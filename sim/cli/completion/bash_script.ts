import type { CompletedCommand, CompletedOption } from "./completion_words.ts";

/** Completion for bash (bash 补全脚本). */
export function bashScript(
  commands: readonly CompletedCommand[],
  starter: string,
): string {
  return `${starter}
_shapan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W "${
    commands.map(({ name }) => name).join(" ")
  }" -- "$cur"))
    return
  fi
  case "$prev" in
${optionsOf(commands).flatMap(valueCase).join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join("\n")}
  esac
}
complete -o filenames -F _shapan shapan
`;
}

/** Every option once. */
export function optionsOf(
  commands: readonly CompletedCommand[],
): CompletedOption[] {
  const options = commands.flatMap((command) => command.options);
  return [...new Map(options.map((one) => [one.name, one])).values()];
}

function valueCase({ name, values }: CompletedOption): string[] {
  if (values === null) return [];
  const reply = values === "text"
    ? ""
    : values === "file"
    ? `COMPREPLY=($(compgen -f -- "$cur")); `
    : `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$cur")); `;
  return [`    ${name}) ${reply}return ;;`];
}

function commandCase(
  { name, options, names, files }: CompletedCommand,
): string {
  const dashed = options.map((option) => option.name).join(" ");
  const plain = [
    ...(names.length === 0
      ? []
      : [`COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$cur"))`]),
    ...(files ? [`COMPREPLY+=($(compgen -f -- "$cur"))`] : []),
  ];
  return `    ${name})
      if [[ "$cur" == -* ]]; then COMPREPLY=($(compgen -W "${dashed}" -- "$cur"))
      else ${plain.length === 0 ? ":" : plain.join("; ")}; fi ;;`;
}
