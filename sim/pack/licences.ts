import { join } from "node:path";
import type { Package } from "./packages_of.ts";

/** A package and the terms under which it is passed on (许可). */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its `package.json`, or what its text says. */
  readonly terms: string;
  /** Who holds the rights, as the package says. */
  readonly author: string;
  /** Where its source is, as the package says. */
  readonly source: string;
  /** File of the package with the text; `null` where it has none. */
  readonly file: string | null;
}

/** Terms that allow to pass a package on, unchanged, beside Apache-2.0 code. */
const ALLOWED: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Unlicense",
  "Zlib",
];

/** Sentences of texts whose package does not name its terms. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["Permission is hereby granted, free of charge, to any person", "MIT"],
  ["Permission to use, copy, modify, and/or distribute this software", "ISC"],
];

/** Reads the terms of a package (读取许可) from its own files. */
export function licenceOf({ name, version, folder }: Package): Licence {
  const said = JSON.parse(
    Deno.readTextFileSync(join(folder, "package.json")),
  );
  const file = [...Deno.readDirSync(folder)].map((entry) => entry.name)
    .filter((own) => /^(licen[cs]e|copying)/i.test(own)).sort()[0];
  const old = said.licenses?.map(({ type }: { type: string }) => type);
  return {
    name,
    version,
    terms: said.license?.type ?? said.license ?? old?.join(" OR ") ??
      (file === undefined
        ? ""
        : read(Deno.readTextFileSync(join(folder, file)))),
    author: authorOf(said.author ?? said.contributors?.[0]),
    source: sourceOf(said.repository ?? said.homepage),
    file: file ?? null,
  };
}

/**
 * Whether a package may be passed on: every part of an AND, one of an OR.
 *
 * @example
 * ```ts
 * import { mayPass } from "./licences.ts";
 *
 * console.assert(mayPass("(MIT OR GPL-3.0)"));
 * console.assert(!mayPass("MIT AND GPL-3.0"));
 * console.assert(!mayPass(""));
 * ```
 */
export function mayPass(terms: string): boolean {
  return terms.replace(/[()]/g, "").split(/ OR /i).some((choice) =>
    choice.split(/ AND /i).every((one) => ALLOWED.includes(one.trim()))
  );
}

/** The list of what comes along (第三方许可清单), for the pack. */
export function thirdParty(
  licences: readonly Licence[],
  cacheOf: (licence: Licence) => string,
  deno: string | null,
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Third-party software · 第三方软件",
    "",
    "Made with the pack from each package's own files. Packages are passed on unchanged,",
    "without source maps. 打包时由各软件包自带的文件生成；除去掉源码映射外未作改动。",
    "",
    row([
      ...["package · 软件包", "version", "licence · 许可", "by"],
      ...["text · 全文", "source · 源码"],
    ]),
    row(["---", "---", "---", "---", "---", "---"]),
    ...licences.map((one) =>
      row([
        one.name,
        one.version,
        one.terms,
        one.author.replaceAll("|", "/"),
        one.file === null
          ? "package.json"
          : `[${one.file}](${cacheOf(one)}/${one.file})`,
        one.source,
      ])
    ),
    "",
    "Font · 字体: Noto Sans SC, a subset, SIL Open Font License 1.1, [OFL.txt](sim/chart/font/OFL.txt).",
    "",
    ...(deno === null ? [] : [
      `Deno ${deno}, bin: MIT, the Deno authors, https://github.com/denoland/deno; it contains V8 (BSD-3-Clause) and the crates that its source lists.`,
      "",
    ]),
  ].join("\n");
}

/** The terms of a text, by the sentence that they begin with. */
function read(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return TEXTS.find(([sentence]) => flat.includes(sentence))?.[1] ?? "";
}

function sourceOf(said: unknown): string {
  const text = typeof said === "string"
    ? said
    : (said as { url?: string } | undefined)?.url ?? "";
  return text.replace(/^git\+|\.git$/g, "").replace(/^git:/, "https:");
}

function authorOf(said: unknown): string {
  const text = typeof said === "string"
    ? said
    : (said as { name?: string } | undefined)?.name ?? "";
  return text.replace(/\s*[<(].*$/, "").trim();
}
