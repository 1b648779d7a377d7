import {
  type Leverage,
  type NegotiationSheet,
  PROTOCOL_NAMES,
} from "../../model/negotiation.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

/** What was agreed in total (总额), a column a scheme. */
export function envelopeCells(
  sheets: readonly NegotiationSheet[],
  voice: Voice,
): Cells {
  const { say, money, inUnit } = voice;
  const row = (label: string, of: (sheet: NegotiationSheet) => string) => [
    label,
    ...sheets.map(of),
  ];
  return {
    heads: [
      say("项目", "Item"),
      ...sheets.map(({ scheme }) =>
        say(SCHEME_NAMES[scheme].zh, SCHEME_NAMES[scheme].en)
      ),
    ],
    rows: [
      row(
        say("谈判程序", "Protocol"),
        ({ protocol }) =>
          say(PROTOCOL_NAMES[protocol].zh, PROTOCOL_NAMES[protocol].en),
      ),
      row(inUnit("上年支付标准 ΣD", "Last year, ΣD"), (s) => money(s.lastYear)),
      row(
        inUnit("诉求合计", "All claims"),
        (s) => money(s.claims.reduce((a, b) => a + b, 0)),
      ),
      row(
        say("可承受增幅", "Affordable growth"),
        (s) => percentText(Number(s.affordable)),
      ),
      row(
        say("未达成时的增幅", "Growth by default"),
        (s) => percentText(Number(s.defaultGrowth)),
      ),
      row(say("会议场次", "Sessions"), (s) => String(s.sessions)),
      row(
        say("达成的组", "Groups that agreed"),
        (s) =>
          `${s.agreed.filter((agreed) => agreed).length}/${s.groups.length}`,
      ),
      row(inUnit("待分配总额", "Envelope"), (s) => money(s.envelope)),
      row(
        say("总额增幅", "Growth of the envelope"),
        (s) => percentText(s.envelope / s.lastYear - 1),
      ),
      row(
        inUnit("超出诉求、留在基金", "Above all claims, left with the fund"),
        (s) => money(s.unclaimed),
      ),
    ],
  };
}

/** What default and prepayment are worth, and how the increment would be shared (默认规则、预付金与增量). */
export function leverageCells(
  { leverage, increment }: NegotiationSheet,
  { say, money, inUnit }: Voice,
): Cells {
  const names: Readonly<
    Record<Leverage["rows"][number]["change"], readonly [string, string]>
  > = {
    none: ["轮流出价，按现有条件", "Alternating offers as they are"],
    default: [
      "行政裁定多给医院方 10 个百分点",
      "Ten points more for hospitals by default",
    ],
    prepaid: ["有预付金（医院方等得起）", "Prepaid (hospitals can wait)"],
    noDeadline: ["没有期限", "Without a deadline"],
  };
  const part = (amount: number, whole: number) =>
    whole === 0 ? "–" : (amount / whole).toFixed(4);
  return {
    heads: [
      say("情形", "Case"),
      say("医院方份额", "Hospitals' share"),
      inUnit("金额", "Amount"),
      inUnit("所分的余地或增量", "Of the room or increment"),
    ],
    rows: [
      ...(leverage?.rows ?? []).map(({ change, share, amount }) => [
        say(...names[change]),
        share,
        money(amount),
        money(leverage!.room),
      ]),
      ...(increment === null ? [] : ([
        ["增量的纳什解", "Increment by Nash", increment.nash],
        [
          "增量的卡莱-斯莫罗廷斯基解",
          "Increment by Kalai–Smorodinsky",
          increment.kalaiSmorodinsky,
        ],
      ] as const).map(([zh, en, amount]) => [
        say(zh, en),
        part(amount, increment.amount),
        money(amount),
        money(increment.amount),
      ])),
    ],
  };
}
