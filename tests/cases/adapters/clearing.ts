import { clearYear } from "../../../sim/settlement/clearing/clear_year.ts";
import type { ClearingStep } from "../../../sim/settlement/clearing/clearing_options.ts";
import { finalTransfer } from "../../../sim/settlement/clearing/final_transfer.ts";
import type { Adapter, Settings } from "../adapter.ts";
import { missingName } from "../case_error.ts";
import { inYuan, yuanOf } from "../yuan.ts";

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
      "perf.channel": ["deposit"],
      "perf.form": ["banded"],
      "perf.bands": "case",
    },
    stated: ["phi"],
    compute(given, _settings, stated) {
      // A prepayment that is offset is money paid during the year.
      const prepaid = given.has("prepay") ? given.fen("prepay") : 0;
      const { transfer, forfeited } = finalTransfer({
        pay: Float64Array.of(given.fen("pay")),
        deductions: Float64Array.of(given.fen("deductionsYear")),
        deposit: Float64Array.of(given.fen("deposit")),
        cashPaid: Float64Array.of(given.fen("cashPaid") + prepaid),
        phi: [stated.decimal("phi")],
      });
      return { forfeit: yuanOf(forfeited[0]!), transfer: yuanOf(transfer[0]!) };
    },
  },
];

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
