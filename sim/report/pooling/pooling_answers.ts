import { formatCount, type Lang } from "../../base/formats.ts";
import { sum } from "../../base/sum.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type {
  CountyStatement,
  PoolingSheet,
  PoolSide,
} from "../../model/pooling.ts";
import type { ScenarioResult } from "../../model/result.ts";
import { moneyUnit } from "../money_unit.ts";

/** Names that a sentence lists before it counts the rest. */
const LISTED = 6;

/**
 * What a pooled year answers, in sentences (市级统筹的回答): who pays where a county
 * collects too little, what a late subsidy delays, and what pooling gains, the last
 * read off the journals of both sides. `R-GZ`.
 */
export function poolingAnswers(
  { counties: { nameZh, nameEn } }: Pick<ScenarioResult, "counties">,
  sheet: PoolingSheet,
  lang: Lang,
): string[] {
  const names = lang === "zh" ? nameZh : nameEn;
  return [
    whoPays(sheet, names, lang),
    whatWaits(sheet, names, lang),
    whatItGains(sheet, lang),
  ];
}

function whoPays(
  { scheme, counties, gap, left, fromSurplus }: PoolingSheet,
  names: readonly string[],
  lang: Lang,
): string {
  const zh = lang === "zh", name = SCHEME_NAMES[scheme][lang];
  const m = moneyOf(counties, lang);
  const list = (of: (own: CountyStatement) => number) => {
    const paying = counties.filter((own) => of(own) > 0)
      .toSorted((a, b) => of(b) - of(a) || a.county - b.county);
    const said = paying.slice(0, LISTED).map((own) =>
      `${names[own.county]!} ${m(of(own))}`
    ).join(zh ? "、" : ", ");
    const more = paying.length - LISTED;
    return more > 0
      ? zh
        ? `${said} 等 ${paying.length} 个区县`
        : `${said} and ${more} more counties`
      : said;
  };
  const all = (of: (own: CountyStatement) => number) => sum(counties.map(of));
  const parts: string[] = [];
  const topUps = all(({ topUp }) => topUp);
  const overdue = all(({ overdue }) => overdue);
  const before = all(({ before }) => before);
  if (topUps > 0) {
    parts.push(
      zh
        ? `征缴没有完成目标的由本区县财政补足，共 ${m(topUps)}：${
          list(({ topUp }) => topUp)
        }`
        : `what a county collected below its target its own government tops up, ${
          m(topUps)
        } in all: ${list(({ topUp }) => topUp)}`,
    );
  }
  if (overdue > 0) {
    parts.push(
      zh
        ? `当年未到账的县级补助从本区县的转移支付扣回：${
          list(({ overdue }) => overdue)
        }`
        : `own subsidies that did not come are taken off the county's fiscal transfers: ${
          list(({ overdue }) => overdue)
        }`,
    );
  }
  if (before > 0) {
    parts.push(
      zh
        ? `统筹前的缺口由当地全额补足：${list(({ before }) => before)}`
        : `gaps from before pooling are filled in full by: ${
          list(({ before }) => before)
        }`,
    );
  }
  if (fromSurplus > 0) {
    parts.push(
      zh
        ? `其余缺口先用累计结余 ${m(fromSurplus)}`
        : `the cumulative surplus bears ${m(fromSurplus)} of the rest`,
    );
  }
  if (left > 0) {
    parts.push(
      zh
        ? `还缺的 ${m(left)} 由区县分担：${list(({ share }) => share)}`
        : `the ${m(left)} still missing are shared: ${
          list(({ share }) => share)
        }`,
    );
  }
  const year = gap > 0
    ? zh ? `当年收支缺口 ${m(gap)}` : `short of ${m(gap)} this year`
    : zh
    ? `当年结余 ${m(-gap)}，没有市级缺口`
    : `a surplus of ${m(-gap)} this year, no gap`;
  if (parts.length === 0) {
    parts.push(zh ? "没有区县需要补足或分担" : "no county has to pay in");
  }
  return zh
    ? `${name}，谁付缺口：${year}；${parts.join("；")}。`
    : `${name}, who pays the gap: ${year}; ${parts.join("; ")}.`;
}

function whatWaits(
  { scheme, counties, late, delayed }: PoolingSheet,
  names: readonly string[],
  lang: Lang,
): string {
  const zh = lang === "zh", name = SCHEME_NAMES[scheme][lang];
  const m = moneyOf(counties, lang);
  const tardy = counties.filter(({ subsidy, overdue, subsidyMonth }) =>
    overdue > 0 || (subsidy > 0 && subsidyMonth > dueMonth(counties))
  ).map(({ county }) => names[county]!);
  if (delayed.length > 0) {
    const first = delayed.slice(0, LISTED).map(({ county, month, amount }) =>
      zh
        ? `${names[county]!}${month + 1}月 ${m(amount)}`
        : `${names[county]!} month ${month + 1} (${m(amount)})`
    ).join(zh ? "、" : ", ");
    const counted = formatCount(delayed.length);
    return zh
      ? `${name}，谁被拖延：${
        tardy.join("、")
      }的县级补助没有按期上缴，使 ${counted} 笔待遇更晚付清：${first}${
        delayed.length > LISTED ? " 等" : ""
      }。`
      : `${name}, what waits: as the own subsidy of ${
        tardy.join(", ")
      } is late, ${counted} payments wait longer: ${first}${
        delayed.length > LISTED ? " and others" : ""
      }.`;
  }
  if (late.length === 0) {
    return zh
      ? `${name}：没有迟付${
        tardy.length > 0 ? `，${tardy.join("、")}的补助晚到由结余垫付` : ""
      }。`
      : `${name}: nothing is paid late${
        tardy.length > 0
          ? `; the surplus stands in for the late subsidy of ${
            tardy.join(", ")
          }`
          : ""
      }.`;
  }
  return zh
    ? `${name}：迟付 ${
      formatCount(late.length)
    } 笔，都不是补助晚到所致：当月待遇超过周转金的部分要等下月拨付。`
    : `${name}: ${
      formatCount(late.length)
    } payments are late, none of them for a late subsidy: what a month exceeds the turnover money by waits for the next transfer.`;
}

function whatItGains(
  { scheme, counties, apart, pooled, shortAlone, shortPooled }: PoolingSheet,
  lang: Lang,
): string {
  const zh = lang === "zh", name = SCHEME_NAMES[scheme][lang];
  const m = moneyOf(counties, lang);
  const short = counties.filter(({ alone }) => alone.lowest < 0).length;
  const wait = ({ late, fenDays, longest }: PoolSide) =>
    late === 0
      ? zh ? "没有迟付" : "nothing late"
      : zh
      ? `迟付 ${m(late)}，平均 ${
        (fenDays / late).toFixed(1)
      } 天、最长 ${longest} 天`
      : `${m(late)} late, by ${
        (fenDays / late).toFixed(1)
      } days on average and ${longest} at most`;
  return zh
    ? `${name}，统筹带来什么（两侧流水对照）：各自为政时 ${
      formatCount(short)
    } 个区县某月不够付，最多共缺 ${m(shortAlone)}，${
      wait(apart)
    }，年末由财政补 ${m(apart.filled)}；统筹后最多缺 ${m(shortPooled)}，${
      wait(pooled)
    }，财政补足和分担 ${m(pooled.filled)}。`
    : `${name}, what pooling gains (both journals): apart, ${
      formatCount(short)
    } counties are short in some month, by ${
      m(shortAlone)
    } together at worst, ${wait(apart)}, and governments fill ${
      m(apart.filled)
    } at the year's end; pooled, the city is short by ${
      m(shortPooled)
    } at worst, ${wait(pooled)}, and governments top up and share ${
      m(pooled.filled)
    }.`;
}

/** The month in which subsidies are due: nobody's comes before it. */
function dueMonth(counties: readonly CountyStatement[]): number {
  return Math.min(...counties.map(({ subsidyMonth }) => subsidyMonth));
}

function moneyOf(
  counties: readonly CountyStatement[],
  lang: Lang,
): (fen: number) => string {
  const money = moneyUnit([sum(counties.map(({ spent }) => spent))], lang);
  return (fen) => `${money.text(fen)} ${money.name}`;
}
