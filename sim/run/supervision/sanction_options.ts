import type { Values } from "../../model/policy/mod.ts";
import type { SanctionOptions } from "../../supervision/sanctions.ts";

/** Penalties, points of doctors and rewards (处理规则), as a stage takes them; yuan become fen. Part of the run. */
export function sanctionOptions(values: Values): SanctionOptions {
  const fen = (yuan: number) => Math.round(yuan * 100);
  const bands = values["supervision.practitioner.bands"];
  const tips = values["supervision.tips"];
  return {
    penalty: {
      multiples: {
        article38: values["supervision.penalty.article38"],
        article40: values["supervision.penalty.article40"],
      },
      suspendFrom: fen(values["supervision.penalty.suspendFrom"]),
      suspendMonths: values["supervision.penalty.suspendMonths"],
      terminateFrom: fen(values["supervision.penalty.terminateFrom"]),
      referFrom: fen(values["supervision.penalty.referFrom"]),
    },
    fineFrom: fen(values["supervision.penalty.fineFrom"]),
    talkFrom: values["supervision.penalty.talkFrom"],
    exposeFrom: fen(values["supervision.penalty.publicity"].from),
    departmentShare: values["supervision.penalty.departmentShare"],
    practitioner: {
      suspendAt: values["supervision.practitioner.suspendAt"],
      terminateAt: values["supervision.practitioner.terminateAt"],
      suspendDays: values["supervision.practitioner.suspendDays"],
      barDays: values["supervision.practitioner.barDays"],
      barDaysAtOnce: values["supervision.practitioner.barDaysAtOnce"],
    },
    bands: [0, fen(bands.second), fen(bands.third), fen(bands.fourth)],
    reward: { share: tips.reward, most: fen(tips.most) },
  };
}
