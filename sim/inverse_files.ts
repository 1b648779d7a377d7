/**
 * An inverse question as files (反问结果文件): the answer, the grid, the figure, and the
 * witness with the value just beside it.
 *
 * @module
 */
import { isAbsolute, relative } from "node:path";
import { inverseTable } from "./analysis/inverse_table.ts";
import type { Lang } from "./base/formats.ts";
import { inverseFigure } from "./chart/inverse_figure.ts";
import type { Inverse } from "./model/inverse.ts";
import { inverseWords } from "./report/inverse_text.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { Plan } from "./run.ts";
import type { Question } from "./study/inverse/ask.ts";
import { witnessText } from "./study/inverse/witness.ts";
import type { OutFile } from "./write_results.ts";

/**
 * All files of an answer, in memory.
 *
 * @param ref how the scenario is named
 * @param folder where they will be put: the witness names its parent from there
 */
export function inverseFiles(
  answer: Inverse,
  { at }: Question,
  plan: Plan,
  ref: string,
  folder: string,
  lang: Lang,
): OutFile[] {
  const year = plan.scenario.valuesOn("9999-12-31")["run.year"];
  const values = plan.scenario.valuesOn(`${year}-01-01`);
  const inherits = inheritsFrom(ref, folder);
  const witness = (x: number) => witnessText(answer, at, inherits, values, x);
  return [
    { path: "answer.json", text: `${JSON.stringify(answer, null, 2)}\n` },
    { path: "grid.csv", text: tableCsv(inverseTable(answer)) },
    {
      path: "inverse.svg",
      text: inverseFigure(answer, inverseWords(answer), { lang, width: 960 }),
    },
    ...(answer.value === null
      ? []
      : [{ path: "witness.yaml", text: witness(answer.value) }]),
    ...(answer.other === null
      ? []
      : [{ path: "other_side.yaml", text: witness(answer.other) }]),
  ];
}

/** What a file in a folder inherits to stand on a scenario: ids as they are, paths from there. */
function inheritsFrom(ref: string, folder: string): string {
  return ref.split("+").map((part) =>
    /\.ya?ml$/.test(part) && !isAbsolute(part)
      ? relative(folder, part).replaceAll("\\", "/")
      : part
  ).join("+");
}
