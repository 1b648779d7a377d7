import { divide, multiply, ratio } from "../../../sim/base/ratio.ts";
import { payDual } from "../../../sim/settlement/method/dual_control.ts";
import type { Adapter } from "../adapter.ts";
import { yuanOf } from "../yuan.ts";

/** Dual control of cost per admission and admissions per head (`R-DUAL`). */
export const DUAL: readonly Adapter[] = [{
  rules: ["R-DUAL"],
  inputs: ["heads", "admissions", "cost", "rho", "justified"],
  parameters: {
    // Standards are last year's values grown: a case states them.
    "dual.vStd": "case",
    "dual.aStd": "case",
    "dual.k": "registry",
    "dual.hi": "registry",
  },
  compute(given, settings) {
    const heads = given.whole("heads"), admissions = given.whole("admissions");
    const justified = given.whole("justified"), cost = given.fen("cost");
    const { allowed, over, share, pay } = payDual({
      heads,
      admissions,
      cost,
      vStd: settings.decimal("dual.vStd"),
      aStd: multiply(settings.decimal("dual.aStd"), ratio(100)),
      justified: ratio(justified),
      rho: given.decimal("rho"),
    }, {
      share: settings.value("dual.k"),
      interval: settings.value("dual.hi"),
    });
    return {
      v: ratio(admissions - justified, heads),
      a: divide(ratio(cost, 100), ratio(admissions)),
      allowed: yuanOf(allowed),
      over: yuanOf(over),
      overPct: ratio(over * 100, allowed),
      share: yuanOf(share),
      pay: yuanOf(pay),
    };
  },
}];
