import { share } from "../../analysis/negotiation_columns.ts";
import { sum } from "../../base/sum.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../../model/negotiation.ts";
import { OUTCOME } from "./negotiation_figures.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

/** What a group had, needs, asks, accepts and gets (本组要点). */
export function keyCells(
  sheet: NegotiationSheet,
  k: number,
  { say, money, inUnit }: Voice,
): Cells {
  const { members } = sheet.groups[k]!;
  const base = sheet.base[k]!, claim = sheet.claims[k]!;
  const award = sheet.awards[k]!;
  const need = sum(members.map((row) => sheet.hospital.need[row]!));
  const over = (amount: number) => percentText(share(amount - base, base));
  const row = (label: string, fen: number, remark = "") => [
    label,
    remark,
    money(fen),
    over(fen),
    percentText(share(fen, claim), 1),
  ];
  const growth = percentText(Number(sheet.growth[k]));
  return {
    heads: [
      say("项目", "Item"),
      say("说明", "Remark"),
      inUnit("金额", "Amount"),
      say("比上年", "Over last year"),
      say("占诉求", "Of the claim"),
    ],
    rows: [
      row(say("上年支付标准", "Last year"), base),
      row(
        say("测算需求", "Forecast need"),
        need,
        say("病例数与成本上涨", "cases and costs as forecast"),
      ),
      row(
        say("诉求", "Claim"),
        claim,
        say(
          "需求、报价余量、上年超支补回",
          "need, margin and last year's overrun",
        ),
      ),
      row(
        say("底线", "Reservation"),
        sheet.reservation[k]!,
        say("上年加成本上涨", "last year and the drift of cost"),
      ),
      row(
        say("接受底线", "Least accepted"),
        sheet.accepted[k]!,
        say("低于此数反对", "objects below it"),
      ),
      row(
        say("协商结果", "Award"),
        award,
        sheet.agreed[k]
          ? say(`达成增幅 ${growth}`, `growth agreed: ${growth}`)
          : say(`裁定增幅 ${growth}`, `growth decided: ${growth}`),
      ),
    ],
  };
}

/** A group's award under every rule, and what its consent would cost (各规则所得与代价). */
export function ruleAwardCells(
  sheet: NegotiationSheet,
  k: number,
  { say, money, inUnit }: Voice,
): Cells {
  const base = sheet.base[k]!, claim = sheet.claims[k]!;
  return {
    heads: [
      say("规则", "Rule"),
      inUnit("所得", "Award"),
      say("满足率", "Fill"),
      say("比上年", "Over last year"),
      say("反对：差额", "Objects: short of"),
      say("他组可让", "Others can spare"),
      say("基金须加", "The fund adds"),
      say("或总额须加", "Or envelope rises by"),
    ],
    rows: [null, ...sheet.divisions].map((division) => {
      const { zh, en } = division === null
        ? OUTCOME
        : RULE_NAMES[division.rule];
      const award = (division?.groups ?? sheet.awards)[k]!;
      const objection = (division ?? sheet).objections
        .find(({ claimant }) => claimant === k);
      const price = objection === undefined
        ? [say("不反对", "accepts"), "", "", ""]
        : [
          money(objection.short),
          money(objection.fromOthers),
          money(objection.fromFund),
          money(objection.envelopeMore),
        ];
      return [
        say(zh, en),
        money(award),
        percentText(share(award, claim), 1),
        percentText(share(award - base, base)),
        ...price,
      ];
    }),
  };
}

/** The institutions of a group with what they ask and get (组内机构). */
export function memberCells(
  { hospitals, counties }: NegotiationRun,
  { groups, hospital }: NegotiationSheet,
  k: number,
  { say, money, inUnit }: Voice,
): Cells {
  return {
    heads: [
      say("机构", "Institution"),
      say("区县", "County"),
      inUnit("上年", "Last year"),
      say("需求", "Need"),
      say("诉求", "Claim"),
      say("结果", "Award"),
      say("比上年", "Over last year"),
      say("满足率", "Fill"),
    ],
    rows: groups[k]!.members.map((row) => {
      const county = hospitals.county[row]!;
      const base = hospital.base[row]!, award = hospital.awards[row]!;
      const claim = hospital.claims[row]!;
      const objects = award < hospital.accepted[row]! ? " ×" : "";
      return [
        say(hospitals.nameZh[row]!, hospitals.nameEn[row]!),
        say(counties.nameZh[county]!, counties.nameEn[county]!),
        money(base),
        money(hospital.need[row]!),
        money(claim),
        money(award),
        percentText(share(award - base, base)),
        `${percentText(share(award, claim), 1)}${objects}`,
      ];
    }),
  };
}
