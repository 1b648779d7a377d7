/**
 * The command line (命令行): finds the command, reads the language, and turns a
 * user's mistake into one clear message and exit code 2.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { type Issue, issueText, ShapanError } from "../base/issues.ts";
import { nearest } from "../model/scenario/nearest.ts";
import { COMMANDS } from "./commands/all_commands.ts";
import type { CommandEntry } from "./commands/command_entry.ts";
import { COMMON, OPTIONS } from "./commands/option_table.ts";
import { help } from "./help.ts";
import {
  countOf,
  editionOf,
  langOf,
  localeLang,
  schemeOf,
  shardOf,
  threadsOf,
  workersOf,
} from "./option_values.ts";
import { sectionsOf } from "./sections_of.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs one command and returns the exit code: see `exit_codes.ts`. */
export async function main(args: readonly string[]): Promise<number> {
  let lang = localeLang();
  try {
    const { values, positionals } = parse(args);
    lang = langOf(values.lang) ?? lang;
    const [name = "help", ...words] = positionals;
    if (values.help || name === "help") {
      const asked = name === "help" ? words[0] : name;
      if (asked !== undefined) commandNamed(asked);
      console.log(help(lang, asked));
      return 0;
    }
    const entry = commandNamed(name);
    refuseStrangers(entry, args);
    const start = await entry.load();
    return await start({
      words,
      lang,
      out: values.out,
      workers: workersOf(values.workers),
      json: values.json,
      progress: values.progress,
      check: values.check,
      noRerun: values["no-rerun"] || values["offline-only"],
      models: !values["no-models"],
      city: values.city,
      rules: values.rules,
      articles: values.articles,
      all: values.all,
      spec: editionOf(values.spec),
      sections: sectionsOf(values.sections),
      against: values.against,
      fromXlsx: values["from-xlsx"],
      run: values.run,
      scheme: schemeOf(values.scheme),
      page: values.page,
      validation: {
        recorded: values.recorded,
        members: values.members === undefined
          ? undefined
          : countOf("members", values.members),
        draws: values.draws === undefined
          ? undefined
          : countOf("draws", values.draws),
      },
      raise: values.raise ?? [],
      study: {
        jobs: values.jobs === undefined
          ? undefined
          : threadsOf("jobs", values.jobs),
        shard: shardOf(values.shard),
        folder: values.folder,
      },
      negotiation: {
        transcript: values.transcript,
        protocol: values.protocol,
        deltaHospital: values["delta-hospital"],
        play: values.play,
        replicates: values.replicates,
        merge: values.merge ?? [],
        split: values.split ?? [],
      },
      cash: {
        hospital: values.hospital,
        from: values.from,
        to: values.to,
        scheme: values.scheme,
        batch: values.batch,
        csv: values.csv,
      },
      exported: {
        formats: values.formats ?? values.format,
        width: values.width,
        theme: values.theme,
        docx: values.docx,
        xlsx: values.xlsx,
        lang: langOf(values.lang),
      },
      why: {
        headlines: values.headline,
        by: values.by,
        factors: values.factors,
      },
      inverse: {
        question: values.question,
        key: values.key,
        that: values.that,
        at: values.at,
        direction: values.direction,
        probability: values.probability,
        replicates: values.replicates,
        decimals: values.decimals,
        grid: values.grid,
      },
    });
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    if (args.includes("--json")) console.error(issuesJson(error.issues));
    else {for (const issue of error.issues) {
        console.error(issueText(issue, lang));
      }}
    return 2;
  }
}

function commandNamed(name: string): CommandEntry {
  const found = COMMANDS.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const names = [...COMMANDS.map((entry) => entry.name), "help"];
  const hint = nearest(name, names);
  throw new ShapanError([{
    code: "unknown-command",
    given: name,
    allowed: names.join(", "),
    ...(hint === undefined ? {} : { hint }),
  }]);
}

/** An option that the command does not read would be passed over without a word. */
function refuseStrangers(
  { name, options }: CommandEntry,
  args: readonly string[],
): void {
  const known: readonly string[] = [...options, ...COMMON];
  const issues = namesTyped(args).filter((option) => !known.includes(option))
    .map((option): Issue => ({
      code: "option-of-other",
      key: name,
      given: `--${option}`,
      allowed: known.map((one) => `--${one}`).join(" "),
    }));
  if (issues.length > 0) throw new ShapanError(issues);
}

/** Long names of the options that were typed. */
function namesTyped(args: readonly string[]): string[] {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token) => token.kind === "option" ? [token.name] : []);
}

/** Mistakes for programs, each in both languages. */
function issuesJson(issues: readonly Issue[]): string {
  const errors = issues.map((issue) => ({
    ...issue,
    zh: issueText(issue, "zh"),
    en: issueText(issue, "en"),
  }));
  return JSON.stringify({ errors }, null, 2);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const entry = COMMANDS.find(({ name }) => args.includes(name));
    const names = entry === undefined
      ? Object.keys(OPTIONS)
      : [...entry.options, ...COMMON];
    throw new ShapanError([{
      code: "bad-option",
      given: /--?[\w-]+/.exec(text)?.[0] ?? args.join(" "),
      allowed: names.map((name) => `--${name}`).join(" "),
    }]);
  }
}
