import { fromNumber, ratio } from "../../../sim/base/ratio.ts";
import { agreedGrowth } from "../../../sim/negotiation/agreed_growth.ts";
import type { Adapter } from "../adapter.ts";

/** Growth that fund and group agree on (`R-NEG`), shares of last year's amount. */
export const NEGOTIATION: readonly Adapter[] = [
  {
    rules: ["R-NEG"],
    inputs: ["g_min", "g_max"],
    parameters: { "neg.beta": "registry", "neg.default": "registry" },
    compute(given, settings) {
      const { agreement, growth } = agreedGrowth({
        min: given.decimal("g_min"),
        max: given.decimal("g_max"),
        beta: fromNumber(settings.value<number>("neg.beta")),
        // The example does not say by how much the year before grew.
        otherwise: ratio(0),
      });
      return {
        agreement,
        ...(agreement ? { g: growth } : { rule: "default" }),
      };
    },
  },
];
