import type { Lang } from "../../base/formats.ts";
import { groupAwards } from "../../chart/group_awards.ts";
import {
  type NegotiationRun,
  type NegotiationSheet,
  RULE_NAMES,
} from "../../model/negotiation.ts";
import { type Html, raw } from "../html.ts";
import { OUTCOME } from "./negotiation_figures.ts";

/** A group's awards under every rule as a figure (本组各规则所得图). */
export function groupFigure(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  k: number,
  lang: Lang,
): Html {
  const awards = [
    { name: OUTCOME, award: sheet.awards[k]! },
    ...sheet.divisions.map(({ rule, groups }) => ({
      name: RULE_NAMES[rule],
      award: groups[k]!,
    })),
  ];
  return raw(groupAwards(run, sheet, k, awards, { lang, width: 960 }));
}
