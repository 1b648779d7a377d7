import type { Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { InsurerSheet } from "../../model/insurer.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { insurerCells } from "./insurer_cells.ts";

/** What insurers of catastrophic insurance get, pay and are settled to (商保机构大病保险结算); empty where there are none. `R-BIG`. */
export function insurerSection(result: ScenarioResult, lang: Lang): Html {
  const { insurers = [] } = result;
  if (insurers.length === 0) return markup``;
  const zh = lang === "zh", { heads, rows } = insurerCells(result, lang);
  return markup`<section id="insurers"><h2>${
    zh
      ? "大病保险：与商保机构的结算（R-BIG）"
      : "Catastrophic insurance: settled with insurers (R-BIG)"
  }</h2>${insurers.map((own) => markup`<p>${answer(own, lang)}</p>`)}${
    tableHtml(heads, rows, { texts: 2 })
  }<p class="quiet">${
    zh
      ? "保费逐人归集后划给承办机构，分段支付和特殊药品由机构承担；盈利超过上限的部分返还，亏损按合同分担。比例均为假设。账簿另记机构一侧，机构账期末余额即其盈亏。结算单每家一页，见 insurers.html；数字见 tables/insurer_statements.csv 与 insurer_months.csv。"
      : "Premiums are collected by head and handed over; layers and special drugs are the insurer's; profit beyond the cap goes back, a loss is shared as the contract says. All ratios are assumed. The journal holds the insurer's book too, whose last balance is its profit or loss. A page an insurer is in insurers.html; all numbers in tables/insurer_statements.csv and insurer_months.csv."
  }</p></section>`;
}

function answer(own: InsurerSheet, lang: Lang): string {
  const zh = lang === "zh", scheme = SCHEME_NAMES[own.scheme][lang];
  const money = moneyUnit([sum(own.premium)], lang);
  const m = (fen: number) => `${money.text(fen)} ${money.name}`;
  const [premium, claims] = [sum(own.premium), sum(own.claims) + own.drugs];
  if (zh) {
    return `${own.nameZh}，${scheme}：保费 ${m(premium)}，赔付 ${m(claims)}；${
      own.result >= 0
        ? `盈利 ${m(own.result)}，留存 ${m(own.kept)}，返还 ${m(own.returned)}`
        : `亏损 ${m(-own.result)}，资金分担 ${m(own.shared)}，机构自负 ${
          m(own.borne)
        }`
    }；${
      own.lowest < 0
        ? `年内最多垫付 ${m(-own.lowest)}。`
        : "年内不需垫付自有资金。"
    }`;
  }
  return `${own.nameEn}, ${scheme}: a premium of ${m(premium)}, claims of ${
    m(claims)
  }; ${
    own.result >= 0
      ? `a profit of ${m(own.result)}, of which ${m(own.kept)} is kept and ${
        m(own.returned)
      } goes back`
      : `a loss of ${m(-own.result)}, of which the fund bears ${
        m(own.shared)
      } and the insurer ${m(own.borne)}`
  }; ${
    own.lowest < 0
      ? `up to ${m(-own.lowest)} of its own money were advanced in the year.`
      : "no money of its own was advanced in the year."
  }`;
}
