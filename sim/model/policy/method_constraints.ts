import type { Constraint } from "./constraints.ts";
import type { Values } from "./registry.ts";

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
    id: "quota.reached",
    keys: ["settlement.quota.diseases"],
    holds: (v) =>
      v["settlement.quota.diseases"].every((later, i, all) =>
        !all.slice(0, i).some((own) => covers(own, later))
      ),
    zh: "单病种不能排在已经包含它的单病种之后，否则没有病例分到它",
    en:
      "a single disease must not follow one that covers it, or no case is routed to it",
  },
  {
    id: "rehabilitation.once",
    keys: [
      "grouping.route.rehabilitation",
      "grouping.route.rehabilitationCodes",
      "settlement.quota.diseases",
    ],
    holds: (v) =>
      v["grouping.route.rehabilitation"] === "asMarked" ||
      v["settlement.quota.diseases"].every(({ code }) =>
        !v["grouping.route.rehabilitationCodes"].some((own) =>
          own === code || code.startsWith(`${own}.`) ||
          own.startsWith(`${code}.`)
        )
      ),
    zh: "同一诊断不能既按康复又按单病种分流",
    en:
      "a diagnosis cannot be routed both as rehabilitation and as a single disease",
  },
  {
    id: "consortium.members",
    keys: ["settlement.consortium.members"],
    holds: (v) => {
      const named = v["settlement.consortium.members"].flatMap((
        { hospitals },
      ) => hospitals);
      return new Set(named).size === named.length;
    },
    zh: "一家医疗机构只能属于一个医共体",
    en: "an institution can belong to one consortium only",
  },
  {
    id: "consortium.heads",
    keys: ["budget.consortium.perCapita"],
    holds: (v) =>
      once(v["budget.consortium.perCapita"], ({ county }) => county),
    zh: "一个区县只能有一个医共体人头标准",
    en: "a county can have one amount a head only",
  },
  {
    id: "pool.once",
    keys: [
      "settlement.pool.late",
      "settlement.pool.effort",
      "settlement.pool.gaps",
      "settlement.pool.targets",
      "settlement.pool.latePlans",
    ],
    holds: (v) =>
      once(v["settlement.pool.effort"], ({ county }) => county) &&
      [
        v["settlement.pool.late"],
        v["settlement.pool.gaps"],
        v["settlement.pool.targets"],
      ].every((list) =>
        once<{ county: string; scheme: string }>(
          list,
          ({ county, scheme }) => `${county}/${scheme}`,
        )
      ) &&
      once(
        v["settlement.pool.latePlans"],
        ({ county, scheme, month }) => `${county}/${scheme}/${month}`,
      ),
    zh: "统筹的各个列表里，同一区县（险种、月份）只能出现一次",
    en: "in the lists of a pool a county (scheme, month) can stand once only",
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

type Disease = Values["settlement.quota.diseases"][number];

/** Whether every case of a disease would already be taken by one before it. */
function covers(own: Disease, later: Disease): boolean {
  const code = own.code === later.code || later.code.startsWith(`${own.code}.`);
  return code && (own.operation === null || own.operation === later.operation);
}

/** Whether nothing of a list has the same name twice. */
function once<T>(list: readonly T[], nameOf: (own: T) => string): boolean {
  return new Set(list.map(nameOf)).size === list.length;
}
