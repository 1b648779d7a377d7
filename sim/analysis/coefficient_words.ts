import type { BonusColumn } from "../model/ledger.ts";
import { choiceWords } from "../model/policy/mod.ts";

/** What a bonus is called (加成名称). */
export function bonusName(
  indicator: BonusColumn["indicator"],
): { readonly zh: string; readonly en: string } {
  return indicator === "grade"
    ? { zh: "考核等级", en: "grade of the assessment" }
    : choiceWords("points.coefficient.bonuses", indicator)!;
}
