import { assertStringIncludes, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { parseDecimal } from "../../sim/base/ratio.ts";
import { alternatingOffers } from "../../sim/negotiation/alternating_offers.ts";
import { divide } from "../../sim/negotiation/divide.ts";
import { defaults } from "../../sim/model/policy/mod.ts";
import { HALVES } from "../../sim/negotiation/claimant_changes.ts";
import { negotiateResult } from "../../sim/run/negotiate_result.ts";
import { sampleResult } from "../support/sample_result.ts";
import { claimsOn } from "./some_problem.ts";

/** Both texts of the one issue that something is refused with. */
function refusal(work: () => unknown): { zh: string; en: string } {
  let text = { zh: "", en: "" };
  assertThrows(() => {
    try {
      work();
    } catch (error) {
      if (error instanceof ShapanError) {
        const [only, ...more] = error.issues;
        if (more.length === 0) {
          text = { zh: issueText(only!, "zh"), en: issueText(only!, "en") };
        }
      }
      throw error;
    }
  }, ShapanError);
  return text;
}

Deno.test("a claim below zero, an envelope below zero or above all claims is refused in both languages", () => {
  const wrong: readonly [number, number[], string, string][] = [
    [5, [10, -3], "第 2 个诉求方的诉求额小于 0", "claim 2 is below 0"],
    [-1, [10, 3], "待分配总额小于 0", "the envelope is below 0"],
    [14, [10, 3], "超过全部诉求之和 0.13 元", "exceeds all claims, 0.13"],
  ];
  for (const [envelope, claims, zh, en] of wrong) {
    for (const rule of ["proportional", "lastYear", "mixed"] as const) {
      const text = refusal(() => divide(rule, claimsOn(envelope, claims)));
      assertStringIncludes(text.zh, zh);
      assertStringIncludes(text.en, en);
    }
  }
});

Deno.test("a fallback outside the bargaining set is refused by the rules that read it, and by no other", () => {
  const outside = [
    [{ ...claimsOn(10, [10, 5]), fallback: [11, 0] }, "应在 0 与诉求额"],
    [{ ...claimsOn(10, [10, 5]), fallback: [-1, 0] }, "应在 0 与诉求额"],
    [{ ...claimsOn(10, [10, 5]), fallback: [8, 3] }, "破裂点合计超过"],
  ] as const;
  for (const [problem, zh] of outside) {
    for (const rule of ["nash", "kalaiSmorodinsky"] as const) {
      const text = refusal(() => divide(rule, problem));
      assertStringIncludes(text.zh, zh);
      assertStringIncludes(text.zh, "negotiation.default.keep");
      assertStringIncludes(text.en, "outside the bargaining set");
    }
    divide("talmud", problem);
  }
});

Deno.test("shares of the administration that do not sum, or a patience above 1, are refused", () => {
  const talks = (fund: string, hospitals: string, delta: string) => ({
    rounds: 3,
    first: "fund" as const,
    discount: { fund: parseDecimal("0.98"), hospitals: parseDecimal(delta) },
    fallback: { fund: parseDecimal(fund), hospitals: parseDecimal(hospitals) },
  });
  const wrong = [
    [talks("0.7", "0.4", "0.9"), "合计应为 1", "must sum to 1"],
    [talks("-0.1", "1.1", "0.9"), "不在谈判集内", "outside the bargaining set"],
    [talks("0.7", "0.3", "1.01"), "贴现因子", "discount factor"],
    [{ ...talks("0.7", "0.3", "0.9"), rounds: 0 }, "轮数", "rounds"],
  ] as const;
  for (const [given, zh, en] of wrong) {
    const text = refusal(() => alternatingOffers(given));
    assertStringIncludes(text.zh, zh);
    assertStringIncludes(text.en, en);
  }
});

Deno.test("merging or splitting of institutions that claim nothing is refused by name", () => {
  const result = sampleResult();
  const silent = result.lastYear.map((last) => {
    const none = (values: Float64Array) =>
      values.map((value, row) => row === 1 ? 0 : value);
    return {
      ...last,
      standard: none(last.standard),
      booked: none(last.booked),
      pay: none(last.pay),
    };
  });
  const ask = (kind: "merge" | "split", members: number[]) => () =>
    negotiateResult({ ...result, lastYear: silent }, defaults(), {
      asked: [{
        kind,
        zh: "甲院",
        en: "Hospital A",
        members,
        shares: kind === "split" ? HALVES : [],
      }],
    });
  const split = refusal(ask("split", [1]));
  assertStringIncludes(split.zh, "没有可拆分的");
  assertStringIncludes(split.zh, "甲院");
  assertStringIncludes(split.en, "nothing to split");
  const merge = refusal(ask("merge", [0, 1]));
  assertStringIncludes(merge.zh, "不足两家");
  assertStringIncludes(merge.en, "Hospital A");
  ask("split", [0])();
});
