import type { Lang } from "../base/formats.ts";
import type { Statement } from "../model/statement.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { statedChange, statementLead } from "./statement_words.ts";

/** What the reform changes, before any result (方案说明): by provision, from, to, since when, on whose word. */
export function statementSection(statement: Statement, lang: Lang): Html {
  const zh = lang === "zh";
  const rows = statement.rows.map((row, i) => {
    const change = statedChange(row, lang);
    const first = statement.rows[i - 1]?.provision !== row.provision;
    return [
      first ? change.provision : "",
      `${change.title} ${change.name}`,
      change.before,
      change.after,
      change.since,
      change.status,
      change.source,
      change.note,
    ];
  });
  return markup`<section id="changes"><h2>${
    zh ? "方案说明" : "What the reform changes"
  }</h2><p>${statementLead(statement, lang)}</p>${
    rows.length === 0 ? markup`` : tableHtml(
      zh ? ["条款", "参数", "由", "改为", "时间", "依据", "来源", "说明"] : [
        "Provision",
        "Parameter",
        "From",
        "To",
        "Since",
        "Stands on",
        "Source",
        "Remark",
      ],
      rows,
      { texts: 8 },
    )
  }</section>`;
}
