import { join } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { defaults, type Values } from "../model/policy/mod.ts";
import { BLOCKS_PER_TASK, startPlayers } from "../run/play_year.ts";
import { stopThreads } from "../base/parallel.ts";
import { readText, ROOT } from "../io.ts";
import { rowsOf } from "../study/validation/ensemble_csv.ts";
import {
  lastLine,
  paragraphs,
  rangeTable,
  verdictTable,
  type WordTable,
} from "../study/validation/card_text.ts";
import type { Matched } from "../study/validation/match_history.ts";
import { openBench, readingsOf } from "../study/validation/play_recipes.ts";
import { RECIPES } from "../study/validation/recipes.ts";
import {
  gate,
  keptOf,
  type Readings,
  scorecard,
  spaced,
} from "../study/validation/scorecard.ts";
import { settingsOf } from "../study/validation/vector.ts";
import { validationForest } from "../chart/validation_forest.ts";
import { forestRows } from "../report/validation/forest_rows.ts";
import { sha256 } from "../base/sha256.ts";
import {
  ENSEMBLE,
  verdictsCsv,
  verdictsOf,
} from "../study/validation/verdicts.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import { buildEnsemble } from "./validate_build.ts";
import type { Command } from "./command.ts";
import { openCount } from "./count_progress.ts";
import { textTable } from "./text_table.ts";

/** Kinds of luck that the registry's own parameters meet. */
const LUCKS = [0, 1, 2] as const;

/**
 * `shapan validate` (检验): plays the ten recipes under the vectors of the ensemble
 * and judges them by the band rule; `--recorded` judges what was played when
 * the ensemble was built, and plays nothing. `--members 0` plays the registry's own
 * parameters under the profit model, with a few kinds of luck.
 */
export async function validate(command: Command): Promise<number> {
  const { words, lang, out, workers, validation, json } = command;
  const { recorded, members, draws } = validation;
  if (words.length > 0) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["validate", ...words].join(" "),
      allowed: "validate [--recorded] [--members N] [--draws N]",
    }]);
  }
  const progress = openCount(command, lang === "zh" ? "检验" : "Validating");
  if (draws !== undefined) {
    const file = await buildEnsemble(
      out,
      draws,
      workers,
      recorded,
      (done, kept) => progress.show(done, draws, `· ${kept}`),
    );
    progress.end();
    console.log(json ? JSON.stringify({ file }, null, 2) : file);
    return 0;
  }
  checkWritable(out);
  const kept = keptMembers(members !== 0);
  const chosen = members === undefined ? kept : spaced(kept, members);
  const readings = recorded
    ? chosen.map(({ values }) => values)
    : await playAll(
      members === 0
        ? LUCKS.map((replicate) => ({ set: {}, replicate }))
        : chosen.map(({ vector }) => ({
          set: settingsOf(vector, defaults()),
          replicate: 0,
        })),
      workers,
      progress.show,
    );
  progress.end();
  const card = scorecard(readings), verdicts = verdictsOf(card);
  const { passed, blocked } = gate(card);
  const folder = join(out, "validation");
  writeWhole(
    folder,
    [
      ...(["zh", "en"] as const).map((each) => ({
        path: `forest_${each}.svg`,
        text: validationForest(forestRows(verdicts, each), { lang: each }),
      })),
      {
        path: "verdicts.csv",
        text: verdictsCsv(verdicts, readings.length, judged(members !== 0)),
      },
    ],
  );
  if (json) {
    const vectors = chosen.length;
    console.log(
      JSON.stringify({ folder, passed, blocked, vectors, card }, null, 2),
    );
    return 0;
  }
  const zh = lang === "zh";
  print(verdictTable(card, lang));
  print(rangeTable(chosen.map(({ vector }) => vector), lang));
  for (const text of paragraphs(card, lang)) console.log(`${text}\n`);
  console.log(
    zh
      ? `合成数据。${
        recorded ? "存档的结论" : "本次推演"
      }，参数组 ${chosen.length} 个（存档 ${kept.length} 个）。${
        blocked.length > 0
          ? `不可缺而未通过：${blocked.join("、")}。`
          : "不可缺的 V2、V4、V9 都通过。"
      }图：${folder}`
      : `Synthetic data. ${
        recorded ? "Recorded verdicts" : "Played now"
      }, ${chosen.length} vectors (${kept.length} recorded). ${
        blocked.length > 0
          ? `Missed and blocking: ${blocked.join(", ")}.`
          : "V2, V4 and V9, which block, are met."
      } Figures: ${folder}`,
  );
  console.log(lastLine(passed, RECIPES.length));
  return 0;
}

/** Members of the ensemble as they were recorded. */
function keptMembers(required: boolean): Matched[] {
  const file = join(ROOT, "data", ENSEMBLE);
  const text = readText(file);
  if (text === undefined) {
    if (!required) return [];
    throw new ShapanError([{ code: "missing-file", given: file }]);
  }
  return keptOf(rowsOf(text, file));
}

/** SHA-256 of the ensemble whose vectors were judged; empty where none was. */
function judged(any: boolean): string {
  const text = any ? readText(join(ROOT, "data", ENSEMBLE)) : undefined;
  return text === undefined ? "" : sha256(text);
}

/** Parameters and luck that are played. */
interface Asked {
  readonly set: Partial<Values>;
  readonly replicate: number;
}

/** Plays all recipes under each of the parameters. */
async function playAll(
  asked: readonly Asked[],
  workers: number,
  onDone: (done: number, of: number) => void,
): Promise<Readings[]> {
  const threads = startPlayers(workers);
  try {
    const bench = await openBench(RECIPES, {
      workers,
      blocksPerTask: BLOCKS_PER_TASK,
      threads,
    });
    const readings: Readings[] = [];
    for (const { set, replicate } of asked) {
      readings.push(await readingsOf(bench, set, replicate));
      onDone(readings.length, asked.length);
    }
    return readings;
  } finally {
    stopThreads(threads);
  }
}

function print({ title, heads, rows }: WordTable): void {
  console.log(`${title}\n\n${textTable(heads, rows)}\n`);
}
