import { type Catalogue, hasTag } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { ScenarioResult } from "../model/result.ts";

type Notes = ScenarioResult["notes"];

/**
 * What a reader must know of the grouping (分组说明): that an edition is a draft
 * and its national groups are not the official ones, and that a catalogue was
 * read and not measured.
 */
export function groupingNotes(
  catalogue: Catalogue,
  values: Values,
  isGiven: boolean,
): Notes {
  const { id, version, group, points } = catalogue;
  const draft = values["grouping.spec.version"] === "3.0" &&
    values["grouping.layers.used"].includes("merge");
  return [
    ...(draft
      ? [{
        zh:
          "按 3.0 版技术规范征求意见稿分组：征求意见稿没有效力；国家分组方案未读到，先期分组、并项、诊断辅助细分的病组只有一部分，排除列表为假设。",
        en:
          "Grouped by the consultation draft of edition 3.0, which has no force; the national grouping plan has not been read, so pre-groups, merged and diagnosis-auxiliary groups are only some of those there will be, and the exclusion lists are assumed.",
      }]
      : []),
    ...localNote(catalogue),
    ...(isGiven
      ? [{
        zh:
          `病种目录 ${id}（${version} 版）由文件读入：${group.length} 个病种，分值照文件，不再测算；其中 ${
            points.filter((p) => p === 0).length
          } 个没有分值，其病例按无分值病种计。`,
        en:
          `Catalogue ${id} (edition ${version}) was read from a file: ${group.length} groups, points as given and not measured; ${
            points.filter((p) => p === 0).length
          } have none, so that their cases count as no-score.`,
      }]
      : []),
  ];
}

/** How many core diseases the national catalogue does not have, and their share of the cases. */
function localNote({ tags, core, cases }: Catalogue): Notes {
  const own = tags?.filter((t) => hasTag(t, "local")).length ?? 0;
  if (tags === undefined || own === 0) return [];
  let local = 0, all = 0;
  cases.forEach((n, g) => {
    if (core[g] !== 1) return;
    all += n;
    if (hasTag(tags[g]!, "local")) local += n;
  });
  const share = (100 * local / all).toFixed(2);
  return [{
    zh:
      `地方增补核心病种 ${own} 个，占核心病种基期病例的 ${share}%：应经评审并上报。`,
    en:
      `${own} core diseases are local additions to the national catalogue, with ${share} % of the core's base-period cases; they need a review and must be reported.`,
  }];
}
