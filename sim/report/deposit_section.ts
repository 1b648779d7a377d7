import { sum } from "../base/sum.ts";
import { formatPercent, type Lang } from "../base/formats.ts";
import { type Comparison, sides } from "../chart/comparison.ts";
import { minus, roleName, SCHEME_NAMES, type Words } from "../chart/words.ts";
import type {
  DepositTrial,
  Prepayment,
  Settlement,
} from "../model/settlement.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { moneyUnit } from "./money_unit.ts";

/**
 * The prepayment and its gate, and which quality deposit leaves how much to the
 * clearing (预付金与质量保证金试算). `R-PRE`, `R-MON`, `R-CAL`.
 */
export function depositSection(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", last = sides(comparison).at(-1)!.result;
  const { clearingShare: limit, clearingShareGoal: goal } = last.days;
  return markup`<section id="deposit"><h2>${
    zh ? "预付金与质量保证金" : "Prepayment and quality deposit"
  }</h2>${prepaymentTable(comparison, lang)}<h3>${
    zh
      ? "哪个保证金比例能达到清算资金占比的要求"
      : "Which deposit meets the share of clearing money"
  }</h3>${answers(comparison, lang)}${
    trialTable(comparison, lang)
  }<p class="quiet">${
    zh
      ? `按各比例重算每月预留、月末对账和清算拨付，月度结算额、考核和清算额不变；预付金是借款，收回时不算清算资金。本年上限${
        limit === null ? "没有规定" : formatPercent(limit, 1)
      }，三年行动计划最终要求${
        goal === null ? "没有规定" : formatPercent(goal, 1)
      }（约 3% 加容差）。`
      : `Deposits, true-ups and transfers are reckoned anew for each; gross, assessment and pay stay. A prepayment is a loan and no clearing money when it is taken back. The limit of the year is ${
        limit === null ? "not set" : formatPercent(limit, 1)
      }; where the plan ends up it is ${
        goal === null ? "not set" : formatPercent(goal, 1)
      }, about 3 % and the tolerance.`
  }</p></section>`;
}

const REFUSED: Readonly<
  Record<NonNullable<Prepayment["refused"]>, Words>
> = {
  surplus: {
    zh: "未过：累计结余月数不足",
    en: "refused: too few months of surplus",
  },
  lastYear: {
    zh: "未过：上年当期赤字",
    en: "refused: a deficit last year",
  },
  projected: {
    zh: "未过：本年预计赤字",
    en: "refused: a deficit is planned",
  },
};

function prepaymentTable(comparison: Comparison, lang: Lang): Html | string {
  const zh = lang === "zh";
  const all = sides(comparison).flatMap(({ role, result }) =>
    result.settlements.flatMap((s) =>
      s.prepayment ? [{ role, s, paid: s.prepayment }] : []
    )
  );
  if (all.length === 0) {
    return markup`<p>${
      zh ? "本次方案没有预付金。" : "No scenario here prepays."
    }</p>`;
  }
  const unit = moneyUnit(all.map(({ paid }) => sum(paid.amounts)), lang);
  const heads = zh
    ? [
      ...["险种", "方案", "累计结余（月）", "门槛（月）", "结果"],
      ...["预付机构（家）", `预付金额（${unit.name}）`, "年末"],
    ]
    : [
      ...["Scheme", "Scenario", "Surplus, months", "Gate", "Result"],
      ...["Institutions", `Prepaid, ${unit.name}`, "At the end"],
    ];
  return tableHtml(
    heads,
    all.map(({ role, s, paid }) => [
      SCHEME_NAMES[s.scheme][lang],
      roleName(role, comparison, lang),
      paid.months ?? "–",
      String(paid.gate),
      paid.refused === null
        ? (zh ? "通过" : "passed")
        : REFUSED[paid.refused][lang],
      String(paid.amounts.filter((fen) => fen > 0).length),
      unit.text(sum(paid.amounts)),
      paid.close === "offset"
        ? (zh ? "清算冲抵" : "taken back")
        : (zh ? "结转下年" : "kept"),
    ]),
    { texts: 2 },
  );
}

/** Sides whose trials differ; the first alone where the scenarios leave the same to the clearing. */
function triedSides(comparison: Comparison) {
  const all = sides(comparison);
  const text = all.map(({ result }) => JSON.stringify(result.deposits));
  return new Set(text).size === 1 ? all.slice(0, 1) : all;
}

/** The largest tried deposit that meets the year's limit and the plan's goal, in a sentence a scheme. */
function answers(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh", tried = triedSides(comparison);
  const lines = tried.flatMap(({ role, result }) =>
    result.settlements.flatMap(({ scheme }) => {
      const own = result.deposits.filter((d) => d.scheme === scheme);
      // A scheme that pays nobody has no clearing money either.
      if (own.every(({ paid, transferred }) => paid + transferred === 0)) {
        return [];
      }
      const { clearingShare, clearingShareGoal } = result.days;
      const name = SCHEME_NAMES[scheme][lang] +
        (tried.length > 1 ? ` · ${roleName(role, comparison, lang)}` : "");
      return `${name}${zh ? "：" : ": "}${
        largest(own, clearingShare, zh ? "本年上限" : "this year's limit", lang)
      }${zh ? "；" : "; "}${
        largest(
          own,
          clearingShareGoal,
          zh ? "计划目标" : "the plan's goal",
          lang,
        )
      }${zh ? "。" : "."}`;
    })
  );
  return markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}

function largest(
  trials: readonly DepositTrial[],
  limit: number | null,
  what: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  if (limit === null) return zh ? `${what}没有规定` : `${what} is not set`;
  const within = trials.filter((d) => shareOf(d) <= limit);
  const best = within.at(-1);
  const text = `${what} ${formatPercent(limit, 1)}`;
  if (best !== undefined) {
    return zh
      ? `保证金不超过 ${formatPercent(best.deposit)} 可达${text}`
      : `a deposit of up to ${formatPercent(best.deposit)} meets ${text}`;
  }
  const least = minus(formatPercent(shareOf(trials[0]!), 2));
  return zh
    ? `不留保证金也达不到${text}（仍占 ${least}，多为清算时才付的结余）`
    : `no deposit at all would still miss ${text} (${least} is left, mostly savings that are paid at clearing)`;
}

function shareOf({ transferred, paid }: DepositTrial): number {
  return transferred / (transferred + paid);
}

function trialTable(comparison: Comparison, lang: Lang): Html {
  const zh = lang === "zh";
  const all = triedSides(comparison),
    goal = all.at(-1)!.result.days.clearingShareGoal;
  const unit = moneyUnit(
    all.flatMap(({ result }) => result.deposits.map((d) => d.withheld)),
    lang,
  );
  const heads = zh
    ? [
      ...["险种", "方案", "保证金比例", `预留（${unit.name}）`],
      ...[
        `留到清算（${unit.name}）`,
        "清算资金占比",
        "本年达标",
        goal === null ? "目标" : `${formatPercent(goal, 1)} 达标`,
      ],
    ]
    : [
      ...["Scheme", "Scenario", "Deposit", `Withheld, ${unit.name}`],
      ...[
        `Left, ${unit.name}`,
        "Clearing money",
        "This year",
        "Goal of the plan",
      ],
    ];
  const rows = all.flatMap(({ role, result }) =>
    result.deposits.map((d) => {
      const share = shareOf(d);
      return [
        SCHEME_NAMES[d.scheme][lang],
        roleName(role, comparison, lang) +
        (isOwn(d.deposit, result.settlements, d.scheme)
          ? (zh ? "（所定）" : " (as set)")
          : ""),
        formatPercent(d.deposit),
        unit.text(d.withheld),
        unit.text(d.transferred),
        Number.isFinite(share) ? minus(formatPercent(share, 2)) : "–",
        met(share, result.days.clearingShare, lang),
        met(share, goal, lang),
      ];
    })
  );
  return tableHtml(heads, rows, { texts: 2 });
}

/** Whether the year was settled with this deposit: Σ deposits of Σ gross. */
function isOwn(
  deposit: number,
  settlements: readonly Settlement[],
  scheme: Settlement["scheme"],
): boolean {
  const sheet = settlements.find((s) => s.scheme === scheme)!;
  return Math.abs(sum(sheet.deposit) / sum(sheet.gross) - deposit) < 1e-5;
}

function met(share: number, limit: number | null, lang: Lang): string {
  if (limit === null || !Number.isFinite(share)) return "–";
  if (lang === "zh") return share <= limit ? "达标" : "未达标";
  return share <= limit ? "met" : "missed";
}
