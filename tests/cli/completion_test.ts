import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { COMMANDS } from "../../sim/cli/commands/all_commands.ts";
import { shapan } from "../support/scenario_folder.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

for (const shell of SHELLS) {
  Deno.test(`completion for ${shell} knows every command, option and scenario`, async () => {
    const { code, out } = await shapan(["completion", shell, "--lang", "en"]);
    assertEquals(code, 0);
    const dashes = shell === "fish" ? "-l " : "--";
    for (const { name, options } of COMMANDS) {
      assert(new RegExp(`\\b${name}\\b`).test(out), name);
      for (const option of options) {
        assertStringIncludes(out, `${dashes}${option}`);
      }
    }
    for (const name of ["zibo_2025/baseline", "zibo_three_provisions"]) {
      assertStringIncludes(out, name);
    }
  });

  Deno.test({
    name: `${shell} can read its completion`,
    ignore: !has(shell),
    fn: async () => {
      for (const lang of ["zh", "en"]) {
        const { out } = await shapan(["completion", shell, "--lang", lang]);
        using file = written(out);
        const { success, stderr } = new Deno.Command(shell, {
          args: ["-n", file.path],
        }).outputSync();
        assert(success, new TextDecoder().decode(stderr));
      }
    },
  });
}

Deno.test({
  name: "bash completes commands, scenarios, options and their values",
  ignore: !has("bash"),
  fn: async () => {
    const { out } = await shapan(["completion", "bash"]);
    const asked = ["ver", "run toy/to", "verify --no", "run toy/toy --lang "];
    const found = asked.map((line) => completed(out, line));
    assertEquals(found, [
      ["verify"],
      ["toy/toy"],
      ["--no-rerun"],
      ["zh", "en"],
    ]);
  },
});

Deno.test("a shell that there is none of is refused", async () => {
  const { code, err } = await shapan(["completion", "tcsh", "--lang", "en"]);
  assertEquals(code, 2);
  assertStringIncludes(err, "completion bash");
});

/** What bash offers after a line. */
function completed(script: string, line: string): string[] {
  const words = `shapan ${line}`.split(" ");
  using file = written(`${script}
COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")})
COMP_CWORD=${words.length - 1}
_shapan
printf '%s\\n' "\${COMPREPLY[@]}"
`);
  const { stdout } = new Deno.Command("bash", { args: [file.path] })
    .outputSync();
  return [...new Set(new TextDecoder().decode(stdout).trim().split("\n"))];
}

function has(shell: string): boolean {
  try {
    return new Deno.Command(shell, { args: ["-c", ":"] }).outputSync().success;
  } catch {
    return false;
  }
}

function written(text: string) {
  const path = Deno.makeTempFileSync();
  Deno.writeTextFileSync(path, text);
  return { path, [Symbol.dispose]: () => Deno.removeSync(path) };
}
