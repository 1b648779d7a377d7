import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { type Theme, THEMES } from "../chart/in_theme.ts";
import { type WidthName, WIDTHS } from "../chart/theme.ts";

/** What is asked of an export, as it is written. */
export interface ExportWords {
  /** Formats, with commas. */
  readonly formats: string | undefined;
  /** A name of a width. */
  readonly width: string | undefined;
  /** A name of a theme. */
  readonly theme: string | undefined;
  /** Word only, or beside Excel. */
  readonly docx: boolean;
  /** Excel only, or beside Word. */
  readonly xlsx: boolean;
  /** Language that was typed; that of the record where none was. */
  readonly lang: Lang | undefined;
}

/**
 * The formats that are asked for (导出格式), in the order that they are known in.
 *
 * @throws {ShapanError} naming what is known
 */
export function formatsOf<Format extends string>(
  text: string,
  known: readonly Format[],
): Format[] {
  const asked = text.toLowerCase().split(",").map((word) => word.trim());
  const strange = asked.find((word) => !known.includes(word as Format));
  if (strange === undefined) return known.filter((f) => asked.includes(f));
  throw new ShapanError([{
    code: "bad-option",
    given: `--format ${text}`,
    allowed: known.join(","),
  }]);
}

/** The width that is asked for (图宽), by name. */
export function widthOf(text: string | undefined): WidthName | undefined {
  if (text === undefined || Object.hasOwn(WIDTHS, text.toLowerCase())) {
    return text?.toLowerCase() as WidthName | undefined;
  }
  throw new ShapanError([{
    code: "bad-option",
    given: `--width ${text}`,
    allowed: Object.keys(WIDTHS).join(", "),
  }]);
}

/** The theme that is asked for (图表主题); the light one where none was. */
export function themeOf(text: string | undefined): Theme {
  const theme = THEMES.find((name) => name === (text ?? "light").toLowerCase());
  if (theme !== undefined) return theme;
  throw new ShapanError([{
    code: "bad-option",
    given: `--theme ${text}`,
    allowed: THEMES.join(", "),
  }]);
}
