import type { Lang } from "../../base/formats.ts";
import { validationForest } from "../../chart/validation_forest.ts";
import type { SourceRecord } from "../../model/scenario/mod.ts";
import { metResults, type StoredVerdicts } from "../../model/validation.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { forestRows } from "./forest_rows.ts";
import { verdictCells } from "./verdict_cells.ts";

/**
 * Ten published results, held against the simulator (检验): the stored verdicts with
 * what they were judged from and when, and where each result was published. They
 * are of the models of response, the same for every scenario.
 */
export function validationSection(
  stored: StoredVerdicts | null,
  sources: readonly SourceRecord[],
  lang: Lang,
): Html {
  if (stored === null) return markup``;
  const zh = lang === "zh", { checks, members, ensemble, source } = stored;
  const known = new Map(sources.map((one) => [one.id, one]));
  const results = [...new Map(checks.map((one) => [one.result, one])).values()];
  const met = metResults(checks);
  const blocking = results.filter(({ blocks }) => blocks);
  const missed = blocking.filter(({ result }) => !met.includes(result));
  const date = known.get(source)?.date ?? "–";
  const { heads, rows } = verdictCells(checks, lang);
  const names = (some: typeof results) =>
    some.map(({ result }) => result).join(zh ? "、" : ", ");
  return markup`<section id="validation"><h2>${
    zh ? "检验：已发表的结果与模拟" : "Validation: published and simulated"
  }</h2><p>${
    zh
      ? `${results.length} 项已发表的结果，通过 ${met.length} 项；不可缺的 ${
        names(blocking)
      } ${missed.length === 0 ? "都通过" : `中未通过 ${names(missed)}`}。${
        missed.length > 0 || met.length < 8
          ? "反应模型只用于解释，不用于预测。"
          : ""
      }检验的是医疗机构的反应模型，与本报告的城市和方案无关。`
      : `${met.length} of ${results.length} published results are met; of ${
        names(blocking)
      }, which block, ${
        missed.length === 0 ? "all" : `not ${names(missed)}`
      }. ${
        missed.length > 0 || met.length < 8
          ? "The models of response explain and do not predict. "
          : ""
      }What is held against them are the models of how institutions respond, whatever the city and scenario of this report.`
  }</p><figure id="validation-forest">${
    raw(validationForest(forestRows(checks, lang), { lang, width: 640 }))
  }</figure>${
    tableHtml(heads, rows, {
      texts: 2,
      caption: zh ? "逐项结论" : "Verdict by verdict",
    })
  }<p class="quiet">${
    zh
      ? `存档的结论：参数集合 ${members} 组（来源 ${source}，${date}；文件校验值 ${
        ensemble.slice(0, 12)
      }），合成数据。重新判定：deno task validate --recorded；未通过的原因见其输出。`
      : `Stored verdicts, from an ensemble of ${members} vectors (source ${source}, ${date}; hash of its file ${
        ensemble.slice(0, 12)
      }), synthetic data. To judge them again: deno task validate --recorded, which also says why results are missed.`
  }</p>${
    tableHtml(
      zh
        ? ["项", "来源", "题名", "刊物", "日期"]
        : ["id", "source", "Title", "Published in", "Date"],
      results.map((one) => {
        const paper = known.get(one.source);
        return [
          one.result,
          one.source,
          paper?.title ?? "–",
          paper?.issuer ?? "–",
          paper?.date || "–",
        ];
      }),
      { texts: 5, caption: zh ? "发表在哪里" : "Where they were published" },
    )
  }</section>`;
}
