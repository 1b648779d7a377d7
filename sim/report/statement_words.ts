import type { Lang } from "../base/formats.ts";
import type { Status } from "../model/policy/mod.ts";
import type {
  CitedSource,
  Statement,
  StatementRow,
} from "../model/statement.ts";
import { valueText } from "./value_text.ts";

/** Names of what a value stands on (依据). */
export const STATUS_WORDS: Readonly<
  Record<Lang, Readonly<Record<Status, string>>>
> = {
  zh: { document: "当地文件", published: "已发布文本", assumed: "假设" },
  en: {
    document: "document of the place",
    published: "published text",
    assumed: "assumed",
  },
};

/** One changed parameter in words, the same in terminal, report and files (方案说明文本). */
export interface StatedChange {
  readonly provision: string;
  readonly title: string;
  /** Registry key, and the name in the rule reference. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whole year, or the day from which it holds. */
  readonly since: string;
  readonly status: string;
  /** Issuer, title, date and article; a dash where nobody says so. */
  readonly source: string;
  readonly note: string;
}

/** A row of the statement in words. */
export function statedChange(row: StatementRow, lang: Lang): StatedChange {
  const zh = lang === "zh";
  return {
    provision: zh ? row.provisionZh : row.provisionEn,
    title: zh ? row.titleZh : row.titleEn,
    name: row.rule === null ? row.key : `${row.key} (${row.rule})`,
    before: valueText(row.before, row.key, lang),
    after: valueText(row.after, row.key, lang),
    since: row.since === ""
      ? zh ? "全年" : "whole year"
      : zh
      ? `${row.since} 起`
      : `from ${row.since}`,
    status: STATUS_WORDS[lang][row.status],
    source: sourceText(row.source, lang),
    note: row.note,
  };
}

/** What a statement begins with: who is compared with whom, and what stays the same. */
export function statementLead(
  { baselineZh, baselineEn, reformZh, reformEn, rows, rulesOnly }: Statement,
  lang: Lang,
): string {
  const n = new Set(rows.map(({ key }) => key)).size;
  if (n === 0) {
    return lang === "zh"
      ? `“${reformZh}”与基线（${baselineZh}）在政策年度的取值完全相同，所有差异应为零。`
      : `“${reformEn}” and the baseline (${baselineEn}) have the same values in the policy year; every difference must be zero.`;
  }
  return lang === "zh"
    ? `与基线（${baselineZh}）相比，“${reformZh}”改动 ${n} 项参数；${
      rulesOnly
        ? "其余规则、参保人、病例和运气完全相同。"
        : "其中有数据、行为或推演设置，两个方案面对的不是同样的人。"
    }`
    : `Against the baseline (${baselineEn}), “${reformEn}” changes ${n} parameter${
      n === 1 ? "" : "s"
    }; ${
      rulesOnly
        ? "all other rules, the people, their illnesses and their luck are the same."
        : "some are facts, behaviour or settings of the play, so the two do not meet the same people."
    }`;
}

function sourceText(
  { id, title, issuer, date, article }: CitedSource,
  lang: Lang,
): string {
  if (title === "") return id === "assumed" ? "–" : id;
  const parts = [date, article].filter((part) => part !== "");
  return lang === "zh"
    ? `${issuer}《${title}》${
      parts.length > 0 ? `（${parts.join("；")}）` : ""
    }`
    : `${issuer}: ${title}${parts.length > 0 ? ` (${parts.join("; ")})` : ""}`;
}
