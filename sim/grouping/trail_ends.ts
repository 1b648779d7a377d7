import type { CodeBook, Method } from "../model/ledger.ts";
import { subcategory } from "./assign_codes.ts";
import type { GroupTrail } from "./group_trail.ts";
import type { Grouper } from "./grouper.ts";
import { CLASS_WORDS, operationWords, type TrailStep } from "./trail_step.ts";

/** A case that is not grouped, as another method pays for it. */
export function outside(method: Method): GroupTrail {
  return {
    group: null,
    steps: [{
      rule: "R-GRP",
      question: "route",
      zh: `按“${METHOD_WORDS[method].zh}”付费，不按病种分组`,
      en: `paid by ${METHOD_WORDS[method].en}, not grouped by disease`,
      candidates: [],
      verdict: "decides",
    }],
  };
}

const METHOD_WORDS = {
  dip: { zh: "按病种分值", en: "disease points" },
  bedDay: { zh: "按床日", en: "bed-day" },
  dialysis: { zh: "透析定额", en: "the fixed amount of dialysis" },
  remote: { zh: "异地就医", en: "the rules of care out of the area" },
  unpaid: { zh: "不予支付", en: "nothing" },
} as const;

/** What of the codes counts: `R-CAT-0` to `R-CAT-2`. */
export function codesStep(
  book: CodeBook,
  { national: { refined }, treatmentClass }: Grouper,
  code: number,
  c: number,
): TrailStep {
  const all = book.operations[code]!, left = refined.codes.operations[c]!;
  const gone = all.filter((op) => !left.includes(op));
  const rank = CLASS_WORDS[treatmentClass[c]!]!;
  const counted = operationWords(left), diagnosis = book.diagnosis[code]!;
  return {
    rule: "R-CAT-2",
    question: "codes",
    zh: `主要诊断 ${diagnosis}（亚目 ${
      subcategory(diagnosis)
    }），${counted.zh}，治疗方式：${rank.zh}${
      gone.length === 0 ? "" : `；不纳入分组的操作：${gone.join("、")}`
    }`,
    en: `main diagnosis ${diagnosis} (subcategory ${
      subcategory(diagnosis)
    }), ${counted.en}, treatment class ${rank.en}${
      gone.length === 0
        ? ""
        : `; operations that do not count: ${gone.join(", ")}`
    }`,
    candidates: [],
    verdict: "goes on",
  };
}

/** Whether the main diagnosis is on the exclusion list: `R-CAT-0`. */
export function exclusionStep(diagnosis: string, barred: boolean): TrailStep {
  return {
    rule: "R-CAT-0",
    question: "exclusion",
    zh: barred
      ? `${diagnosis} 在排除列表中，不能作为主要诊断入组`
      : `${diagnosis} 不在排除列表中`,
    en: barred
      ? `${diagnosis} is on the exclusion list and may not be a main diagnosis`
      : `${diagnosis} is not on the exclusion list`,
    candidates: [],
    verdict: barred ? "decides" : "goes on",
  };
}

/** The trail with its end: the group, or that the case has no score. */
export function ended(
  steps: readonly TrailStep[],
  group: number | null,
  { catalogue }: Grouper,
): GroupTrail {
  const { id, version } = catalogue;
  const from = {
    zh: `目录 ${id}（${version} 版）`,
    en: `${id}, edition ${version}`,
  };
  const result: TrailStep = {
    rule: group === null ? "R-SPX-1" : "R-GRP",
    question: "result",
    zh: group === null
      ? `无分值病种：没有一层收下（${from.zh}）`
      : `入 ${catalogue.group[group]} ${catalogue.name[group]}（${from.zh}）`,
    en: group === null
      ? `no-score case: no layer takes it (${from.en})`
      : `${catalogue.group[group]} (${from.en})`,
    candidates: [],
    verdict: "decides",
  };
  return { steps: [...steps, result], group };
}
