import {
  leverName,
  type RedTeamEffect,
  redTeamEffects,
} from "../../analysis/redteam_effects.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { redTeamIntervals } from "../../analysis/redteam_intervals.ts";
import type { RedTeamBook } from "../../model/redteam.ts";

/**
 * What a red team comes to, in sentences (红队结论): which rule leaks most, what
 * supervision gets back, what it deters, and whom it accuses wrongly.
 */
export function redTeamConclusion(book: RedTeamBook, lang: Lang): string[] {
  const zh = lang === "zh", effects = redTeamEffects(book);
  const money = (fen: number) => formatAmount(fen, lang);
  const [worst] = effects;
  if (worst === undefined || worst.planted === 0 || worst.rule === null) {
    return [zh ? "没有手柄使基金受损。" : "No lever costs the fund anything."];
  }
  const name = leverName(book.levers[worst.lever]!, lang), { rule } = worst;
  const all = (of: (e: RedTeamEffect) => number) => sum(effects.map(of));
  const planted = all((e) => e.planted);
  const refused = all((e) => e.refused), returned = all((e) => e.returned);
  const { score } = book.cells[0]!, honest = score.accused;
  const within = redTeamIntervals(score)?.accused;
  const around = within === undefined
    ? ""
    : zh
    ? `（抽到 ${formatCount(honest.cases / book.weight)} 例，95% 区间 ${
      formatCount(within.low)
    }–${formatCount(within.high)}）`
    : ` (${formatCount(honest.cases / book.weight)} in the sample; 95 %: ${
      formatCount(within.low)
    }–${formatCount(within.high)})`;
  return [
    zh
      ? `漏得最多的是“${rule.zh}”（${rule.rule}）：${name}使基金损失 ${
        money(worst.planted)
      }，漏掉 ${money(worst.leak)}（${share(worst.leak, worst.planted)}${
        sampled(worst, lang)
      }），其中 ${share(worst.unseen, worst.leak)}没有任何规则疑到。`
      : `Most leaks where ${rule.en} (${rule.rule}): ${name} costs the fund ${
        money(worst.planted)
      }, of which ${money(worst.leak)} (${share(worst.leak, worst.planted)}${
        sampled(worst, lang)
      }) leaks; no rule meets ${share(worst.unseen, worst.leak)} of that.`,
    zh
      ? `逐个手柄合计损失 ${money(planted)}，监管收回 ${
        share(refused + returned, planted)
      }：付款前拒付 ${money(refused)}，付款后追回 ${money(returned)}。`
      : `One lever after the other costs ${
        money(planted)
      }; supervision gets back ${share(refused + returned, planted)}: ${
        money(refused)
      } refused before payment, ${money(returned)} given back.`,
    ...deterred(book, lang),
    zh
      ? `没有人违规时，仍有 ${
        formatCount(honest.cases)
      } 例${around}被错误认定或拒付，扣去 ${money(honest.fen)}，申诉另撤销 ${
        formatCount(score.cleared)
      } 例：都是笔误和机器误判。`
      : `Where nobody does anything, ${
        formatCount(honest.cases)
      } cases${around} are held to be wrong and ${
        money(honest.fen)
      } is taken for them; ${
        formatCount(score.cleared)
      } more win their appeal. They are slips of the pen and of machines.`,
    ...slipped(book, lang),
  ];
}

/** How many sampled cases a sentence stands on, and how far the share may be off. */
function sampled({ sampled, within }: RedTeamEffect, lang: Lang): string {
  if (within === null) return "";
  const { low, high } = within.share;
  const ends = `${formatPercent(low)}–${formatPercent(high)}`;
  return lang === "zh"
    ? `，抽到 ${formatCount(sampled)} 例，95% 区间 ${ends}`
    : `; ${formatCount(sampled)} cases in the sample, 95 %: ${ends}`;
}

/** What the planned days deter, beside what they bring back where institutions know and where they do not. */
function deterred({ curve, unknown }: RedTeamBook, lang: Lang): string[] {
  const none = curve.find(({ effort }) => effort === 0);
  const planned = curve.find(({ effort }) => effort === 1) ?? curve.at(-1);
  if (none === undefined || planned === undefined) return [];
  const zh = lang === "zh", money = (fen: number) => formatAmount(fen, lang);
  if (none.planted === 0) {
    return [
      zh
        ? "机构自己权衡时，高编、分解和凑线在这套规则下都不多得钱，没有人去做，也就没有什么可威慑。"
        : "Where institutions weigh it, upcoding, splitting and padding bring nothing under these rules: nobody does them, and there is nothing to deter.",
    ];
  }
  const less = none.planted - planned.planted;
  const hidden = unknown.find(({ effort }) => effort === planned.effort);
  const beside = hidden === undefined
    ? ""
    : zh
    ? `机构不知道检查时，同样的人日一点也不威慑，收回 ${
      money(hidden.recovered)
    }。`
    : ` Where institutions do not know of them, the same days deter nothing and bring back ${
      money(hidden.recovered)
    }.`;
  return [
    zh
      ? `机构自己权衡时，${
        formatCount(planned.days)
      } 个人日使高编、分解和凑线的损失由 ${money(none.planted)} 降到 ${
        money(planned.planted)
      }，威慑 ${money(less)}（${share(less, none.planted)}），查处收回 ${
        money(planned.recovered)
      }，检查成本 ${money(planned.cost)}。${beside}`
      : `Where institutions weigh it, the ${
        formatCount(planned.days)
      } inspector-days lower the loss by upcoding, splitting and padding from ${
        money(none.planted)
      } to ${money(planned.planted)}: ${money(less)} (${
        share(less, none.planted)
      }) is deterred, ${money(planned.recovered)} recovered, at a cost of ${
        money(planned.cost)
      }.${beside}`,
  ];
}

/** What more slips of the pen do to those who do nothing wrong. */
function slipped({ noise }: RedTeamBook, lang: Lang): string[] {
  const few = noise.find(({ times }) => times === 1), many = noise.at(-1);
  if (few === undefined || many === undefined || many.times <= 1) return [];
  const zh = lang === "zh", from = formatCount(few.accused);
  const to = formatCount(many.accused);
  if (many.accused <= few.accused) {
    return [
      zh
        ? `主诊断笔误增加到 ${many.times} 倍时，被错误认定的仍为 ${to} 例（原 ${from} 例）：同一类目内的笔误很少改变分组。`
        : `With ${many.times} times the wrong main diagnoses, ${to} are held to be wrong (before, ${from}): a slip within a category seldom leads to another group.`,
    ];
  }
  return [
    zh
      ? `主诊断笔误增加到 ${many.times} 倍时，被错误认定的由 ${from} 例增加到 ${to} 例：查得再严，冤枉也随笔误而增。`
      : `With ${many.times} times the wrong main diagnoses, those held to be wrong rise from ${from} to ${to}: false accusations follow honest slips.`,
  ];
}

function share(part: number, of: number): string {
  return of === 0 ? "–" : formatPercent(part / of);
}
