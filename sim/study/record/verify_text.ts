import type { Lang } from "../../base/formats.ts";
import type { Damage, ManifestCheck } from "./check_manifest.ts";
import type { StudyCheck } from "../verify_study.ts";
import type { VerifyReport } from "./verify_record.ts";

type Words = Readonly<Record<Lang, string>>;

const KINDS: Readonly<Record<Damage["kind"], Words>> = {
  changed: { zh: "内容不同", en: "differs" },
  missing: { zh: "缺失", en: "is missing" },
  extra: { zh: "多出", en: "was not there" },
};

/** Most files that are listed by name. */
const MOST = 20;

/** What verifying came to, in words (核验说明). */
export function verifyText(report: VerifyReport, lang: Lang): string {
  const { engine, environment, rerun, verified } = report;
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  const lines = [
    say(`运行记录 ${report.folder}`, `Record ${report.folder}`),
    say(`清单校验值 ${report.hash}`, `Hash of its list ${report.hash}`),
    ...filesLines(report.files, report.damages, lang),
    engine.same
      ? say(
        `引擎：与记录相同（${engine.now.version}，源码 ${
          short(engine.now)
        }）。`,
        `Engine: as recorded (${engine.now.version}, sources ${
          short(engine.now)
        }).`,
      )
      : say(
        `引擎：与记录不同，记录为 ${engine.recorded.version}（源码 ${
          short(engine.recorded)
        }），现为 ${engine.now.version}（源码 ${short(engine.now)}）。`,
        `Engine: not as recorded; the record has ${engine.recorded.version} (sources ${
          short(engine.recorded)
        }), this is ${engine.now.version} (sources ${short(engine.now)}).`,
      ),
    environment.same
      ? say(
        `环境：与记录相同（${place(environment.now)}）。`,
        `Environment: as recorded (${place(environment.now)}).`,
      )
      : say(
        `环境：与记录不同，记录为 ${place(environment.recorded)}，现为 ${
          place(environment.now)
        }；照样对比。`,
        `Environment: not as recorded; the record has ${
          place(environment.recorded)
        }, this is ${place(environment.now)}; compared all the same.`,
      ),
    ...(report.changedScenarios.length === 0 ? [] : [
      say(
        "方案文件或来源表在推演之后改过；记录里存有当时的范式，重算按范式，不受影响：",
        "Scenario files or the list of sources changed since; the record holds what they said then, and is played from that:",
      ),
      ...named(report.changedScenarios, lang),
    ]),
    ...(report.changedData.length === 0 ? [] : [
      say(
        "数据文件在推演之后改过，未重算：",
        "Data files changed since, nothing was played:",
      ),
      ...named(report.changedData, lang),
    ]),
    ...rerunLines(report, lang),
    verified
      ? rerun === null
        ? say("核验通过（只核对文件）。", "Verified (files only).")
        : say("核验通过。", "Verified.")
      : say("核验未通过。", "Not verified."),
  ];
  return lines.join("\n");
}

/** What hashing a folder that is no run came to, in words (清单核对说明). */
export function manifestText(
  folder: string,
  { files, damages, hash }: ManifestCheck,
  lang: Lang,
): string {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  return [
    say(
      `文件夹 ${folder}（不是一次推演，只核对清单）`,
      `Folder ${folder} (not one run: files only)`,
    ),
    say(`清单校验值 ${hash}`, `Hash of its list ${hash}`),
    ...filesLines(files, damages, lang),
    damages.length === 0
      ? say("核验通过（只核对文件）。", "Verified (files only).")
      : say("核验未通过。", "Not verified."),
  ].join("\n");
}

/** What verifying a study came to, in words (研究核验说明). */
export function studyText(
  { folder, check, sameInputs, rerun, verified }: StudyCheck,
  lang: Lang,
): string {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  return [
    say(`研究目录 ${folder}`, `Study directory ${folder}`),
    say(`清单校验值 ${check.hash}`, `Hash of its list ${check.hash}`),
    ...filesLines(check.files, check.damages, lang),
    ...(sameInputs === false
      ? [
        say(
          "方案、数据或引擎版本在研究之后改过，未重算。",
          "Scenarios, data or the engine's version changed since, nothing was played.",
        ),
      ]
      : []),
    ...(rerun === null ? [] : [
      say(
        `重算：${rerun.equal} 个单元与回答逐字节相同。`,
        `Played again: ${rerun.equal} cells and answers are the same to the last byte.`,
      ),
      ...rerun.differing.map((name) =>
        say(`不同：${name}`, `differs: ${name}`)
      ),
    ]),
    verified
      ? rerun === null
        ? say("核验通过（只核对文件）。", "Verified (files only).")
        : say("核验通过。", "Verified.")
      : say("核验未通过。", "Not verified."),
  ].join("\n");
}

function filesLines(files: number, damages: readonly Damage[], lang: Lang) {
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  return [
    damages.length === 0
      ? say(
        `文件：${files} 个，逐字节与清单一致。`,
        `Files: ${files}, every byte as listed.`,
      )
      : say(
        `文件：与清单不符 ${damages.length} 处：`,
        `Files: ${damages.length} not as listed:`,
      ),
    ...named(damages, lang),
  ];
}

function rerunLines({ rerun, engine, environment }: VerifyReport, lang: Lang) {
  if (rerun === null) return [];
  const say = (zh: string, en: string) => lang === "zh" ? zh : en;
  const { equal, differing } = rerun;
  if (differing.length === 0) {
    return [say(
      `重算：${equal} 个文件全部相同。`,
      `Played again: all ${equal} files came out the same.`,
    )];
  }
  const why = !engine.same
    ? say("引擎与记录不同", "the engine is not as recorded")
    : !environment.same
    ? say("运行环境与记录不同", "the environment is not as recorded")
    : say(
      "引擎和环境都与记录相同，记录可能被改写过",
      "engine and environment are as recorded: the record may have been rewritten",
    );
  return [
    say(
      `重算：${equal} 个文件相同，${differing.length} 个不同（${why}）：`,
      `Played again: ${equal} files the same, ${differing.length} not (${why}):`,
    ),
    ...named(differing, lang),
  ];
}

function named(files: readonly Damage[], lang: Lang): string[] {
  const shown = files.slice(0, MOST).map(({ file, kind }) =>
    `  ${file} ${KINDS[kind][lang]}`
  );
  const more = files.length - shown.length;
  if (more <= 0) return shown;
  return [
    ...shown,
    lang === "zh" ? `  另有 ${more} 个` : `  and ${more} more`,
  ];
}

function short({ sources }: { readonly sources: string }): string {
  return sources.slice(0, 8);
}

function place(
  { deno, arch, os }: VerifyReport["environment"]["now"],
): string {
  return `Deno ${deno}, ${arch}, ${os}`;
}
