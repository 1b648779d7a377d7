import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of penalties and practitioners' points (监管参数约束). */
export const SUPERVISION_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "practitioner.edges",
    keys: [
      "supervision.practitioner.suspendAt",
      "supervision.practitioner.terminateAt",
    ],
    holds: (v) =>
      v["supervision.practitioner.suspendAt"] <=
        v["supervision.practitioner.terminateAt"],
    zh: "暂停支付资格的记分不能高于终止的记分",
    en: "points that suspend cannot be above those that end the qualification",
  },
  {
    id: "practitioner.bars",
    keys: [
      "supervision.practitioner.barDays",
      "supervision.practitioner.barDaysAtOnce",
    ],
    holds: (v) =>
      v["supervision.practitioner.barDays"] <=
        v["supervision.practitioner.barDaysAtOnce"],
    zh: "累计记满后的登记间隔不能长于一次记满",
    en: "adding up cannot bar for longer than a single act",
  },
  {
    id: "penalty.ladder",
    keys: [
      "supervision.penalty.suspendFrom",
      "supervision.penalty.terminateFrom",
    ],
    holds: (v) =>
      v["supervision.penalty.suspendFrom"] <=
        v["supervision.penalty.terminateFrom"],
    zh: "解除协议的起点不能低于暂停基金服务的起点",
    en: "an agreement cannot end at a loss below that which suspends",
  },
];
