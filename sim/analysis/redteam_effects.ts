import type { Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import type { Act } from "../model/ledger.ts";
import type { RedTeamBook, RedTeamEntry } from "../model/redteam.ts";
import { leakOf } from "../model/supervision_score.ts";

/** The rule of payment that a kind of conduct draws money by (付费规则), ids as in the rule reference. */
export interface PayingRule extends Readonly<Record<Lang, string>> {
  /** Such as `R-PTS`. */
  readonly rule: string;
}

const BY_ITEM: PayingRule = {
  rule: "R-PTS",
  zh: "按账单中基金份额记账",
  en: "the fund's part of the bill",
};

/** Rules by what draws money through them (违规所借的付费规则). */
export const PAYING_RULES: Readonly<Partial<Record<Act, PayingRule>>> = {
  upcoded: {
    rule: "R-GRP",
    zh: "按记录的诊断和操作入组",
    en: "groups follow the codes that are recorded",
  },
  split: {
    rule: "R-PTS",
    zh: "每次住院各计一份分值",
    en: "every stay has points of its own",
  },
  lowIndication: {
    rule: "R-PTS",
    zh: "入院即得病种分值，不问指征",
    en: "whoever is admitted has points, with or without need",
  },
  padded: {
    rule: "R-PTS",
    zh: "费用低于下限按比例折算，过线给全分",
    en: "below the low edge points follow cost, above it they are whole",
  },
  shifted: {
    rule: "R-BEN",
    zh: "目录外费用由个人承担",
    en: "what is off the list is the patient's",
  },
  overTesting: BY_ITEM,
  sexLimited: BY_ITEM,
  drugResale: BY_ITEM,
  impersonation: BY_ITEM,
  herbs: BY_ITEM,
  dental: BY_ITEM,
};

/** What became of a lever (手柄的去向), fen; without the honest city's row. */
export interface RedTeamEffect {
  /** Row of the levers. */
  readonly lever: number;
  /** What inspectors call it; `null` where no rule forbids it. */
  readonly act: Act | null;
  /** Cases of which it is true. */
  readonly cases: number;
  /** Of them, cases on which something stands. */
  readonly caught: number;
  /** What it cost the fund: refused, given back, or in one of the three ways it leaks. */
  readonly planted: number;
  /** Of it, refused before payment. */
  readonly refused: number;
  /** Of it, given back after payment. */
  readonly returned: number;
  /** Of it, met by no rule. */
  readonly unseen: number;
  /** Of it, suspected where nobody looked. */
  readonly unlooked: number;
  /** Of it, missed by who looked. */
  readonly missed: number;
  /** What stays with institutions: unseen, unlooked and missed. */
  readonly leak: number;
  /** Cases in order on which something stands. */
  readonly accused: number;
  /** What was taken of them. */
  readonly accusedFen: number;
  /** Against the honest city: paid by case. */
  readonly pay: number;
  /** Likewise: borne by patients. */
  readonly patients: number;
  /** Likewise: moved between institutions. */
  readonly moved: number;
}

/** Every lever of a book against the honest city (红队结果), the largest leak first. */
export function redTeamEffects({ cells }: RedTeamBook): RedTeamEffect[] {
  const [honest, ...pulled] = cells;
  return pulled.map(({ lever, score, pay, patients }): RedTeamEffect => {
    const { acts, accused } = score;
    const own = acts.toSorted((a, b) => b.planted - a.planted)[0];
    const total = (of: (act: typeof acts[number]) => number) =>
      sum(acts.map(of));
    const change = pay.map((fen, h) => fen - honest!.pay[h]!);
    const gains = sum(change.filter((fen) => fen > 0));
    return {
      lever,
      act: own?.act ?? null,
      cases: total((a) => a.cases),
      caught: total((a) => a.caught),
      planted: total((a) => a.planted),
      refused: total((a) => a.refused),
      returned: total((a) => a.returned),
      unseen: total((a) => a.unseen),
      unlooked: total((a) => a.unlooked),
      missed: total((a) => a.missed),
      leak: total(leakOf),
      accused: accused.cases,
      accusedFen: accused.fen,
      pay: sum(change),
      patients: patients - honest!.patients,
      moved: Math.min(gains, gains - sum(change)),
    };
  }).sort((a, b) => b.leak - a.leak || a.lever - b.lever);
}

/** A rule held against the lever that it is about (规则对手柄). */
export interface RuleAccuracy {
  /** Screen. */
  readonly rule: string;
  /** What it suspects. */
  readonly act: Act;
  /** Of what it raised, the part that is true; `null` where it raised nothing. */
  readonly precision: number | null;
  /** Of what is true, the part that it raised; `null` where nothing is. */
  readonly recall: number | null;
  /** Days from discharge until it was known; `null` without any. */
  readonly delay: number | null;
  /** Cases in order that it raised where nobody does anything. */
  readonly honest: number;
}

/** Precision and recall of each screen where the lever that it looks for is pulled (查准率与查全率), others apart. */
export function ruleAccuracies({ cells }: RedTeamBook): RuleAccuracy[] {
  const [honest, ...pulled] = cells;
  return pulled.flatMap(({ score }) =>
    score.rules.flatMap((rule): RuleAccuracy[] =>
      rule.act === null || !score.acts.some(({ act }) => act === rule.act)
        ? []
        : [{
          rule: rule.rule,
          act: rule.act,
          precision: rule.suspected === 0 ? null : rule.right / rule.suspected,
          recall: rule.planted === 0 ? null : rule.right / rule.planted,
          delay: rule.delay,
          honest: honest!.score.rules.find((r) => r.rule === rule.rule)
            ?.suspected ?? 0,
        }]
    )
  );
}

/** Name of a lever without what all of them begin with (手柄名称). */
export function leverName({ titleZh, titleEn }: RedTeamEntry, lang: Lang) {
  return lang === "zh"
    ? titleZh.replace(/^.*?：/, "")
    : titleEn.replace(/^.*?: /, "");
}
