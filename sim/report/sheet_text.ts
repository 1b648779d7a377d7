import type { Lang } from "../base/formats.ts";
import type { Sheet, SheetStep } from "../model/sheet.ts";

/** Chinese numerals of the parts, as documents have them. */
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Longest value of a parameter that is shown; the JSON twin has all of it. */
const LONGEST = 60;

/** Title and lines of a part. */
export type SheetPart = readonly [title: string, lines: readonly string[]];

/** First lines of a sheet (计算书首页): what it is of, that its data are synthetic, the run. */
export function sheetHead(sheet: Sheet, zh: string, en: string, lang: Lang) {
  const { title, year, scenario, recordHash } = sheet;
  return [
    lang === "zh"
      ? `${zh} · ${title.zh} · ${year} 年　合成数据`
      : `${en} · ${title.en} · ${year}  synthetic data`,
    `${scenario}-${recordHash.slice(0, 8)}`,
  ];
}

/** Numbered parts of a sheet (计算书各部分); a part without lines is left out. */
export function numberedParts(
  parts: readonly SheetPart[],
  lang: Lang,
): string[] {
  return parts.filter(([, lines]) => lines.length > 0).flatMap((
    [title, lines],
    i,
  ) => [
    "",
    lang === "zh" ? `${NUMERALS[i]}、${title}` : `${i + 1}. ${title}`,
    ...lines.map((line) => `   ${line}`.trimEnd()),
  ]);
}

/** A step in two lines (计算步骤): what it is with its rule, and the formula with its numbers. */
export function stepLines(step: SheetStep, lang: Lang): string[] {
  const zh = lang === "zh";
  const numbers = Object.entries(step.numbers)
    .map(([symbol, value]) => `${symbol} = ${value}`);
  const article = step.article === undefined
    ? ""
    : zh
    ? `　${step.article.zh}`
    : `  ${step.article.en}`;
  return [
    `${step[lang]}　[${step.rule}]${article}`,
    `   ${step.symbol} = ${
      step.formula === step.symbol ? "" : `${step.formula} = `
    }${step.value}${
      numbers.length === 0
        ? ""
        : zh
        ? `　其中 ${numbers.join("，")}`
        : `  where ${numbers.join(", ")}`
    }`,
  ];
}

const STATUS: Readonly<Record<string, string>> = {
  document: "文件规定",
  published: "公开资料",
  assumed: "假设",
};

/** The parameters behind a sheet (参数与依据), a line each: value, status, source, note. */
export function parameterLines({ parameters }: Sheet, lang: Lang): string[] {
  const zh = lang === "zh";
  return parameters.map((p) => {
    const value = p.value.length > LONGEST
      ? `${p.value.slice(0, LONGEST)}…`
      : p.value;
    const status = zh ? STATUS[p.status] ?? p.status : p.status;
    const source = p.sourceTitle === "" ? p.source : p.sourceTitle;
    return zh
      ? `${p.title.zh}（${p.key}）= ${value}　${status}：${source}${
        p.note === "" ? "" : `；${p.note}`
      }`
      : `${p.title.en} (${p.key}) = ${value}  ${status}: ${source}${
        p.note === "" ? "" : `; ${p.note}`
      }`;
  });
}
