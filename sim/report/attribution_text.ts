import { HEADLINES } from "../analysis/headlines/headline.ts";
import type { Lang } from "../base/formats.ts";
import { headlineScale } from "../chart/headline_scale.ts";
import { SCHEME_NAMES, type Words } from "../chart/words.ts";
import type { Attribution, SplitRow } from "../model/split.ts";

/** A table of text: headings and rows. */
export interface TextTable {
  readonly title: string;
  readonly heads: string[];
  readonly cells: string[][];
}

/** Columns of the bar that stands for the largest part. */
const BAR = 12;

/** What a row is about (行标题): headline and scheme, such as `清算额（居民医保）`. */
export function rowTitle({ headline, scheme }: SplitRow): Words {
  const { zh, en } = HEADLINES.find(({ id }) => id === headline)!;
  return {
    zh: `${zh}（${SCHEME_NAMES[scheme].zh}）`,
    en: `${en} (${SCHEME_NAMES[scheme].en.toLowerCase()})`,
  };
}

/** The numbers of a row in text, all in one unit. */
function scaleOf(rows: readonly SplitRow[], lang: Lang) {
  const { unit } = HEADLINES.find(({ id }) => id === rows[0]!.headline)!;
  return headlineScale(
    unit,
    rows.flatMap((row) => [
      row.reform - row.baseline,
      ...row.contributions.flatMap((c) => [c.part, c.alone, c.last]),
    ]),
    lang,
  );
}

/** From baseline to reform, a line a provision (逐项分解): share, running change, alone, last, a bar. */
export function waterfallTable(
  { factors, names, method }: Attribution,
  row: SplitRow,
  lang: Lang,
): TextTable {
  const zh = lang === "zh", { text, change: name } = scaleOf([row], lang);
  const level = headlineScale(
    HEADLINES.find(({ id }) => id === row.headline)!.unit,
    [row.baseline, row.reform],
    lang,
  );
  const largest = Math.max(
    ...row.contributions.map(({ part }) => Math.abs(part)),
  );
  let at = 0;
  const cells = factors.map((factor, f) => {
    const { part, alone, last, bounds } = row.contributions[f]!;
    at += part;
    const bar = largest === 0 ? 0 : Math.round(Math.abs(part) / largest * BAR);
    return [
      factor[lang],
      text(part, true),
      text(at, true),
      text(alone, true),
      text(last, true),
      ...(method.exact ? [] : [
        bounds ? `${text(bounds.low, true)} … ${text(bounds.high, true)}` : "–",
      ]),
      (part < 0 ? "-" : "+").repeat(bar),
    ];
  });
  const change = row.reform - row.baseline;
  const rest = method.exact ? ["", "", ""] : ["", "", "", ""];
  return {
    title: `${names[row.group]![lang]} · ${rowTitle(row)[lang]}${
      zh ? "：" : ": "
    }${level.text(row.baseline)} → ${level.text(row.reform)} ${level.name}`,
    heads: [
      zh ? "条款" : "Provision",
      zh ? `贡献（${name}）` : `share, ${name}`,
      zh ? "累计" : "so far",
      zh ? "单独" : "alone",
      zh ? "最后" : "last",
      ...(method.exact ? [] : [
        `${method.confidence * 100}% ${zh ? "置信区间" : "interval"}`,
      ]),
      "",
    ],
    cells: [
      ...cells,
      [zh ? "变化合计" : "Change", text(change, true), text(at, true), ...rest],
    ],
  };
}

/** A line a group, a column a provision (分组分解). */
export function groupTable(
  { factors, names }: Attribution,
  rows: readonly SplitRow[],
  lang: Lang,
): TextTable {
  const zh = lang === "zh", { text, change: name } = scaleOf(rows, lang);
  return {
    title: `${rowTitle(rows[0]!)[lang]}${zh ? "，" : ", "}${name}`,
    heads: [
      zh ? "范围" : "Group",
      zh ? "变化" : "change",
      ...factors.map((factor) => factor[lang]),
    ],
    cells: rows.map((row) => [
      names[row.group]![lang],
      text(row.reform - row.baseline, true),
      ...row.contributions.map(({ part }) => text(part, true)),
    ]),
  };
}

/** Pairs of provisions that do more or less together than apart (交互项), the largest first. */
export function interactionLines(
  { factors }: Attribution,
  row: SplitRow,
  lang: Lang,
): string[] {
  const zh = lang === "zh", { text, change: name } = scaleOf([row], lang);
  const active = factors.filter(({ keys }) => keys.length > 0);
  return active.flatMap((a, i) =>
    active.slice(i + 1).map((b) => `${a[lang]} × ${b[lang]}`)
  )
    .map((pair, p) => ({ pair, index: row.interactions[p] ?? 0 }))
    .filter(({ index }) => index !== 0)
    .sort((a, b) => Math.abs(b.index) - Math.abs(a.index))
    .map(({ pair, index }) =>
      zh
        ? `交互 ${pair}：${text(index, true)} ${name}`
        : `interaction ${pair}: ${text(index, true)} ${name}`
    );
}

/** What stands below the tables (说明): method, parameters, what was joined. */
export function attributionNotes(
  { factors, method }: Attribution,
  lang: Lang,
): string[] {
  const zh = lang === "zh";
  return [
    method.exact
      ? zh
        ? `精确沙普利值：结算了全部 ${method.mixtures} 种组合；各条款相加等于变化，与次序无关。`
        : `Exact Shapley values: all ${method.mixtures} mixtures settled; provisions sum to the change, in no order.`
      : zh
      ? `抽样沙普利值：${method.orders} 个次序（两两相反），结算 ${method.mixtures} 种组合；各条款相加仍等于变化。`
      : `Sampled Shapley values: ${method.orders} orders in pairs of opposites, ${method.mixtures} mixtures settled; provisions still sum to the change.`,
    ...factors.map((factor) =>
      factor.keys.length === 0
        ? zh ? `${factor.zh}：两个方案相同` : `${factor.en}: the same in both`
        : `${factor[lang]}${zh ? "：" : ": "}${factor.keys.join(", ")}${
          factor.joined
            ? (zh ? "（合并：" : " (joined: ") + factor.joined[lang] +
              (zh ? "）" : ")")
            : ""
        }`
    ),
  ];
}
