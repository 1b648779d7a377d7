import { judgeDivisions } from "../../analysis/division_tables.ts";
import {
  type DivisionRule,
  type NegotiationRun,
  type NegotiationSheet,
  type Objection,
  RULE_NAMES,
} from "../../model/negotiation.ts";
import { type Cells, percentText, type Voice } from "./voice.ts";

/** Rules side by side (八种规则并列): the fill of every group, then how even each rule is. */
export function ruleCells(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  { say }: Voice,
): Cells {
  const judged = judgeDivisions(sheet, run.lowFill);
  const row = (label: string, of: (one: typeof judged[number]) => string) => [
    label,
    ...judged.map(of),
  ];
  return {
    heads: [
      say("满足率", "Fill"),
      ...judged.map(({ division }) => nameOf(division?.rule, say)),
    ],
    rows: [
      ...sheet.groups.map((group, k) =>
        row(say(group.zh, group.en), ({ division, groups }) => {
          const awards = division?.groups ?? sheet.awards;
          const objects = awards[k]! < sheet.accepted[k]!;
          return `${percentText(groups.fill[k]!, 1)}${objects ? " ×" : ""}`;
        })
      ),
      row(say("基尼系数", "Gini"), ({ groups }) => groups.gini.toFixed(4)),
      row(say("泰尔指数", "Theil"), ({ groups }) => groups.theil.toFixed(4)),
      row(
        say("最低满足率", "Least fill"),
        ({ groups }) => percentText(groups.min, 1),
      ),
      row(
        say("羡慕对数", "Envious pairs"),
        ({ groups }) => String(groups.envy),
      ),
      row(
        say("反对组数", "Groups objecting"),
        ({ objections }) => String(objections.length),
      ),
      row(
        say(
          `满足率低于 ${percentText(run.lowFill, 1)} 的机构`,
          `Institutions below ${percentText(run.lowFill, 1)}`,
        ),
        ({ below }) => String(below),
      ),
    ],
  };
}

/** Awards of the groups under every rule (各规则所得). */
export function awardCells(
  sheet: NegotiationSheet,
  { say, money, inUnit }: Voice,
): Cells {
  return {
    heads: [
      inUnit("协商组", "Group"),
      say("诉求", "Claim"),
      ...sheet.divisions.map(({ rule }) => nameOf(rule, say)),
    ],
    rows: sheet.groups.map((group, k) => [
      say(group.zh, group.en),
      money(sheet.claims[k]!),
      ...sheet.divisions.map(({ groups }) => money(groups[k]!)),
    ]),
  };
}

/**
 * Who objects, and what it costs to win them over (反对方与争取代价): to what the talks
 * gave, with the rules that would content them, or to every rule, which the table
 * of fill shows side by side.
 */
export function objectionCells(
  sheet: NegotiationSheet,
  { say, money, inUnit }: Voice,
  outcomeOnly = false,
): Cells {
  const divisions = outcomeOnly ? [] : sheet.divisions;
  const rows = [null, ...divisions].flatMap((division) =>
    (division ?? sheet).objections.map((objection) => ({
      rule: division?.rule,
      objection,
    }))
  );
  return {
    heads: [
      say("规则", "Rule"),
      say("反对的组", "Who objects"),
      ...(outcomeOnly ? [say("不反对的规则", "Content under")] : []),
      inUnit("差额", "Short of"),
      say("其中他组可让", "Others can spare"),
      say("基金须加", "The fund adds"),
      say("同一规则下总额须加", "Or the envelope rises by"),
    ],
    rows: rows.map(({ rule, objection }) => [
      nameOf(rule, say),
      say(
        sheet.groups[objection.claimant]!.zh,
        sheet.groups[objection.claimant]!.en,
      ),
      ...(outcomeOnly ? [contentUnder(sheet, objection, say)] : []),
      money(objection.short),
      money(objection.fromOthers),
      money(objection.fromFund),
      money(objection.envelopeMore),
    ]),
  };
}

/** What consortia gain by asking as one (医共体合并诉求), a column a rule. */
export function mergerCells(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  { say, money, inUnit }: Voice,
): Cells {
  const rules = Object.keys(sheet.mergers[0]?.effects ?? {}) as DivisionRule[];
  return {
    heads: [
      inUnit("区县", "County"),
      say("机构数", "Institutions"),
      ...rules.map((rule) => nameOf(rule, say)),
    ],
    rows: sheet.mergers.map(({ county, members, effects }) => [
      say(run.counties.nameZh[county]!, run.counties.nameEn[county]!),
      String(members.length),
      ...rules.map((rule) => money(effects[rule]?.gain ?? null)),
    ]),
  };
}

/** Rules under which an objector has what it accepts. */
function contentUnder(
  { divisions, accepted }: NegotiationSheet,
  { claimant }: Objection,
  say: Voice["say"],
): string {
  const rules = divisions.filter(({ groups }) =>
    groups[claimant]! >= accepted[claimant]!
  );
  return rules.length === 0
    ? "–"
    : rules.map(({ rule }) => nameOf(rule, say)).join("; ");
}

function nameOf(rule: DivisionRule | undefined, say: Voice["say"]): string {
  return rule === undefined
    ? say("协商结果", "Outcome")
    : say(RULE_NAMES[rule].zh, RULE_NAMES[rule].en);
}
