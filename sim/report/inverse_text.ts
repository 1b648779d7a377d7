import { HEADLINES } from "../analysis/headlines/headline.ts";
import { readHeadlineRef } from "../analysis/headlines/headline_ref.ts";
import { formatAmount, formatPercent, type Lang } from "../base/formats.ts";
import { headlineScale } from "../chart/headline_scale.ts";
import { SCHEME_NAMES, type Words } from "../chart/words.ts";
import type { InverseWords } from "../chart/inverse_figure.ts";
import type { Inverse, InverseRow } from "../model/inverse.ts";
import { keyOf, REGISTRY } from "../model/policy/mod.ts";
import { valueText } from "./value_text.ts";

/** Title and unit of what was asked (题目用语). */
export function inverseWords(answer: Inverse): InverseWords {
  const read = readHeadlineRef(answer.headline);
  if (!("ref" in read)) throw new RangeError(`No headline ${answer.headline}`);
  const { headline, scheme, group } = read.ref;
  const { unit } = HEADLINES.find(({ id }) => id === headline.id)!;
  const part = group === "all" ? "" : ` ${group}`;
  return {
    headline: {
      zh: `${headline.zh}（${SCHEME_NAMES[scheme].zh}${part}）`,
      en: `${headline.en} (${SCHEME_NAMES[scheme].en.toLowerCase()}${part})`,
    },
    unit,
    parameter: parameterWords(answer.parameter),
    // A way into a value has no unit of its own.
    place: (value, lang) =>
      valueText(JSON.stringify(value), answer.parameter, lang),
  };
}

/** Name of the parameter with the way into its value, such as `超支分担档次 [0].share`. */
function parameterWords(text: string): Words {
  const name = text.replace(/\[.*$/, "");
  const key = [name, ...prefixes(name)].map(keyOf).find((k) => k !== undefined);
  if (key === undefined) return { zh: text, en: text };
  const { titleZh, titleEn } = REGISTRY[key];
  const rest = text.slice(key.length);
  const tail = rest === "" ? "" : ` ${rest}`;
  return { zh: `${titleZh}${tail}`, en: `${titleEn}${tail}` };
}

function prefixes(name: string): string[] {
  const parts = name.split(".");
  return parts.slice(1).map((_, i) => parts.slice(0, -1 - i).join("."));
}

/** The answer in sentences (答案文字). */
export function inverseLines(answer: Inverse, lang: Lang): string[] {
  const zh = lang === "zh", words = inverseWords(answer);
  const name = words.parameter[lang], { low, high, now } = answer;
  const tell = tellerOf(answer, lang);
  const question = zh
    ? `问：${name}（${answer.parameter}，现为 ${now}）取多少，${answer.condition} 在 ${answer.replicates} 次重复中至少 ${
      formatPercent(answer.probability, 0)
    } 满足？范围 ${low}–${high}。`
    : `Question: which ${name} (${answer.parameter}, now ${now}) keeps ${answer.condition} in at least ${
      formatPercent(answer.probability, 0)
    } of ${answer.replicates} replicates? Range ${low}–${high}.`;
  return [
    question,
    ...answerLines(answer, name, tell, lang),
    ...equalLines(answer, lang),
    ...warningLines(answer, lang),
    ...boundLines(answer, lang),
  ];
}

type Tell = (value: number | null) => string;

function tellerOf(answer: Inverse, lang: Lang): Tell {
  const { unit } = inverseWords(answer);
  const rows = [...answer.grid, ...answer.measured];
  const scale = headlineScale(
    unit,
    rows.flatMap((row) => [row.mean ?? 0, row.target ?? 0]),
    lang,
  );
  return (value) =>
    value === null ? "–" : `${scale.text(value)} ${scale.name}`.trim();
}

function answerLines(
  answer: Inverse,
  name: string,
  tell: Tell,
  lang: Lang,
): string[] {
  const zh = lang === "zh", { kind, value, other, interval } = answer;
  const n = answer.replicates;
  const wilson = interval === null
    ? ""
    : `${formatPercent(interval.low)}–${formatPercent(interval.high)}`;
  const first = answer.grid[0]!, last = answer.grid.at(-1)!;
  switch (kind) {
    case "found": {
      const [at, beside] = answer.measured as [InverseRow, InverseRow];
      const side = value! > other! ? "≥" : "≤";
      const { witness } = answer;
      return zh
        ? [
          `答：${name} ${side} ${value}。在 ${value}：均值 ${
            tell(at.mean)
          }（对照 ${tell(at.target)}），满足 ${at.kept}/${n} = ${
            formatPercent(at.kept / n)
          }（威尔逊 95% 区间 ${wilson}）；差一步的 ${other}：均值 ${
            tell(beside.mean)
          }，满足 ${beside.kept}/${n}。`,
          `见证：第 ${witness!.replicate} 次重复，在 ${value} 为 ${
            tell(witness!.headline)
          }，在 ${other} 为 ${tell(witness!.otherHeadline)}。`,
        ]
        : [
          `Answer: ${name} ${side} ${value}. At ${value}: mean ${
            tell(at.mean)
          } (held against ${tell(at.target)}), kept in ${at.kept} of ${n} = ${
            formatPercent(at.kept / n)
          } (Wilson 95 % ${wilson}); one step beside, at ${other}: mean ${
            tell(beside.mean)
          }, kept in ${beside.kept}.`,
          `Witness: replicate ${witness!.replicate} has ${
            tell(witness!.headline)
          } at ${value} and ${tell(witness!.otherHeadline)} at ${other}.`,
        ];
    }
    case "end":
      return [
        zh
          ? `答：范围一端的 ${value} 已经满足（威尔逊 95% 区间 ${wilson}）。`
          : `Answer: ${value}, the end of the range, keeps it already (Wilson 95 % ${wilson}).`,
      ];
    case "none":
      return [
        zh
          ? `答：范围内没有满足的取值。在 ${first.x}：${
            tell(first.mean)
          }，满足 ${first.kept}/${n}；在 ${last.x}：${
            tell(last.mean)
          }，满足 ${last.kept}/${n}；对照 ${tell(last.target)}。`
          : `Answer: no value of the range keeps it. At ${first.x}: ${
            tell(first.mean)
          }, kept in ${first.kept} of ${n}; at ${last.x}: ${
            tell(last.mean)
          }, kept in ${last.kept}; held against ${tell(last.target)}.`,
      ];
    case "several": {
      const list = answer.crossings.map(({ fails, keeps }) =>
        zh ? `${fails} 不满足、${keeps} 满足` : `${fails} fails, ${keeps} keeps`
      ).join(zh ? "；" : "; ");
      return [
        zh
          ? `答：没有单一答案，条件在范围内不止一次转折：${list}。`
          : `Answer: there is no one answer, the condition turns more than once on the range: ${list}.`,
      ];
    }
  }
}

/** What keeping an equality means, as amounts are whole fen. */
function equalLines({ condition }: Inverse, lang: Lang): string[] {
  if (/[<>]/.test(condition)) return [];
  return [
    lang === "zh"
      ? "求相等处：指标不低于对照记为满足，答案与差一步的取值之间差额变号。"
      : "Equality is sought: a headline not below what it is held against counts as kept, and between the answer and the value beside it the difference changes its sign.",
  ];
}

function warningLines(answer: Inverse, lang: Lang): string[] {
  const zh = lang === "zh";
  return [
    ...(answer.moves ? [] : [
      zh
        ? "注意：这个参数在范围内不改变该指标。"
        : "Note: the parameter does not move the headline on this range.",
    ]),
    answer.turns.length === 0
      ? zh ? "网格上均值单调。" : "The mean is monotone on the grid."
      : zh
      ? `均值在 ${answer.turns.join("、")} 处转向，不单调。`
      : `The mean turns back at ${
        answer.turns.join(", ")
      }: it is not monotone.`,
    ...(answer.uneven.length === 0 ? [] : [
      zh
        ? `第 ${answer.uneven.join("、")} 次重复的条件不止一次转折。`
        : `The condition turns more than once in replicates ${
          answer.uneven.join(", ")
        }.`,
    ]),
  ];
}

/** What holds the total of the budget: income or growth. */
function boundLines({ bounds }: Inverse, lang: Lang): string[] {
  const zh = lang === "zh";
  return bounds.filter(({ total }) => total > 0).map(
    ({ x, scheme, cap, growth, total }) => {
      const scale = (fen: number) => formatAmount(fen, lang);
      const name = SCHEME_NAMES[scheme][lang];
      const byGrowth = total === growth && growth <= cap;
      return zh
        ? `${x}：${name}总额 ${scale(total)}，由${
          byGrowth ? "增长" : total === cap ? "收入" : "其他"
        }决定（收入允许 ${scale(cap)}，上年增长后 ${scale(growth)}）。`
        : `${x}: ${name}, total ${scale(total)}, held by ${
          byGrowth ? "growth" : total === cap ? "income" : "another rule"
        } (income allows ${scale(cap)}, last year grown ${scale(growth)}).`;
    },
  );
}

/** The values that were looked at, as rows of text (网格文字). */
export function inverseCells(
  answer: Inverse,
  lang: Lang,
): { readonly heads: string[]; readonly cells: string[][] } {
  const zh = lang === "zh", words = inverseWords(answer);
  const rows = [...answer.grid, ...answer.measured]
    .toSorted((a, b) => a.x - b.x)
    .filter((row, i, all) => i === 0 || row.x !== all[i - 1]!.x);
  const scale = headlineScale(
    words.unit,
    rows.flatMap((row) => [row.mean ?? 0, row.target ?? 0]),
    lang,
  );
  const tell = (value: number | null) =>
    value === null ? "–" : scale.text(value);
  return {
    heads: zh
      ? ["取值", `均值（${scale.name}）`, "最小", "最大", "对照", "满足"]
      : ["value", `mean, ${scale.name}`, "least", "most", "against", "kept"],
    cells: rows.map((row) => [
      row.x.toFixed(answer.decimals),
      tell(row.mean),
      tell(row.least),
      tell(row.most),
      tell(row.target),
      formatPercent(row.kept / answer.replicates, 0),
    ]),
  };
}
