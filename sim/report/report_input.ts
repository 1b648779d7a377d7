import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import type { DifferenceRow } from "../model/result.ts";
import type { SourceRecord } from "../model/scenario/mod.ts";
import type { Statement } from "../model/statement.ts";
import type { StoredChecks } from "../model/behave.ts";
import type { StoredVerdicts } from "../model/validation.ts";
import type { ChapterName } from "./chapter_names.ts";

/** A figure of a report, drawn, with its file beside the page. */
export interface ReportFigure {
  readonly name: string;
  /** One standalone SVG. */
  readonly svg: string;
}

/** What a report is made of (报告材料): results, figures and differences, nothing that needs the engine. */
export interface ReportInput {
  readonly comparison: Comparison;
  readonly figures: readonly ReportFigure[];
  /** What the reform changes; `null` where one scenario stands alone. */
  readonly statement: Statement | null;
  /** Empty where one scenario stands alone. */
  readonly differences: readonly DifferenceRow[];
  /** Accounts of the last side's journal, debit − credit, fen. */
  readonly balances: readonly {
    readonly account: string;
    readonly debit: number;
    readonly credit: number;
  }[];
  /** Folder of the last side's tables, relative to the page. */
  readonly tables: string;
  /** Files that are written beside the page. */
  readonly files: readonly string[];
  /** Command that makes the report again. */
  readonly command: string;
  readonly lang: Lang;
  /** Chapters that are wanted; all where left out. */
  readonly sections?: readonly ChapterName[];
  /** Sources that settings may cite; left out, the annex has their ids only. */
  readonly sources?: readonly SourceRecord[];
  /** What published results make of the models of response; left out, or `null`, the report says that none are stored. */
  readonly verdicts?: StoredVerdicts | null;
  /** Whether the engine behaves, as it was checked last; left out, or `null`, the report says that nothing is stored. */
  readonly checks?: StoredChecks | null;
}
