import type { Lang } from "../base/formats.ts";
import { SYNTHETIC } from "../chart/words.ts";
import { type Html, markup, raw } from "./html.ts";
import { REPORT_STYLE } from "./report_style.ts";

/** What a page says; texts are escaped, pieces of HTML are not. */
export interface PageFrame {
  readonly lang: Lang;
  /** Title of the window, and heading unless one is given. */
  readonly title: string;
  readonly heading?: Html;
  /** What stands small below the heading. */
  readonly quiet: Html;
  readonly main: Html | readonly Html[];
  /** Rules of style beside those of all pages. */
  readonly style?: string;
}

/** The frame of every page of results (页面框架): nothing is loaded from elsewhere, and synthetic data are marked. */
export function pageFrame(
  { lang, title, heading, quiet, main, style = "" }: PageFrame,
): string {
  return markup`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(REPORT_STYLE + style)}</style>
</head>
<body>
<a class="skip" href="#main">${
    lang === "zh" ? "跳到正文" : "Skip to the text"
  }</a>
<header>
<p class="label">${SYNTHETIC[lang]}</p>
<h1>${heading ?? title}</h1>
<p class="quiet">${quiet}</p>
</header>
<main id="main">
${main}</main>
</body>
</html>
`.html;
}
