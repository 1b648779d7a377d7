/**
 * What options of the command line say (选项取值), or one clear message.
 *
 * @module
 */
import type { Lang } from "../base/formats.ts";
import { ShapanError } from "../base/issues.ts";
import { type Scheme, SCHEMES } from "../model/ledger.ts";
import { SPEC_VERSIONS, type SpecVersion } from "../model/policy/mod.ts";
import type { Command } from "./command.ts";

/** The language that is typed (语言). */
export function langOf(text: string | undefined): Lang | undefined {
  if (text === undefined || text === "zh" || text === "en") return text;
  throw new ShapanError([{
    code: "bad-option",
    given: `--lang ${text}`,
    allowed: "zh, en",
  }]);
}

/** Chinese unless the locale says another language; a bare POSIX locale says nothing. */
export function localeLang(): Lang {
  const locale = navigator.language ?? "";
  return locale === "" || /^zh|posix/.test(locale) ? "zh" : "en";
}

/** The edition of the specification that is typed (规范版本). */
export function editionOf(text: string | undefined): SpecVersion | undefined {
  const known = SPEC_VERSIONS.find((version) => version === text);
  if (text === undefined || known !== undefined) return known;
  throw new ShapanError([{
    code: "bad-option",
    given: `--spec ${text}`,
    allowed: SPEC_VERSIONS.join(", "),
  }]);
}

/** The scheme that is typed (险种). */
export function schemeOf(text: string | undefined): Scheme | undefined {
  const known = SCHEMES.find((scheme) => scheme === text);
  if (text === undefined || known !== undefined) return known;
  throw new ShapanError([{
    code: "bad-option",
    given: `--scheme ${text}`,
    allowed: SCHEMES.join(", "),
  }]);
}

/** Threads (线程数): as many as processors, at most 8, unless typed. */
export function workersOf(text: string | undefined): number {
  return text === undefined
    ? Math.min(8, navigator.hardwareConcurrency)
    : threadsOf("workers", text);
}

/** A number of threads or of cells at a time. */
export function threadsOf(option: string, text: string): number {
  const threads = Number(text);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) {
    return threads;
  }
  throw new ShapanError([{
    code: "bad-option",
    given: `--${option} ${text}`,
    allowed: "1–64",
  }]);
}

/** A count from 0. */
export function countOf(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 100_000) return count;
  throw new ShapanError([{
    code: "bad-option",
    given: `--${option} ${text}`,
    allowed: "0–100000",
  }]);
}

/** A part of the cells of a study (分片), as `2/4`. */
export function shardOf(
  text: string | undefined,
): Command["study"]["shard"] {
  if (text === undefined) return undefined;
  const [shard = NaN, of = NaN] = /^\d+\/\d+$/.test(text)
    ? text.split("/").map(Number)
    : [];
  if (shard >= 1 && shard <= of && of <= 10_000) return { shard, of };
  throw new ShapanError([{
    code: "bad-option",
    given: `--shard ${text}`,
    allowed: "1/4, 2/4 …",
  }]);
}
