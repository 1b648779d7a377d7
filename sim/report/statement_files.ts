import type { Lang } from "../base/formats.ts";
import type { Statement, StatementRow } from "../model/statement.ts";
import type { ResultColumn, ResultTable } from "../model/table.ts";
import { statedChange, statementLead } from "./statement_words.ts";

/** The statement for a terminal (方案说明): a heading a provision, two lines a parameter. */
export function statementText(statement: Statement, lang: Lang): string {
  const zh = lang === "zh", lines: string[] = [];
  let provision = "";
  for (const row of statement.rows) {
    const change = statedChange(row, lang);
    if (row.provision !== provision) lines.push(`[${change.provision}]`);
    provision = row.provision;
    lines.push(
      `  ${change.title}${zh ? "：" : ": "}${change.before} → ${change.after}${
        row.since === ""
          ? ""
          : zh
          ? `（${change.since}）`
          : ` (${change.since})`
      }`,
      `    ${row.key} · ${change.status}${
        change.source === "–" ? "" : ` · ${change.source}`
      }${change.note === "" ? "" : ` · ${change.note}`}`,
    );
  }
  return [
    zh ? "方案说明" : "What the reform changes",
    statementLead(statement, lang),
    ...lines,
  ].join("\n");
}

/** The statement as a page of Markdown, a table a provision. */
export function statementMarkdown(statement: Statement, lang: Lang): string {
  const zh = lang === "zh";
  const heads = zh
    ? ["参数", "由", "改为", "时间", "依据", "来源", "说明"]
    : ["Parameter", "From", "To", "Since", "Stands on", "Source", "Remark"];
  const line = (cells: readonly string[]) =>
    `| ${
      cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " "))
        .join(" | ")
    } |`;
  const tables = [...Map.groupBy(statement.rows, (row) => row.provision)]
    .flatMap(([, rows]) => {
      const changes = rows.map((row) => statedChange(row, lang));
      return [
        `## ${changes[0]!.provision}`,
        [
          line(heads),
          line(heads.map(() => "---")),
          ...changes.map((change) =>
            line([
              `${change.title} \`${change.name}\``,
              change.before,
              change.after,
              change.since,
              change.status,
              change.source,
              change.note,
            ])
          ),
        ].join("\n"),
      ];
    });
  return [
    `# ${zh ? "方案说明" : "What the reform changes"}`,
    statementLead(statement, lang),
    ...tables,
  ].join("\n\n") + "\n";
}

/** The statement as a table (方案说明表): values in words of both languages and as JSON. */
export function statementTable({ rows }: Statement): ResultTable {
  const column = (
    name: string,
    titleZh: string,
    titleEn: string,
    of: (row: StatementRow) => string,
  ): ResultColumn => ({
    name,
    titleZh,
    titleEn,
    kind: "text",
    values: rows.map(of),
  });
  const zh = (row: StatementRow) => statedChange(row, "zh");
  const en = (row: StatementRow) => statedChange(row, "en");
  return {
    name: "statement",
    titleZh: "方案说明",
    titleEn: "What the reform changes",
    columns: [
      column("provision", "条款", "provision", (r) => r.provision),
      column("provisionZh", "条款名称", "in Chinese", (r) => r.provisionZh),
      column("provisionEn", "条款英文名称", "in English", (r) => r.provisionEn),
      column("key", "参数", "parameter", (r) => r.key),
      column("titleZh", "名称", "title in Chinese", (r) => r.titleZh),
      column("titleEn", "英文名称", "title in English", (r) => r.titleEn),
      column("since", "生效日", "since", (r) => r.since),
      column("beforeZh", "由", "from, in Chinese", (r) => zh(r).before),
      column("afterZh", "改为", "to, in Chinese", (r) => zh(r).after),
      column("beforeEn", "由（英文）", "from", (r) => en(r).before),
      column("afterEn", "改为（英文）", "to", (r) => en(r).after),
      column("before", "由（JSON）", "from, JSON", (r) => r.before),
      column("after", "改为（JSON）", "to, JSON", (r) => r.after),
      column("status", "依据", "stands on", (r) => r.status),
      column("source", "来源编号", "source id", (r) => r.source.id),
      column("issuer", "发文机关", "issuer", (r) => r.source.issuer),
      column("document", "文件", "title of the source", (r) => r.source.title),
      column("date", "日期", "date", (r) => r.source.date),
      column("article", "条目", "article", (r) => r.source.article),
      column("note", "说明", "remark", (r) => r.note),
    ],
  };
}
