import { cannotPlay } from "../base/issues.ts";
import type { PoolingSheet, PoolSide } from "../model/pooling.ts";
import { countyCells } from "../report/pooling/county_cells.ts";
import { poolingAnswers } from "../report/pooling/pooling_answers.ts";
import type { Command } from "./command.ts";
import { playCity } from "./play_city.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan pooling` (市级统筹): plays a city that pools its counties' money and prints a
 * line a county and scheme; the files of the run have a statement a county. A city
 * by its name stands for its baseline.
 */
export function pooling(command: Command): Promise<number> {
  const { lang } = command;
  return playCity(command, {
    name: "pooling",
    example: "ganzhou_2021",
    scenario: "baseline",
    check: (values) => {
      if (values["settlement.pool.enabled"]) return;
      throw cannotPlay("settlement.pool.enabled", "false", {
        zh: "这个方案没有市级统筹；在方案里打开它，或用 ganzhou_2021",
        en:
          "this scenario does not pool its counties; switch it on there, or use ganzhou_2021",
      });
    },
    json: (result) => result.pooling?.map(plainSheet),
    text: (result) => {
      const { heads, rows } = countyCells(result, lang);
      const answers = (result.pooling ?? []).map((sheet) =>
        poolingAnswers(result, sheet, lang).join("\n")
      );
      return [textTable(heads, rows), ...answers];
    },
  });
}

/** A sheet without the lines of its journals, which stand in the files of the run. */
function plainSheet({ apart, pooled, ...sheet }: PoolingSheet) {
  const plain = ({ journal, ...side }: PoolSide) => ({
    ...side,
    lines: journal.rows,
  });
  return { ...sheet, apart: plain(apart), pooled: plain(pooled) };
}
