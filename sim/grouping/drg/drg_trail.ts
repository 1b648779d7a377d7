import { NO_GROUP, SEVERITIES, type Ungrouped } from "../../model/ledger.ts";
import type { GroupTrail } from "../group_trail.ts";
import {
  operationWords,
  type Said,
  type TrailCandidate,
  type TrailStep,
} from "../trail_step.ts";
import { complicationOf, isExcluded } from "./compile_severity.ts";
import { bothBoxes } from "./condition_box.ts";
import { decisionRows } from "./decision_rows.ts";
import type { DrgGrouper } from "./drg_grouper.ts";
import {
  adrgsFor,
  type DrgCodes,
  isMedical,
  isOperated,
  isPreMdc,
  mdcsFor,
} from "./fitting_rows.ts";
import { type DrgFeatures, holdsBox } from "./holds_box.ts";
import type { RuleLists } from "./rule_lists.ts";
import { severityWords, UNGROUPED_WORDS } from "./drg_words.ts";

/** A case to be explained. */
export interface DrgCase extends DrgCodes {
  readonly features: DrgFeatures;
}

/**
 * Why a case is in its group (入组说明), rebuilt from the rule tables: its MDC, the
 * ADRGs whose lists its codes are on, what its secondary diagnosis adds or why it
 * is excluded, the groups of the ADRG, and the end. `R-DRG`.
 */
export function drgTrail(grouper: DrgGrouper, of: DrgCase): GroupTrail {
  const { drg: { lists }, catalogue } = grouper;
  const { rules } = lists, { features } = of;
  const holds = (box: Parameters<typeof holdsBox>[0]) =>
    holdsBox(box, features, lists.secondaryCodes);
  const severity = severityStep(lists, of);
  const decided = decisionRows(lists, of).find(({ severities, box }) =>
    (severities >> severity.level & 1) === 1 && holds(box)
  )!;
  const outcome = lists.outcomes[decided.outcome]!;
  const steps: TrailStep[] = [
    SENT,
    codesStep(of),
    mdcStep(lists, of, outcome.mdc, holds),
  ];
  if (outcome.mdc >= 0 && outcome.why !== "twoMdc") {
    steps.push(adrgStep(lists, of, outcome, decided.outcome, holds));
  }
  if (outcome.drg < 0) {
    steps.push(resultStep(catalogue, outcome.label, outcome.why, null));
    return { steps, group: null };
  }
  const { adrg } = rules.drgs[decided.outcome]!;
  steps.push(severity.step);
  const box = bothBoxes(
    lists.mdcBoxes[rules.adrgs[adrg]!.mdc]!,
    lists.adrgBoxes[adrg]!,
  )!;
  steps.push({
    rule: "R-DRG",
    question: "drg",
    zh: `${rules.adrgs[adrg]!.code} 的病组`,
    en: `groups of ${rules.adrgs[adrg]!.code}`,
    candidates: lists.drgsOf[adrg]!.map((d): TrailCandidate => {
      const row = rules.drgs[d]!, own = bothBoxes(box, lists.drgBoxes[d]!);
      const fits = (row.severities >> severity.level & 1) === 1;
      const met = own !== null && holds(own);
      const kept = d === decided.outcome;
      const [zh, en] = kept
        ? ["符合，入此组", "fits and takes the case"]
        : !fits
        ? [
          `只收${severityWords(row.severities).zh}`,
          `takes ${severityWords(row.severities).en} only`,
        ]
        : met
        ? ["符合，但前一组已收下", "fits, but the one before took the case"]
        : ["不符合年龄、住院日等条件", "its conditions are not met"];
      return { code: row.code, name: row.name, kept, zh: zh!, en: en! };
    }),
    verdict: "goes on",
  });
  const row = catalogue.group.indexOf(outcome.label);
  const from = rules.drgs[decided.outcome]!.code;
  steps.push(
    resultStep(catalogue, outcome.label, null, row, from),
  );
  return { steps, group: row < 0 ? NO_GROUP : row };
}

const SENT: TrailStep = {
  rule: "R-DRG",
  question: "route",
  zh: "本地住院，没有退出的理由：按病组（DRG）付费",
  en: "a stay in the area that nothing takes out: paid by group (DRG)",
  candidates: [],
  verdict: "goes on",
};

function codesStep({ diagnosis, operations }: DrgCodes): TrailStep {
  const counted = operationWords(operations);
  return {
    rule: "R-DRG",
    question: "codes",
    zh: `主要诊断 ${diagnosis}，${counted.zh}`,
    en: `main diagnosis ${diagnosis}, ${counted.en}`,
    candidates: [],
    verdict: "goes on",
  };
}

type Holds = (box: Parameters<typeof holdsBox>[0]) => boolean;

function mdcStep(
  lists: RuleLists,
  of: DrgCase,
  taken: number,
  holds: Holds,
): TrailStep {
  const { mdcs } = lists.rules;
  const found = mdcsFor(lists, of).filter((m) =>
    !isPreMdc(lists, m) || adrgsFor(lists, m, of).length > 0
  );
  return {
    rule: "R-DRG",
    question: "mdc",
    zh: taken < 0
      ? "主要诊断不在任何 MDC 的列表中"
      : `主要诊断大类 ${mdcs[taken]!.code} ${mdcs[taken]!.name}`,
    en: taken < 0
      ? "the main diagnosis is on no list of an MDC"
      : `MDC ${mdcs[taken]!.code} ${mdcs[taken]!.nameEn}`,
    candidates: found.map((m): TrailCandidate => {
      const met = holds(lists.mdcBoxes[m]!), pre = isPreMdc(lists, m);
      return {
        code: mdcs[m]!.code,
        name: mdcs[m]!.name,
        kept: m === taken,
        ...said(
          !met
            ? ["不符合年龄、性别等条件", "its conditions are not met"]
            : pre
            ? ["先期分组，由操作进入", "a pre-MDC, entered by an operation"]
            : ["主要诊断在其列表中", "the main diagnosis is on its list"],
        ),
      };
    }),
    verdict: "goes on",
  };
}

function adrgStep(
  lists: RuleLists,
  of: DrgCase,
  { mdc, why }: { readonly mdc: number; readonly why: Ungrouped | null },
  decided: number,
  holds: Holds,
): TrailStep {
  const { adrgs, drgs } = lists.rules;
  const taken = why === null ? drgs[decided]!.adrg : -1;
  const home = taken < 0 ? mdc : adrgs[taken]!.mdc;
  const found = adrgsFor(lists, home, of);
  const unrelated = found.every((a) => isMedical(lists, a)) &&
    isOperated(lists, of) && !isPreMdc(lists, home);
  return {
    rule: "R-DRG",
    question: "adrg",
    zh: taken >= 0
      ? `核心组 ${adrgs[taken]!.code} ${adrgs[taken]!.name}`
      : unrelated
      ? "手术与主要诊断不在同一大类：歧义"
      : "没有核心组收下",
    en: taken >= 0
      ? `ADRG ${adrgs[taken]!.code} ${adrgs[taken]!.nameEn}`
      : unrelated
      ? "the operation is of another MDC than the main diagnosis"
      : "no ADRG takes the case",
    candidates: found.map((a): TrailCandidate => ({
      code: adrgs[a]!.code,
      name: adrgs[a]!.name,
      kept: a === taken,
      ...said(
        a === taken
          ? ["诊断与操作在其列表中", "its lists have the case's codes"]
          : unrelated
          ? ["内科组，不收手术病例", "a medical group, not for an operation"]
          : !holds(lists.adrgBoxes[a]!)
          ? ["不符合年龄、体重等条件", "its conditions are not met"]
          : ["排在其后", "comes after it"],
      ),
    })),
    verdict: "goes on",
  };
}

/** What the secondary diagnosis adds: CC, MCC, or none, and why. */
function severityStep(
  lists: RuleLists,
  { diagnosis, features }: DrgCase,
): { readonly step: TrailStep; readonly level: number } {
  let level = 0;
  const candidates = features.secondary.map((code): TrailCandidate => {
    const { level: own, exclusions } = complicationOf(lists, code);
    const excluded = own > 0 && isExcluded(lists, exclusions, diagnosis);
    if (!excluded) level = Math.max(level, own);
    const word = SEVERITIES[own]!.toUpperCase();
    return {
      code,
      name: "",
      kept: own > 0 && !excluded,
      ...said(
        own === 0
          ? ["不在并发症与合并症表中", "not on the list of complications"]
          : excluded
          ? [
            `${word}，但排除表 ${exclusions} 含主要诊断 ${diagnosis}，不计`,
            `${word}, but exclusion table ${exclusions} has the main diagnosis ${diagnosis}`,
          ]
          : [`${word}，未被主要诊断排除`, `${word}, not excluded`],
      ),
    };
  });
  const words = severityWords(1 << level);
  return {
    level,
    step: {
      rule: "R-DRG",
      question: "severity",
      zh: features.secondary.length === 0
        ? `没有次要诊断：${words.zh}`
        : words.zh,
      en: features.secondary.length === 0
        ? `no secondary diagnosis: ${words.en}`
        : words.en,
      candidates,
      verdict: "goes on",
    },
  };
}

function resultStep(
  { id, version, name }: DrgGrouper["catalogue"],
  label: string,
  why: Ungrouped | null,
  row: number | null,
  from: string = label,
): TrailStep {
  const reason = why === null ? null : UNGROUPED_WORDS[why];
  const merged = from === label ? "" : `${from} → `;
  return {
    rule: why === null ? "R-DRG" : "R-SPX-1",
    question: "result",
    zh: reason === null
      ? `入 ${merged}${label} ${name[row!] ?? ""}（${id}，${version}）`
      : `未入组 ${label}：${reason.zh}（${id}，${version}）`,
    en: reason === null
      ? `${merged}${label} (${id}, ${version})`
      : `not grouped, ${label}: ${reason.en} (${id}, ${version})`,
    candidates: [],
    verdict: "decides",
  };
}

function said([zh, en]: readonly string[]): Said {
  return { zh: zh!, en: en! };
}
