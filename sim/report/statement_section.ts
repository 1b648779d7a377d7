import type { Lang } from "../base/formats.ts";
import type { Statement, StatementRow } from "../model/statement.ts";
import { type Html, markup } from "./html.ts";
import { statedChange, statementLead } from "./statement_words.ts";

/** What the reform changes, before any result (方案说明): by provision, from, to, since when, on whose word. */
export function statementSection(statement: Statement, lang: Lang): Html {
  const zh = lang === "zh";
  const heads = zh
    ? ["条款与参数", "由", "改为", "依据、来源、说明"]
    : ["Provision and parameter", "From", "To", "Stands on, source, remark"];
  const groups = [
    ...Map.groupBy(statement.rows, (row) => row.provision).values(),
  ];
  return markup`<section id="changes"><h2>${
    zh ? "方案说明" : "What the reform changes"
  }</h2><p>${statementLead(statement, lang)}</p>${
    groups.length === 0
      ? markup``
      : markup`<table class="statement"><thead><tr>${
        heads.map((head) => markup`<th scope="col" class="text">${head}</th>`)
      }</tr></thead><tbody>${
        groups.map((rows) => groupRows(rows, lang))
      }</tbody></table>`
  }</section>`;
}

/** A row that names the provision, then one a parameter. */
function groupRows(rows: readonly StatementRow[], lang: Lang): Html {
  const changes = rows.map((row) => statedChange(row, lang));
  return markup`<tr><th scope="rowgroup" colspan="4"><b>${
    changes[0]!.provision
  }</b></th></tr>${
    changes.map((change, i) =>
      markup`<tr><th scope="row" class="long">${change.title} <code>${change.name}</code></th><td>${change.before}</td><td>${change.after}${
        rows[i]!.since === "" ? "" : ` (${change.since})`
      }</td><td>${
        [change.status, change.source, change.note]
          .filter((part) => part !== "" && part !== "–").join(" · ")
      }</td></tr>`
    )
  }`;
}
