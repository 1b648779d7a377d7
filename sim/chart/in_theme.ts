import { COLORS } from "./theme.ts";

/** How figures and pages look (图表主题): on a screen, on a dark one, on paper. */
export const THEMES = ["light", "dark", "print"] as const;
/** One of {@linkcode THEMES}. */
export type Theme = typeof THEMES[number];

/** What each colour of the light theme becomes in the others; what is not named stays. */
const BECOMES: Readonly<
  Record<Exclude<Theme, "light">, Readonly<Record<string, string>>>
> = {
  dark: {
    [COLORS.ink]: "#ececec",
    [COLORS.quiet]: "#b4b4b4",
    [COLORS.grid]: "#454545",
    [COLORS.paper]: "#1b1d20",
    [COLORS.baseline]: "#9a9a9a",
    [COLORS.reform]: "#5ab0e0",
    [COLORS.loss]: "#f0905a",
    [COLORS.light]: "#2c5570",
    "#56b4e9": "#2a6f96",
    "#00446b": "#a8d8f4",
    "#eef5fa": "#233543",
    "#5aa0c8": "#3f83ac",
    "#f6dcc4": "#5a3a24",
    "#f0b27a": "#8a5a30",
  },
  print: {
    [COLORS.ink]: "#000000",
    [COLORS.quiet]: "#404040",
    [COLORS.grid]: "#c4c4c4",
  },
};

/**
 * A figure in another theme (换主题): each colour of the palette is replaced, nothing
 * else; a figure in the light theme comes back as it is.
 *
 * @example
 * ```ts
 * import { inTheme } from "./in_theme.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const svg = '<rect fill="#ffffff"/><text fill="#1a1a1a">0</text>';
 * assertEquals(
 *   inTheme(svg, "dark"),
 *   '<rect fill="#1b1d20"/><text fill="#ececec">0</text>',
 * );
 * assertEquals(inTheme(svg, "light"), svg);
 * ```
 */
export function inTheme(svg: string, theme: Theme): string {
  if (theme === "light") return svg;
  const becomes = BECOMES[theme];
  return svg.replace(
    /(?<==")#[0-9a-f]{6}(?=")/gi,
    (color) => becomes[color.toLowerCase()] ?? color,
  );
}

/** Rules of style that show figures inside a page in the dark theme (深色样式): a rule outweighs the colour written in the figure. */
export function darkFigures(): string {
  return Object.entries(BECOMES.dark).flatMap(([light, dark]) =>
    ["fill", "stroke"].map((part) =>
      `figure svg [${part}="${light}"] { ${part}: ${dark}; }`
    )
  ).join("\n");
}

/** A colour of the palette in the dark theme. */
export function darkColor(color: string): string {
  return BECOMES.dark[color] ?? color;
}
