import { formatCount, formatPercent, type Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { metricValue, sameMetrics } from "../chart/metric_value.ts";
import { patientGroups } from "../chart/patients/burden_rows.ts";
import {
  DIRECTION_NAMES,
  patientName,
  PAYER_NAMES,
  SENT_NAMES,
} from "../chart/patients/patient_words.ts";
import { levelName, roleName, SCHEME_NAMES } from "../chart/words.ts";
import { LEVELS, SCHEMES } from "../model/ledger.ts";
import {
  DIRECTIONS,
  type Payer,
  PAYERS,
  SENT_METRICS,
  SENT_ON,
} from "../model/patients.ts";
import type { ScenarioResult } from "../model/result.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { type MoneyColumn, moneyUnit } from "./money_unit.ts";

/**
 * The patients' side beside the money (患者负担与就医): burden by layer, catastrophic
 * spending, refusals and transfers, access by county, on all sides.
 */
export function patientsSection(comparison: Comparison, lang: Lang): Html {
  const both = sides(comparison);
  if (both.some(({ result }) => patientGroups(result).length === 0)) {
    return markup``;
  }
  const zh = lang === "zh";
  // Rules that leave care and benefits alone change nothing here: said once.
  const same = both.length > 1 &&
    ["burden.", "catastrophic.", "sent.", "truth.re", "access."].every((
      prefix,
    ) => sameMetrics(both[0]!.result, both[1]!.result, prefix));
  const all = same ? both.slice(-1) : both;
  const money = moneyUnit(
    all.flatMap(({ result }) =>
      patientGroups(result).map(({ scheme, group }) =>
        paidBy(result, "fund", scheme, group) ?? 0
      )
    ),
    lang,
  );
  const table = (
    caption: string,
    heads: readonly string[],
    texts: number,
    cells: (result: ScenarioResult) => string[][],
  ) =>
    tableHtml(
      all.length === 1 ? heads : [zh ? "方案" : "Scenario", ...heads],
      all.flatMap(({ role, result }) =>
        cells(result).map((row) =>
          all.length === 1 ? row : [roleName(role, comparison, lang), ...row]
        )
      ),
      { caption, texts: all.length === 1 ? texts : texts + 1 },
    );
  return markup`<section id="patients"><h2>${
    zh ? "患者负担与就医" : "What patients bear, and where they go"
  }</h2>${
    same
      ? markup`<p>${
        zh
          ? "两方案的患者一侧完全相同，只列一次。"
          : "The patients' side is the same under both scenarios; it is shown once."
      }</p>`
      : markup``
  }${
    table(
      zh
        ? `住院费用由谁承担（${money.name}）`
        : `Who pays for stays, ${money.name}`,
      [
        zh ? "参保人" : "Insured",
        ...PAYERS.map((payer) => PAYER_NAMES[payer][lang]),
        zh ? "个人合计占费用" : "Patient's share",
        zh ? "次均个人负担（元）" : "Per stay, yuan",
      ],
      1,
      (result) => burdenCells(result, money, lang),
    )
  }${
    table(
      zh ? "灾难性医疗支出（超过家庭支付能力界线）" : "Catastrophic spending",
      zh
        ? ["参保人", "人数（期望）", "占住院患者"]
        : ["Insured", "Persons, expected", "Of inpatients"],
      1,
      (result) =>
        patientGroups(result).map(({ scheme, group }) => [
          patientName(scheme, group, lang),
          count(metricValue(result, "catastrophic.persons", scheme, group)),
          percent(metricValue(result, "catastrophic.share", scheme, group), 2),
        ]),
    )
  }${
    table(
      zh
        ? "推诿与转诊（占本地住院人次）"
        : "Refusals and transfers, of local stays",
      [
        zh ? "险种" : "Scheme",
        zh ? "级别" : "Level",
        ...SENT_ON.map((kind) => SENT_NAMES[kind][lang]),
      ],
      2,
      (result) => sentCells(result, lang),
    )
  }${
    table(
      zh ? "分区县就医" : "Access by county",
      [
        zh ? "险种" : "Scheme",
        zh ? "参保区县" : "County of insurance",
        zh ? "每百名参保人住院" : "Stays per 100 insured",
        ...DIRECTIONS.map((d) => DIRECTION_NAMES[d][lang]),
        zh ? "次均个人负担（元）" : "Paid per stay, yuan",
      ],
      2,
      (result) => accessCells(result, lang),
    )
  }<p class="quiet">${
    zh
      ? "个人负担为全部保障之后的数；灾难性支出按家庭支付能力（假设）计算，只含住院；推诿和由他院转来是推演世界的真实标记，医保方看不到，医疗机构不响应时为 0。"
      : "What patients bear is what is left after all layers; catastrophic spending is judged by assumed capacities to pay and counts stays only; refusals and referrals are marks of the world that the payer does not see, 0 where institutions do not respond."
  }</p></section>`;
}

function burdenCells(
  result: ScenarioResult,
  money: MoneyColumn,
  lang: Lang,
): string[][] {
  return patientGroups(result).map(({ scheme, group }) => [
    patientName(scheme, group, lang),
    ...PAYERS.map((payer) => {
      const fen = paidBy(result, payer, scheme, group);
      return fen === null ? "–" : money.text(fen);
    }),
    percent(metricValue(result, "burden.own", scheme, group), 1),
    count(metricValue(result, "burden.perStay", scheme, group)),
  ]);
}

/** What a payer paid for a group, fen. */
function paidBy(
  result: ScenarioResult,
  payer: Payer,
  scheme: string,
  group: string,
): number | null {
  const yuan = metricValue(result, `burden.${payer}`, scheme, group);
  return yuan === null ? null : Math.round(yuan * 100);
}

function sentCells(result: ScenarioResult, lang: Lang): string[][] {
  return SCHEMES.flatMap((scheme) =>
    LEVELS.flatMap((level) => {
      const shares = SENT_ON.map((kind) =>
        metricValue(result, SENT_METRICS[kind], scheme, `level:${level}`)
      );
      return shares.every((share) => share === null) ? [] : [[
        SCHEME_NAMES[scheme][lang],
        levelName(level, lang),
        ...shares.map((share) => percent(share, 2)),
      ]];
    })
  );
}

function accessCells(result: ScenarioResult, lang: Lang): string[][] {
  const { counties } = result;
  return SCHEMES.flatMap((scheme) =>
    counties.id.flatMap((id, c) => {
      const value = (metric: string) =>
        metricValue(result, `access.${metric}`, scheme, `county:${id}`);
      const rate = value("rate");
      return value("perStay") === null ? [] : [[
        SCHEME_NAMES[scheme][lang],
        (lang === "zh" ? counties.nameZh : counties.nameEn)[c]!,
        rate === null ? "–" : rate.toFixed(1),
        ...DIRECTIONS.map((d) => percent(value(d), 1)),
        count(value("perStay")),
      ]];
    })
  );
}

function percent(share: number | null, digits: number): string {
  return share === null ? "–" : formatPercent(share, digits);
}

function count(value: number | null): string {
  return value === null ? "–" : formatCount(value);
}
