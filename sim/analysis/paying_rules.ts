import type { Lang } from "../base/formats.ts";
import { type Act, ITEM_ACTS } from "../model/ledger.ts";
import type { PayMethod } from "../model/redteam.ts";

/** The rule of payment that a kind of conduct draws money by (付费规则), ids as in the rule reference. */
export interface PayingRule extends Readonly<Record<Lang, string>> {
  /** Such as `R-PTS`. */
  readonly rule: string;
}

/** Every false item alike. */
function byItem(rule: PayingRule): Readonly<Partial<Record<Act, PayingRule>>> {
  return Object.fromEntries(ITEM_ACTS.map((act) => [act, rule]));
}

/** What is off the list is the patient's, whatever the fund pays by. */
const SHIFTED: PayingRule = {
  rule: "R-BEN",
  zh: "目录外费用由个人承担",
  en: "what is off the list is the patient's",
};

const BOOKED: PayingRule = {
  rule: "R-BEN",
  zh: "待遇按账单项目计入基金份额",
  en: "the fund's part follows what is on the bill",
};

const BILLED: PayingRule = {
  rule: "R-FFS",
  zh: "按账单付费，记多少付多少",
  en: "the bill is paid, whatever is on it",
};

const WITHIN: PayingRule = {
  rule: "R-DUAL",
  zh: "两项标准以内按账单付费",
  en: "within two standards the bill is paid",
};

/**
 * Rules by what draws money through them, by how the city pays (违规所借的付费规则). What
 * a method does not pay for has none: where bills are paid, a code draws nothing,
 * and two bills of one stay come to what one would.
 *
 * @example Another code draws points or a rate, and nothing where bills are paid
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { PAYING_RULES } from "./paying_rules.ts";
 *
 * assertEquals(PAYING_RULES.points.upcoded?.rule, "R-GRP");
 * assertEquals(PAYING_RULES.rate.upcoded?.rule, "R-DRG");
 * assertEquals(PAYING_RULES.bill.upcoded, undefined);
 * ```
 */
export const PAYING_RULES: Readonly<
  Record<PayMethod, Readonly<Partial<Record<Act, PayingRule>>>>
> = {
  points: {
    upcoded: {
      rule: "R-GRP",
      zh: "按记录的诊断和操作入组",
      en: "groups follow the codes that are recorded",
    },
    split: {
      rule: "R-PTS",
      zh: "每次住院各计一份分值",
      en: "every stay has points of its own",
    },
    lowIndication: {
      rule: "R-PTS",
      zh: "入院即得病种分值，不问指征",
      en: "whoever is admitted has points, with or without need",
    },
    padded: {
      rule: "R-PTS",
      zh: "费用低于下限按比例折算，过线给全分",
      en: "below the low edge points follow cost, above it they are whole",
    },
    bedHanging: {
      rule: "R-PTS",
      zh: "费用在上下限之间即得全部分值，不问在床几日",
      en:
        "between the edges of cost points are whole, however many days were spent in the bed",
    },
    movedOut: {
      rule: "R-PTS",
      zh: "移出的费用由门诊另付，住院分值不减",
      en: "visits are paid beside the stay, whose points stay whole",
    },
    shifted: SHIFTED,
    ...byItem(BOOKED),
  },
  rate: {
    upcoded: {
      rule: "R-DRG",
      zh: "权重乘费率，权重随记录的病组",
      en: "weight times rate, and the weight is that of the recorded group",
    },
    split: {
      rule: "R-DRG",
      zh: "每次住院各付一份标准",
      en: "every stay is due a standard of its own",
    },
    lowIndication: {
      rule: "R-DRG",
      zh: "入院即付病组标准，不问指征",
      en: "whoever is admitted is due a standard, with or without need",
    },
    padded: {
      rule: "R-DRG",
      zh: "低倍率病例按费用付，过线付全额标准",
      en:
        "low multiples are paid their cost, above the line the whole standard",
    },
    bedHanging: {
      rule: "R-DRG",
      zh: "高低倍率之间即付全额标准，不问在床几日",
      en:
        "between the multiples the standard is whole, however many days were spent in the bed",
    },
    movedOut: {
      rule: "R-DRG",
      zh: "移出的费用由门诊另付，病组标准不减",
      en: "visits are paid beside the stay, whose standard stays whole",
    },
    shifted: SHIFTED,
    ...byItem(BOOKED),
  },
  bill: {
    lowIndication: BILLED,
    padded: BILLED,
    bedHanging: BILLED,
    shifted: SHIFTED,
    ...byItem(BILLED),
  },
  dual: {
    split: {
      rule: "R-DUAL",
      zh: "多一次住院，人次人头比以内多一份次均",
      en: "one stay more is one mean cost more, within stays per head",
    },
    lowIndication: WITHIN,
    padded: WITHIN,
    bedHanging: WITHIN,
    shifted: SHIFTED,
    ...byItem(WITHIN),
  },
};
