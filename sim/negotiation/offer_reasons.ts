import { compare, type Ratio, subtract } from "../base/ratio.ts";
import type { Offer } from "../model/negotiation.ts";
import { percent, type TalkGroup, type TalkSides } from "./talks.ts";

type Reason = Offer["reason"];

/** Why the fund opens as it does. */
export function fundOpens(max: Ratio, offer: Ratio): Reason {
  return {
    zh: `以收定支，可承受增幅 ${percent(max)}；首轮提出 ${percent(offer)}`,
    en: `Spending follows income: up to ${percent(max)} can be afforded, ${
      percent(offer)
    } is offered first`,
  };
}

/** Why a group asks for what it does first. */
export function groupAsks({ ask, min }: TalkGroup): Reason {
  return {
    zh: `需求增长、成本上涨 ${percent(min)}、上年超支补回和报价余量，合计 ${
      percent(ask)
    }`,
    en: `Need, cost up ${
      percent(min)
    }, last year's overrun and a margin come to ${percent(ask)}`,
  };
}

/** Why the fund raises its offer, or cannot. */
export function fundRaises(before: Ratio, now: Ratio, max: Ratio): Reason {
  const most = percent(max);
  if (compare(before, now) === 0) {
    return {
      zh: `已到可承受增幅 ${most}，不能再加`,
      en: `${most} is all that can be afforded`,
    };
  }
  const step = percent(subtract(now, before));
  return {
    zh: `吸收各方意见，加 ${step}，仍在可承受增幅 ${most} 之内`,
    en:
      `Opinions are taken up: ${step} more, within the ${most} that can be afforded`,
  };
}

/** Why a group lowers what it asks for, or does not. */
export function groupLowers(before: Ratio, now: Ratio, min: Ratio): Reason {
  const least = percent(min);
  if (compare(before, now) === 0) {
    return {
      zh: `成本上涨 ${least} 须覆盖，不能再让`,
      en:
        `Cost that rises by ${least} has to be covered; no further concession`,
    };
  }
  const step = percent(subtract(before, now));
  return {
    zh: `让 ${step}，成本上涨 ${least} 仍须覆盖`,
    en: `${step} conceded; cost that rises by ${least} still has to be covered`,
  };
}

/** Why the last offer is what the formula gives (`R-NEG`). */
export function agreedByPower(beta: Ratio, min: Ratio, max: Ratio): Reason {
  return {
    zh: `底线 ${percent(min)} 与可承受增幅 ${
      percent(max)
    } 之间，按医保方谈判力 ${percent(beta)} 取定`,
    en: `Between the least, ${percent(min)}, and the most, ${
      percent(max)
    }, by the fund's power of ${percent(beta)}`,
  };
}

/** Why the administration decides. */
export function decided(
  { groups, max, otherwise }: TalkSides,
  group: number,
): Reason {
  const { min } = groups[group]!;
  return compare(min, max) > 0
    ? {
      zh: `底线 ${percent(min)} 高于可承受增幅 ${
        percent(max)
      }，未达成协议，按默认规则 ${percent(otherwise)}`,
      en: `The least, ${percent(min)}, is above the ${
        percent(max)
      } that can be afforded: no agreement, ${percent(otherwise)} by default`,
    }
    : {
      zh: `代表未通过最后方案，未达成协议，按默认规则 ${percent(otherwise)}`,
      en: `The representatives refused the last offer: no agreement, ${
        percent(otherwise)
      } by default`,
    };
}
