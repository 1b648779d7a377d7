import type { ScenarioResult } from "../model/result.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { ZERO_KINDS, type ZeroRecord } from "../model/zero_record.ts";

/** Every zero denominator that the year met, and what the rule then did (零分母记录). `R-NUM-ZERO`. */
export function zeroTable({ zeros }: ScenarioResult): ResultTable {
  return tableOf<ZeroRecord>(
    {
      name: "zero_cases",
      titleZh: "零分母记录",
      titleEn: "Zero denominators",
    },
    [
      text("kind", "情形编号", "case", (r) => r.kind),
      text("scheme", "险种", "scheme", (r) => r.scheme),
      text("place", "范围", "place", (r) => r.place),
      text("caseZh", "情形", "case in Chinese", (r) => ZERO_KINDS[r.kind].zh),
      text(
        "caseEn",
        "情形（英文）",
        "what was zero",
        (r) => ZERO_KINDS[r.kind].en,
      ),
      text(
        "resultZh",
        "处理",
        "result in Chinese",
        (r) => ZERO_KINDS[r.kind].resultZh,
      ),
      text(
        "resultEn",
        "处理（英文）",
        "result",
        (r) => ZERO_KINDS[r.kind].resultEn,
      ),
      {
        name: "amount",
        titleZh: "涉及金额",
        titleEn: "amount",
        kind: "fen",
        of: (r) => r.amount,
      },
    ],
    zeros,
  );
}

function text(
  name: string,
  titleZh: string,
  titleEn: string,
  of: (record: ZeroRecord) => string,
) {
  return { name, titleZh, titleEn, kind: "text" as const, of };
}
