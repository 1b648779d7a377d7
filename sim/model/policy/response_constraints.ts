import type { Constraint } from "./constraints.ts";

/** What the parameters of the hospitals' response must keep (应对参数约束). */
export const RESPONSE_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "response.reference",
    keys: ["hospital.response.model", "hospital.response.lossAversion"],
    holds: (v) =>
      v["hospital.response.model"] !== "reference" ||
      v["hospital.response.lossAversion"] > 0,
    zh:
      "守住上年结余的模型（reference）要求 hospital.response.lossAversion 大于 0；等于 0 时即为 profit 模型",
    en:
      "the model reference needs hospital.response.lossAversion above 0; at 0 it is the model profit",
  },
  {
    id: "response.split",
    keys: ["hospital.response.split"],
    holds: (v) =>
      v["hospital.response.split"].gain <= v["hospital.response.split"].second,
    zh: "分解住院多得的分值不能高于第二次住院的分值",
    en: "what a split brings above one stay must not exceed the second stay",
  },
  {
    id: "patients.visits",
    keys: ["claims.benefit.outpatientChange", "claims.outpatient.fundShare"],
    holds: (v) => {
      const { ordinary } = v["claims.outpatient.fundShare"];
      const change = v["claims.benefit.outpatientChange"];
      return (["employee", "resident"] as const).every((scheme) => {
        const share = ordinary[scheme] + change[scheme];
        return share > -1e-9 && share < 1 + 1e-9;
      });
    },
    zh: "普通门诊支付比例加上增减后应在 0 至 1 之间",
    en: "the fund share of ordinary visits with its change must be from 0 to 1",
  },
];
