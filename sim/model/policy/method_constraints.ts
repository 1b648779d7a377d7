import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of methods outside disease points (其他支付方式的参数约束). */
export const METHOD_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "visits.once",
    keys: ["settlement.average.visit", "settlement.capitation.lines"],
    holds: (v) =>
      !v["settlement.capitation.lines"].includes("ordinary") ||
      Object.values(v["settlement.average.visit"]).every((own) => own === null),
    zh: "普通门诊不能同时按次均和按人头付费",
    en:
      "ordinary outpatient care cannot be paid by its mean and by heads at once",
  },
  {
    id: "chronic.once",
    keys: ["settlement.chronic.mode", "settlement.capitation.lines"],
    holds: (v) =>
      v["settlement.chronic.mode"] === "asBooked" ||
      !v["settlement.capitation.lines"].includes("chronic"),
    zh: "门诊慢特病不能同时按病种和按人头付费",
    en:
      "chronic outpatient care cannot be paid by disease and by heads at once",
  },
  {
    id: "chronic.diseases",
    keys: ["settlement.chronic.mode", "settlement.chronic.diseases"],
    holds: (v) => {
      const named = v["settlement.chronic.diseases"];
      const parts = named.reduce((a, { share }) => a + share * 10_000, 0);
      return (named.length > 0 ||
        v["settlement.chronic.mode"] === "asBooked") &&
        new Set(named.map(({ disease }) => disease)).size === named.length &&
        Math.round(parts) <= 10_000;
    },
    zh: "门诊按病种付费应列出病种，不能重复，就诊占比合计不超过 1",
    en:
      "outpatient payment by disease needs diseases, each once, with shares of visits of 1 at most together",
  },
  {
    id: "pharmacy.growth",
    keys: ["settlement.pharmacy.apart", "settlement.pharmacy.growth"],
    holds: (v) =>
      v["settlement.pharmacy.apart"] ||
      v["settlement.pharmacy.growth"] === null,
    zh: "药店总量增幅只在药店单独支付时有效",
    en: "a growth of what pharmacies are paid needs them to be paid apart",
  },
  {
    id: "quota.amounts",
    keys: [
      "settlement.quota.mode",
      "settlement.quota.dialysis",
      "settlement.quota.diseases",
    ],
    holds: (v) =>
      v["settlement.quota.mode"] === "asBooked" ||
      v["settlement.quota.diseases"].length > 0 ||
      Object.values(v["settlement.quota.dialysis"]).some((own) => own !== null),
    zh: "按定额付费应给出透析定额或单病种定额",
    en: "fixed amounts need the amount of dialysis or of a single disease",
  },
  {
    id: "quota.diseases",
    keys: ["settlement.quota.diseases"],
    holds: (v) => {
      const named = v["settlement.quota.diseases"].map(({ code, operation }) =>
        `${code}+${operation ?? ""}`
      );
      return new Set(named).size === named.length;
    },
    zh: "同一单病种（诊断和手术）只能有一个定额",
    en: "a single disease (diagnosis and operation) can have one amount only",
  },
  {
    id: "capitation.amounts",
    keys: [
      "settlement.capitation.lines",
      "settlement.capitation.basis",
      "settlement.capitation.quotas",
    ],
    holds: (v) =>
      v["settlement.capitation.basis"] === "lastYear" ||
      v["settlement.capitation.lines"].every((line) =>
        Object.values(v["settlement.capitation.quotas"][line]).every((heads) =>
          Object.values(heads).some((own) => own > 0)
        )
      ),
    zh: "人头定额由情景给出时，两个险种都应有大于 0 的定额",
    en: "amounts a head that the scenario gives must not all be 0 for a scheme",
  },
  {
    id: "capitation.weights",
    keys: ["settlement.capitation.weights", "settlement.capitation.levels"],
    holds: (v) =>
      Object.values(v["settlement.capitation.weights"]).some((own) =>
        own > 0
      ) &&
      new Set(v["settlement.capitation.levels"]).size ===
        v["settlement.capitation.levels"].length,
    zh: "人头权重不能都为 0，签约机构级别不能重复",
    en:
      "weights of heads must not all be 0, levels that enrol must be distinct",
  },
];
