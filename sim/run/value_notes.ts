import { sum } from "../base/sum.ts";
import { formatMoney } from "../base/formats.ts";
import type { ScenarioResult } from "../model/result.ts";
import type { ElasticSheet, Settlement } from "../model/settlement.ts";

type Notes = ScenarioResult["notes"];

const SCHEME = {
  employee: { zh: "职工", en: "employees" },
  resident: { zh: "居民", en: "residents" },
} as const;

/** What a reader must know of a value that does not simply float (点值说明): bounds, intervals, elastic. */
export function valueNotes(settlements: readonly Settlement[]): Notes {
  return settlements.flatMap((s) => [
    ...boundNote(s),
    ...(s.elastic ? [elasticNote(s, s.elastic)] : []),
  ]);
}

function boundNote({ scheme, valueBound, valueTrimmed, epsilon }: Settlement) {
  if (valueBound === undefined && valueTrimmed === undefined) return [];
  const { zh, en } = SCHEME[scheme];
  const [whatZh, whatEn] = valueBound === "floor"
    ? ["点值下限", "the floor"]
    : valueBound === "cap"
    ? ["点值上限", "the cap"]
    : ["点值区间", "an interval"];
  return [{
    zh: `${zh}：结算点值由${whatZh}决定，ΣD 与基金之差 ${
      yuan(epsilon, "zh")
    }；多出部分由风险金承担，少用部分归统筹基金。`,
    en: `The settlement value of ${en} is held by ${whatEn}; ΣD is ${
      yuan(epsilon, "en")
    } off the fund. What is above is borne by the reserve, what is below goes back to the fund.`,
  }];
}

function elasticNote({ scheme }: Settlement, elastic: ElasticSheet) {
  const { zh, en } = SCHEME[scheme];
  const f = elastic.f === null ? null : (Number(elastic.f) / 100).toFixed(4);
  const v = (Number(elastic.v) / 100).toFixed(4);
  const part = (of: Float64Array, lang: "zh" | "en") => yuan(sum(of), lang);
  return {
    zh: `${zh}：弹性费率有两个点值，${
      f === null ? "基础成本按费用计" : `基础点值 f ${f} 元`
    }，浮动点值 v ${v} 元${elastic.capped ? "（到上限）" : ""}；基础部分 ${
      part(elastic.base, "zh")
    }，增量部分 ${part(elastic.increment, "zh")}，未用 ${
      yuan(elastic.unspent, "zh")
    } 归统筹基金。图表中的结算点值是两者的平均。`,
    en: `The elastic value of ${en} is two: ${
      f === null ? "base cost as a cost" : `f ${f} yuan for the base`
    }, v ${v} yuan for the increment${
      elastic.capped ? " (at its limit)" : ""
    }; base ${part(elastic.base, "en")}, increment ${
      part(elastic.increment, "en")
    }, unspent ${
      yuan(elastic.unspent, "en")
    }, back to the fund. The settlement value in figures is their mean.`,
  };
}

function yuan(fen: number, lang: "zh" | "en"): string {
  return formatMoney(fen, { unit: "yuan", lang });
}
