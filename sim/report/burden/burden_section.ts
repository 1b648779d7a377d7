import { burdenStatements } from "../../analysis/burden_table.ts";
import { formatPercent, type Lang } from "../../base/formats.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { burdenCells } from "./burden_cells.ts";

/** Who bears bills layer by layer, by age and help (分层负担：年龄、救助身份); empty where nothing beside the bill is known. INV-8. */
export function burdenSection(result: ScenarioResult, lang: Lang): Html {
  const zh = lang === "zh";
  const all = burdenStatements(result);
  const rows = all.filter(({ kind }) => kind === "age" || kind === "aid");
  if (rows.length === 0) return markup``;
  const cells = burdenCells(rows, lang);
  const of = (scheme: string, group: string) =>
    all.find((row) => row.scheme === scheme && row.group === group);
  const poor = of("resident", "aid:subsistence");
  const others = of("resident", "aid:none");
  const said = poor?.ownShare && others?.ownShare
    ? zh
      ? `居民低保患者自己承担费用的 ${
        formatPercent(poor.ownShare)
      }，其中医疗救助承担 ${
        formatPercent((poor.paid.aid ?? 0) / poor.cost)
      }；没有救助身份的居民自己承担 ${formatPercent(others.ownShare)}。`
      : `Residents on subsistence allowance bear ${
        formatPercent(poor.ownShare)
      } of their bills, after medical aid has paid ${
        formatPercent((poor.paid.aid ?? 0) / poor.cost)
      }; residents without a claim to help bear ${
        formatPercent(others.ownShare)
      }.`
    : "";
  return markup`<section id="burden"><h2>${
    zh
      ? "分层负担：年龄与救助身份"
      : "Who bears bills, by age and claim to help"
  }</h2><p>${said}</p>${
    tableHtml(cells.heads, cells.rows, { texts: 2 })
  }<p class="quiet">${
    zh
      ? "各层合计为 100%（INV-8）。救助身份按参保档案的特殊人员类型；收入不在档案里，灾难性支出按家庭支付能力的分布计算，救助对象按其中最穷的一部分（假设）。患者结算单见 patients.html，全部金额见 tables/patient_burden.csv。"
      : "Layers sum to 100 % (INV-8). Help is what the archive says of the person; income is not in it, so catastrophic spending is judged by the distribution of capacities to pay, those on aid as among the poorest (assumed). The statement for patients is patients.html, all amounts are in tables/patient_burden.csv."
  }</p></section>`;
}
