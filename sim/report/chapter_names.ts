import { CHART_NAMES, type ChartName } from "../chart/chart_names.ts";
import type { Words } from "../chart/words.ts";

/** Chapters of a report (报告章节), in its order; `--sections` names those that are wanted. */
export const CHAPTERS: readonly ChapterName[] = [
  "summary",
  "rehearsal",
  "winners",
  "why",
  "sure",
  "patients",
  "money",
  "assumptions",
  "realism",
  "annex",
];
/** One of {@linkcode CHAPTERS}. */
export type ChapterName =
  | "summary"
  | "rehearsal"
  | "winners"
  | "why"
  | "sure"
  | "patients"
  | "money"
  | "assumptions"
  | "realism"
  | "annex";

/** What the chapters are called. */
export const CHAPTER_TITLES: Readonly<Record<ChapterName, Words>> = {
  summary: { zh: "方案与结果", en: "What changes, and what comes of it" },
  rehearsal: { zh: "推演测算（R-SIM）", en: "The rehearsal (R-SIM)" },
  winners: { zh: "谁得谁失", en: "Winners and losers" },
  why: { zh: "为什么", en: "Why" },
  sure: { zh: "有多大把握", en: "How sure" },
  patients: { zh: "患者一侧", en: "The patients' side" },
  money: { zh: "预算与资金", en: "Budget and cash" },
  assumptions: { zh: "前提与说明", en: "What it stands on" },
  realism: { zh: "真实性与检验", en: "Realism and validation" },
  annex: { zh: "附录", en: "Annex" },
};

/** Where each figure stands; one that is not named here stands with the money. */
const CHAPTER_OF: Partial<Record<ChartName, ChapterName>> = {
  rehearsal_levels: "rehearsal",
  clearing_change: "winners",
  change_swarm: "winners",
  band_map: "winners",
  pay_rate: "winners",
  level_gain: "winners",
  point_value: "why",
  value_weather: "why",
  pay_split: "why",
  catalogue_points: "why",
  coefficient_raise: "winners",
  review_shift: "winners",
  finding_outcomes: "winners",
  inspector_yield: "winners",
  act_leak: "winners",
  screen_accuracy: "winners",
  practitioner_points: "winners",
  indicators_baseline: "rehearsal",
  model_change: "sure",
  model_levers: "sure",
  lever_hospitals: "sure",
  patient_burden: "patients",
  catastrophic: "patients",
  sent_on: "patients",
  county_access: "patients",
  realism_card: "realism",
};

/** Figures of a chapter, in the order of {@linkcode CHART_NAMES}. */
export function chapterFigures(chapter: ChapterName): ChartName[] {
  return CHART_NAMES.filter((name) =>
    (CHAPTER_OF[name] ?? "money") === chapter
  );
}
