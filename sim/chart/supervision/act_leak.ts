import { toYuan } from "../../base/fen.ts";
import type { Lang } from "../../base/formats.ts";
import { ACT_WORDS } from "../../model/finding_words.ts";
import type { Act } from "../../model/ledger.ts";
import { type ActScore, leakOf } from "../../model/supervision_score.ts";
import { CHART_TITLES } from "../chart_names.ts";
import type { Comparison, Role } from "../comparison.ts";
import type { DataTable } from "../data_table.ts";
import { roleCell } from "../data_table.ts";
import { leakBars } from "../redteam/leak_bars.ts";
import type { ChartOptions } from "../theme.ts";
import { captionOf, roleName, sentence, SIGN_CONVENTION } from "../words.ts";
import { onlySide, scoredSides, TRUTH } from "./watched_side.ts";

/** A kind of conduct on one side. */
interface Row {
  readonly role: Role;
  readonly scenario: string;
  readonly score: ActScore;
}

/**
 * What conduct cost the fund and what became of it (违规资金去向), a bar a kind of
 * conduct and side: refused before payment, given back, and the three ways it
 * leaks. The truth, which the payer does not know. `R-SUP`.
 */
export function actLeak(
  comparison: Comparison,
  options: ChartOptions,
): string {
  const { lang } = options, zh = lang === "zh";
  const rows = actRows(comparison).filter(({ score }) => score.planted > 0);
  return leakBars(
    rows.map(({ role, score }) => ({
      ...score,
      zh: nameOf(score.act, role, comparison, "zh"),
      en: nameOf(score.act, role, comparison, "en"),
    })),
    captionOf(comparison, { rules: "R-SUP" }, lang, [
      TRUTH[lang],
      ...onlySide(comparison, lang),
      zh
        ? "损失按看得见一切的检查人员会怎样认定来算；一例有几种违规的，金额记在最重的一种。"
        : "Losses are what inspectors would reckon who see everything; a case of several kinds has its money under the gravest.",
    ]),
    options,
    {
      name: "act-leak",
      title: CHART_TITLES.act_leak[lang],
      subtitle: zh
        ? `基金损失，万元：拒付和追回的收回，其余漏掉。${SIGN_CONVENTION.zh}`
        : `Loss of the fund, millions of yuan: what is refused and given back comes back, the rest leaks; ${SIGN_CONVENTION.en}`,
    },
  );
}

/** Conduct that cost most first, its sides one below the other. */
function actRows(comparison: Comparison): Row[] {
  const rows = scoredSides(comparison).flatMap(({ role, result, score }) =>
    score.acts.map((own): Row => ({
      role,
      scenario: result.scenario,
      score: own,
    }))
  );
  const most = new Map<Act, number>();
  for (const { score: { act, planted } } of rows) {
    most.set(act, Math.max(planted, most.get(act) ?? 0));
  }
  const order = [...most.keys()].sort((a, b) => most.get(b)! - most.get(a)!);
  return order.flatMap((act) => rows.filter(({ score }) => score.act === act));
}

function nameOf(act: Act, role: Role, comparison: Comparison, lang: Lang) {
  const name = sentence(ACT_WORDS[act][lang]);
  return scoredSides(comparison).length === 1
    ? name
    : `${name}${lang === "zh" ? " · " : ", "}${
      roleName(role, comparison, lang).toLowerCase()
    }`;
}

/** The numbers of the figure: a kind of conduct and side a row, yuan. */
export function actLeakTable(comparison: Comparison): DataTable {
  const yuan = (fen: number) => toYuan(Math.round(fen));
  return {
    columns: [
      "方案 side",
      "方案编号 scenario",
      "违规类型 act",
      "名称 name",
      "违规病例（真实） wrong cases (truth)",
      "查处病例 caught",
      "基金损失（真实，元） loss of the fund (truth, yuan)",
      "付款前拒付（元） refused before payment (yuan)",
      "付款后追回（元） given back (yuan)",
      "核查未尽（元） missed by who looked (yuan)",
      "疑到而无人核查（元） suspected, nobody looked (yuan)",
      "没有规则疑到（元） met by no rule (yuan)",
      "漏损合计（元） leak (yuan)",
    ],
    rows: actRows(comparison).map(({ role, scenario, score }) => [
      roleCell(role, comparison),
      scenario,
      score.act,
      `${ACT_WORDS[score.act].zh} ${ACT_WORDS[score.act].en}`,
      score.cases,
      score.caught,
      yuan(score.planted),
      yuan(score.refused),
      yuan(score.returned),
      yuan(score.missed),
      yuan(score.unlooked),
      yuan(score.unseen),
      yuan(leakOf(score)),
    ]),
  };
}
