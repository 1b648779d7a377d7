import { dirname, posix, relative } from "node:path";
import { ShapanError } from "../base/issues.ts";
import { readScenario, readSources, readWritten } from "../io.ts";
import { ARTICLES } from "../model/policy/mod.ts";
import { readBytes } from "../read_files.ts";
import { writeWorkbook } from "../report/workbook/write_workbook.ts";
import { formBook } from "../study/form/form_book.ts";
import { formRows } from "../study/form/form_rows.ts";
import { readForm } from "../study/form/read_form.ts";
import { inCells, scenarioOfForm } from "../study/form/scenario_of_form.ts";
import { templateText } from "../study/form/template_text.ts";
import { writeFile } from "../write_results.ts";
import type { Command } from "./command.ts";

/** What a new scenario is made from where nothing else is named. */
const DEFAULT = "zibo_2025/baseline";

/**
 * `shapan new` (新方案): a scenario file that inherits another, with its rules as remarks
 * to change; with `--xlsx` a form for Excel, with `--from-xlsx` the file that a
 * filled form makes. Nothing is overwritten; what is written loads.
 */
export async function newScenario(command: Command): Promise<number> {
  const { words: [name, template, ...rest], fromXlsx, exported } = command;
  const both = fromXlsx !== undefined &&
    (exported.xlsx || template !== undefined);
  if (name === undefined || rest.length > 0 || both) {
    throw new ShapanError([{
      code: "wrong-use",
      given: ["new", ...command.words].join(" "),
      allowed: fromXlsx === undefined
        ? "new mine.yaml zibo_2025/baseline"
        : "new mine --from-xlsx mine.xlsx",
    }]);
  }
  const file = `${name.replace(/\.(ya?ml|xlsx)$/, "")}${
    exported.xlsx ? ".xlsx" : ".yaml"
  }`;
  if (readBytes(file) !== undefined) {
    throw new ShapanError([{ code: "file-exists", given: file }]);
  }
  const said = fromXlsx === undefined
    ? await fromTemplate(file, template ?? DEFAULT, command)
    : await fromForm(file, fromXlsx);
  console.log(
    command.json ? JSON.stringify(said.json, null, 2) : said.text[command.lang],
  );
  return 0;
}

/** A template or a form of a scenario. */
async function fromTemplate(
  file: string,
  template: string,
  { articles, exported }: Command,
) {
  const asked = articlesOf(articles), scenario = readScenario(template);
  if (exported.xlsx) {
    const rows = formRows(scenario, asked);
    writeFile(
      file,
      await writeWorkbook(formBook(scenario, rows, readSources(), template)),
    );
    const count = rows.length;
    return {
      json: { file, inherits: template, rows: count },
      text: {
        zh:
          `表单：${file}，${count} 行。改“取值”一列后读回：shapan new 名称 --from-xlsx ${file}`,
        en:
          `Form: ${file}, ${count} rows. Change the column Value and read it back: shapan new NAME --from-xlsx ${file}`,
      },
    };
  }
  const text = templateText(scenario, inheritedBy(file, template), asked);
  readWritten({ file, text });
  writeFile(file, text);
  return {
    json: { file, inherits: template },
    text: {
      zh:
        `方案：${file}。去掉要改的行首的 #，然后：shapan compare ${template} ${file}`,
      en:
        `Scenario: ${file}. Uncomment what you change, then: shapan compare ${template} ${file}`,
    },
  };
}

/** The scenario file of a form, read as it will be before it is written. */
async function fromForm(file: string, form: string) {
  const bytes = readBytes(form);
  if (bytes === undefined) {
    throw new ShapanError([{ code: "missing-file", given: form }]);
  }
  const read = await readForm(bytes, form);
  const made = scenarioOfForm(
    read,
    readScenario(read.inherits),
    inheritedBy(file, read.inherits),
  );
  const { text, changed } = made;
  inCells(made, form, () => readWritten({ file, text }));
  writeFile(file, text);
  return {
    json: { file, inherits: read.inherits, changed },
    text: {
      zh: `方案：${file}，继承 ${read.inherits}，改动 ${changed.length} 项${
        changed.length === 0 ? "" : `：${changed.join("、")}`
      }`,
      en:
        `Scenario: ${file}, inherits ${read.inherits}, changes ${changed.length}${
          changed.length === 0 ? "" : `: ${changed.join(", ")}`
        }`,
    },
  };
}

/** The parent as the new file names it: a path is written relative to that file. */
function inheritedBy(file: string, parent: string): string {
  return parent.split("+").map((part) => {
    const path = part.trim();
    if (
      !/\.ya?ml$/.test(path) ||
      posix.isAbsolute(path) !== posix.isAbsolute(file)
    ) return path;
    const from = relative(dirname(file), path).replaceAll("\\", "/");
    return from.startsWith(".") ? from : `./${from}`;
  }).join("+");
}

/** Provisions that are typed, with commas. */
function articlesOf(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const asked = text.split(",").map((word) => word.trim());
  const known = ARTICLES.map(({ id }) => id);
  const strange = asked.find((word) => !known.includes(word));
  if (strange === undefined) return asked;
  throw new ShapanError([{
    code: "bad-option",
    given: `--articles ${strange}`,
    allowed: known.join(","),
  }]);
}
