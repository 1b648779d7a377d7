import { join } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { readHeldAgainst, readText } from "../io.ts";
import type { Target } from "../model/realism.ts";
import { BLOCKS_PER_TASK } from "../run/play_year.ts";
import {
  cardFiles,
  earlierCard,
  movedRows,
} from "../study/realism/card_files.ts";
import {
  cardTables,
  lastLine,
  movedTable,
  type TextTable,
} from "../study/realism/card_text.ts";
import {
  realismCard,
  STANDS_FOR_COUNTRY,
} from "../study/realism/realism_card.ts";
import { checkWritable, writeWhole } from "../write_results.ts";
import type { Command } from "./command.ts";
import { openCount } from "./count_progress.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan realism` (真实性核对): plays the cities of the targets and prints every
 * row, worst first; the last line is for programs.
 */
export async function realism(command: Command): Promise<number> {
  const { words, lang, out, workers, city, against, json } = command;
  if (words.length > 0) {
    throw new ShapanError([{
      code: "wrong-arguments",
      given: ["realism", ...words].join(" "),
      allowed: "realism --city zibo_2025",
    }]);
  }
  const { targets, notes } = readHeldAgainst();
  const earlier = against === undefined ? null : earlierOf(against);
  checkWritable(out);
  const zh = lang === "zh";
  const asked = targetsOf(targets, city);
  const progress = openCount(command, zh ? "推演城市" : "Playing cities");
  const of = new Set(asked.map((target) => target.city)).size;
  let begun = 0;
  const rows = await realismCard({ targets: asked, notes }, {
    workers,
    blocksPerTask: BLOCKS_PER_TASK,
    onCity: (name) => progress.show(begun++, of, name),
  });
  progress.end();
  const folder = join(out, "realism");
  writeWhole(folder, cardFiles(rows));
  if (json) {
    const moved = earlier === null ? null : movedRows(rows, earlier);
    console.log(JSON.stringify({ folder, rows, moved }, null, 2));
    return 0;
  }
  for (const table of cardTables(rows, lang)) print(table);
  if (earlier !== null) print(movedTable(movedRows(rows, earlier), lang));
  console.log(
    zh
      ? `合成数据。全国行以 ${STANDS_FOR_COUNTRY} 代读；份额只按检验项计。\n文件：${
        join(folder, "card.csv")
      }\n`
      : `Synthetic data. Rows of the country are read on ${STANDS_FOR_COUNTRY}; the share counts checks only.\nFile: ${
        join(folder, "card.csv")
      }\n`,
  );
  console.log(lastLine(rows));
  return 0;
}

function print({ title, heads, rows, sentences }: TextTable): void {
  console.log(`${title}\n`);
  if (rows.length > 0) console.log(`${textTable(heads, rows)}\n`);
  if (sentences.length > 0) console.log(`${sentences.join("\n")}\n`);
}

function targetsOf(
  all: readonly Target[],
  city: string | undefined,
): Target[] {
  if (city === undefined) return [...all];
  const own = all.filter((target) => target.city === city);
  if (own.length > 0) return own;
  throw new ShapanError([{
    code: "unknown-city",
    key: "--city",
    given: city,
    allowed: [...new Set(all.map((target) => target.city))].join(", "),
  }]);
}

function earlierOf(file: string) {
  const text = readText(file);
  if (text === undefined) {
    throw new ShapanError([{ code: "missing-file", given: file }]);
  }
  return earlierCard(text, file);
}
