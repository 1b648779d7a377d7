import { join } from "node:path";
import {
  attributionTable,
  interactionTable,
} from "../analysis/attribution_table.ts";
import { type Headline, HEADLINES } from "../analysis/headlines/headline.ts";
import {
  groupIssue,
  type HeadlineRef,
  readHeadlineRef,
} from "../analysis/headlines/headline_ref.ts";
import { membersOf } from "../analysis/headlines/members_of.ts";
import { fingerprint } from "../base/columns.ts";
import type { Lang } from "../base/formats.ts";
import { type Issue, ShapanError } from "../base/issues.ts";
import { stopThreads } from "../base/parallel.ts";
import { splitWaterfall } from "../chart/split_waterfall.ts";
import { SYNTHETIC } from "../chart/words.ts";
import { readPair, settler } from "../compare.ts";
import { filesInTerms } from "../files_in_terms.ts";
import { readText } from "../io.ts";
import { inTerms, scenarioTerms } from "../model/payment_terms.ts";
import type { Attribution, SplitRow } from "../model/split.ts";
import {
  attributionNotes,
  groupTable,
  interactionLines,
  rowTitle,
  waterfallTable,
} from "../report/attribution_text.ts";
import { tableCsv } from "../report/table_csv.ts";
import { institutionsOf } from "../run/institutions_of.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { attribute } from "../study/attribution/attribute.ts";
import { readFactorsFile } from "../study/attribution/factors_file.ts";
import { givenFactors } from "../study/attribution/given_factors.ts";
import { daysOf, differingRules } from "../study/attribution/mixtures.ts";
import { checkWritable, type OutFile, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openProgress } from "./progress.ts";
import { textTable } from "./text_table.ts";

/** Groups that a table is told by. */
const BY = ["all", "level", "county", "hospital"] as const;

/**
 * `shapan why` (变化归因): splits what a reform changes among its provisions, for
 * every headline and institution, and prints those that are asked for.
 */
export async function why(command: Command): Promise<number> {
  const { words, lang, json, out, workers, spec, why: asked } = command;
  if (words.length !== 2) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["why", ...words].join(" "),
      allowed: "why zibo_2025/baseline zibo_2025/share_up",
    }]);
  }
  const refs = refsOf(asked.headlines ?? ["pay"]), by = byOf(asked.by);
  const plans = await readPair(words[0]!, words[1]!, spec);
  const where = institutionsOf(plans[0]);
  const lost = refs.filter(({ group }) =>
    membersOf(group, where) === undefined
  );
  if (lost.length > 0) {
    throw new ShapanError(
      lost.map((ref) => ({ ...groupIssue(ref, where), key: "--headline" })),
    );
  }
  const differing = differingRules(daysOf(plans));
  const factors = asked.factors === undefined ? undefined : givenFactors(
    readFactorsFile(fileText(asked.factors), asked.factors),
    differing,
    asked.factors,
  );
  checkWritable(out);
  const threads = startPlayers(workers);
  try {
    const progress = openProgress(command);
    const options = {
      workers,
      threads,
      blocksPerTask: BLOCKS_PER_TASK,
      onProgress: progress.show,
    };
    const settle = settler(options, new Map());
    const values = plans[1].scenario.valuesOn("9999-12-31");
    const split = await attribute(plans, settle, {
      ...(factors && { factors }),
      onMixture: (done, most) =>
        progress.show({
          stage: "split",
          scenario: plans[1].scenario.id,
          year: values["run.year"],
          done: Math.min(1, done / most),
        }),
    });
    const folder = join(out, values["run.city"], folderOf(split));
    const shown = refs.map((ref) => rowsOf(split, ref, by));
    const said = scenarioTerms(plans.map(({ scenario }) => scenario), folder);
    writeWhole(folder, filesInTerms(filesOf(split, shown[0]!, lang), said));
    progress.end();
    console.log(
      json
        ? JSON.stringify({ ...split, rows: shown.flat(), folder }, null, 2)
        : inTerms(textOf(split, shown, folder, lang), said.terms, said.keep),
    );
    return 0;
  } finally {
    stopThreads(threads);
  }
}

/** References to headlines, or all that is wrong with them. */
function refsOf(texts: readonly string[]): HeadlineRef[] {
  const issues: Issue[] = [];
  const refs = texts.flatMap((text) => {
    const read = readHeadlineRef(text);
    if ("ref" in read) return [read.ref];
    issues.push({ ...read.issue, key: "--headline" });
    return [];
  });
  if (issues.length > 0) throw new ShapanError(issues);
  return refs;
}

function byOf(text = "level"): typeof BY[number] {
  const known = BY.find((name) => name === text);
  if (known !== undefined) return known;
  throw new ShapanError([{
    code: "bad-option",
    given: `--by ${text}`,
    allowed: BY.join(", "),
  }]);
}

function fileText(file: string): string {
  const text = readText(file);
  if (text !== undefined) return text;
  throw new ShapanError([{
    code: "missing-table",
    key: "--factors",
    given: file,
  }]);
}

/** The group of a reference first, then those that are told by. */
function rowsOf(
  { rows }: Attribution,
  { headline, scheme, group }: HeadlineRef,
  by: typeof BY[number],
): SplitRow[] {
  const same = rows.filter((row) =>
    row.headline === headline.id && row.scheme === scheme
  );
  return [
    ...same.filter((row) => row.group === group),
    ...same.filter((row) =>
      row.group !== group && group === "all" && row.group.startsWith(`${by}:`)
    ),
  ];
}

function folderOf({ scenarios, hashes, factors }: Attribution): string {
  const names = scenarios.map((id) =>
    id.split("/").at(-1)!.replace(/[^\p{L}\p{N}_.-]/gu, "_")
  );
  const hash = fingerprint([hashes, factors.map(({ id, keys }) => [id, keys])]);
  return `why-${names[1]}-vs-${names[0]}-${hash.slice(0, 8)}`;
}

function filesOf(
  split: Attribution,
  first: readonly SplitRow[],
  lang: Lang,
): OutFile[] {
  const record = {
    scenarios: split.scenarios,
    hashes: split.hashes,
    year: split.year,
    factors: split.factors,
    method: split.method,
  };
  const drawn = first.slice(0, 6);
  return [
    { path: "attribution.csv", text: tableCsv(attributionTable(split)) },
    { path: "interactions.csv", text: tableCsv(interactionTable(split)) },
    { path: "factors.json", text: `${JSON.stringify(record, null, 2)}\n` },
    ...(drawn.length === 0 ? [] : [{
      path: "waterfall.svg",
      text: splitWaterfall(
        split,
        { title: rowTitle(drawn[0]!), unit: headlineOf(drawn[0]!).unit },
        drawn.map((row) => ({ name: split.names[row.group]![lang], row })),
        { lang, width: 960 },
      ),
    }]),
  ];
}

function headlineOf({ headline }: SplitRow): Headline {
  return HEADLINES.find(({ id }) => id === headline)!;
}

function textOf(
  split: Attribution,
  shown: readonly (readonly SplitRow[])[],
  folder: string,
  lang: Lang,
): string {
  const zh = lang === "zh", [before, after] = split.titles;
  const named = split.factors.filter(({ keys }) => keys.length > 0);
  const blocks = shown.filter((rows) => rows.length > 0).flatMap((rows) => {
    const first = waterfallTable(split, rows[0]!, lang);
    const groups = groupTable(split, rows, lang);
    return [
      first.title,
      textTable(
        first.heads,
        first.cells.map((row) => padded(row, first.heads)),
      ),
      ...interactionLines(split, rows[0]!, lang),
      "",
      ...(rows.length < 2
        ? []
        : [groups.title, textTable(groups.heads, groups.cells), ""]),
    ];
  });
  return [
    `${before[lang]} → ${after[lang]} · ${SYNTHETIC[lang]}`,
    named.length === 0
      ? zh
        ? "两个方案的规则没有差别，没有可分解的变化。"
        : "The two scenarios have the same rules: there is no change to split."
      : named.length === 1
      ? zh
        ? `两个方案只有一条不同：${named[0]!.zh}，变化全部来自它。`
        : `The two differ in one provision: ${
          named[0]!.en
        }. The whole change is its own.`
      : zh
      ? `两个方案有 ${named.length} 条不同：${
        named.map((factor) => factor.zh).join("、")
      }。`
      : `The two differ in ${named.length} provisions: ${
        named.map((factor) => factor.en).join(", ")
      }.`,
    "",
    ...blocks,
    ...attributionNotes(split, lang),
    `${zh ? "文件：" : "Files: "}${folder}`,
  ].join("\n");
}

function padded(row: readonly string[], heads: readonly string[]): string[] {
  return heads.map((_, i) => row[i] ?? "");
}
