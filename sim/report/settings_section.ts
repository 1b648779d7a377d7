import type { Lang } from "../base/formats.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { STATUS_WORDS } from "./statement_words.ts";
import { valueText } from "./value_text.ts";

/** What every number stands on (取值与依据): the assumption meter; the parameters are in the annex. */
export function settingsSection(result: ScenarioResult, lang: Lang): Html {
  const { document, published, assumed } = result.assumptions;
  const zh = lang === "zh";
  return markup`
    <section id="settings">
      <h2>${zh ? "取值与依据" : "What the numbers stand on"}</h2>
      <p>${
    zh
      ? `假设计量：${document} 项取自当地文件，${published} 项取自已发布文本，${assumed} 项为假设。凡文件未给的数值一律标为“假设”，逐项见附录。`
      : `Assumption meter: ${document} settings stand on a document of the place, ${published} on published texts, ${assumed} are assumed. Whatever no document gives is marked assumed; the annex has them all.`
  }</p>
    </section>`;
}

/** All parameters of the policy year with their sources (全部参数), folded away. */
export function parametersSection(result: ScenarioResult, lang: Lang): Html {
  if (result.settings.length === 0) return markup``;
  const zh = lang === "zh";
  const rows = result.settings.map((setting) => [
    zh ? setting.titleZh : setting.titleEn,
    setting.key,
    short(valueText(setting.value, setting.key, lang)),
    setting.source,
    STATUS_WORDS[lang][setting.status],
    setting.note,
  ]);
  return markup`
    <section id="parameters">
      <h2>${zh ? "全部参数" : "All parameters"}</h2>
      <details><summary>${
    zh
      ? `全部 ${rows.length} 项参数（来源编号见 data/sources.csv）`
      : `All ${rows.length} parameters (source ids: data/sources.csv)`
  }</summary>${
    tableHtml(
      zh
        ? ["名称", "参数", "取值", "来源", "依据", "说明"]
        : ["Title", "Parameter", "Value", "Source", "Stands on", "Remark"],
      rows,
      { texts: 6 },
    )
  }</details>
    </section>`;
}

/** Long tables of values are cut; the file tables/settings.csv has them whole. */
function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** What every reader must know (说明), and how to make the report again. */
export function notesSection(
  result: ScenarioResult,
  { command, lang }: { readonly command: string; readonly lang: Lang },
): Html {
  const zh = lang === "zh";
  return markup`
    <section id="notes">
      <h2>${zh ? "说明" : "Notes"}</h2>
      <ul>${
    result.notes.map((note) => markup`<li>${zh ? note.zh : note.en}</li>`)
  }</ul>
      <p>${
    zh ? "重新生成本报告：" : "To make this report again: "
  }<code>${command}</code></p>
    </section>`;
}

/** Where the rest is (随报告写出的文件). */
export function filesSection(
  { files, lang }: { readonly files: readonly string[]; readonly lang: Lang },
): Html {
  const zh = lang === "zh";
  return markup`
    <section id="files">
      <h2>${zh ? "文件" : "Files"}</h2>
      <details>
        <summary>${
    zh
      ? `随报告写出的 ${files.length} 个文件`
      : `${files.length} files beside this page`
  }</summary>
        <ul>${
    files.map((file) => markup`<li><a href="${file}">${file}</a></li>`)
  }</ul>
      </details>
    </section>`;
}
