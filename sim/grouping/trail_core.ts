import type { Catalogue } from "../model/ledger.ts";
import { type PlacedEntry, tried } from "./assign_codes.ts";
import { chooseCore, matching, type MatchRules } from "./match.ts";
import { kept, type TieBreak } from "./tie_breaks.ts";
import {
  CLASS_WORDS,
  type Said,
  type TrailCandidate,
  type TrailStep,
  yuanWords,
} from "./trail_step.ts";

/** A case as core diseases are asked about it. */
export interface CoreQuestion {
  readonly operations: readonly string[];
  /** Treatment class rank. */
  readonly rank: number;
  /** Fen. */
  readonly cost: number;
}

/** How core diseases were tried: the steps, and the one that took the case. */
export interface CoreTrail {
  readonly steps: readonly TrailStep[];
  readonly taken: PlacedEntry | null;
}

/**
 * How the basic rule chose among the core diseases of a diagnosis (核心病种入组):
 * which matched at all, then each tie-break with what it left. It asks the same
 * functions as grouping itself.
 *
 * `R-GRP`.
 */
export function coreTrail(
  catalogue: Pick<Catalogue, "name">,
  entries: readonly PlacedEntry[],
  { operations, rank, cost }: CoreQuestion,
  kind: "operative" | "conservative",
  rules: MatchRules,
): CoreTrail {
  const among = tried(entries, operations, rank, kind, rules);
  let left = matching(among, operations, rules);
  const inMatch = new Set(left.map((m) => m.entry));
  const first: TrailStep = {
    rule: "R-GRP",
    question: "basic",
    ...counted(kind, inMatch.size),
    candidates: entries.map((entry) =>
      candidate(
        catalogue,
        entry,
        inMatch.has(entry),
        whyMatched(
          entry,
          inMatch.has(entry),
          rules.rule === "expression" && among.length > 0
            ? Math.min(...among.map((e) => e.treatmentClass))
            : null,
          kind,
          rank,
          rules,
        ),
      )
    ),
    verdict: left.length === 1 ? "decides" : "goes on",
  };
  const steps: TrailStep[] = [first];
  for (const by of rules.tieBreak) {
    if (left.length < 2) break;
    const before = left;
    if (by === "nearestCost") {
      const operated = { operations, cost };
      const nearest = chooseCore(before.map((m) => m.entry), operated, {
        ...rules,
        tieBreak: ["nearestCost", "lowestCode"],
      });
      left = before.filter(({ entry }) => entry === nearest);
    } else left = kept(before, by);
    const stays = new Set(left.map((m) => m.entry));
    steps.push({
      rule: "R-GRP",
      question: by,
      ...QUESTIONS[by],
      candidates: before.map((match) =>
        candidate(
          catalogue,
          match.entry,
          stays.has(match.entry),
          figureOf(by, match, cost),
        )
      ),
      verdict: left.length === 1 ? "decides" : "goes on",
    });
  }
  return { steps, taken: left.length === 1 ? left[0]!.entry : null };
}

const QUESTIONS: Readonly<Record<TieBreak, Said>> = {
  mostPlus: {
    zh: "取要求的操作最多的条目",
    en: "those that ask for most operations stay",
  },
  mostMatched: {
    zh: "取用上病例操作最多的条目",
    en: "those that use most of the case's operations stay",
  },
  fewestUnmatched: {
    zh: "取不吻合的相关操作最少的条目",
    en: "those with fewest operations that the case lacks stay",
  },
  nearestCost: {
    zh: "取均费最接近病例费用的条目，相等取编码小的",
    en:
      "the mean nearest to the cost takes the case, of equal ones the lower code",
  },
  lowestCode: { zh: "取编码最小的条目", en: "the lowest code takes the case" },
};

function counted(kind: "operative" | "conservative", n: number): Said {
  const zh = kind === "operative" ? "有操作的" : "保守治疗的";
  return n === 0
    ? {
      zh: `同一亚目${zh}核心病种中没有相符的`,
      en: `no ${kind} core disease of the subcategory matches`,
    }
    : {
      zh: `同一亚目${zh}核心病种中有 ${n} 个相符`,
      en: `${n} ${kind} core disease${
        n === 1 ? "" : "s"
      } of the subcategory match${n === 1 ? "es" : ""}`,
    };
}

function whyMatched(
  { expression, treatmentClass }: PlacedEntry,
  matches: boolean,
  highest: number | null,
  kind: "operative" | "conservative",
  rank: number,
  { rule }: MatchRules,
): Said {
  if (matches) return { zh: "相符", en: "matches" };
  const own = CLASS_WORDS[treatmentClass]!;
  if ((treatmentClass === 0) !== (kind === "conservative")) {
    return { zh: `是${own.zh}病种`, en: `is ${own.en}` };
  }
  if (kind === "conservative" && rank > 0) {
    return {
      zh: "病例有操作，不入保守治疗病种",
      en: "the case was operated and takes no conservative group",
    };
  }
  if (highest !== null && treatmentClass < highest) {
    const by = CLASS_WORDS[highest]!;
    return {
      zh: `${own.zh}，低于已相符的${by.zh}条目`,
      en: `${own.en}, below the ${by.en} entries that match`,
    };
  }
  return rule === "mainAndRelated"
    ? {
      zh: `主要操作不是 ${expression.split("+")[0]}，或另有更吻合的`,
      en: `the main operation is not ${
        expression.split("+")[0]
      }, or another fits better`,
    }
    : { zh: `病例没有做 ${expression}`, en: `the case lacks ${expression}` };
}

function figureOf(
  by: TieBreak,
  { entry, plus, used, unmatched }: {
    readonly entry: PlacedEntry;
    readonly plus: number;
    readonly used: number;
    readonly unmatched: number;
  },
  cost: number,
): Said {
  switch (by) {
    case "mostPlus":
      return { zh: `另要求 ${plus} 项`, en: `asks for ${plus} more` };
    case "mostMatched":
      return { zh: `用上 ${used} 项`, en: `uses ${used}` };
    case "fewestUnmatched":
      return { zh: `${unmatched} 项不吻合`, en: `${unmatched} lacking` };
    case "lowestCode":
      return { zh: "按编码", en: "by code" };
    case "nearestCost": {
      const mean = entry.mean.total / entry.mean.cases;
      const of = yuanWords(mean), off = yuanWords(Math.abs(mean - cost));
      return {
        zh: `均费 ${of.zh}，相差 ${off.zh}`,
        en: `mean ${of.en}, ${off.en} away`,
      };
    }
  }
}

function candidate(
  { name }: Pick<Catalogue, "name">,
  { code, group }: PlacedEntry,
  isKept: boolean,
  why: Said,
): TrailCandidate {
  return { code, name: name[group]!, kept: isKept, ...why };
}
