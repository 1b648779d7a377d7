import type { Text } from "../../base/issues.ts";
import { allowedAt } from "./allowed.ts";
import { constraints } from "./constraints.ts";
import {
  type Block,
  type Parameter,
  SPEC_VERSIONS,
  type Status,
} from "./parameter.ts";
import { type Key, KEYS, REGISTRY } from "./registry.ts";
import { UNITS } from "./units.ts";

const BLOCKS: Readonly<Record<Block, string>> = {
  policy: "规则 · Policy",
  data: "数据 · Data",
  behaviour: "行为 · Behaviour",
  run: "推演设置 · Run",
};

const STATUSES: Readonly<Record<Status, string>> = {
  document: "文件 document",
  published: "公开 published",
  assumed: "假设 assumed",
};

const HEAD = [
  "参数 · key",
  "名称 · title",
  "单位 · unit",
  "默认 · default",
  "取值 · allowed",
  "依据 · grounds",
  "说明 · what it does",
];

/**
 * The page of all parameters (参数表), Markdown in Chinese and English, from the
 * registry: what a scenario file may set, below which block, and on what each
 * default stands.
 */
export function parametersPage(): string {
  const blocks = (Object.keys(BLOCKS) as Block[]).flatMap((block) => [
    `## ${BLOCKS[block]} \`${block}:\``,
    tableOf(KEYS.filter((key) => REGISTRY[key].block === block)),
  ]);
  return [
    "<!-- deno-fmt-ignore-file -->",
    "# 参数表 · Parameters",
    "本页由参数登记表生成，请勿手改。方案文件可写参数键，也可写括号中的规则名。来源编号见 `data/sources.csv`。",
    "Generated from the registry; do not edit. A scenario file may use the key or the rule name in brackets. Source ids are those of `data/sources.csv`.",
    ...blocks,
    "## 参数间约束 · Rules between parameters",
    constraints.map(({ zh, en, keys }) =>
      `- ${zh} · ${en}: ${keys.map((key) => `\`${key}\``).join(", ")}`
    ).join("\n"),
  ].join("\n\n") + "\n";
}

function tableOf(keys: readonly Key[]): string {
  const rows = [HEAD, HEAD.map(() => "---"), ...keys.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowOf(key: Key): string[] {
  const p = REGISTRY[key];
  return [
    p.rule === null ? `\`${key}\`` : `\`${key}\` (\`${p.rule}\`)`,
    `${p.titleZh}<br>${p.titleEn}`,
    both(UNITS[p.unit]),
    defaultsText(p),
    both(allowedAt(p.schema, [])),
    `${STATUSES[p.status]}<br>${p.source}`,
    `${p.whatZh}<br>${p.whatEn}`,
  ].map((cell) => cell.replaceAll("|", "\\|"));
}

/** The default, and below it those of other editions of the specification. */
function defaultsText({ default: own, byVersion = {} }: Parameter): string {
  const code = (value: unknown) => `\`${JSON.stringify(value)}\``;
  return [
    code(own),
    ...SPEC_VERSIONS.flatMap((version) => {
      const other = byVersion[version];
      return other === undefined ? [] : [`${version}: ${code(other.value)}`];
    }),
  ].join("<br>");
}

function both(text: Text): string {
  return typeof text === "string" ? text : `${text.zh}<br>${text.en}`;
}
