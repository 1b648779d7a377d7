import {
  leverName,
  PAYING_RULES,
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
import type { RedTeamBook } from "../../model/redteam.ts";

/**
 * What a red team comes to, in sentences (红队结论): which rule leaks most, what
 * supervision gets back, what it deters, and whom it accuses wrongly.
 */
export function redTeamConclusion(book: RedTeamBook, lang: Lang): string[] {
  const zh = lang === "zh", effects = redTeamEffects(book);
  const money = (fen: number) => formatAmount(fen, lang);
  const [worst] = effects;
  if (worst === undefined || worst.act === null) {
    return [zh ? "没有手柄使基金受损。" : "No lever costs the fund anything."];
  }
  const name = leverName(book.levers[worst.lever]!, lang);
  const rule = PAYING_RULES[worst.act]!;
  const all = (of: (e: RedTeamEffect) => number) => sum(effects.map(of));
  const planted = all((e) => e.planted);
  const refused = all((e) => e.refused), returned = all((e) => e.returned);
  const honest = book.cells[0]!.score.accused;
  return [
    zh
      ? `漏得最多的是“${rule.zh}”（${rule.rule}）：${name}使基金损失 ${
        money(worst.planted)
      }，漏掉 ${money(worst.leak)}（${
        share(worst.leak, worst.planted)
      }），其中 ${share(worst.unseen, worst.leak)}没有任何规则疑到。`
      : `Most leaks where ${rule.en} (${rule.rule}): ${name} costs the fund ${
        money(worst.planted)
      }, of which ${money(worst.leak)} (${
        share(worst.leak, worst.planted)
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
      } 例被错误认定或拒付，扣去 ${money(honest.fen)}，申诉另撤销 ${
        formatCount(book.cells[0]!.score.cleared)
      } 例：都是笔误和机器误判。`
      : `Where nobody does anything, ${
        formatCount(honest.cases)
      } cases are held to be wrong and ${
        money(honest.fen)
      } is taken for them; ${
        formatCount(book.cells[0]!.score.cleared)
      } more win their appeal. They are slips of the pen and of machines.`,
  ];
}

/** What the planned days deter, beside what they bring back. */
function deterred({ curve }: RedTeamBook, lang: Lang): string[] {
  const none = curve.find(({ effort }) => effort === 0);
  const planned = curve.find(({ effort }) => effort === 1) ?? curve.at(-1);
  if (none === undefined || planned === undefined || none.planted === 0) {
    return [];
  }
  const money = (fen: number) => formatAmount(fen, lang);
  const less = none.planted - planned.planted;
  return [
    lang === "zh"
      ? `机构自己权衡时，${
        formatCount(planned.days)
      } 个人日使高编、分解和凑线的损失由 ${money(none.planted)} 降到 ${
        money(planned.planted)
      }，威慑 ${money(less)}（${share(less, none.planted)}），查处收回 ${
        money(planned.recovered)
      }，检查成本 ${money(planned.cost)}。`
      : `Where institutions weigh it, the ${
        formatCount(planned.days)
      } inspector-days lower the loss by upcoding, splitting and padding from ${
        money(none.planted)
      } to ${money(planned.planted)}: ${money(less)} (${
        share(less, none.planted)
      }) is deterred, ${money(planned.recovered)} recovered, at a cost of ${
        money(planned.cost)
      }.`,
  ];
}

function share(part: number, of: number): string {
  return of === 0 ? "–" : formatPercent(part / of);
}
