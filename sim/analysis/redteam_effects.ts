import type { Lang } from "../base/formats.ts";
import { sum } from "../base/sum.ts";
import type { Act } from "../model/ledger.ts";
import type { RedTeamBook, RedTeamEntry } from "../model/redteam.ts";
import {
  type ActScore,
  leakOf,
  type RuleScore,
} from "../model/supervision_score.ts";
import { PAYING_RULES, type PayingRule } from "./paying_rules.ts";
import {
  type RedTeamIntervals,
  redTeamIntervals,
} from "./redteam_intervals.ts";

/** What became of a lever (手柄的去向), fen, with the money of all acts that it leads to; without the honest city's row. */
export interface RedTeamEffect extends Omit<ActScore, "act"> {
  /** Row of the levers. */
  readonly lever: number;
  /** What inspectors call it; `null` where no rule forbids it. */
  readonly act: Act | null;
  /** The rule of payment that it draws money by; `null` where the rules pay nothing for it. */
  readonly rule: PayingRule | null;
  /** What stays with institutions: unseen, unlooked and missed. */
  readonly leak: number;
  /** Cases in order on which something stands. */
  readonly accused: number;
  /** What was taken of them. */
  readonly accusedFen: number;
  /** Wrong cases that were in the sample. */
  readonly sampled: number;
  /** 95 % intervals of leak, leak of loss and accused cases; `null` where the whole city was played. */
  readonly within: RedTeamIntervals | null;
  /** Against the honest city: paid by case. */
  readonly pay: number;
  /** Likewise: paid for stays outside payment by case. */
  readonly outside: number;
  /** Likewise: borne by patients. */
  readonly patients: number;
  /** Likewise: moved between institutions. */
  readonly moved: number;
  /** Whether cases should leave payment by case, and the rules have no door for them. */
  readonly shut: boolean;
}

/** Every lever of a book against the honest city (红队结果), the largest leak first. */
export function redTeamEffects(
  { cells, method }: Pick<RedTeamBook, "cells" | "method">,
): RedTeamEffect[] {
  const [honest, ...pulled] = cells;
  return pulled.map((cell): RedTeamEffect => {
    const { lever, score, pay, outside, patients, shut } = cell;
    const { acts, accused } = score;
    const own = acts.toSorted((a, b) => b.planted - a.planted)[0];
    const total = (of: (act: typeof acts[number]) => number) =>
      sum(acts.map(of));
    const change = pay.map((fen, h) => fen - honest!.pay[h]!);
    const gains = sum(change.filter((fen) => fen > 0));
    return {
      lever,
      act: own?.act ?? null,
      rule: own === undefined ? null : PAYING_RULES[method][own.act] ?? null,
      cases: total((a) => a.cases),
      caught: total((a) => a.caught),
      planted: total((a) => a.planted),
      refused: total((a) => a.refused),
      returned: total((a) => a.returned),
      unseen: total((a) => a.unseen),
      unlooked: total((a) => a.unlooked),
      missed: total((a) => a.missed),
      leak: total(leakOf),
      sampled: Math.round(total((a) => a.cases) / score.spread.weight),
      within: redTeamIntervals(score),
      accused: accused.cases,
      accusedFen: accused.fen,
      pay: sum(change),
      outside: outside - honest!.outside,
      patients: patients - honest!.patients,
      moved: Math.min(gains, gains - sum(change)),
      shut,
    };
  }).sort((a, b) => b.leak - a.leak || a.lever - b.lever);
}

/** A rule held against the lever that it is about (规则对手柄). */
export interface RuleAccuracy {
  /** Row of the levers. */
  readonly lever: number;
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

/** Precision and recall of each screen where what it looks for is planted most (查准率与查全率), others apart. */
export function ruleAccuracies({ cells }: RedTeamBook): RuleAccuracy[] {
  const [honest, ...pulled] = cells;
  // Several levers may lead to one act: the one with most cases says most.
  const most = new Map<string, { lever: number; rule: RuleScore }>();
  for (const { lever, score } of pulled) {
    for (const rule of score.rules) {
      if (!score.acts.some(({ act }) => act === rule.act)) continue;
      const known = most.get(rule.rule);
      if (known === undefined || rule.planted > known.rule.planted) {
        most.set(rule.rule, { lever, rule });
      }
    }
  }
  return [...most.values()].map(({ lever, rule }) => ({
    lever,
    rule: rule.rule,
    act: rule.act!,
    precision: rule.suspected === 0 ? null : rule.right / rule.suspected,
    recall: rule.planted === 0 ? null : rule.right / rule.planted,
    delay: rule.delay,
    honest: honest!.score.rules.find((r) => r.rule === rule.rule)
      ?.suspected ?? 0,
  }));
}

/** Name of a lever without what all of them begin with (手柄名称). */
export function leverName({ titleZh, titleEn }: RedTeamEntry, lang: Lang) {
  return lang === "zh"
    ? titleZh.replace(/^.*?：/, "")
    : titleEn.replace(/^.*?: /, "");
}
