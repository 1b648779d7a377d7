import { TextRun as WordRun } from "docx";
import type { Lang } from "../../base/formats.ts";
import type { TextRun } from "../page_blocks.ts";
import { codeFont } from "./word_styles.ts";

/** How all runs of a paragraph look beside what each says of itself. */
export interface RunLook {
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
}

/** Texts of a page as Word has them (文字): lines are broken where the page breaks them, keys have letters of one width. */
export function wordRuns(
  runs: readonly TextRun[],
  lang: Lang,
  look: RunLook = {},
): WordRun[] {
  return runs.flatMap(({ text, code, bold }) =>
    text.split("\n").map((line, i) =>
      new WordRun({
        text: line,
        ...(i > 0 ? { break: 1 } : {}),
        ...look,
        ...(bold ? { bold } : {}),
        ...(code ? { font: codeFont(lang) } : {}),
      })
    )
  );
}
