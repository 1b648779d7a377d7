import { sum } from "../../sim/base/sum.ts";
import { nothingFound } from "../../sim/model/intake.ts";
import { rehearsalTable } from "../../sim/metrics/rehearsal_table.ts";
import type { Hospitals } from "../../sim/model/ledger.ts";
import { sampleCatalogue, sampleFile } from "./sample_catalogue.ts";
import { sampleBasis } from "./sample_basis.ts";
import {
  sampleRaises,
  sampleReview,
  sampleSheet,
} from "./sample_coefficients.ts";
import { noSupervision } from "../../sim/supervision/not_yet.ts";
import { sampleMetrics } from "./sample_metrics.ts";
import { sampleRealism } from "./sample_realism.ts";
import { sampleDays } from "./sample_days.ts";
import { sampleWeather } from "./sample_weather.ts";
import { sampleWarnings } from "./sample_warnings.ts";
import { sampleBudget } from "./sample_budgets.ts";
import { sampleFilm } from "./sample_film.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import {
  otherPayments,
  type SampleOptions,
  settlement,
} from "./sample_sheets.ts";

export type { SampleOptions } from "./sample_sheets.ts";

/**
 * A hand-made result (样例结果) with the shape and the size of a city's, the same
 * in every process: for tests of charts and reports, which only read results.
 */
export function sampleResult(options: SampleOptions = {}): ScenarioResult {
  const { reform, asBooked, hospitals } = options;
  const key = [reform, asBooked, hospitals].join();
  let result = KNOWN.get(key);
  if (result === undefined) KNOWN.set(key, result = made(options));
  return { ...result };
}

/** Samples that were made before: they are only read, and random tests ask for hundreds. */
const KNOWN = new Map<string, ScenarioResult>();

function made(options: SampleOptions): ScenarioResult {
  const { reform = false, asBooked = false, hospitals: n = 40 } = options;
  const hospitals = sampleHospitals(n);
  const settlements = [0, 1].map((s) => settlement(hospitals, s, options));
  const old = { reform: false };
  const lastYear = [0, 1].map((s) => settlement(hospitals, s, old, 2024));
  const sheet = sampleSheet(hospitals);
  const scenario = reform ? "zibo_2025/share_up" : "zibo_2025/baseline";
  const catalogue = sampleCatalogue(), { days, published } = sampleDays(2025);
  return {
    scenario,
    titleZh: reform ? "淄博 2025：提高超支分担比例" : "淄博 2025：基线",
    titleEn: reform
      ? "Zibo 2025: a higher share of overspending"
      : "Zibo 2025: baseline",
    city: "zibo_2025",
    year: 2025,
    seed: "shapan",
    recordHash: reform ? "9f3c2d1e00aa55ff" : "1b7e4a6d33cc99ee",
    basis: sampleBasis(scenario),
    hospitals,
    registry: null,
    counties: { id: ["C1"], nameZh: ["张店区"], nameEn: ["Zhangdian"] },
    codes: {
      diagnosis: ["K80.1"],
      category: ["K80"],
      block: ["K80-K87"],
      chapter: ["XI"],
      operations: [[]],
      treatmentClass: new Uint8Array(1),
      name: ["胆囊结石"],
      bedDay: new Uint8Array(1),
      dialysis: new Uint8Array(1),
      psychiatric: new Uint8Array(1),
    },
    catalogue,
    catalogueFile: sampleFile(),
    coefficients: new Float64Array(n).fill(10000),
    coefficientSheet: sheet,
    raises: asBooked ? [] : sampleRaises(settlements, sheet),
    review: asBooked ? null : sampleReview(settlements),
    intake: nothingFound(400),
    zeros: [],
    ownCost: new Float64Array(n).fill(0.99),
    insured: [1_600_000, 2_700_000],
    counts: {
      claims: 905_000,
      persons: 610_000,
      byMethod: [838_000, 9_000, 12_000, 44_000, 2_000, 0, 0],
      fundByMethod: [5.4e11, 7.1e9, 5.6e9, 5.2e10, 0, 0, 0],
      byZone: [700_000, 60_000, 50_000, 8_000, 20_000, 0, 0],
      core: 690_000,
      comprehensive: 148_000,
      byLayer: [0, 0, 0, 0, 588_000, 148_000],
    },
    settlements,
    deposits: settlements.flatMap(({ scheme, deposit, cashPaid, transfer }) =>
      [0, 0.05].map((share) => ({
        scheme,
        year: 2025,
        deposit: share,
        withheld: share === 0 ? 0 : sum(deposit),
        paid: sum(cashPaid),
        transferred: sum(transfer),
      }))
    ),
    budgets: settlements.map(sampleBudget),
    opening: [1_234_567_890, 987_654_321],
    lastYear,
    otherPayments: settlements.map((s) => otherPayments(s, n)),
    course: [],
    weather: sampleWeather(settlements, lastYear),
    rehearsal: [
      ...rehearsalTable("zibo_2025/pre_regime", lastYear, null, hospitals),
      ...rehearsalTable(scenario, settlements, lastYear, hospitals),
    ],
    metrics: sampleMetrics(reform, ["C1"]),
    journal: {
      rows: 0,
      accounts: [],
      date: new Int32Array(0),
      debit: new Uint16Array(0),
      credit: new Uint16Array(0),
      amount: new Float64Array(0),
      rule: new Uint8Array(0),
      rules: [],
      batch: new Uint32Array(0),
      batches: [],
    },
    cash: sampleFilm(settlements, !asBooked),
    signals: {
      year: 2025,
      catalogue,
      yearStartValue: [null, null],
      settlementValue: [null, null],
      payRate: [],
      occupancy: new Float64Array(n),
      published,
    },
    days,
    warnings: sampleWarnings(2025),
    supervision: noSupervision(),
    standing: {
      score: new Array<null>(n).fill(null),
      grade: new Array<null>(n).fill(null),
    },
    settings: [],
    assumptions: { document: 14, published: 9, assumed: 37 },
    realism: sampleRealism(),
    notes: [{
      zh: "本结果为合成数据：任何城市的统计数字都不在其中 <样例>。",
      en: "Synthetic data: nothing here is a city's own statistic <sample>.",
    }],
  };
}

const COUNTIES = ["张店区", "临淄区", "周村区", "桓台县", "沂源县"];
const COUNTIES_EN = ["Zhangdian", "Linzi", "Zhoucun", "Huantai", "Yiyuan"];

function sampleHospitals(n: number): Hospitals {
  const level = (h: number) => h < n / 8 ? 3 : h < n * 0.4 ? 2 : 1;
  const rows = Array.from({ length: n }, (_, h) => h);
  const kind = (h: number) => level(h) === 1 ? "township" : "general";
  const zh = { 3: "三级综合医院", 2: "二级综合医院", 1: "镇卫生院" } as const;
  const en = {
    3: "Tertiary General Hospital",
    2: "Secondary General Hospital",
    1: "Township Health Centre",
  } as const;
  return {
    id: rows.map((h) => `H${String(h + 1).padStart(3, "0")}`),
    nameZh: rows.map((h) =>
      `${COUNTIES[h % 5]}${zh[level(h)]}${Math.floor(h / 5) + 1}`
    ),
    nameEn: rows.map((h) =>
      `${COUNTIES_EN[h % 5]} ${en[level(h)]} ${Math.floor(h / 5) + 1}`
    ),
    level: Uint8Array.from(rows, level),
    kind: rows.map(kind),
    county: Uint8Array.from(rows, () => 0),
    beds: Uint16Array.from(rows, (h) => 1200 / (1 + h)),
  };
}
