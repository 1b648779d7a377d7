/**
 * The command line (命令行): finds the command, reads the language, and turns a
 * user's mistake into one clear message and exit code 2.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { issueText, ShapanError } from "../base/issues.ts";
import type { Command } from "./command.ts";
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

const OPTIONS = {
  lang: { type: "string" },
  out: { type: "string", default: "out" },
  workers: { type: "string" },
  json: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  "no-models": { type: "boolean", default: false },
  "no-rerun": { type: "boolean", default: false },
  "offline-only": { type: "boolean", default: false },
  city: { type: "string" },
  rules: { type: "string" },
  articles: { type: "string" },
  all: { type: "boolean", default: false },
  spec: { type: "string" },
  sections: { type: "string" },
  against: { type: "string" },
  run: { type: "string" },
  scheme: { type: "string" },
  page: { type: "string" },
  hospital: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  batch: { type: "string" },
  csv: { type: "string" },
  headline: { type: "string", multiple: true },
  by: { type: "string" },
  factors: { type: "string" },
  raise: { type: "string", multiple: true },
  jobs: { type: "string" },
  shard: { type: "string" },
  folder: { type: "string" },
  transcript: { type: "boolean", default: false },
  protocol: { type: "string" },
  "delta-hospital": { type: "string" },
  play: { type: "boolean", default: false },
  merge: { type: "string", multiple: true },
  split: { type: "string", multiple: true },
  question: { type: "string" },
  key: { type: "string" },
  that: { type: "string" },
  at: { type: "string" },
  direction: { type: "string" },
  probability: { type: "string" },
  replicates: { type: "string" },
  decimals: { type: "string" },
  grid: { type: "string" },
  recorded: { type: "boolean", default: false },
  members: { type: "string" },
  draws: { type: "string" },
  format: { type: "string" },
  formats: { type: "string" },
  width: { type: "string" },
  theme: { type: "string" },
  docx: { type: "boolean", default: false },
  xlsx: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs one command and returns the exit code: 0 done, 1 a check failed, 2 a mistake in what was given. */
export async function main(args: readonly string[]): Promise<number> {
  let lang = localeLang();
  try {
    const { values, positionals } = parse(args);
    lang = langOf(values.lang) ?? lang;
    const [name = "help", ...words] = positionals;
    if (values.help || name === "help") {
      console.log(help(lang));
      return 0;
    }
    return await dispatch(name, {
      words,
      lang,
      out: values.out,
      workers: workersOf(values.workers),
      json: values.json,
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
    for (const issue of error.issues) console.error(issueText(issue, lang));
    return 2;
  }
}

/** Commands are loaded when asked for, so that the first line of progress comes soon. */
async function dispatch(name: string, command: Command): Promise<number> {
  switch (name) {
    case "run":
    case "compare":
      return await (await import("./compare.ts")).compare(name, command);
    case "swap":
      return await (await import("./swap.ts")).swap(command);
    case "why":
      return await (await import("./why.ts")).why(command);
    case "inverse":
      return await (await import("./inverse.ts")).inverse(command);
    case "explain":
      return await (await import("./explain.ts")).explain(command);
    case "cash":
      return await (await import("./cash.ts")).cash(command);
    case "insurers":
      return await (await import("./insurers.ts")).insurers(command);
    case "pooling":
      return await (await import("./pooling.ts")).pooling(command);
    case "stress":
      return await (await import("./stress.ts")).stress(command);
    case "years":
      return await (await import("./years.ts")).years(command);
    case "negotiate":
      return await (await import("./negotiate.ts")).negotiate(command);
    case "toy":
      return await (await import("./toy.ts")).toy(command);
    case "meter":
      return await (await import("./meter.ts")).meter(command);
    case "coefficient":
      return await (await import("./coefficient.ts")).coefficient(command);
    case "verify":
      return await (await import("./verify.ts")).verify(command);
    case "chart":
      return await (await import("./chart.ts")).chart(command);
    case "export":
      return await (await import("./export.ts")).exportReport(command);
    case "diff":
      return await (await import("./diff.ts")).diff(command);
    case "behave":
      return await (await import("./behave.ts")).behave(command);
    case "realism":
      return await (await import("./realism.ts")).realism(command);
    case "validate":
      return await (await import("./validate.ts")).validate(command);
    case "country":
      return await (await import("./country.ts")).country(command);
    case "fit":
      return await (await import("./fit.ts")).fit(command);
    case "study":
      return await (await import("./study.ts")).study(command);
    case "merge":
      return await (await import("./merge.ts")).merge(command);
    case "docs":
      return await (await import("./docs.ts")).docs(command);
    default:
      throw new ShapanError([{
        code: "unknown-command",
        given: name,
        allowed:
          "run, compare, swap, why, inverse, study, merge, negotiate, explain, coefficient, pooling, insurers, stress, years, meter, cash, chart, export, verify, diff, toy, behave, realism, validate, fit, country, docs, help",
      }]);
  }
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
    throw new ShapanError([{
      code: "bad-option",
      given: /--?[\w-]+/.exec(text)?.[0] ?? args.join(" "),
      allowed: Object.keys(OPTIONS).map((name) => `--${name}`).join(" "),
    }]);
  }
}
