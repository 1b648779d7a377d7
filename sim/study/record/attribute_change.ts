import { issueText, ShapanError, type Text } from "../../base/issues.ts";
import type { PlaySettings } from "../../compare.ts";
import {
  type Cause,
  type CauseId,
  SETTING_CAUSES,
  type SideToDiff,
} from "./causes.ts";
import { playMixtures } from "./play_mixtures.ts";
import { type Results, type Shares, splitShares } from "./split_shares.ts";

/** How a difference is attributed (归因). */
export interface Attribution extends Shares {
  /**
   * `nothing`: no cause; `alone`: one cause takes all; `shapley`: exact shares over
   * replays of all mixtures; `none`: cannot be separated, `why` says why.
   */
  readonly method: "nothing" | "alone" | "shapley" | "none";
  /** Causes that have a share. */
  readonly factors: readonly CauseId[];
  /** Causes that take what is left together, as only one version of them is at hand. */
  readonly rest: readonly CauseId[];
  readonly why: Text | null;
}

/**
 * Splits what moved between two records among its causes (变化归因). One cause takes
 * all. Of several, those that lie in settings are mixed: the run is played under
 * every mixture, with the engine and the data that are here, and each cause gets
 * its exact Shapley value of every headline and of every institution's pay. What
 * the two ends, played again, do not explain is left to the causes that cannot be
 * mixed: other code, other data files, another environment.
 */
export async function attributeChange(
  a: SideToDiff,
  b: SideToDiff,
  causes: readonly Cause[],
  results: Results,
  settings: PlaySettings & { readonly noRerun?: boolean },
): Promise<Attribution> {
  const ids = causes.map(({ id }) => id);
  const factors = SETTING_CAUSES.filter((id) => ids.includes(id));
  const rest = ids.filter((id) => !factors.some((factor) => factor === id));
  if (ids.length === 0) return simple("nothing", [], [], null);
  if (ids.length === 1) {
    const alone = (_: string, diff: number | null) =>
      diff === null ? null : { [ids[0]!]: diff };
    const whole = simple("alone", factors, rest, null);
    return { ...whole, headline: alone, hospital: alone };
  }
  const none = (why: Text) => simple("none", factors, rest, why);
  if (factors.length === 0) return none(ONE_VERSION);
  if (a.side.city !== b.side.city) return none(OTHER_PEOPLE);
  if (settings.noRerun) return none(NOT_PLAYED);
  try {
    const mixtures = await playMixtures(a, b, causes, factors, settings);
    if ("why" in mixtures) return none(mixtures.why);
    return {
      ...simple("shapley", factors, rest, null),
      ...splitShares(mixtures.values, factors, rest.length > 0, results),
    };
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    const [issue] = error.issues;
    return none({
      zh: `有的组合不能推演：${issueText(issue!, "zh")}`,
      en: `some mixture cannot be played: ${issueText(issue!, "en")}`,
    });
  }
}

const ONE_VERSION: Text = {
  zh: "程序、数据文件和运行环境只有一个版本在手，不能组合重算",
  en:
    "only one version of code, data files and environment is at hand, so that they cannot be mixed",
};
const OTHER_PEOPLE: Text = {
  zh: "两次推演的不是同一城市，没有可以对应的人和医疗机构",
  en:
    "the two are of different cities: neither people nor institutions correspond",
};
const NOT_PLAYED: Text = {
  zh: "未重算（--no-rerun）",
  en: "nothing was played (--no-rerun)",
};

function simple(
  method: Attribution["method"],
  factors: readonly CauseId[],
  rest: readonly CauseId[],
  why: Text | null,
): Attribution {
  const nothing = () => null;
  return { method, factors, rest, why, headline: nothing, hospital: nothing };
}
