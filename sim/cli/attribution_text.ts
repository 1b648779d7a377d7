import type { Lang } from "../base/formats.ts";
import { CAUSE_NAMES, type CauseId } from "../study/record/causes.ts";
import type { SideDiff } from "../study/record/diff_records.ts";
import { restMoved } from "./diff_tables.ts";

/** How the changes of a side were put down to causes (归因说明). */
export function attributionLines(side: SideDiff, lang: Lang): string[] {
  const { method, factors, rest, why } = side.attribution;
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  const names = (ids: readonly CauseId[]) =>
    ids.map((id) => CAUSE_NAMES[id][lang]).join(say("、", ", "));
  if (method === "nothing") {
    return side.headlines.length + side.hospitals.length === 0 ? [] : [say(
      "归因：没有任何不同可以解释这些变动，有一份记录可能被改写；请用 verify 核验。",
      "Attribution: nothing that differs explains what moved; a record may have been rewritten, verify them.",
    )];
  }
  if (method === "alone") {
    const cause = names([...factors, ...rest]);
    return [say(
      `归因：只有一个原因，变动全部来自${cause}。`,
      `Attribution: one cause only, everything is due to ${cause}.`,
    )];
  }
  if (method === "none") {
    const text = typeof why === "string" ? why : why![lang];
    return [say(
      `归因：无法分开，${text}。`,
      `Attribution: cannot be separated, ${text}.`,
    )];
  }
  const mixtures = 1 << factors.length;
  return [
    say(
      `归因：${
        names(factors)
      }按沙普利值分摊（${mixtures} 种组合逐一重算），合计等于变动。`,
      `Attribution: exact Shapley shares of ${
        names(factors)
      } (${mixtures} mixtures played); they sum to the change.`,
    ),
    ...restLines(side, names(rest), lang),
  ];
}

/** What is said of causes that cannot be mixed. */
function restLines(side: SideDiff, names: string, lang: Lang): string[] {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  if (restMoved(side)) {
    return [
      names === ""
        ? say(
          "  两端在这里重算的结果与记录不同，不能解释的部分归入“其余”：这里的程序或环境与记录不同，或记录被改写。",
          "  The two ends, played again here, are not as recorded; what they do not explain is the rest: engine or environment here are others, or a record was rewritten.",
        )
        : say(
          `  ${names}只有一个版本在手，不能组合：两端重算后仍不能解释的部分归入“其余”。`,
          `  Of ${names} one version only is at hand: what the two ends, played again, do not explain is the rest.`,
        ),
    ];
  }
  return names === "" ? [] : [say(
    `  两端重算都与记录一致：${names}没有改变任何数字。`,
    `  Both ends, played again, are as recorded: ${names} moved nothing.`,
  )];
}
