import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import type { Setting } from "../model/scenario/mod.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { valueText } from "./value_text.ts";

/** A parameter that differs between the two sides. */
export interface Change {
  readonly before: Setting;
  readonly after: Setting;
}

/** Names of what a value stands on (依据). */
export const STATUS_WORDS: Readonly<
  Record<Lang, Readonly<Record<Setting["status"], string>>>
> = {
  zh: { document: "当地文件", published: "已发布文本", assumed: "假设" },
  en: {
    document: "document of the place",
    published: "published text",
    assumed: "assumed",
  },
};

/** Parameters whose value in the policy year differs (改动的参数). */
export function changesOf({ baseline, reform }: Comparison): Change[] {
  return (reform?.settings ?? []).flatMap((after, row) => {
    const before = baseline.settings[row]!;
    return before.value === after.value ? [] : [{ before, after }];
  });
}

/** What the reform changes, before any result (方案说明): parameter, from, to, source. */
export function changesSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", { reform } = comparison;
  const heading = zh ? "方案说明" : "What the reform changes";
  if (!reform) return markup``;
  const changes = changesOf(comparison);
  const rulesOnly = changes.every(({ after }) => after.block === "policy");
  if (changes.length === 0) {
    return markup`
      <section id="changes">
        <h2>${heading}</h2>
        <p>${
      zh
        ? "两个方案在政策年度的取值完全相同，所有差异应为零。"
        : "Both scenarios have the same values in the policy year; every difference must be zero."
    }</p>
      </section>`;
  }
  const heads = zh
    ? ["参数", "基线", "改革方案", "来源", "依据", "说明"]
    : ["Parameter", "Baseline", "Reform", "Source", "Stands on", "Remark"];
  return markup`<section id="changes"><h2>${heading}</h2><p>${
    zh
      ? `与基线（${comparison.baseline.titleZh}）相比，“${reform.titleZh}”改动 ${changes.length} 项参数；${
        rulesOnly ? "其余规则、参保人、病例和运气完全相同。" : "其余参数相同。"
      }`
      : `Against the baseline (${comparison.baseline.titleEn}), “${reform.titleEn}” changes ${changes.length} parameter(s); ${
        rulesOnly
          ? "all other rules, the people, their illnesses and their luck are the same."
          : "all others are the same."
      }`
  }</p>${
    tableHtml(
      heads,
      changes.map(({ before, after }) => [
        `${zh ? after.titleZh : after.titleEn} ${after.key}${
          after.rule === null ? "" : ` (${after.rule})`
        }`,
        valueText(before.value, lang),
        valueText(after.value, lang),
        after.source,
        STATUS_WORDS[lang][after.status],
        after.note,
      ]),
      { texts: 6 },
    )
  }</section>`;
}
