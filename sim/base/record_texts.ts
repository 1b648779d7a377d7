import type { Lang } from "./formats.ts";
import type { IssueCode, IssueWords } from "./issue_codes.ts";

/** What can be wrong with the record of a run. */
type RecordCode = Extract<
  IssueCode,
  | "damaged-record"
  | "no-figure-data"
  | "not-a-record"
  | "record-format"
  | "recorded-key"
  | "recorded-value"
  | "run-changed"
  | "stored-only"
  | "unknown-figure"
>;

/** What is said of records of runs (运行记录问题文本), one table a language. */
export const RECORD_TEXTS: Readonly<
  Record<Lang, Readonly<Record<RecordCode, (words: IssueWords) => string>>>
> = {
  zh: {
    "damaged-record": (w) =>
      `无法读取运行记录：文件缺失、残缺或被改动（${
        w.hint || w.key
      }）。请取回原来的文件夹，或重新推演。`,
    "no-figure-data": (w) =>
      `无法导出图 ${w.given}：这次推演没有它的数据（${w.hint}）。有数据的图：${w.allowed}。`,
    "not-a-record": (w) =>
      `无法核对 ${w.given}：里面没有校验清单 ${w.allowed}。请给出推演写出的文件夹，如 out/zibo_2025/baseline-1b7e4a6d。`,
    "record-format": (w) =>
      `无法读取运行记录：格式为 ${w.given}，本版本只读 ${w.allowed}。请用写出它的版本核验，或重新推演。`,
    "recorded-key": (w) =>
      `无法按记录重算：本版本没有参数 ${w.key}（记录中为 ${w.given}）。请用写出这份记录的版本，或加 --no-rerun 只核对文件。`,
    "recorded-value": (w) =>
      `无法按记录重算：本版本不接受 ${w.key} 的值 ${w.given}。请用写出这份记录的版本，或加 --no-rerun 只核对文件。`,
    "run-changed": (w) =>
      `无法换一种语言或宽度重画：数据或程序在那次推演之后改过，重算的已不是同一结果（${w.key}）。请重新推演，或导出存档里画好的图：不写 --lang，并写 --width 960。`,
    "stored-only": (w) =>
      `无法重画 ${w.given}：它不是一次推演的运行记录，只能按存档的语言和宽度导出。请去掉 ${w.key}；多方案对比请导出其下各方案的文件夹。`,
    "unknown-figure": (w) =>
      `无法导出图 ${w.given}：没有这张图。${
        w.hint && `是否想写 ${w.hint}？`
      }可用：${w.allowed}。`,
  },
  en: {
    "damaged-record": (w) =>
      `Cannot read the record of the run: the file is missing, not whole or was changed (${
        w.hint || w.key
      }). Get the folder back as it was, or run again.`,
    "no-figure-data": (w) =>
      `Cannot export the figure ${w.given}: this run has no data for it (${w.hint}). Figures with data: ${w.allowed}.`,
    "not-a-record": (w) =>
      `Cannot verify ${w.given}: there is no list of hashes, ${w.allowed}, in it. Give a folder that a run has written, such as out/zibo_2025/baseline-1b7e4a6d.`,
    "record-format": (w) =>
      `Cannot read the record of the run: its format is ${w.given}, this version reads ${w.allowed}. Verify it with the version that wrote it, or run again.`,
    "recorded-key": (w) =>
      `Cannot play the record again: this version has no parameter ${w.key} (${w.given} in the record). Use the version that wrote the record, or check its files only with --no-rerun.`,
    "recorded-value": (w) =>
      `Cannot play the record again: this version does not take ${w.given} for ${w.key}. Use the version that wrote the record, or check its files only with --no-rerun.`,
    "run-changed": (w) =>
      `Cannot draw it in another language or width: data or program changed since the run, and playing it again gives other results (${w.key}). Run again, or export the figures as they are stored: without --lang, and with --width 960.`,
    "stored-only": (w) =>
      `Cannot draw ${w.given} again: it is not the record of a run, its figures are exported in the language and width that they are stored in. Leave out ${w.key}; of a comparison of several scenarios, export the folders below it.`,
    "unknown-figure": (w) =>
      `Cannot export the figure ${w.given}: there is none of this name. ${
        w.hint && `Did you mean ${w.hint}? `
      }There are: ${w.allowed}.`,
  },
};
