import type { NegotiationRun, Protocol } from "../../sim/model/negotiation.ts";
import { negotiate } from "../../sim/negotiation/negotiate.ts";
import { SMALL, termsWith } from "./small_talks.ts";

/** The small city's negotiation as charts and pages read it, for employees. */
export function smallRun(protocol: Protocol): NegotiationRun {
  return {
    scenario: "small/city",
    titleZh: "小城",
    titleEn: "Small city",
    city: "small",
    year: SMALL.year,
    seed: "talks",
    recordHash: "0123456789abcdef",
    hospitals: SMALL.hospitals,
    counties: SMALL.counties,
    acceptFill: 0.95,
    lowFill: 0.85,
    sheets: [negotiate(SMALL, termsWith({ protocol }))],
  };
}
