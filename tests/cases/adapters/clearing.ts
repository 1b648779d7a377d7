import { defaults } from "../../../sim/model/policy/mod.ts";
import { clearYear } from "../../../sim/settlement/clearing/clear_year.ts";
import type { ClearingStep } from "../../../sim/settlement/clearing/clearing_options.ts";
import {
  assess,
  type AssessmentOptions,
  redistributed,
} from "../../../sim/settlement/clearing/assessed.ts";
import { clearingAmounts } from "../../../sim/settlement/clearing/clearing_amounts.ts";
import { finalTransfer } from "../../../sim/settlement/clearing/final_transfer.ts";
import { multiply, ratio, roundHalfUp } from "../../../sim/base/ratio.ts";
import type { Accepted, Adapter, Settings } from "../adapter.ts";
import { missingName } from "../case_error.ts";
import { inYuan, yuanOf } from "../yuan.ts";

/** How a score works on money. */
const ASSESSED: Readonly<Record<string, Accepted>> = {
  "perf.channel": "registry",
  "perf.form": "registry",
  "perf.bands": "registry",
  "perf.forfeit": "registry",
};

/** Clearing of a year (`R-CLR`) and its last payment (`R-FIN`). */
export const CLEARING: readonly Adapter[] = [
  {
    rules: ["R-CLR"],
    inputs: ["D", "J", "R", "epsilon"],
    parameters: {
      "clr.lo": "registry",
      "clr.kappa": "registry",
      "clr.retention": "registry",
      "clr.recycle": "registry",
      // The rule reference writes k for a step's share, and may give a part a hospital.
      "clr.steps": "case",
      "clr.reasonable": "case",
    },
    compute(given, settings) {
      given.equallyLong("D", "J");
      const result = clearYear({
        standard: given.fens("D"),
        booked: given.fens("J"),
        reserve: given.fen("R"),
        epsilon: given.fen("epsilon"),
      }, {
        lo: settings.value("clr.lo"),
        kappa: settings.value("clr.kappa"),
        retention: settings.value("clr.retention"),
        recycle: settings.value("clr.recycle"),
        steps: stepsOf(settings),
        reasonable: reasonableOf(settings),
      });
      const pay = Array.from(result.pay, yuanOf);
      const share = result.share.map(inYuan);
      return {
        r: result.ratio,
        clear: Array.from(result.clear, yuanOf),
        share,
        R_avail: yuanOf(result.reserveAvailable),
        lambda: result.lambda,
        pay,
        sumPay: yuanOf(result.pay.reduce((a, b) => a + b, 0)),
        ...byLetter("share", share),
        ...byLetter("pay", pay),
      };
    },
  },
  {
    rules: ["R-FIN"],
    inputs: ["pay", "deductionsYear", "deposit", "score", "cashPaid"],
    optional: ["prepay"],
    parameters: {
      "ded.mode": ["atTransfer"],
      "pre.close": ["offset"],
      ...ASSESSED,
    },
    compute(given, settings) {
      const { phi } = assess([given.number("score")], assessment(settings));
      const { transfer, forfeited } = finalTransfer({
        pay: Float64Array.of(given.fen("pay")),
        deductions: Float64Array.of(given.fen("deductionsYear")),
        deposit: Float64Array.of(given.fen("deposit")),
        cashPaid: Float64Array.of(given.fen("cashPaid")),
        prepaid: Float64Array.of(given.has("prepay") ? given.fen("prepay") : 0),
        phi,
      });
      return {
        phi: phi[0]!,
        forfeit: yuanOf(forfeited[0]!),
        transfer: yuanOf(transfer[0]!),
      };
    },
  },
  {
    rules: ["R-PERF"],
    inputs: ["deposits", "scores"],
    parameters: { "ded.mode": ["atTransfer"], ...ASSESSED },
    compute(given, settings) {
      given.equallyLong("deposits", "scores");
      const options = assessment(settings);
      const scores = given.numbers("scores"), deposit = given.fens("deposits");
      const { phi } = assess(scores, options);
      const nothing = new Float64Array(scores.length);
      const result = finalTransfer({
        pay: nothing,
        deductions: nothing,
        cashPaid: nothing,
        deposit,
        phi,
        redistribute: (forfeited) =>
          redistributed(forfeited, deposit, scores, options),
      });
      return {
        phi,
        returned: Array.from(result.returned, yuanOf),
        pot: yuanOf(result.forfeited.reduce((a, b) => a + b, 0)),
        potTo: Array.from(result.redistributed, yuanOf),
      };
    },
  },
  {
    rules: ["R-CLR"],
    inputs: [
      "P",
      "PV",
      "J",
      "IP",
      "K",
      "deductions",
      "cashPaid",
      "turnover",
    ],
    parameters: {
      "perf.channel": ["coefficient"],
      "ded.mode": ["insideD"],
      "pv.ratioLevel": ["hospital"],
      "clr.lo": "registry",
      "clr.retention": "registry",
    },
    compute(given, settings) {
      const own = Float64Array.of(given.fen("J"));
      const deductions = Float64Array.of(given.fen("deductions"));
      const k = [given.decimal("K")], none = new Float64Array(1);
      // PV is yuan a point, so that the fund of the value is PV × P × ρ in fen.
      const share = ratio(own[0]!, own[0]! + given.fen("IP"));
      const exact = multiply(
        multiply(given.decimal("P"), given.decimal("PV")),
        multiply(share, ratio(100)),
      );
      const standard = Float64Array.of(
        Number(roundHalfUp(exact.num, exact.den)),
      );
      const before = { standard, booked: own, deductions: none, k };
      const amounts = clearingAmounts({ ...before, deductions }, "insideD");
      const { pay, ratio: r } = clearYear(
        { ...amounts, reserve: 0, epsilon: 0 },
        {
          lo: settings.value("clr.lo"),
          retention: settings.value("clr.retention"),
          kappa: 0,
          recycle: false,
          steps: [],
          reasonable: 1,
        },
      );
      const { transfer } = finalTransfer({
        pay,
        deductions: deductions.map((amount, h) => amount - amounts.inside[h]!),
        cashPaid: Float64Array.of(given.fen("cashPaid")),
        prepaid: Float64Array.of(given.fen("turnover")),
        deposit: none,
        phi: [ratio(1)],
      });
      return {
        beforeK: yuanOf(standard[0]!),
        afterK: yuanOf(clearingAmounts(before, "insideD").standard[0]!),
        "D'": yuanOf(amounts.standard[0]!),
        "J'": yuanOf(amounts.booked[0]!),
        r: r[0]!,
        diseaseSurplus: yuanOf(amounts.standard[0]! - amounts.booked[0]!),
        transfer: yuanOf(transfer[0]!),
      };
    },
  },
];

function assessment(settings: Settings): AssessmentOptions {
  return {
    channel: settings.value("perf.channel"),
    form: settings.value("perf.form"),
    bands: settings.value("perf.bands"),
    forfeit: settings.value("perf.forfeit"),
    lowShare: defaults()["settlement.assessment.lowShare"],
    coefficients: defaults()["settlement.assessment.coefficients"],
  };
}

function stepsOf(settings: Settings): ClearingStep[] {
  if (!settings.has("clr.steps")) throw missingName("clr.steps");
  return settings.rows("clr.steps").map((step) => {
    step.onlyHas(["from", "up", "k", "share"], "clr.steps");
    const share = step.has("k") ? "k" : "share";
    return {
      from: step.number("from"),
      up: step.number("up"),
      share: step.number(share),
    };
  });
}

/** One part for all, or one a hospital; all of an overspend where none is given. */
function reasonableOf(settings: Settings): number | number[] {
  if (!settings.has("clr.reasonable")) return 1;
  return Array.isArray(settings.raw("clr.reasonable"))
    ? settings.numbers("clr.reasonable")
    : settings.number("clr.reasonable");
}

/** `payB` is the second hospital's. */
function byLetter<T>(name: string, values: readonly T[]): Record<string, T> {
  return Object.fromEntries(
    values.map((value, h) => [`${name}${String.fromCharCode(65 + h)}`, value]),
  );
}
