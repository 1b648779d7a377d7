import type { Inverse } from "../../model/inverse.ts";
import { REGISTRY, type Values } from "../../model/policy/mod.ts";
import { type NumberAt, valueWith } from "./number_at.ts";

/**
 * A scenario that shows an answer (见证方案): it inherits what was asked, sets the value,
 * and plays the replicate that decides, so that anybody may run it and read the
 * same headline.
 *
 * @param inherits id or path of the scenario that was asked, as the file will say
 * @param values its settings, of which one number is replaced
 * @param x the value
 */
export function witnessText(
  answer: Inverse,
  at: NumberAt,
  inherits: string,
  values: Values,
  x: number,
): string {
  const keeps = x === answer.value, { witness } = answer;
  const replicate = witness?.replicate ?? 0;
  const { block } = REGISTRY[at.key];
  const share = answer.measured.find((row) => row.x === x)?.kept ??
    answer.grid.find((row) => row.x === x)?.kept;
  const note = [
    `求解 ${answer.condition}（概率 ${answer.probability}，${answer.replicates} 次重复）`,
    `${keeps ? "满足" : "不满足"}：${share}/${answer.replicates} 次`,
    ...(witness === null ? [] : [
      `第 ${replicate} 次重复 ${answer.headline} = ${
        keeps ? witness.headline : witness.otherHeadline
      }，对照 ${keeps ? witness.target : witness.otherTarget}`,
    ]),
  ].join("；");
  const run = block !== "run" && replicate > 0
    ? ["run:", `  run.replicate: ${replicate}`]
    : [];
  return [
    `# ${answer.condition} · ${answer.parameter} = ${x}`,
    "format: 1",
    `title: ${
      JSON.stringify(`${answer.titleZh}（${answer.parameter} = ${x}）`)
    }`,
    `titleEn: ${
      JSON.stringify(`${answer.titleEn} (${answer.parameter} = ${x})`)
    }`,
    `inherits: ${JSON.stringify(inherits)}`,
    `${block}:`,
    `  ${at.key}:`,
    `    value: ${JSON.stringify(valueWith(at, values, x))}`,
    "    source: assumed",
    "    status: assumed",
    `    note: ${JSON.stringify(note)}`,
    ...run,
    "",
  ].join("\n");
}
