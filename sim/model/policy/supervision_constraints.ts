import { INSPECTORS } from "../findings.ts";
import type { Constraint } from "./constraints.ts";

/** Rules between the parameters of penalties and practitioners' points (监管参数约束). */
export const SUPERVISION_CONSTRAINTS: readonly Constraint[] = [
  {
    id: "inspect.ways",
    keys: ["supervision.inspect.ways"],
    holds: (v) =>
      Math.abs(
        Object.values(v["supervision.inspect.ways"])
          .reduce((a, b) => a + b, 0) - 1,
      ) < 1e-9,
    zh: "检查方式的构成合计必须为 1",
    en: "ways of inspecting must sum to 1",
  },
  ...INSPECTORS.map((who): Constraint => ({
    id: `inspect.${who}`,
    keys: [`supervision.inspect.${who}`],
    holds: (v) => {
      const { inspectors, days } = v[`supervision.inspect.${who}`];
      return inspectors <= days;
    },
    zh: "检查人员数不能多于全年检查人日",
    en: "there cannot be more inspectors than inspector-days",
  })),
  {
    id: "practitioner.bands",
    keys: ["supervision.practitioner.bands"],
    holds: (v) => {
      const { second, third, fourth } = v["supervision.practitioner.bands"];
      return second <= third && third <= fourth;
    },
    zh: "记分档次的损失起点必须逐档不降",
    en: "bands of points must begin at losses that do not fall",
  },
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
