import { REVIEW } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { SettledYear } from "./settle_year.ts";

/** What became of cases that are scored or paid in a way of their own (特殊类病例说明), `R-SPC`, `R-SPX-5`, `R-SPX-6`. */
export function categoryNotes(
  { points: { review } }: SettledYear,
  values: Values,
): ScenarioResult["notes"] {
  return [
    ...(review === undefined ? [] : [reviewNote(review)]),
    ...(values["points.bedDay.form"] === "points"
      ? [{
        zh:
          "床日病例按床日分值进入 DIP：支出预算各线仍按上年构成，床日费用原在“其他”线。",
        en:
          "Bed-day stays have points and share the DIP money; the lines of the budget are still those of last year, when such stays were paid from “other”.",
      }]
      : []),
    ...(values["grouping.route.emergency"]
      ? [{
        zh:
          "急诊转住院部分从病例费用中分出，按项目由“其他”线支付；没有清单的病例不分。",
        en:
          "Emergency care before an admission is taken out of the case and paid by item from “other”; bills without a list are not divided.",
      }]
      : []),
  ];
}

function reviewNote(review: Uint8Array): { zh: string; en: string } {
  const count = (name: typeof REVIEW[number]) =>
    review.reduce((n, r) => n + Number(r === REVIEW.indexOf(name)), 0);
  const approved = count("approved"), asked = approved + count("rejected");
  return {
    zh:
      `特例单议：${asked} 例符合条件（均视为申请），${approved} 例通过；没有评审数据，通过与否只看比值和名额。`,
    en:
      `Special review: ${asked} cases may apply, and are taken to; ${approved} are approved. There are no data on reviews, so ratio and places alone decide.`,
  };
}
