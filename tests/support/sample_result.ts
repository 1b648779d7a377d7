import { nothingFound } from "../../sim/model/intake.ts";
import { shareExactly } from "../../sim/base/fen.ts";
import { rehearsalTable } from "../../sim/metrics/rehearsal_table.ts";
import {
  BUDGET_LINES,
  type BudgetLine,
  type Hospitals,
  SCHEMES,
} from "../../sim/model/ledger.ts";
import { sampleCatalogue, sampleFile } from "./sample_catalogue.ts";
import { sampleDays } from "./sample_days.ts";
import { sampleWarnings } from "./sample_warnings.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import type { OtherPayments, Settlement } from "../../sim/model/settlement.ts";

/** What a sample is made to look like. */
export interface SampleOptions {
  /** Institutions; 40 unless given, a third of them above level 1. */
  readonly hospitals?: number;
  /** A reform pays another point value and a larger overspend share. */
  readonly reform?: boolean;
  /** Pays what was booked, so that no point value exists. */
  readonly asBooked?: boolean;
}

/**
 * A hand-made result (样例结果) with the shape and the size of a city's, the same
 * in every process: for tests of charts and reports, which only read results.
 */
export function sampleResult(options: SampleOptions = {}): ScenarioResult {
  const { reform = false, hospitals: n = 40 } = options;
  const hospitals = sampleHospitals(n);
  const settlements = [0, 1].map((s) => settlement(hospitals, s, options));
  const old = { reform: false };
  const lastYear = [0, 1].map((s) => settlement(hospitals, s, old, 2024));
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
    intake: nothingFound(400),
    zeros: [],
    insured: [1_600_000, 2_700_000],
    counts: {
      claims: 905_000,
      persons: 610_000,
      byMethod: [838_000, 9_000, 12_000, 44_000, 2_000, 0],
      fundByMethod: [5.4e11, 7.1e9, 5.6e9, 5.2e10, 0, 0],
      byZone: [700_000, 60_000, 50_000, 8_000, 20_000, 0, 0],
      core: 690_000,
      comprehensive: 148_000,
      byLayer: [0, 0, 0, 0, 588_000, 148_000],
    },
    settlements,
    opening: [1_234_567_890, 987_654_321],
    lastYear,
    otherPayments: settlements.map((s) => otherPayments(s, n)),
    rehearsal: [
      ...rehearsalTable("zibo_2025/pre_regime", lastYear, null, hospitals),
      ...rehearsalTable(scenario, settlements, lastYear, hospitals),
    ],
    metrics: [],
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
    findings: {
      rows: 0,
      claim: new Uint32Array(0),
      screen: [],
      outcome: [],
      amount: new Float64Array(0),
    },
    standing: {
      score: new Array<null>(n).fill(null),
      grade: new Array<null>(n).fill(null),
    },
    settings: [],
    assumptions: { document: 14, published: 9, assumed: 37 },
    realism: [],
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

/** Booked money by size, then a value that pays a little less than was booked. */
function settlement(
  hospitals: Hospitals,
  s: number,
  { reform = false, asBooked = false }: SampleOptions,
  year = 2025,
): Settlement {
  const n = hospitals.id.length;
  const each = (value: (h: number) => number) =>
    Float64Array.from({ length: n }, (_, h) => Math.round(value(h)));
  const total = s === 0 ? 3.1e11 : 2.3e11;
  const booked = shareExactly(
    total + (year - 2025) * 1e10,
    each((h) => 1e6 * (2 - noise(h, s)) / (1 + h) * hospitals.level[h]!),
  );
  const cost = booked.map((fen) => Math.round(fen * (s === 0 ? 1.35 : 1.75)));
  const points = each((h) => cost[h]! / (0.1 + 0.02 * noise(h, 5 + s)));
  const dip = Math.round(total * (s === 0 ? 0.985 : 1.01));
  const standard = asBooked
    ? booked
    : shareExactly(Math.round(dip * (reform ? 1.006 : 1)), points);
  const share = reform ? 0.8 : 0.6;
  const clear = standard.map((d, h) =>
    d > booked[h]! * 1.15 ? Math.round(booked[h]! * 1.15) : d
  );
  const shared = standard.map((d, h) =>
    Math.max(0, Math.round(share * (Math.min(booked[h]!, 1.1 * d) - d)))
  );
  const pay = clear.map((fen, h) => fen + shared[h]!);
  const gross = booked;
  const deposit = gross.map((fen) => Math.round(fen * 0.05));
  const cashPaid = gross.map((fen, h) => fen - deposit[h]!);
  const value = sum(cost) / sum(points) * 1e4 * (s === 0 ? 0.985 : 1.012);
  return {
    scheme: SCHEMES[s]!,
    year,
    regime: asBooked ? "asBooked" : "dip",
    dipMonths: asBooked ? [] : Array.from({ length: 12 }, (_, m) => m),
    fund: dip,
    paidAsBooked: new Float64Array(n),
    budget: budget(s, year, dip),
    yearStartValue: asBooked ? null : (value * 1.021).toFixed(10),
    settlementValue: asBooked ? null : (value * 0.7).toFixed(10),
    settlementValueTotalCost: asBooked
      ? null
      : (value * (reform ? 1.006 : 1)).toFixed(10),
    epsilon: sum(standard) - dip,
    edges: asBooked ? null : { lo: 0.8, up: 1.1 },
    shareAsked: sum(shared),
    reserveAvailable: Math.round(dip * 0.03),
    lambda: reform ? "0.9123456789" : "1",
    monthBooked: shareExactly(
      total,
      Array.from({ length: 12 }, (_, m) => 90 + (m * 7) % 13),
    ),
    monthGross: shareExactly(
      Math.round(total * 0.99),
      Array.from({ length: 12 }, (_, m) => 91 + (m * 7) % 11),
    ),
    cases: each((h) => booked[h]! / 6.1e5),
    points,
    cost,
    booked,
    standard,
    clear,
    shared,
    pay,
    gross,
    deposit,
    depositReturned: deposit,
    deductions: new Float64Array(n),
    advances: new Float64Array(n),
    prepayment: null,
    cashPaid,
    transfer: pay.map((fen, h) => fen - cashPaid[h]!),
  };
}

function budget(s: number, year: number, dip: number): Settlement["budget"] {
  const lines: Record<BudgetLine, number> = {
    outpatient: Math.round(dip * 0.42),
    chronic: Math.round(dip * 0.17),
    remote: Math.round(dip * 0.09),
    dip,
    other: Math.round(dip * 0.03),
  };
  const reserve = Math.round(dip * 0.03);
  const total = BUDGET_LINES.reduce((x, line) => x + lines[line], reserve);
  const income = Math.round(total * (s === 0 ? 1.08 : 1.02));
  const interest = Math.round(income * 0.008), other = 12_345_678;
  return {
    scheme: SCHEMES[s]!,
    year,
    income: {
      contributions: income - interest - other,
      interest,
      other,
      total: income,
    },
    lastExpenditure: Math.round(total * 0.96),
    cap: Math.round(income * 0.97),
    growth: total,
    total,
    lines,
    reserve,
    months: shareExactly(dip, [9, 8, 9, 9, 9, 8, 9, 9, 8, 9, 9, 10]),
    quotas: null,
  };
}

function otherPayments(s: Settlement, n: number): OtherPayments {
  const over = (line: BudgetLine, factor: number, out: number) => {
    const weights = Array.from({ length: n }, (_, h) => 10_000 - 90 * h % 9000);
    return shareExactly(Math.round(s.budget.lines[line] * factor), [
      ...weights.map((w) => out === 1 ? 0 : w),
      out * 1000,
    ]);
  };
  return {
    scheme: s.scheme,
    year: s.year,
    outpatient: over("outpatient", 0.98, 0),
    chronic: over("chronic", 1.03, 0),
    remote: over("remote", 1.01, 1),
    other: over("other", 0.9, 0.2),
    otherCases: 10_500,
    remoteCases: 22_000,
  };
}

/** A fixed scatter, 0–1: fractional parts of multiples of the golden ratio. */
function noise(h: number, s: number): number {
  return ((h + 1) * 0.618034 + s * 0.41) % 1;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
