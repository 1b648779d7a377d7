import {
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
} from "../../../sim/base/ratio.ts";
import {
  settlementValue,
  type ValueInput,
  type ValueOptions,
} from "../../../sim/settlement/value/settlement_value.ts";
import type { ElasticOptions } from "../../../sim/settlement/value/elastic_options.ts";
import type { ElasticResult } from "../../../sim/settlement/value/value_options.ts";
import { yearStartValue } from "../../../sim/settlement/value/year_start_value.ts";
import type { Adapter, Settings } from "../adapter.ts";
import type { Computed } from "../compare_outputs.ts";
import type { Given } from "../given.ts";
import { inYuan, yuanOf } from "../yuan.ts";

const PV = {
  "pv.method": "registry",
  "pv.ratioLevel": "registry",
  "pv.mode": "registry",
  "pv.fixed": "registry",
} as const;

const PVE = {
  "pve.baseShare": "registry",
  "pve.f": "registry",
  "pve.cap": "registry",
  "pve.incrementBudget": "registry",
} as const;

const FUND: ValueOptions = {
  method: "fund",
  ratioLevel: "hospital",
  mode: "floating",
  fixed: null,
};

/** Point values: year-start (`R-PVB`), settlement (`R-PVS`) and elastic (`R-PVE`). */
export const VALUE: readonly Adapter[] = [
  {
    rules: ["R-PVB"],
    inputs: ["costs", "points"],
    parameters: { "pvb.method": ["mean"], "points.yearWeights": "registry" },
    compute(given, settings) {
      given.equallyLong("costs", "points");
      return {
        b: inYuan(yearStartValue(
          given.fens("costs"),
          given.points4s("points"),
          settings.value("points.yearWeights"),
          "mean",
        )),
      };
    },
  },
  {
    rules: ["R-PVB"],
    inputs: ["hospitals"],
    parameters: { "pvb.method": ["quality1d"] },
    compute: (given) => qualityInterval(given),
  },
  {
    rules: ["R-PVS"],
    inputs: ["F_DIP", "hospitals"],
    parameters: PV,
    compute(given, settings) {
      const rows = given.rows("hospitals").map((row) =>
        row.onlyHas(["id", "P", "J", "IP"], "hospitals")
      );
      const input: ValueInput = {
        fund: given.fen("F_DIP"),
        points4: Float64Array.from(rows, (row) => row.points4("P")),
        booked: Float64Array.from(rows, (row) => row.fen("J")),
        individual: Float64Array.from(rows, (row) => row.fen("IP")),
      };
      const options = valueOptions(settings);
      // ρ turns a fund value into one of total cost, whatever the method is.
      const fund = settlementValue(input, { ...options, method: "fund" });
      return {
        ...settled(input, options),
        rho: fund.value && fund.totalCostValue
          ? divide(fund.value, fund.totalCostValue)
          : null,
      };
    },
  },
  {
    rules: ["R-PVS"],
    inputs: ["F_DIP", "points"],
    parameters: { ...PV, "pv.method": ["fund"] },
    compute(given, settings) {
      const points4 = given.points4s("points");
      const none = new Float64Array(points4.length);
      const input = {
        fund: given.fen("F_DIP"),
        points4,
        booked: none,
        individual: none,
      };
      return settled(input, { ...valueOptions(settings), method: "fund" });
    },
  },
  {
    rules: ["R-PVE"],
    inputs: ["T", "P0", "P"],
    parameters: { ...PVE, "pve.form": ["volume"] },
    compute(given, settings) {
      given.equallyLong("P0", "P");
      const points4 = given.points4s("P");
      const input = {
        ...onlyPoints(given.fen("T"), points4),
        lastPoints: given.points4s("P0"),
      };
      const free = { ...elasticOptions(settings, "volume"), cap: 1e6 };
      const plain = settlementValue(input, FUND);
      return {
        ...elasticOf(input, elasticOptions(settings, "volume")),
        vUncapped: inYuan(elasticResult(input, free).v),
        plainPV: inYuan(plain.value),
        plainD: Array.from(plain.standard, yuanOf),
      };
    },
  },
  {
    rules: ["R-PVE"],
    inputs: ["T", "severe", "mild"],
    parameters: { ...PVE, "pve.form": ["severity"] },
    compute(given, settings) {
      given.equallyLong("severe", "mild");
      const severe = given.points4s("severe"), mild = given.points4s("mild");
      return elasticOf({
        ...onlyPoints(given.fen("T"), severe.map((part, h) => part + mild[h]!)),
        severe,
      }, elasticOptions(settings, "severity"));
    },
  },
  {
    // The payment standard of one hospital at a value and a pool ratio that are known.
    rules: ["R-PVS", "R-CLR"],
    inputs: ["P", "PV", "rho"],
    parameters: { "pv.ratioLevel": ["pool"] },
    compute(given) {
      const { num, den } = given.decimal("rho");
      const { standard } = settlementValue({
        fund: 0,
        points4: Float64Array.of(given.points4("P")),
        booked: Float64Array.of(Number(num)),
        individual: Float64Array.of(Number(den - num)),
      }, {
        method: "totalTimesRatio",
        ratioLevel: "pool",
        mode: "fixed",
        fixed: given.number("PV"),
      });
      return { D: yuanOf(standard[0]!) };
    },
  },
];

/** The engine gives b alone; the hospitals it took are those below the mean of all. */
function qualityInterval(given: Given): Record<string, Computed> {
  const rows = given.rows("hospitals").map((row) =>
    row.onlyHas(["id", "cost", "points"], "hospitals")
  );
  const costs = rows.map((row) => row.fen("cost"));
  const points4 = rows.map((row) => row.points4("points"));
  const ones = rows.map(() => 1);
  const mean = yearStartValue(costs, points4, ones, "mean");
  const each = rows.map((_, h) =>
    yearStartValue([costs[h]!], [points4[h]!], [1], "mean")
  );
  const below = (own: Ratio | null) => own && mean && compare(own, mean) < 0;
  return {
    perPoint: each.map(inYuan),
    mean: inYuan(mean),
    selected: rows.filter((_, h) => below(each[h]!)).map((row) =>
      row.text("id")
    ),
    b: inYuan(
      yearStartValue(costs, points4, ones, "quality1d", { costs, points4 }),
    ),
  };
}

function settled(
  input: ValueInput,
  options: ValueOptions,
): Record<string, Computed> {
  const { value, standard, epsilon } = settlementValue(input, options);
  const sum = standard.reduce((a, b) => a + b, 0);
  return {
    PV: value && multiply(value, ratio(1, 100)),
    D: Array.from(standard, yuanOf),
    sumD: yuanOf(sum),
    epsilon: yuanOf(epsilon),
  };
}

function onlyPoints(fund: number, points4: Float64Array): ValueInput {
  const none = new Float64Array(points4.length);
  return { fund, points4, booked: none, individual: none };
}

function elasticOptions(
  settings: Settings,
  form: ElasticOptions["form"],
): ElasticOptions {
  return {
    form,
    baseShare: settings.value("pve.baseShare"),
    f: settings.value("pve.f"),
    cap: settings.value("pve.cap"),
    unit: "yuan",
    incrementBudget: settings.value("pve.incrementBudget"),
  };
}

function elasticResult(
  input: ValueInput,
  elastic: ElasticOptions,
): ElasticResult {
  return settlementValue(input, { ...FUND, mode: "elastic", elastic }).elastic!;
}

function elasticOf(
  input: ValueInput,
  elastic: ElasticOptions,
): Record<string, Computed> {
  const mode = "elastic" as const;
  const { standard } = settlementValue(input, { ...FUND, mode, elastic });
  const { f, v, base, unspent } = elasticResult(input, elastic);
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  return {
    f: inYuan(f),
    v: inYuan(v),
    D: Array.from(standard, yuanOf),
    sum: yuanOf(sum(standard)),
    fixed: yuanOf(sum(base)),
    unspent: yuanOf(unspent),
  };
}

function valueOptions(settings: Settings): ValueOptions {
  return {
    method: settings.value("pv.method"),
    ratioLevel: settings.value("pv.ratioLevel"),
    mode: settings.value("pv.mode"),
    fixed: settings.value("pv.fixed"),
  };
}
