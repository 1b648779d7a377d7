import { ruleRows } from "../analysis/finding_rules.ts";
import { formatCount, formatMoney, type Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import { INSPECTOR_WORDS, ruleWords } from "../model/finding_words.ts";
import type { Supervision } from "../model/ledger.ts";
import type { ScenarioResult } from "../model/result.ts";
import { figureHtml } from "./chapter.ts";
import type { Comparison } from "../chart/comparison.ts";
import { drawnNote, watchedSide } from "../chart/supervision/watched_side.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import type { ReportFigure } from "./report_input.ts";
import { suspectedText } from "./suspected_text.ts";

/** Institutions that are listed, those that bear most. */
const SHOWN = 8;

/**
 * Supervision (基金监管): what screens met and what became of it, what inspectors
 * found with their days, who bears how much, with the figures; of the last side that
 * is supervised. Nothing where nobody looks. `R-SUP`,
 * `R-PEN`, `R-DOC`.
 */
export function supervisionSection(
  comparison: Comparison,
  lang: Lang,
  figures: readonly ReportFigure[] = [],
): Html {
  const side = watchedSide(comparison), zh = lang === "zh";
  if (side === null) return markup``;
  const { result } = side, { supervision } = result;
  const { use, sanctions } = supervision;
  return markup`<section id="supervision"><h2>${
    zh ? "基金监管" : "Supervision of the fund"
  }</h2><p>${drawnNote(side, comparison, lang).join("")} ${
    sentence(supervision, lang)
  }${suspectedText(result, lang)}</p>${
    figures.map((figure) => figureHtml(figure, lang))
  }<h3>${
    zh
      ? "规则与线索：疑了多少，成了多少"
      : "Rules and leads: met, and what stands"
  }</h3>${ruleTable(supervision, lang)}${
    use.length === 0
      ? markup``
      : markup`<h3>${
        zh
          ? "检查力量：用了多少人日，追回多少"
          : "Inspectors: days used, money back"
      }</h3>${useTable(supervision, lang)}`
  }${
    sanctions.length === 0
      ? markup``
      : markup`<h3>${zh ? "由谁承担" : "Who bears it"}</h3>${
        sanctionTable(result, lang)
      }`
  }<p class="quiet">${
    zh
      ? "疑点只据结算单、清单和佐证数据，不据真实情况；疑点不等于违规。拒付在当月结算前扣减；认定的损失从办结当月的结算中退回基金，年后办结的并入十二月；罚款交国库，不进基金（条例第 38、40 条）。同一病例被几条规则疑到的，金额只记一次。阈值、人日、命中率和成本文件多未给出，均为假设；逐条见 tables/findings.csv。"
      : "Suspicions stand on bills, lists and the evidence beside them, never on the truth; a suspicion is no verdict. What is refused comes off before the month is paid; losses that are confirmed go back to the fund out of the month in which they are, those after the year out of December; fines go to the treasury and not to the fund (regulation, articles 38 and 40). A case that several rules suspect has its money once. Most thresholds, days, hit rates and costs are given nowhere and assumed. Each finding is in tables/findings.csv."
  }</p></section>`;
}

function sentence(
  { findings, use, sanctions, rewards, idle }: Supervision,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const money = (fen: number) => formatMoney(fen, { unit: "wan", lang });
  const refused = money(sum(sanctions.map((s) => s.refused)));
  const returned = money(sum(sanctions.map((s) => s.returned)));
  const fined = money(sum(sanctions.map((s) => s.fine)));
  const seen = formatCount(sum(use.map((u) => u.reveals)));
  const days = formatCount(Math.round(sum(use.map((u) => u.used))));
  const rows = formatCount(findings.rows);
  const unpaid = unpaidText(sanctions, lang);
  const wanting = idle.length === 0
    ? ""
    : zh
    ? `缺少字段而未用的规则：${idle.map((id) => ruleWords(id).zh).join("、")}。`
    : ` Not played for want of a column: ${
      idle.map((id) => ruleWords(id).en).join(", ")
    }.`;
  return zh
    ? `疑点 ${rows} 条；用 ${days} 个人日看了 ${seen} 例；拒付 ${refused}，追回 ${returned}，罚款 ${fined}（交国库），举报奖励 ${
      money(rewards)
    }（财政支付）。${unpaid}${wanting}`
    : `${rows} findings; ${seen} cases were seen in ${days} inspector-days. Refused ${refused}, given back ${returned}, fined ${fined} (to the treasury), rewards ${
      money(rewards)
    } (paid by the treasury).${unpaid}${wanting}`;
}

/** What the fund does not pay in the year itself after sanctions; nothing where nobody was stopped. */
function unpaidText(
  sanctions: Supervision["sanctions"],
  lang: Lang,
): string {
  const cases = sum(sanctions.map((s) => s.unpaidCases));
  if (cases === 0) return "";
  const n = formatCount(cases);
  const money = formatMoney(sum(sanctions.map((s) => s.unpaid)), {
    unit: "wan",
    lang,
  });
  return lang === "zh"
    ? `处理当年停止支付：医师支付资格暂停或终止、科室暂停或解除协议之后出院 ${n} 例，基金不付 ${money}。`
    : ` Of the same year the fund does not pay ${n} cases, ${money}: discharged after the doctor was barred, the department suspended or the agreement ended.`;
}

function ruleTable({ findings }: Supervision, lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh
      ? [
        "规则或线索",
        "疑点",
        "未核查",
        "排除",
        "拒付",
        "认定",
        "自查退回",
        "申诉撤销",
        "金额（万元）",
      ]
      : [
        "Rule or lead",
        "Findings",
        "Not looked at",
        "Cleared",
        "Refused",
        "Confirmed",
        "Given back",
        "Overturned",
        "Money (millions of yuan)",
      ],
    ruleRows(findings).map(({ rule, rows, by, loss }) => [
      ruleWords(rule)[lang],
      formatCount(rows),
      formatCount(by.open),
      formatCount(by.cleared),
      formatCount(by.intercepted),
      formatCount(by.confirmed),
      formatCount(by.corrected),
      formatCount(by.overturned),
      inUnit(loss, lang),
    ]),
  );
}

function useTable({ use }: Supervision, lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh
      ? [
        "检查力量",
        "人日",
        "已用",
        "查看病例",
        "认定病例",
        "追回（万元）",
        "罚款（万元）",
        "成本（万元）",
        "每人日追回（元）",
      ]
      : [
        "Inspectors",
        "Days",
        "Used",
        "Cases seen",
        "Confirmed",
        "Given back (millions of yuan)",
        "Fines (millions of yuan)",
        "Cost (millions of yuan)",
        "Back per day (yuan)",
      ],
    use.map((u) => [
      INSPECTOR_WORDS[u.inspector][lang],
      formatCount(u.days),
      formatCount(Math.round(u.used)),
      formatCount(u.reveals),
      formatCount(u.found),
      inUnit(u.recovered, lang),
      inUnit(u.fined, lang),
      inUnit(u.cost, lang),
      u.used === 0 ? "–" : formatCount(Math.round(u.recovered / 100 / u.used)),
    ]),
  );
}

function sanctionTable(
  { supervision, hospitals }: ScenarioResult,
  lang: Lang,
): Html {
  const zh = lang === "zh";
  const own = supervision.sanctions.toSorted((a, b) =>
    b.returned + b.refused + b.fine - (a.returned + a.refused + a.fine) ||
    a.hospital - b.hospital
  ).slice(0, SHOWN);
  const yes = (holds: boolean, word: string) => holds ? [word] : [];
  return tableHtml(
    zh
      ? [
        "医疗机构",
        "处理",
        "拒付（万元）",
        "追回（万元）",
        "罚款（万元）",
        "停付（万元）",
        "医师记分",
        "停医师",
        "次年能力",
      ]
      : [
        "Institution",
        "Measures",
        "Refused (millions of yuan)",
        "Given back (millions of yuan)",
        "Fines (millions of yuan)",
        "Not paid (millions of yuan)",
        "Doctors’ points",
        "Barred",
        "Next year’s capacity",
      ],
    own.map((s) => [
      zh ? hospitals.nameZh[s.hospital]! : hospitals.nameEn[s.hospital]!,
      [
        ...yes(s.talk, zh ? "约谈" : "talk"),
        ...yes(s.suspendedMonths > 0, zh ? "暂停" : "suspended"),
        ...yes(s.terminated, zh ? "解除协议" : "ended"),
        ...yes(s.referred, zh ? "移送" : "police"),
        ...yes(s.exposed, zh ? "曝光" : "made public"),
      ].join(zh ? "、" : ", ") || "–",
      inUnit(s.refused, lang),
      inUnit(s.returned, lang),
      inUnit(s.fine, lang),
      inUnit(s.unpaid, lang),
      formatCount(s.doctorPoints),
      formatCount(s.barred),
      `${(s.capacityLeft * 100).toFixed(1)}%`,
    ]),
    { texts: 2 },
  );
}

/** Fen as ten thousands of yuan in Chinese, millions in English, to the same hundred yuan. */
function inUnit(fen: number, lang: Lang): string {
  return lang === "zh" ? (fen / 1e6).toFixed(2) : (fen / 1e8).toFixed(4);
}
