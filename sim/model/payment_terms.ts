import type { ScenarioResult } from "./result.ts";
import type { Scenario } from "./scenario/mod.ts";
import type { SheetText } from "./sheet.ts";
import type { ResultTable } from "./table.ts";

/**
 * What groups, weights and values are called (付费用语): under DIP, under DRG at a rate, under
 * Zhejiang's points of DRG, or on a page that shows payment by diseases and by DRG
 * side by side.
 */
export type PaymentTerms = "dip" | "rate" | "zhejiang" | "both";

/** A word of DIP's, and what stands for it. */
interface Term {
  /** Without groups that capture, so that all can be looked for at once. */
  readonly dip: RegExp;
  readonly rate: string;
  /** As it is where it is left out. */
  readonly zhejiang?: string;
  /** What is put after the word where both stand beside each other; nothing where it is left out. */
  readonly beside?: string;
}

/** Longer words first. What only one way has, such as core diseases, is said where it is written. */
const TERMS: readonly Term[] = [
  han(/按病种分值付费(?:（DIP）)?/, "按病组付费（DRG）"),
  han(/病种分值/, "病组权重", "基准点数"),
  // 按病种付费 is the name that documents have for both; single diseases are paid otherwise.
  han(/(?<![单按慢特病])病种(?!付费|定额|目录)/, "病组"),
  { dip: /点值/, rate: "费率", beside: "/费率" },
  han(/(?<![得各])分值/, "权重", "点数"),
  {
    dip: /元\/分(?![\d钟])/,
    rate: "元/权重",
    zhejiang: "元/点",
    beside: "或元/权重",
  },
  han(/每分(?![\d钟])/, "每单位权重", "每点"),
  han(/(?<![A-Za-z])DIP(?![A-Za-z])/, "DRG"),
  {
    dip: /\bdisease surplus/,
    rate: "group surplus",
    zhejiang: "group surplus",
  },
  {
    dip: /\bDisease points/,
    rate: "Weights of groups",
    zhejiang: "Base points of groups",
  },
  {
    dip: /(?<=\b(?:yuan|Yuan|cost|fund money)) per point\b/,
    rate: " per unit of weight",
  },
  { dip: /\b[Pp]oint value\b/, rate: "rate", beside: " or rate" },
  {
    dip:
      /(?<=\b(?:[Yy]ear-start|[Ss]ettlement|[Ss]ettled|provisional) )value\b/,
    rate: "rate",
    beside: " or rate",
  },
  // “0.3 points” are percentage points.
  {
    dip: /(?<!percentage |\d )(?<![\w\/.-])points\b(?! of care)(?![=_-]|\.\w)/,
    rate: "weights",
  },
  { dip: /(?<![\w\/.-])Points\b(?! of care)(?![=_-]|\.\w)/, rate: "Weights" },
];

/** Chinese writes both words side by side. */
function han(dip: RegExp, rate: string, zhejiang = rate): Term {
  return { dip, rate, zhejiang, beside: `/${rate}` };
}

/** All words at once: what stands for one of them is not looked at again. */
const WORDS = new RegExp(
  TERMS.map(({ dip }) => `(${dip.source})`).join("|"),
  "g",
);

/**
 * A text of this program in the words of a way to pay (按分组方法用词): it is written in DIP's.
 *
 * @param keep texts that are to stand as they are, such as titles of scenarios
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inTerms } from "./payment_terms.ts";
 *
 * assertEquals(inTerms("年初点值 b（元/分）", "rate"), "年初费率 b（元/权重）");
 * assertEquals(inTerms("DIP fund F", "zhejiang"), "DRG fund F");
 * assertEquals(inTerms("points per case", "rate"), "weights per case");
 * assertEquals(inTerms("分值 P", "both"), "分值/权重 P");
 * ```
 */
export function inTerms(
  text: string,
  terms: PaymentTerms,
  keep: readonly string[] = [],
): string {
  if (terms === "dip") return text;
  const held = keep.filter((own) => own !== "" && text.includes(own))
    .sort((a, b) => b.length - a.length);
  const away = held.reduce(
    (all, own, i) => all.replaceAll(own, mark(i)),
    text,
  );
  const said = away.replace(WORDS, (word, ...rest) => {
    const own = TERMS[rest.findIndex((one) => one !== undefined)]!;
    if (terms !== "both") return own[terms] ?? word;
    const { beside = "" } = own, at = rest[TERMS.length] as number;
    return away.startsWith(beside, at + word.length) ? word : word + beside;
  });
  return held.reduce((all, own, i) => all.replaceAll(mark(i), own), said);
}

/** Stands for a text that is kept; no text has it. */
function mark(i: number): string {
  return `\u{E000}${i}\u{E001}`;
}

/** {@linkcode inTerms} of what a page of HTML or SVG shows; names, links and files stay. */
export function markupInTerms(
  markup: string,
  terms: PaymentTerms,
  keep: readonly string[] = [],
): string {
  return terms === "dip" ? markup : markup.replace(
    />[^<]+|aria-label="[^"]*"/g,
    (part, at: number) =>
      markup.startsWith("<code>", at - "<code".length)
        ? part
        : inTerms(part, terms, keep),
  );
}

/** A table's headings in the words of a way to pay. */
export function tableInTerms(
  table: ResultTable,
  terms: PaymentTerms,
): ResultTable {
  if (terms === "dip") return table;
  const said = <
    Head extends { readonly titleZh: string; readonly titleEn: string },
  >(
    head: Head,
  ): Head => ({
    ...head,
    titleZh: inTerms(head.titleZh, terms),
    titleEn: inTerms(head.titleEn, terms),
  });
  return { ...said(table), columns: table.columns.map(said) };
}

/** Steps of a sheet in the words of a way to pay. */
export function stepsInTerms<Step extends SheetText>(
  steps: readonly Step[],
  terms: PaymentTerms,
): readonly Step[] {
  return terms === "dip" ? steps : steps.map((step) => ({
    ...step,
    zh: inTerms(step.zh, terms),
    en: inTerms(step.en, terms),
  }));
}

/** The words of a way to group and pay. */
export function termsBy(method: string, form: string): PaymentTerms {
  if (method !== "drg") return "dip";
  return form === "zhejiang" ? "zhejiang" : "rate";
}

/** The words of results that stand beside each other (所用用语). */
export function termsOf(
  results: readonly Pick<ScenarioResult, "settings">[],
): PaymentTerms {
  const [first, ...others] = results.map(({ settings }) => {
    const of = (key: string): string => {
      const own = settings.find((one) => one.key === key);
      return own === undefined ? "" : JSON.parse(own.value);
    };
    return termsBy(of("grouping.method"), of("points.drg.form"));
  });
  return others.some((own) => own !== first) ? "both" : first ?? "dip";
}

/** Words of a way to pay, and the texts that are quoted as they are. */
export interface SaidIn {
  readonly terms: PaymentTerms;
  readonly keep: readonly string[];
}

/**
 * The words of scenarios before they are played, with their titles kept (方案用语).
 *
 * @param more other texts that stay as they are, such as a folder
 */
export function scenarioTerms(
  scenarios: readonly Pick<Scenario, "valuesOn" | "titleZh" | "titleEn">[],
  ...more: readonly string[]
): SaidIn {
  const [first, ...others] = scenarios.map((scenario) => {
    const values = scenario.valuesOn("9999-12-31");
    return termsBy(values["grouping.method"], values["points.drg.form"]);
  });
  return {
    terms: others.some((own) => own !== first) ? "both" : first ?? "dip",
    keep: [
      ...scenarios.flatMap(({ titleZh, titleEn }) => [titleZh, titleEn]),
      ...more,
    ],
  };
}
