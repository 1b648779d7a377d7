import {
  type BurdenStatement,
  burdenStatements,
} from "../../analysis/burden_table.ts";
import { formatCount, formatPercent, type Lang } from "../../base/formats.ts";
import { PAYER_NAMES } from "../../chart/patients/patient_words.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import { type Scheme, SCHEMES } from "../../model/ledger.ts";
import { PATIENT_GROUPS } from "../../model/patient_groups.ts";
import { PAYERS } from "../../model/patients.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { moneyUnit } from "../money_unit.ts";
import { pageFrame } from "../page_frame.ts";
import { burdenCells } from "./burden_cells.ts";

const STYLE = `
section.patients { break-after: page; }
`;

/** A statement for the patients of each scheme, a sheet of paper each (患者负担结算单): what their stays cost and who bore it; `null` where no bills are known. */
export function patientPages(
  result: ScenarioResult,
  lang: Lang,
): string | null {
  const rows = burdenStatements(result), zh = lang === "zh";
  if (rows.length === 0) return null;
  return pageFrame({
    lang,
    title: zh
      ? `${result.year} 年住院费用：谁承担了多少`
      : `Who bore the bills of ${result.year}, layer by layer`,
    quiet: markup`${zh ? result.titleZh : result.titleEn} · ${
      zh
        ? "每个险种一页；只含住院，金额为推演结果"
        : "a page a scheme; stays only, amounts are played"
    }`,
    main: SCHEMES.map((scheme) =>
      schemePage(scheme, rows.filter((row) => row.scheme === scheme), lang)
    ),
    style: STYLE,
  });
}

function schemePage(
  scheme: Scheme,
  rows: readonly BurdenStatement[],
  lang: Lang,
): Html {
  if (rows.length === 0) return markup``;
  const zh = lang === "zh", [all] = rows;
  const money = moneyUnit([all!.cost], lang);
  const amounts = rows.map((row) => [
    PATIENT_GROUPS[row.group]![lang],
    formatCount(row.stays),
    money.text(row.cost),
    ...PAYERS.map((payer) => {
      const fen = row.paid[payer];
      return fen === null ? "–" : money.text(fen);
    }),
  ]);
  const cells = burdenCells(rows, lang);
  return markup`<section class="patients"><h2>${
    SCHEME_NAMES[scheme][lang]
  }</h2>${
    all!.ownShare === null
      ? markup``
      : markup`<p>${
        zh
          ? `每 100 元住院费用，患者自己承担 ${
            (all!.ownShare * 100).toFixed(1)
          } 元；${
            all!.aboveShare === null
              ? ""
              : `${
                formatPercent(all!.aboveShare, 2)
              } 的住院患者全年自付超过家庭支付能力的界线。`
          }`
          : `Of 100 yuan of a stay patients bear ${
            (all!.ownShare * 100).toFixed(1)
          }; ${
            all!.aboveShare === null
              ? ""
              : `${
                formatPercent(all!.aboveShare, 2)
              } of inpatients pay more in the year than the line of what their household can bear.`
          }`
      }</p>`
  }${
    tableHtml([
      zh ? `参保人（${money.name}）` : `Insured (${money.name})`,
      zh ? "住院人次" : "Stays",
      zh ? "总费用" : "Cost",
      ...PAYERS.map((payer) => PAYER_NAMES[payer][lang]),
    ], amounts)
  }${
    tableHtml(
      cells.heads.slice(1),
      cells.rows.map((row) => row.slice(1)),
    )
  }</section>`;
}
