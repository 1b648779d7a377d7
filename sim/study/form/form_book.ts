import {
  allowedAt,
  articleOf,
  type Block,
  cellShape,
  REGISTRY,
} from "../../model/policy/mod.ts";
import { UNITS } from "../../model/policy/units.ts";
import type { Scenario, SourceRecord } from "../../model/scenario/mod.ts";
import type {
  Book,
  BookCell,
  BookChoice,
  BookSheet,
} from "../../report/workbook/book.ts";
import { textCell } from "../../report/workbook/book.ts";
import { BLOCKS, FIRST_DAY, type FormRow, SHEETS } from "./form_rows.ts";
import { partOf } from "./part_path.ts";
import { changedTitle } from "./template_text.ts";

/** Kind of form that this version writes and reads. */
export const FORM = "shapan-form-1";

/** Columns of a sheet of parameters, in order; the reader finds cells by them. */
export const COLUMNS = [
  "条款 Provision",
  "参数 Key",
  "名称 Name",
  "自 From",
  "部分 Part",
  "取值 Value",
  "单位 Unit",
  "可填 Allowed",
  "现依据 Stands on",
  "新来源 New source",
  "新依据 New status",
  "备注 Note",
  "说明 What it does",
] as const;

/** Characters that columns hold. */
const WIDTHS = [28, 36, 52, 12, 22, 24, 14, 44, 64, 20, 12, 30, 70];

/** Signs of a remark that are shown; more would run into the cells beside it. */
const REMARK = 24;

/** Rows of the sheet of notes that the reader looks for, by label. */
export const NOTE_LABELS = {
  form: "表单 Form",
  inherits: "继承 Inherits",
  title: "标题 Title",
  titleEn: "英文标题 English title",
} as const;

const HOW = [
  "改“取值”一列即可，其他不用动；只有改过的参数写进方案文件，其余随继承的方案。Change the column Value only; parameters that you change go into the scenario file, all others follow what it inherits.",
  "列表加一项：复制几行，把部分里的 [0] 改成 [1]；删一项：删去那几行。To add to a list, copy its rows and make [0] in Part a [1]; to take from it, delete its rows.",
  "取值可写范围，如 0.5 to 0.7；空列表写 []，不设写 null。A value may be a range such as 0.5 to 0.7; write [] for an empty list and null for none.",
  "某日起改变：复制这一行，在“自”填日期。For a change from a day on, copy the row and put the day into From.",
  "新来源填来源表的编号；不填则按假设记。New source is an id of the sheet of sources; left empty, the value is an assumption.",
  "读回：shapan new 名称 --from-xlsx 本文件。To read it back: shapan new NAME --from-xlsx THIS_FILE.",
];

/**
 * A scenario as a form for Excel (方案表单): a sheet a block with a row a number, drop-downs
 * of choices, bounds, units and what each stands on.
 *
 * @param inherits how the scenario is named, for the file that is made of the form
 */
export function formBook(
  scenario: Scenario,
  rows: readonly FormRow[],
  sources: ReadonlyMap<string, SourceRecord>,
  inherits: string,
): Book {
  const { "run.year": year } = scenario.valuesOn("9999-12-31");
  return {
    title: `${scenario.titleZh} ${scenario.titleEn}`,
    year,
    sheets: [
      notesSheet(scenario, inherits),
      ...BLOCKS.flatMap((block) => {
        const own = rows.filter(({ key }) => REGISTRY[key].block === block);
        return own.length === 0
          ? []
          : [blockSheet(block, own, scenario, sources.size)];
      }),
      sourceSheet(sources),
    ],
  };
}

function notesSheet({ titleZh, titleEn }: Scenario, inherits: string) {
  const row = (label: string, value: string) => [
    textCell(label, "label"),
    textInput(value),
  ];
  return {
    name: SHEETS.notes,
    rows: [
      [textCell("方案表单 Form of a scenario", "title")],
      [textCell(NOTE_LABELS.form, "label"), textCell(FORM)],
      row(NOTE_LABELS.inherits, inherits),
      row(NOTE_LABELS.title, changedTitle(titleZh, "（改）")),
      row(NOTE_LABELS.titleEn, changedTitle(titleEn, " (changed)")),
      [],
      ...HOW.map((text) => [textCell(text, "note")]),
    ],
    widths: [26, 60],
    frozen: { rows: 0, columns: 0 },
  };
}

function blockSheet(
  block: Block,
  rows: readonly FormRow[],
  scenario: Scenario,
  sources: number,
): BookSheet {
  const choices: BookChoice[] = rows.flatMap(({ key, part }, i) => {
    const { choices } = cellShape(REGISTRY[key].schema, partOf(part));
    return choices === undefined || choices.join().length > 250
      ? []
      : [{ range: `F${i + 2}`, from: choices }];
  });
  const last = rows.length + 1;
  return {
    name: SHEETS[block],
    rows: [
      COLUMNS.map((head) => textCell(head, "head")),
      ...rows.map((row) => cellsOf(row, scenario)),
    ],
    widths: WIDTHS,
    frozen: { rows: 1, columns: 2 },
    filter: `A1:M${last}`,
    choices: [
      ...choices,
      {
        range: `J2:J${last}`,
        from: `'${SHEETS.sources}'!$A$2:$A$${sources + 1}`,
      },
      { range: `K2:K${last}`, from: ["document", "published", "assumed"] },
    ],
  };
}

function cellsOf(
  { key, from, part, value }: FormRow,
  scenario: Scenario,
): BookCell[] {
  const { block, titleZh, titleEn, unit, schema, whatZh, whatEn } =
    REGISTRY[key];
  const article = block === "policy" ? articleOf(key) : null;
  const { source, status, note } = scenario.groundsOf(key, from || FIRST_DAY);
  const allowed = allowedAt(schema, partOf(part));
  return [
    textCell(article === null ? "" : `${article.zh} ${article.en}`),
    textCell(key),
    textCell(`${titleZh} ${titleEn}`),
    textInput(from),
    textInput(part),
    typeof value === "number"
      ? { value, format: "number", role: "input" }
      : textInput(cellText(value)),
    textCell(`${UNITS[unit].zh} ${UNITS[unit].en}`),
    textCell(
      typeof allowed === "string" ? allowed : `${allowed.zh}; ${allowed.en}`,
    ),
    textCell(
      [source, status, short(note)].filter((text) => text !== "").join("; "),
    ),
    textInput(""),
    textInput(""),
    textInput(""),
    textCell(`${whatZh} ${whatEn}`),
  ];
}

function short(note: string): string {
  return note.length > REMARK ? `${note.slice(0, REMARK)}…` : note;
}

/** A value in one cell: texts as they are, lists as in YAML. */
function cellText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A cell of text to be changed, which a program leaves as it is typed. */
function textInput(value: string): BookCell {
  return { value, format: "number", pattern: "@", role: "input" };
}

function sourceSheet(sources: ReadonlyMap<string, SourceRecord>): BookSheet {
  return {
    name: SHEETS.sources,
    rows: [
      ["编号 Id", "文件 Document", "印发单位 Issuer", "日期 Date"].map((head) =>
        textCell(head, "head")
      ),
      ...[...sources.values()].map(({ id, title, issuer = "", date }) =>
        [id, title, issuer, date].map((text) => textCell(text))
      ),
    ],
    widths: [28, 70, 40, 14],
    frozen: { rows: 1, columns: 1 },
  };
}
