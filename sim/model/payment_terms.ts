import type { ScenarioResult } from "./result.ts";

/**
 * What groups, weights and values are called (付费用语): under DIP, under DRG at a rate, under
 * Zhejiang's points of DRG, or on a page that shows payment by diseases and by DRG
 * side by side.
 */
export type PaymentTerms = "dip" | "rate" | "zhejiang" | "both";

/** A rule in the words of its way to group; it stands for DIP's word. */
interface Term {
  readonly dip: RegExp;
  readonly rate: string;
  readonly zhejiang: string;
  /** Beside each other; DIP's word is `$&`. */
  readonly both: string;
}

/** Longer words first. What only one way has, such as core diseases, is said where it is written. */
const TERMS: readonly Term[] = [
  term(/按病种分值付费(（DIP）)?/g, "按病组付费（DRG）"),
  term(/病种分值/g, "病组权重", "基准点数"),
  // 按病种付费 is the name that documents have for both; single diseases are paid otherwise.
  term(/(?<![单按慢特病])病种(?!付费|定额|目录)/g, "病组"),
  { dip: /点值/g, rate: "费率", zhejiang: "点值", both: "点值/费率" },
  term(/(?<![得各])分值/g, "权重", "点数"),
  term(/元\/分(?![\d钟])/g, "元/权重", "元/点"),
  term(/每分(?![\d钟])/g, "每单位权重", "每点"),
  term(/(?<![A-Za-z])DIP(?![A-Za-z])/g, "DRG"),
  term(/\bdisease surplus/g, "group surplus"),
  term(/\bDisease points/g, "Weights of groups", "Base points of groups"),
  term(/\b(yuan|Yuan|cost|fund money) per point\b/g, "$1 per unit of weight", "$1 per point"),
  valued(/\b[Pp]oint value\b/g, "rate"),
  valued(/(?<=\b([Yy]ear-start|[Ss]ettlement|[Ss]ettled|provisional) )value\b/g, "rate"),
  term(/(?<!percentage )(?<![\w/.-])points\b(?! of care)(?![=_-])/g, "weights", "points"),
  term(/(?<![\w/.-])Points\b(?! of care)(?![=_-])/g, "Weights", "Points"),
];

function term(dip: RegExp, rate: string, zhejiang = rate): Term {
  // English has a word for both, Chinese writes them side by side.
  const han = /\p{Script=Han}|DRG/u.test(rate);
  return { dip, rate, zhejiang, both: han ? `$&/${rate}` : "$&" };
}

/** Zhejiang's points have a value, as DIP's. */
function valued(dip: RegExp, rate: string): Term {
  return { dip, rate, zhejiang: "$&", both: `$& or ${rate}` };
}

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
  const said = TERMS.reduce(
    (all, own) => all.replace(own.dip, own[terms]),
    away,
  );
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
    /(?<=<code>)[^<]*|>[^<]+|aria-label="[^"]*"/g,
    (part, at: number) =>
      /<code>$/.test(markup.slice(Math.max(0, at - 6), at))
        ? part
        : inTerms(part, terms, keep),
  );
}

/** The words of results that stand beside each other (所用用语). */
export function termsOf(
  results: readonly Pick<ScenarioResult, "settings">[],
): PaymentTerms {
  const [first, ...others] = results.map(({ settings }) => {
    const of = (key: string) =>
      settings.find((setting) => setting.key === key)?.value;
    if (of("grouping.method") !== "drg") return "dip";
    return of("points.drg.form") === "zhejiang" ? "zhejiang" : "rate";
  });
  return others.some((own) => own !== first) ? "both" : first ?? "dip";
}
