import { SCHEMES } from "../../model/ledger.ts";
import type { Outcome } from "../../model/result.ts";
import type { ChangeSplit, Factor } from "../../model/split.ts";
import type { Plan } from "../../run.ts";
import type { Settle } from "./attribute.ts";
import { provisions, stages } from "./factors.ts";
import { joinByRules } from "./join_factors.ts";
import { daysOf, differingRules, mixed, otherDifferences } from "./mixtures.ts";
import { setsInOrder, withMixtures } from "./settle_mixtures.ts";
import { shapley } from "./shapley.ts";

/** Most provisions that a comparison splits one by one: 2⁵ settlements are counted in seconds. */
const MOST_HERE = 5;

/**
 * Splits what a reform changes in the pay of the policy year among the provisions
 * in which it differs (变化分解), for each institution and to the fen: the year is
 * settled under every mixture of the two scenarios' rules, on the same cases, and
 * each provision gets its Shapley value. More than five are split by stage of the
 * calculation; one needs no split.
 *
 * @param plans baseline and reform, on one world
 * @param outcomes the two as they were settled
 * @param settle settles any mixture of the two
 * @param onMixture called with the part that is done, 0–1
 * @returns `null` where the scenarios have the same rules, or differ in more
 */
export async function splitChange(
  plans: readonly [Plan, Plan],
  outcomes: readonly [Outcome, Outcome],
  settle: Settle,
  onMixture: (done: number) => void = () => {},
): Promise<ChangeSplit | null> {
  const [baseline, reform] = plans, days = daysOf(plans);
  const named = factorsOf(differingRules(days));
  if (named.length === 0 || otherDifferences(plans).length > 0) return null;
  const hospitals = outcomes[0].hospitals.id.length;
  const all = named.reduce((sum, { keys }) => sum + keys.length, 0);
  let settled = 0;
  const valueOf = async (keys: readonly string[]) => {
    const known = keys.length === 0
      ? outcomes[0]
      : keys.length === all
      ? outcomes[1]
      : null;
    const outcome = known ?? await settle({
      ...baseline,
      scenario: mixed(baseline.scenario, reform.scenario, keys),
    });
    onMixture(Math.min(1, ++settled / (1 << named.length)));
    return paysOf(outcome);
  };
  const { factors, done: values } = await withMixtures(
    joinByRules(named, days),
    valueOf,
    async (mixtures, { length }) => {
      const values: Float64Array[] = [];
      for (const on of setsInOrder(length)) values[on] = await mixtures.on(on);
      return values;
    },
  );
  const parts = shapley(factors.length, (on) => values[on]!);
  const of = (column: Float64Array, s: number) =>
    column.slice(s * hospitals, (s + 1) * hospitals);
  return {
    factors,
    schemes: SCHEMES.map((scheme, s) => ({
      scheme,
      baseline: of(values[0]!, s),
      reform: of(values.at(-1)!, s),
      parts: parts.map((part) => of(part, s)),
    })),
  };
}

/** Provisions, or stages where there are too many for a comparison. */
function factorsOf(differing: ReturnType<typeof differingRules>): Factor[] {
  const single = provisions(differing);
  return single.length > MOST_HERE ? stages(differing) : single;
}

/** Pay by hospital, one scheme after the other. */
function paysOf({ settlements }: Outcome): Float64Array {
  const columns = settlements.map(({ pay }) => pay);
  const all = new Float64Array(
    columns.reduce((sum, { length }) => sum + length, 0),
  );
  columns.reduce((at, column) => {
    all.set(column, at);
    return at + column.length;
  }, 0);
  return all;
}
