import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { COMMANDS } from "../../sim/cli/commands/all_commands.ts";
import type { CommandEntry } from "../../sim/cli/commands/command_entry.ts";
import {
  COMMON,
  type OptionEntry,
  type OptionName,
  OPTIONS,
} from "../../sim/cli/commands/option_table.ts";
import { EXIT_CODES } from "../../sim/cli/exit_codes.ts";
import { help } from "../../sim/cli/help.ts";
import { openProgress, timeLeft } from "../../sim/cli/progress.ts";
import { readScenario } from "../../sim/io.ts";
import { studyNames } from "../../sim/list_names.ts";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

/** Fields of a command that options of another name fill. */
const FIELDS: Readonly<Record<string, string>> = {
  "no-models": "models",
  "no-rerun": "noRerun",
  "offline-only": "noRerun",
  "delta-hospital": "deltaHospital",
  "from-xlsx": "fromXlsx",
  format: "formats",
  headline: "headlines",
};

Deno.test("every option of a command is read by its code, and every option belongs to a command", () => {
  const used = new Set<OptionName>(COMMON);
  for (const { name, options, load } of COMMANDS) {
    const [, file] = /import\("\.\.\/([^"]+)"\)/.exec(load.toString())!;
    const text = codeOf(`sim/cli/${file}`);
    for (const option of options) {
      used.add(option);
      const field = FIELDS[option] ?? option;
      assert(new RegExp(`\\b${field}\\b`).test(text), `${name} --${option}`);
    }
    assertEquals(new Set(options).size, options.length, name);
  }
  assertEquals([...used].sort(), Object.keys(OPTIONS).sort());
});

Deno.test("every example of the help is a command with options of its own, and scenarios that exist", () => {
  for (const { name, line, words, options } of examples()) {
    const entry = COMMANDS.find((command) => command.name === name)!;
    assert(entry !== undefined, line);
    for (const option of options) {
      assert([...entry.options, ...COMMON].includes(option), line);
    }
    for (const word of words) {
      if (/^[a-z]+(_\d+)?\/[\w+/]+$/.test(word)) readScenario(word);
    }
    if (entry.kind === "study") assert(studyNames().includes(words[0]!), line);
    if (entry.kind === "topic" && words.length > 0) {
      assert(entry.topics!.includes(words[0]!), line);
    }
  }
});

Deno.test("examples that need no city run as they stand, and their --json is JSON", async () => {
  using folder = scenarioFolder();
  let ran = 0;
  for (const { line, words, options } of examples()) {
    if (!/\btoy\b|^docs --check/.test(line) || /^new/.test(line)) continue;
    const out = options.includes("json") ? [] : ["--json"];
    const { code, out: printed, err } = await shapan([
      ...line.split(" "),
      ...out,
      ...(takes(line, "out") ? ["--out", join(folder.path, "out")] : []),
    ]);
    assertEquals(code, 0, `${line} ${words}\n${err}`);
    assertEquals(err, "", "a pipe hears nothing of progress");
    JSON.parse(printed);
    ran++;
  }
  assert(ran >= 8);
});

Deno.test("the help of every command shows its options, examples and exit codes, the same in both languages", () => {
  for (const { name, options, examples, fails } of COMMANDS) {
    const [zh, en] = [help("zh", name), help("en", name)];
    for (const page of [zh, en]) {
      for (const option of [...options, ...COMMON]) {
        assertStringIncludes(page, `--${option}`);
      }
      for (const line of examples) {
        assertStringIncludes(page, `shapan ${line}\n`);
      }
      assertEquals(/^ {2}1 /m.test(page), fails !== undefined, name);
    }
    assert(/[\u4e00-\u9fff]/.test(zh));
    assert(!/[\u4e00-\u9fff]/.test(en), en);
  }
  for (const lang of ["zh", "en"] as const) {
    const page = help(lang);
    for (const { name } of COMMANDS) {
      assert(new RegExp(`^ {2}${name}( |$)`, "m").test(page), name);
    }
    for (const { code } of EXIT_CODES) {
      assert(new RegExp(`^ {2}${code} `, "m").test(page));
    }
  }
});

Deno.test("exit codes of the READMEs are those of the help", () => {
  for (const page of ["README.md", "README.zh-CN.md"]) {
    const text = Deno.readTextFileSync(page);
    for (const { code } of EXIT_CODES) {
      assertStringIncludes(text, `\`${code}\``);
    }
  }
});

Deno.test("help of a command is printed by both ways of asking, and a slip is told its nearest", async () => {
  const one = await shapan(["help", "verify", "--lang", "en"]);
  assertEquals(one.out.trimEnd(), help("en", "verify"));
  const other = await shapan(["verify", "--help", "--lang", "en"]);
  assertEquals(other.out, one.out);
  const slip = await shapan(["verfy", "--lang", "en"]);
  assertEquals(slip.code, 2);
  assertStringIncludes(slip.err, "did you mean verify?");
});

Deno.test("an option of another command is refused, not passed over, and --json says so as JSON", async () => {
  const args = ["run", "toy/toy", "--raise", "H001=1.1", "--lang", "en"];
  const { code, err, out } = await shapan(args);
  assertEquals([code, out], [2, ""]);
  assertStringIncludes(err, "--raise");
  const json = await shapan([...args, "--json"]);
  const { errors } = JSON.parse(json.err);
  assertEquals(errors[0].code, "option-of-other");
  assertStringIncludes(errors[0].zh, "没有选项");
});

Deno.test("progress speaks to a pipe only where it is asked to, one line a stage", () => {
  const printed: string[] = [];
  const { writeSync } = Deno.stderr, { isTerminal } = Deno.stderr;
  Deno.stderr.writeSync = (bytes) => {
    printed.push(new TextDecoder().decode(bytes));
    return bytes.length;
  };
  Deno.stderr.isTerminal = () => false;
  try {
    for (const progress of [false, true]) {
      const line = openProgress({ lang: "en", progress });
      for (const done of [0.1, 0.5]) {
        line.show({ stage: "people", scenario: "x", year: 2025, done });
      }
      line.end();
    }
  } finally {
    Object.assign(Deno.stderr, { writeSync, isTerminal });
  }
  assertEquals(printed.length, 1);
  assertStringIncludes(printed[0]!, "Playing 2025");
});

Deno.test("timeLeft() reckons from the part that is done, and waits a little first", () => {
  assertEquals(timeLeft(60, 0.25, "en"), ", about 3:00 left");
  assertEquals(timeLeft(60, 0.25, "zh"), "，约剩 3:00");
  assertEquals(timeLeft(2, 0.25, "zh"), "");
  assertEquals(timeLeft(60, 0, "en"), "");
  assertEquals(timeLeft(60, 1, "en"), "");
});

interface Example {
  readonly name: string;
  readonly line: string;
  readonly words: readonly string[];
  readonly options: readonly OptionName[];
}

/** Examples of all pages of the help, taken apart. */
function examples(): Example[] {
  const first = [...help("en").matchAll(/^ {2}deno task shapan (.+)$/gm)]
    .map(([, line]) => line!);
  const lines = COMMANDS.flatMap((entry: CommandEntry) => entry.examples);
  return [...new Set([...first, ...lines])].map((line) => {
    const { positionals: [name, ...words], tokens } = parseArgs({
      args: line.split(" "),
      options: OPTIONS,
      allowPositionals: true,
      tokens: true,
    });
    const options = tokens.flatMap((token) =>
      token.kind === "option" ? [token.name as OptionName] : []
    );
    for (const token of tokens) {
      if (token.kind !== "option") continue;
      const { choices }: OptionEntry = OPTIONS[token.name as OptionName];
      assert(choices?.includes(token.value!) ?? true, line);
    }
    return { name: name!, line, words, options };
  });
}

function takes(line: string, option: OptionName): boolean {
  const [name] = line.split(" ");
  return COMMANDS.find((entry) => entry.name === name)!.options
    .includes(option);
}

/** The code of a command with all that it imports of the command line. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || /commands\/|\/command\.ts$/.test(file)) return "";
  seen.add(file);
  const text = Deno.readTextFileSync(file);
  const below = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, target]) =>
    normalize(join(dirname(file), target!))
  ).filter((target) => target.startsWith("sim/cli/"));
  return [text, ...below.map((target) => codeOf(target, seen))].join("\n");
}
