import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../model/negotiation.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

/** Groups with what they had, ask, accept and get (协商组); not for the public. */
export function groupCells(sheet: NegotiationSheet, voice: Voice): Cells {
  const { say, money, inUnit } = voice;
  return {
    heads: [
      say("协商组", "Group"),
      say("机构数", "Institutions"),
      inUnit("上年", "Last year"),
      say("诉求", "Claim"),
      say("底线", "Reservation"),
      say("协商增幅", "Growth"),
      say("结果", "Award"),
      say("比上年", "Over last year"),
      say("满足率", "Fill"),
      say("反对", "Objects"),
    ],
    rows: sheet.groups.map((group, k) => [
      say(group.zh, group.en),
      String(group.members.length),
      money(sheet.base[k]!),
      money(sheet.claims[k]!),
      money(sheet.reservation[k]!),
      `${percentText(Number(sheet.growth[k]))}${
        sheet.agreed[k] ? "" : say("（裁定）", " (decided)")
      }`,
      money(sheet.awards[k]!),
      percentText(change(sheet.awards[k]!, sheet.base[k]!)),
      percentText(sheet.awards[k]! / sheet.claims[k]!, 1),
      sheet.awards[k]! < sheet.accepted[k]! ? say("是", "yes") : "",
    ]),
  };
}

/** Groups as the plan is made public (公示): last year, growth and award. */
export function publicGroupCells(sheet: NegotiationSheet, voice: Voice): Cells {
  const { say, money, inUnit } = voice;
  return {
    heads: [
      say("协商组", "Group"),
      say("机构数", "Institutions"),
      inUnit("上年支付标准", "Last year"),
      inUnit("分配额", "Award"),
      say("比上年", "Over last year"),
    ],
    rows: sheet.groups.map((group, k) => [
      say(group.zh, group.en),
      String(group.members.length),
      money(sheet.base[k]!),
      money(sheet.awards[k]!),
      percentText(change(sheet.awards[k]!, sheet.base[k]!)),
    ]),
  };
}

/** Institutions as the plan is made public (机构公示). */
export function publicHospitalCells(
  { hospitals }: NegotiationRun,
  sheet: NegotiationSheet,
  { say, money, inUnit }: Voice,
): Cells {
  return {
    heads: [
      say("机构", "Institution"),
      say("协商组", "Group"),
      inUnit("上年支付标准", "Last year"),
      inUnit("分配额", "Award"),
    ],
    rows: sheet.groups.flatMap(({ members, zh, en }) =>
      members.map((row) => [
        say(hospitals.nameZh[row]!, hospitals.nameEn[row]!),
        say(zh, en),
        money(sheet.hospital.base[row]!),
        money(sheet.hospital.awards[row]!),
      ])
    ),
  };
}

/** Who speaks for the groups (授权代表). */
export function representativeCells(
  { hospitals }: NegotiationRun,
  sheet: NegotiationSheet,
  { say }: Voice,
): Cells {
  return {
    heads: [
      say("协商组", "Group"),
      say(
        "授权代表所在机构 × 席位（得票）",
        "Institutions of its representatives × seats (votes)",
      ),
    ],
    rows: sheet.groups.map(({ zh, en, representatives }) => [
      say(zh, en),
      [...new Set(representatives.map(({ hospital }) => hospital))]
        .map((row) => {
          const seats = representatives.filter(({ hospital }) =>
            hospital === row
          );
          const name = say(hospitals.nameZh[row]!, hospitals.nameEn[row]!);
          return `${name} ×${seats.length} (${seats[0]!.votes})`;
        }).join("; "),
    ]),
  };
}

function change(now: number, before: number): number | null {
  return before === 0 ? null : now / before - 1;
}
