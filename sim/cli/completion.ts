import { join } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { ROOT } from "../io.ts";
import type { Command } from "./command.ts";
import { bashScript } from "./completion/bash_script.ts";
import { completionWords } from "./completion/completion_words.ts";
import { fishScript } from "./completion/fish_script.ts";
import { zshScript } from "./completion/zsh_script.ts";

/** What a shell runs for `shapan`, from whatever folder it is typed in. */
const RUN = "deno run --no-prompt --allow-read --allow-write --ignore-env";

/**
 * `shapan completion` (命令补全): prints a script for a shell, made from the table of
 * commands, with `shapan` as a short command where there is none of that name.
 */
export function completion({ words, lang }: Command): Promise<number> {
  const [shell, ...rest] = words, commands = completionWords();
  const main = join(ROOT, "sim", "cli", "main.ts");
  const script = rest.length > 0 ? undefined : scriptOf(shell);
  if (script === undefined) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["completion", ...words].join(" "),
      allowed: "completion bash, completion zsh, completion fish",
    }]);
  }
  console.log(script.trimEnd());
  return Promise.resolve(0);

  function scriptOf(name: string | undefined): string | undefined {
    const short = `shapan() { ${RUN} "${main}" "$@"; }`;
    switch (name) {
      case "bash":
        return bashScript(
          commands,
          `# ~/.bashrc: eval "$(deno task -q shapan completion bash)"\ncommand -v shapan >/dev/null 2>&1 || ${short}`,
        );
      case "zsh":
        return zshScript(
          commands,
          `# ~/.zshrc: eval "$(deno task -q shapan completion zsh)"\n(( $+commands[shapan] )) || ${short}`,
          lang,
        );
      case "fish":
        return fishScript(
          commands,
          `# ~/.config/fish/config.fish: deno task -q shapan completion fish | source\ntype -q shapan; or function shapan; ${RUN} "${main}" $argv; end`,
          lang,
        );
      default:
        return undefined;
    }
  }
}
