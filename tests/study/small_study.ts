import { join } from "node:path";
import { type OpenStudy, openStudy } from "../../sim/study/plan/open_study.ts";
import { readStudy } from "../../sim/study/plan/read_study.ts";

/** A study of one city in sixty-four: quick, with all that a whole one has. */
export const SMALL_STUDY = `format: 1
title: 小研究
titleEn: A small study
baseline: zibo_2025/baseline
scenarios: [zibo_2025/three_provisions]
sample: 0.015625
replicates: 4
headlines:
  - pay
  - valueRatio@resident
  - paidRate@all/level:*
  - giniPaidRate
`;

/** The toy's reform with a share that is not sure: what a study can draw from. */
export const UNSURE = `format: 1
title: 不确定的分担
inherits: toy/share_up
policy:
  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.6 to 0.9 }]
`;

/** A study of the toy in four cells, ready in a second: `file` holds {@linkcode UNSURE}. */
export function toyStudy(file: string): string {
  return `format: 1
title: 三家医院
baseline: toy/toy
scenarios: ["${file}"]
draws: 80
headlines: [pay, "pay@all/hospital:*", borne]
`;
}

/** Opens a study from its text. */
export function opened(text: string): Promise<OpenStudy> {
  return openStudy(readStudy(text, "small.yaml"));
}

/** Paths and contents of a folder, in order. */
export function contents(folder: string, below = ""): [string, string][] {
  return [...Deno.readDirSync(join(folder, below))]
    .toSorted((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(({ name, isDirectory }): [string, string][] => {
      const path = join(below, name);
      return isDirectory
        ? contents(folder, path)
        : [[path, Deno.readTextFileSync(join(folder, path))]];
    });
}

/** Does something with a folder that is gone afterwards. */
export async function inFolder<T>(
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = Deno.makeTempDirSync();
  try {
    return await work(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
