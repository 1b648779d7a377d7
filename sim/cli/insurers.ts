import { cannotPlay } from "../base/issues.ts";
import { insurerCells } from "../report/insurer/insurer_cells.ts";
import type { Command } from "./command.ts";
import { playCity } from "./play_city.ts";
import { textTable } from "./text_table.ts";

/**
 * `shapan insurers` (商保机构结算): plays a scenario whose catastrophic insurance is run
 * by insurers and prints a line a contract and scheme; the files of the run have a
 * statement an insurer. A city by its name stands for its scenario with insurers.
 */
export function insurers(command: Command): Promise<number> {
  return playCity(command, {
    name: "insurers",
    example: "zibo_2025",
    scenario: "insurers",
    check: (values) => {
      if (values["settlement.insurer.contracts"].length > 0) return;
      throw cannotPlay("settlement.insurer.contracts", "[]", {
        zh:
          "这个方案的大病保险由经办机构自办；请在方案里写明承办合同，或用 zibo_2025/insurers",
        en:
          "the agency runs catastrophic insurance in this scenario; write contracts into it, or use zibo_2025/insurers",
      });
    },
    json: (result) => result.insurers,
    text: (result) => {
      const { heads, rows } = insurerCells(result, command.lang);
      return [textTable(heads, rows)];
    },
  });
}
