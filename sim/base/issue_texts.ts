import type { Lang } from "./formats.ts";
import { COMMAND_TEXTS } from "./command_texts.ts";
import type { IssueCode, IssueWords } from "./issue_codes.ts";
import { RECORD_TEXTS } from "./record_texts.ts";

type Sentence = (words: IssueWords) => string;

/**
 * What is said of each issue (问题文本), one table a language. A sentence has the
 * action that failed, the reason, the current value and the way out.
 */
export const TEXTS: Readonly<
  Record<Lang, Readonly<Record<IssueCode, Sentence>>>
> = {
  zh: {
    ...COMMAND_TEXTS.zh,
    ...RECORD_TEXTS.zh,
    "bad-date": (w) =>
      `无法采用 ${w.key} 的日期：不是日期。现为 ${w.given}，请写成 2025 或 2025-01-23。`,
    "bad-option": (w) =>
      `无法理解命令选项。现为 ${w.given}，可用：${w.allowed}。`,
    "bad-row": (w) =>
      `无法读取这一行：格数与表头不同。现为 ${w.given} 格，应为 ${w.allowed} 格。请补上或去掉逗号，含逗号的文字请加引号。`,
    "broken-rule": (w) =>
      `无法采用方案：${w.hint}。现为 ${w.given}，请改动其中之一。`,
    "cannot-play": (w) => `无法推演：${w.hint}。${w.key} 现为 ${w.given}。`,
    "cannot-stack": (w) =>
      `无法叠加方案 ${w.given}：${w.hint}。请叠加同一城市的方案，写成如 zibo_2025/share_up+zibo_2025/elastic，各方案要写明 inherits。`,
    "cannot-swap": (w) =>
      `无法换用规则：${w.hint}（${w.key}）。${
        w.allowed && `须一并带来：${w.allowed}。`
      }`,
    "circular-inherits": (w) =>
      `无法读取方案：继承关系成环。现为 ${w.given}，请去掉其中一个 inherits。`,
    "circular-merge": (w) =>
      `无法采用 ${w.key}：并入关系成环，没有病种收下这些病例。现为 ${w.given}，请清空其中一个。`,
    "duplicate-id": (w) =>
      `无法采用 ${w.key}：${w.given} 出现了两次。请只留一行。`,
    "duplicate-key": (w) =>
      `无法采用 ${w.key}：同一文件写了两次${
        w.hint && `（${w.hint}）`
      }。请只留一处。`,
    "empty-file": () =>
      `无法读取方案：文件是空的。请至少写上 format: 1 和 title。`,
    "many-rejected": (w) =>
      `无法采用病例文件：${w.given} 行有误，超过 ${w.allowed}。先看下面列出的行；个别有误的行会剔除并列出，错误太多的文件请改正后再读入，或调整 ${w.key}。`,
    "missing-field": (w) =>
      `无法采用 ${w.key}：缺少这一项。${
        w.allowed ? `请补上，应为 ${w.allowed}。` : "请补上。"
      }`,
    "missing-file": (w) =>
      `无法打开方案 ${w.given}：没有 ${w.allowed} 这个文件。${
        w.hint ? `是否想写 ${w.hint}？` : ""
      }请写 scenarios 下的编号（如 zibo_2025/baseline），或以 .yaml 结尾的路径。`,
    "missing-parent": (w) =>
      `无法读取方案：继承的 ${w.given} 不存在${
        w.allowed && `（应在 ${w.allowed}）`
      }。${w.hint ? `是否想写 ${w.hint}？` : ""}请改正 inherits。`,
    "missing-table": (w) =>
      `无法打开数据文件 ${w.given}：没有这个文件。请检查 ${w.key}，路径相对于写下它的方案文件。`,
    "more-issues": (w) =>
      `无法列出全部错误：另有 ${w.given} 处。改正以上各处后再运行，会列出其余的。`,
    "no-year": (w) =>
      `无法推演 ${w.given} 年：${w.key} 按年给出，没有这一年（现有 ${w.allowed}）。请补上这一年，或改 run.year。`,
    "not-a-study": (w) =>
      `无法使用 ${w.given}：它不是研究目录，里面没有 ${w.allowed}。请给出 shapan study 写出的文件夹。`,
    "not-month-start": (w) =>
      `无法采用 ${w.key} 的日期：只能从某月 1 日起，因为整月按一种办法结算。现为 ${w.given}，请写成如 ${
        w.given.slice(0, 7)
      }-01。`,
    "not-utf8": () =>
      `无法读取文件：不是 UTF-8 编码。请用编辑器或 Excel 另存为 UTF-8（CSV UTF-8）。`,
    "not-yaml": (w) =>
      `无法读取文件：不是合法的 YAML（${w.hint}）。请改正该处。`,
    "open-quote": () =>
      `无法读取文件：引号没有成对，一格跨了多行，后面的行会被吞掉。请补上或去掉引号；病例文件的一行不能换行。`,
    "out-of-range": (w) =>
      `无法采用 ${w.key} 的值：超出范围。现为 ${w.given}，应为 ${w.allowed}${
        w.source && `（依据 ${w.source}）`
      }。`,
    "output-unwritable": (w) =>
      `无法写入 ${w.given}：${w.hint}。请用 --out（清算确认书用 --page）另选一处。`,
    "renamed-key": (w) =>
      `无法采用 ${w.key}：该参数已改名。请改写为 ${w.hint}。`,
    "stack-conflict": (w) =>
      `无法叠加方案：${w.key} ${w.allowed}在这里为 ${w.given}，在另一处 ${w.hint}。请改成一样，或只叠加其中一个。`,
    "too-precise": (w) =>
      `无法采用 ${w.key} 的值：小数位太多。现为 ${w.given}，应为 ${w.allowed} 的整数倍。`,
    "unknown-city": (w) =>
      `无法推演城市 ${w.given}：没有它的数据。${
        w.hint && `是否想写 ${w.hint}？`
      }可用：${w.allowed}。`,
    "unknown-command": (w) =>
      `无法执行 ${w.given}：没有这个命令。可用：${w.allowed}${
        w.hint && `；是否想写 ${w.hint}`
      }。`,
    "unknown-field": (w) =>
      `无法采用 ${w.key}：没有这一项。可用：${w.allowed}${
        w.hint && `；是否想写 ${w.hint}`
      }。`,
    "unknown-id": (w) =>
      `无法采用 ${w.key} 的值：${w.allowed} 里没有它。现为 ${w.given}，请改正，或在那里补上一行。`,
    "unknown-key": (w) =>
      `无法采用 ${w.key}：没有这个参数。${
        w.hint ? `是否想写 ${w.hint}？` : ""
      }全部参数见 scenarios/parameters.md。`,
    "unknown-source": (w) =>
      `无法采用 ${w.key} 的来源 ${w.given}：data/sources.csv 里没有。${
        w.hint ? `是否想写 ${w.hint}？` : ""
      }没有文件依据的请写 assumed。`,
    "not-a-run": (w) =>
      `无法读取推演结果：${w.given} 里没有可用的 record.json。请给出推演写出的文件夹，如 ${w.allowed}。`,
    "rules-gap": (w) =>
      `无法采用 ${w.given}：没有病组收下严重程度为 ${w.hint} 的病例。请在 drg.csv 里补上一行。`,
    "rules-overlap": (w) =>
      `无法采用 ${w.key} 的值 ${w.given}：与 ${w.hint} 重叠，同一病例会符合两处。请只留一处，或写明条件。`,
    "run-is-stale": (w) =>
      `无法解释 ${w.given}：数据或版本在那次推演之后改过，重算的已不是同一结果。请重新推演。`,
    "unknown-hospital": (w) =>
      `无法解释医疗机构 ${w.given}：没有这个编号或名称。编号 ${w.allowed}${
        w.hint && `；是否想写 ${w.hint}`
      }。`,
    "unknown-case": (w) =>
      `无法解释病例：本年没有第 ${w.given} 例。编号为结算清单的行号，可用：${w.allowed}。`,
    "cells-differ": (w) =>
      `无法合并研究：同一单元的两个结果不同。现为 ${w.given} 与 ${w.allowed}，请删去其中一个后重算。`,
    "damaged-file": () =>
      `无法读取这个文件：内容已损坏。请从备份恢复，或删除后重算。`,
    "other-study": (w) =>
      `无法使用这个研究目录：它属于另一项研究（${w.given}）。现要做的是“${w.allowed}”，请换一个 --folder。`,
    "wrong-use": (w) =>
      `无法执行命令：写法不对。现为 ${w.given}，请写成如 ${w.allowed}。`,
    "wrong-arguments": (w) =>
      `无法执行命令：方案的个数不对。现为 ${w.given}，请写成如 ${w.allowed}。`,
    "wrong-block": (w) =>
      `无法采用 ${w.key}：它不属于 ${w.given}。请移到 ${w.allowed}: 之下。`,
    "wrong-choice": (w) =>
      `无法采用 ${w.key} 的值：没有这个选项。现为 ${w.given}，可用：${w.allowed}${
        w.hint && `；是否想写 ${w.hint}`
      }。`,
    "wrong-format": (w) =>
      `无法读取方案：不认识的格式版本。现为 ${w.given}，请写 format: ${w.allowed}。`,
    "wrong-length": (w) =>
      `无法采用 ${w.key} 的值：个数不对。现为 ${w.given}，应为 ${w.allowed}。`,
    "wrong-sum": (w) =>
      `无法采用 ${w.key}：合计不对。现为 ${w.given}，应为 ${w.allowed}。`,
    "wrong-type": (w) =>
      `无法采用 ${w.key} 的值：类型不对。现为 ${w.given}，应为 ${w.allowed}${
        w.hint && `（${w.hint}）`
      }。`,
  },
  en: {
    ...COMMAND_TEXTS.en,
    ...RECORD_TEXTS.en,
    "bad-date": (w) =>
      `Cannot use a date of ${w.key}: it is not a date. Current value is ${w.given}; write 2025 or 2025-01-23.`,
    "bad-option": (w) =>
      `Cannot understand an option. Current value is ${w.given}; use ${w.allowed}.`,
    "bad-row": (w) =>
      `Cannot read the row: its cells do not match the header. Current number is ${w.given}, wanted ${w.allowed}; add or remove commas, and quote a text that has one.`,
    "broken-rule": (w) =>
      `Cannot use the scenario: ${w.hint}. Current values are ${w.given}; change one of them.`,
    "cannot-play": (w) =>
      `Cannot play the scenario: ${w.hint}. Current value of ${w.key} is ${w.given}.`,
    "cannot-stack": (w) =>
      `Cannot stack the scenarios ${w.given}: ${w.hint}. Stack scenarios of one city, each with its inherits, such as zibo_2025/share_up+zibo_2025/elastic.`,
    "cannot-swap": (w) =>
      `Cannot swap the rules: ${w.hint} (${w.key}).${
        w.allowed && ` Must come along: ${w.allowed}.`
      }`,
    "circular-inherits": (w) =>
      `Cannot read the scenario: it inherits from itself. Current chain is ${w.given}; remove one inherits.`,
    "circular-merge": (w) =>
      `Cannot use ${w.key}: the rows are merged into each other and no group takes their cases. Current chain is ${w.given}; empty one of them.`,
    "duplicate-id": (w) =>
      `Cannot use ${w.key}: ${w.given} stands there twice. Keep one of the rows.`,
    "duplicate-key": (w) =>
      `Cannot use ${w.key}: it is set twice in one file${
        w.hint && ` (${w.hint})`
      }. Keep one of them.`,
    "empty-file": () =>
      `Cannot read the scenario: the file is empty. Write at least format: 1 and title.`,
    "many-rejected": (w) =>
      `Cannot use the claims file: ${w.given} rows are wrong, more than ${w.allowed}. See the rows below; a few wrong rows are left out and listed, but a file with so many must be corrected first, or ${w.key} changed.`,
    "missing-field": (w) =>
      `Cannot use ${w.key}: it is missing. ${
        w.allowed ? `Give it a value: ${w.allowed}.` : "Give it a value."
      }`,
    "missing-file": (w) =>
      `Cannot open scenario ${w.given}: there is no such file as ${w.allowed}. ${
        w.hint ? `Did you mean ${w.hint}? ` : ""
      }Give an id below scenarios such as zibo_2025/baseline, or a path that ends in .yaml.`,
    "missing-parent": (w) =>
      `Cannot read the scenario: ${w.given}, which it inherits, does not exist${
        w.allowed && ` (expected at ${w.allowed})`
      }. ${w.hint ? `Did you mean ${w.hint}? ` : ""}Correct inherits.`,
    "missing-table": (w) =>
      `Cannot open data file ${w.given}: there is no such file. Check ${w.key}; the path is relative to the scenario file that names it.`,
    "more-issues": (w) =>
      `Cannot list all mistakes: there are ${w.given} more. Correct these and run again to see the rest.`,
    "no-year": (w) =>
      `Cannot play ${w.given}: ${w.key} is given by year and has nothing for it (there are ${w.allowed}). Add the year, or change run.year.`,
    "not-a-study": (w) =>
      `Cannot use ${w.given}: it is no study directory, as there is no ${w.allowed}. Give a folder that shapan study wrote.`,
    "not-month-start": (w) =>
      `Cannot use a date of ${w.key}: it may only begin on the first of a month, as a month is paid in one way. Current value is ${w.given}; write, for example, ${
        w.given.slice(0, 7)
      }-01.`,
    "not-utf8": () =>
      `Cannot read the file: it is not in UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8).`,
    "not-yaml": (w) =>
      `Cannot read the file: it is not valid YAML (${w.hint}). Correct it there.`,
    "open-quote": () =>
      `Cannot read the file: a quotation mark has no partner and a cell runs over lines, so rows behind it would be lost. Add or remove the mark; a row of claims may not break.`,
    "out-of-range": (w) =>
      `Cannot use the value of ${w.key}: it is out of range. Current value is ${w.given}; give ${w.allowed}${
        w.source && ` (source: ${w.source})`
      }.`,
    "output-unwritable": (w) =>
      `Cannot write ${w.given}: ${w.hint}. Choose another place with --out, or --page for a confirmation.`,
    "renamed-key": (w) =>
      `Cannot use ${w.key}: the parameter has a new name. Write ${w.hint}.`,
    "stack-conflict": (w) =>
      `Cannot stack the scenarios: ${w.allowed}two of them set ${w.key} to different values. It is ${w.given} here and elsewhere ${w.hint}; make them alike or stack only one of them.`,
    "too-precise": (w) =>
      `Cannot use the value of ${w.key}: too many decimals. Current value is ${w.given}; give a multiple of ${w.allowed}.`,
    "unknown-city": (w) =>
      `Cannot play city "${w.given}": there are no data of it. ${
        w.hint && `Did you mean ${w.hint}? `
      }Use one of: ${w.allowed}.`,
    "unknown-command": (w) =>
      `Cannot run "${w.given}": there is no such command. Use one of: ${w.allowed}${
        w.hint && `; did you mean ${w.hint}?`
      }${w.hint ? "" : "."}`,
    "unknown-field": (w) =>
      `Cannot use ${w.key}: there is no such field. Use ${w.allowed}${
        w.hint && `; did you mean ${w.hint}?`
      }${w.hint ? "" : "."}`,
    "unknown-id": (w) =>
      `Cannot use the value of ${w.key}: ${w.allowed} does not have it. Current value is ${w.given}; correct it, or add a row there.`,
    "unknown-key": (w) =>
      `Cannot use ${w.key}: there is no such parameter. ${
        w.hint ? `Did you mean ${w.hint}? ` : ""
      }All parameters are listed in scenarios/parameters.md.`,
    "unknown-source": (w) =>
      `Cannot use source ${w.given} of ${w.key}: data/sources.csv does not have it. ${
        w.hint ? `Did you mean ${w.hint}? ` : ""
      }Where no document gives the value, write assumed.`,
    "not-a-run": (w) =>
      `Cannot read the run: ${w.given} holds no usable record.json. Give a folder that a run has written, such as ${w.allowed}.`,
    "rules-gap": (w) =>
      `Cannot use ${w.given}: no group takes its cases of severity ${w.hint}. Add a row to drg.csv.`,
    "rules-overlap": (w) =>
      `Cannot use the value ${w.given} of ${w.key}: it overlaps with ${w.hint}, and a case would fit both. Keep one of them, or give conditions.`,
    "run-is-stale": (w) =>
      `Cannot explain ${w.given}: the data or the version has changed since, so that playing it again gives another result. Run it again.`,
    "unknown-hospital": (w) =>
      `Cannot explain the institution "${w.given}": there is no such id or name. Ids are ${w.allowed}${
        w.hint && `; did you mean ${w.hint}?`
      }.`,
    "unknown-case": (w) =>
      `Cannot explain the case: the year has no case ${w.given}. Cases are numbered by their row among the claims; use ${w.allowed}.`,
    "cells-differ": (w) =>
      `Cannot merge the studies: two results of one cell differ. They are ${w.given} and ${w.allowed}; delete one of them and play it again.`,
    "damaged-file": () =>
      `Cannot read this file: its content is damaged. Restore it, or delete it and run again.`,
    "other-study": (w) =>
      `Cannot use this study directory: it belongs to another study (${w.given}). The study asked for is “${w.allowed}”; choose another --folder.`,
    "wrong-use": (w) =>
      `Cannot run the command as written. Current command is ${w.given}; write, for example, ${w.allowed}.`,
    "wrong-arguments": (w) =>
      `Cannot run the command: wrong number of scenarios. Current command is ${w.given}; write, for example, ${w.allowed}.`,
    "wrong-block": (w) =>
      `Cannot use ${w.key}: it does not belong to ${w.given}. Move it below ${w.allowed}:.`,
    "wrong-choice": (w) =>
      `Cannot use the value of ${w.key}: there is no such choice. Current value is ${w.given}; use ${w.allowed}${
        w.hint && `; did you mean ${w.hint}?`
      }${w.hint ? "" : "."}`,
    "wrong-format": (w) =>
      `Cannot read the scenario: unknown format. Current value is ${w.given}; write format: ${w.allowed}.`,
    "wrong-length": (w) =>
      `Cannot use the value of ${w.key}: wrong number of elements. Current value is ${w.given}; give ${w.allowed}.`,
    "wrong-sum": (w) =>
      `Cannot use ${w.key}: the sum is wrong. Current sum is ${w.given}; it must be ${w.allowed}.`,
    "wrong-type": (w) =>
      `Cannot use the value of ${w.key}: wrong type. Current value is ${w.given}; give ${w.allowed}${
        w.hint && ` (${w.hint})`
      }.`,
  },
};
