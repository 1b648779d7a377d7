/**
 * Plays the worked examples of a file with the engine (核对算例):
 * `run_cases.ts FILE [--lang zh|en]`, a file of the form of `examples.json`.
 * Exit code 0 if no case fails, 1 if one does, 2 if the file cannot be used.
 *
 * @module
 */
import { parseArgs } from "node:util";
import type { Lang } from "../../sim/base/formats.ts";
import { CaseFileError, parseCases, type WorkedCase } from "./case_file.ts";
import { checkCase, type Outcome } from "./check_case.ts";

/** What the run prints, and its exit code. */
export interface CaseRun {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

if (import.meta.main) {
  const { code, lines } = runCases(Deno.args);
  for (const line of lines) (code === 2 ? console.error : console.log)(line);
  Deno.exit(code);
}

/** Reads the command line, plays the file, and says how each case went. */
export function runCases(args: readonly string[]): CaseRun {
  let words: { readonly lang: Lang; readonly file: string };
  try {
    words = argumentsOf(args);
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    return { code: 2, lines: [error.texts.zh, error.texts.en] };
  }
  const { lang, file } = words;
  try {
    return report(parseCases(readText(file)), lang);
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    const { zh, en } = error.texts;
    const lines = {
      zh: `无法核对算例 ${file}：${zh}`,
      en: `Cannot check the cases of ${file}: ${en}`,
    };
    return { code: 2, lines: [lines.zh, lines.en] };
  }
}

function report(
  examples: ReturnType<typeof parseCases>,
  lang: Lang,
): CaseRun {
  const counts = { ok: 0, fail: 0 };
  const lines = examples.flatMap(({ rules, cases }) =>
    cases.map((one) => {
      const outcome = checkCase(rules, one);
      counts[outcome.status]++;
      return lineOf(one, outcome, lang);
    })
  );
  const { ok, fail } = counts;
  const summary = lang === "zh"
    ? `相符 ${ok}，不符 ${fail}，共 ${ok + fail} 例`
    : `${ok} ok, ${fail} failed, ${ok + fail} in all`;
  return { code: fail === 0 ? 0 : 1, lines: [...lines, summary] };
}

function lineOf(
  { id, name }: WorkedCase,
  outcome: Outcome,
  lang: Lang,
): string {
  return `${id}  ${name}  ${verdict(outcome, lang)}`;
}

function verdict(outcome: Outcome, lang: Lang): string {
  const zh = lang === "zh";
  switch (outcome.status) {
    case "ok": {
      const names = outcome.stated.join(", ");
      if (names === "") return "ok";
      return zh ? `ok（${names} 照算例所给）` : `ok (${names} as stated)`;
    }
    case "fail":
      return `FAIL  ${outcome.why[lang]}`;
  }
}

function argumentsOf(args: readonly string[]): { lang: Lang; file: string } {
  const usage = "deno task cases FILE [--lang zh|en]";
  const wrong = (given: string) =>
    new CaseFileError({
      zh: `无法核对算例：现为 ${given}，请写成 ${usage}。`,
      en: `Cannot check cases: current value is ${given}; write ${usage}.`,
    });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { lang: { type: "string" } },
      allowPositionals: true,
    });
  } catch {
    throw wrong(args.join(" "));
  }
  const { values: { lang }, positionals: [file, ...more] } = parsed;
  if (file === undefined || more.length > 0) {
    throw wrong(args.join(" ") || "–");
  }
  if (lang !== undefined && lang !== "zh" && lang !== "en") {
    throw wrong(`--lang ${lang}`);
  }
  return { lang: lang ?? localeLang(), file };
}

/** Chinese unless the locale says another language; a bare POSIX locale says nothing. */
function localeLang(): Lang {
  const locale = navigator.language ?? "";
  return locale === "" || /^zh|posix/.test(locale) ? "zh" : "en";
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Deno.readFileSync(file),
    );
  } catch (error) {
    if (error instanceof TypeError) {
      throw new CaseFileError({
        zh: "不是 UTF-8 文本。请另存为 UTF-8。",
        en: "it is not UTF-8 text; save it as UTF-8.",
      });
    }
    if (error instanceof Deno.errors.NotFound) {
      throw new CaseFileError({
        zh: "没有这个文件。请检查路径。",
        en: "there is no such file; check the path.",
      });
    }
    const why = error instanceof Error ? error.name : String(error);
    throw new CaseFileError({
      zh: `文件不能读（${why}）。请检查路径和权限。`,
      en: `it cannot be read (${why}); check the path and its permissions.`,
    });
  }
}
