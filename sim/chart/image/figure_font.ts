import { create } from "fontkit";

/** The font that pictures are drawn with, and the signs it has (图形字体). */
export interface FigureFont {
  /** The file, TrueType. */
  readonly bytes: Uint8Array;
  /** Whether there is a glyph for a sign. */
  readonly covers: (sign: string) => boolean;
}

/** A sign that the font has no glyph for, and how often it stands in texts. */
export interface UncoveredSign {
  /** One code point. */
  readonly sign: string;
  readonly count: number;
}

/** What the font library is asked for. */
interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Name of the font in figures that are drawn with it. */
export const FONT_FAMILY = "Noto Sans SC";

/** Opens a TrueType font (打开字体). */
export function openFont(bytes: Uint8Array): FigureFont {
  const glyphs = create(bytes) as Glyphs;
  return {
    bytes,
    covers: (sign) => glyphs.hasGlyphForCodePoint(sign.codePointAt(0)!),
  };
}

/**
 * The signs of texts that the font has no glyph for (缺字), most frequent first:
 * they would be drawn as empty boxes, so whoever draws them names them. Spaces
 * and control signs have no picture and are never missed.
 *
 * @example
 * ```ts
 * import { uncoveredSigns } from "./figure_font.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const font = { bytes: new Uint8Array(), covers: (sign: string) => sign !== "?" };
 * assertEquals(uncoveredSigns(["?寿医院", "?"], font), [{ sign: "?", count: 2 }]);
 * ```
 */
export function uncoveredSigns(
  texts: readonly string[],
  font: FigureFont,
): UncoveredSign[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const sign of text) {
      if (/[\p{C}\p{Z}]/u.test(sign) || font.covers(sign)) continue;
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  return [...counts].map(([sign, count]) => ({ sign, count }))
    .sort((a, b) => b.count - a.count || (a.sign < b.sign ? -1 : 1));
}
