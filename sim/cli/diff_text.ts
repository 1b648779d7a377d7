import type { Lang } from "../base/formats.ts";
import { type Cause, CAUSE_NAMES } from "../study/record/causes.ts";
import type { KeyDifference } from "../study/record/key_differences.ts";
import type { RecordDiff, SideDiff } from "../study/record/diff_records.ts";
import { attributionLines } from "./attribution_text.ts";
import { headlineTable, hospitalTable, moreLine, MOST } from "./diff_tables.ts";

/** Why two records differ, in words (对比说明). */
export function diffText(found: RecordDiff, lang: Lang): string {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  const { from, to } = found.record;
  const lines = [
    say(`从 ${from}`, `From ${from}`),
    say(`到 ${to}`, `To   ${to}`),
  ];
  for (const side of ["from", "to"] as const) {
    const damaged = found.damages[side].map(({ file }) => file);
    if (damaged.length === 0) continue;
    const names = damaged.slice(0, MOST).join(", ");
    lines.push(say(
      `注意：${
        found.record[side]
      } 有 ${damaged.length} 个文件与清单不符（${names}）。`,
      `Mind: ${damaged.length} files of ${
        found.record[side]
      } are not as listed (${names}).`,
    ));
  }
  return [
    ...lines,
    ...found.sides.flatMap((side) => ["", ...sideLines(side, lang)]),
  ]
    .join("\n");
}

function sideLines(side: SideDiff, lang: Lang): string[] {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  const { causes, statuses, headlines, hospitals, scenario } = side;
  return [
    scenario.from === scenario.to
      ? say(`方案 ${scenario.from}`, `Scenario ${scenario.from}`)
      : say(
        `方案 ${scenario.from} → ${scenario.to}`,
        `Scenario ${scenario.from} → ${scenario.to}`,
      ),
    say("原因", "Causes"),
    ...(causes.length === 0
      ? [say("  没有不同", "  nothing differs")]
      : causes.flatMap((cause) => causeLines(cause, lang))),
    ...(statuses.length === 0 ? [] : [
      say(
        `  依据变了、取值没变的参数 ${statuses.length} 个，不改变任何数字：`,
        `  ${statuses.length} parameters stand on something else at the same value, which moves nothing:`,
      ),
      ...limited(
        statuses.map(({ key, diff }) =>
          `    ${key}: ${diff.from} → ${diff.to}`
        ),
        lang,
      ),
    ]),
    ...attributionLines(side, lang),
    ...(headlines.length === 0
      ? [
        say(
          `指标：${side.compared} 个全部相同。`,
          `Headlines: all ${side.compared} are the same.`,
        ),
      ]
      : [
        say(
          `指标：${side.compared} 个中有 ${headlines.length} 个变动，最大的在前：`,
          `Headlines: ${headlines.length} of ${side.compared} moved, the largest first:`,
        ),
        headlineTable(side, lang),
      ]),
    ...(hospitals.length === 0 ? [] : [
      say(
        `机构：${hospitals.length} 家的清算额变动，最大的在前：`,
        `Institutions: pay of ${hospitals.length} moved, the largest first:`,
      ),
      hospitalTable(side, lang),
    ]),
  ];
}

function causeLines({ id, keys, outer }: Cause, lang: Lang): string[] {
  const name = CAUSE_NAMES[id][lang];
  return [
    `  ${name}`,
    ...limited(
      [
        ...keys.map((key) => `    ${keyText(key, lang)}`),
        ...outer.map(({ name, diff }) =>
          `    ${name}: ${brief(diff.from)} → ${brief(diff.to)}`
        ),
      ],
      lang,
    ),
  ];
}

function keyText(
  { key, titleZh, titleEn, history, grounds, diff }: KeyDifference,
  lang: Lang,
): string {
  const zh = lang === "zh", [first] = diff;
  const from = first!.day === "" ? "" : `${first!.day} `;
  const more = diff.length > 1 ? ` (+${diff.length - 1})` : "";
  const status = grounds.from.status === grounds.to.status
    ? grounds.to.status
    : `${grounds.from.status} → ${grounds.to.status}`;
  const past = history ? zh ? "［改革前］" : "[history] " : "";
  return `${past}${key} ${zh ? titleZh : titleEn}: ${from}${
    brief(first!.from)
  } → ${brief(first!.to)}${more} (${status})`;
}

/** A value in one line. */
function brief(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const plain = /^[0-9a-f]{64}$/.test(text) ? text.slice(0, 8) : text;
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

function limited(lines: readonly string[], lang: Lang): string[] {
  const shown = lines.slice(0, MOST),
    more = moreLine(lines.length - shown.length, lang);
  return more === "" ? [...shown] : [...shown, `   ${more.trim()}`];
}
