import type { ScenarioResult } from "../model/result.ts";
import {
  ZERO_KINDS,
  type ZeroKind,
  type ZeroRecord,
} from "../model/zero_record.ts";

/** How many zero denominators the year met, and what the rule then did (零分母说明). `R-NUM-ZERO`. */
export function zeroNotes(
  zeros: readonly ZeroRecord[],
): ScenarioResult["notes"] {
  const byKind = Map.groupBy(zeros, ({ kind }) => kind);
  const kinds = (Object.keys(ZERO_KINDS) as ZeroKind[])
    .filter((kind) => byKind.has(kind));
  if (kinds.length === 0) return [];
  const n = (kind: ZeroKind) => byKind.get(kind)!.length;
  return [{
    zh: `分母为零时按规则处理（R-NUM-ZERO，逐条见 tables/zero_cases.csv）：${
      kinds.map((kind) =>
        `${ZERO_KINDS[kind].zh} ${n(kind)} 处，${ZERO_KINDS[kind].resultZh}`
      ).join("；")
    }。`,
    en: `Zero denominators (R-NUM-ZERO, each in tables/zero_cases.csv): ${
      kinds.map((kind) =>
        `${ZERO_KINDS[kind].en}, ${n(kind)} times: ${ZERO_KINDS[kind].resultEn}`
      ).join("; ")
    }.`,
  }];
}
