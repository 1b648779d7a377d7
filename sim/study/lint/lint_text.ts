import type { Lang } from "../../base/formats.ts";
import { ARTICLES, REGISTRY } from "../../model/policy/mod.ts";
import type { Scenario } from "../../model/scenario/mod.ts";
import { type Finding, type FindingKind, KINDS } from "./finding.ts";

/** Headings of the kinds. */
const KIND_WORDS: Readonly<
  Record<FindingKind, Readonly<Record<Lang, string>>>
> = {
  contradiction: { zh: "前后矛盾", en: "Contradictions" },
  doublePayment: { zh: "重复支付或重复扣减", en: "Paid or deducted twice" },
  dateGap: { zh: "日期缺口", en: "Gaps in dates" },
  unreachable: { zh: "走不到的规定", en: "Never reached" },
  openNumber: {
    zh: "文件未给、尚待决定的数",
    en: "Numbers still to be decided",
  },
  override: {
    zh: "上级或较新文件",
    en: "Higher and newer documents",
  },
};

/** How many findings weigh what. */
export interface LintCount {
  readonly faults: number;
  readonly owed: number;
  readonly know: number;
}

/** Counts findings by weight (检查小结). */
export function lintCount(found: readonly Finding[]): LintCount {
  const of = (weight: Finding["weight"]) =>
    found.filter((one) => one.weight === weight).length;
  return { faults: of("fault"), owed: of("owed"), know: of("know") };
}

/** The findings in words (检查结果): defaults nobody decided on are named by provision. */
export function lintText(
  { id, titleZh, titleEn }: Pick<Scenario, "id" | "titleZh" | "titleEn">,
  found: readonly Finding[],
  lang: Lang,
): string {
  const zh = lang === "zh";
  const { faults, owed, know } = lintCount(found);
  const defaults = found.filter(({ rule }) => rule === "open.default");
  return [
    zh ? `${titleZh}（${id}）` : `${titleEn} (${id})`,
    zh
      ? `问题 ${faults} 处，尚欠决定 ${owed} 项，另有 ${know} 项供知悉。`
      : `${faults} faults, ${owed} decisions owed, ${know} more to know.`,
    ...KINDS.flatMap((kind) => {
      const some = found.filter((one) =>
        one.kind === kind && one.rule !== "open.default"
      );
      return some.length === 0 ? [] : [
        "",
        KIND_WORDS[kind][lang],
        ...some.flatMap((one, i) => lines(one, i + 1, lang)),
      ];
    }),
    ...(defaults.length === 0 ? [] : ["", ...defaultLines(defaults, lang)]),
  ].join("\n");
}

function lines(one: Finding, number: number, lang: Lang): string[] {
  const { titleZh, titleEn } = REGISTRY[one.key];
  const place = one.file === null ? "" : `  ${one.file}:${one.line}`;
  return [
    `  ${number}. ${
      lang === "zh" ? titleZh : titleEn
    } ${one.key} = ${one.given}  [${one.rule}]${place}`,
    `     ${one.text[lang]}`,
  ];
}

function defaultLines(defaults: readonly Finding[], lang: Lang): string[] {
  const zh = lang === "zh";
  const by = Map.groupBy(defaults, ({ article }) => article);
  return [
    zh
      ? `文件和方案都未涉及、用登记表假设值的数，${defaults.length} 项（逐项见 --json）`
      : `Numbers of which neither document nor scenario speaks, ${defaults.length} registry assumptions (each in --json)`,
    ...ARTICLES.flatMap(({ id, zh: nameZh, en }) => {
      const some = by.get(id);
      if (some === undefined) return [];
      const names = some.map(({ key }) =>
        zh ? REGISTRY[key].titleZh : REGISTRY[key].titleEn
      );
      return [
        `  ${zh ? nameZh : en}${zh ? "：" : ": "}${
          names.join(zh ? "、" : ", ")
        }`,
      ];
    }),
  ];
}
