import type { Lang } from "../base/formats.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { SourceRecord } from "../model/scenario/mod.ts";
import { type Html, markup, tableHtml } from "./html.ts";

/** Sources that the settings cite (资料来源), with issuer and date, and how many settings stand on each. */
export function sourcesSection(
  { settings }: ScenarioResult,
  sources: readonly SourceRecord[],
  lang: Lang,
): Html {
  const zh = lang === "zh", cited = new Map<string, number>();
  for (const { source } of settings) {
    cited.set(source, (cited.get(source) ?? 0) + 1);
  }
  if (cited.size === 0) return markup``;
  const known = new Map(sources.map((source) => [source.id, source]));
  const rows = [...cited].toSorted(([, a], [, b]) => b - a).map(([id, n]) => {
    const source = known.get(id);
    return [
      id,
      source?.title ?? "–",
      source?.issuer ?? "–",
      source?.date || "–",
      String(n),
    ];
  });
  return markup`<section id="sources"><h2>${zh ? "资料来源" : "Sources"}</h2>${
    tableHtml(
      zh
        ? ["编号", "题名", "发布单位", "日期", "参数（项）"]
        : ["Id", "Title", "Issuer", "Date", "Settings"],
      rows,
      { texts: 4 },
    )
  }</section>`;
}
