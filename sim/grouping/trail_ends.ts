import type { CodeBook, Method } from "../model/ledger.ts";
import { subcategory } from "./assign_codes.ts";
import type { GroupTrail } from "./group_trail.ts";
import type { Grouper } from "./grouper.ts";
import {
  CLASS_WORDS,
  operationWords,
  type Said,
  type TrailStep,
} from "./trail_step.ts";

/** Where a case was sent, and by what of it (支付方式分流). */
export function routeStep(
  method: Method,
  { psychiatric }: Pick<CodeBook, "psychiatric">,
  code: number,
): TrailStep {
  const { zh, en } = method === "bedDay" && psychiatric[code] === 1
    ? {
      zh: "精神类住院，按床日付费，不按病种分组",
      en: "a psychiatric stay, paid by bed-day and not grouped",
    }
    : ROUTES[method];
  return {
    rule: "R-GRP",
    question: "route",
    zh,
    en,
    candidates: [],
    verdict: method === "dip" ? "goes on" : "decides",
  };
}

const ROUTES: Readonly<Record<Method, Said>> = {
  dip: {
    zh: "本地住院，没有按床日、定额退出的理由：按病种分值付费",
    en:
      "a stay in the area that neither bed-day nor fixed amounts take out: paid by disease points",
  },
  bedDay: {
    zh: "床日病种的住院，按床日付费，不按病种分组",
    en: "a stay of a bed-day disease, paid by bed-day and not grouped",
  },
  dialysis: {
    zh: "透析住院，按定额付费，不按病种分组",
    en: "a dialysis stay, paid a fixed amount and not grouped",
  },
  quota: {
    zh: "单病种，按定额付费，不按病种分组",
    en: "a single disease, paid a fixed amount and not grouped",
  },
  remote: {
    zh: "在统筹地区以外就医，从异地就医指标支付，不按病种分组",
    en:
      "care outside the pooling area, paid from the line of care elsewhere and not grouped",
  },
  unpaid: {
    zh: "不予支付，不按病种分组",
    en: "not paid and not grouped",
  },
  item: {
    zh: "按项目付费，由“其他”线支付：没有病种分值，或经特例单议退出分值",
    en:
      "paid by item from the line “other”: no disease points, or taken out of them by special review",
  },
};

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
