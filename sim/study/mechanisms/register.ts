import { join } from "node:path";
import { parseCsv } from "../../base/csv.ts";
import type { Mechanism, PairSpec, Sentence } from "../../model/mechanisms.ts";
import { readText, ROOT } from "../../read_files.ts";
import { pairFiles } from "../../list_names.ts";
import { readPair } from "./read_pair.ts";

/** The register and what the documents say, below the repository. */
const FILES = ["data/mechanisms.csv", "data/mechanism_sentences.csv"] as const;

/**
 * The register of mechanisms (机制登记表), with the sentences of the documents that name
 * each.
 */
export function readRegister(): Mechanism[] {
  const [mechanisms, sentences] = FILES.map((file) =>
    parseCsv(readText(join(ROOT, file))!, { file })
  );
  const byId = Map.groupBy(sentences!, (row) => row.mechanism!);
  return mechanisms!.map((row): Mechanism => {
    const where = listed(row.where!);
    return {
      id: Number(row.id),
      area: row.area!,
      zh: row.mechanism!,
      en: row.rule!,
      kind: row.kind!,
      keys: listed(row.key!),
      where: where.filter((path) => !isPage(path)),
      tests: listed(row.test!),
      figures: listed(row.figure!),
      page: where.find(isPage) ?? "",
      sentences: (byId.get(row.id!) ?? []).map((said): Sentence => ({
        source: said.source!,
        file: said.seed!,
        quote: said.quote!,
      })),
    };
  });
}

/**
 * The pairs of mechanisms there are (开关对照), by mechanism.
 *
 * @throws {ShapanError} what is wrong with a file
 */
export function readPairs(): Map<number, PairSpec> {
  return new Map(
    pairFiles().map((file) => {
      const pair = readPair(readText(join(ROOT, file))!, file);
      return [pair.mechanism, pair];
    }),
  );
}

/** Whether the page that explains a mechanism has the heading that is named (说明页是否存在). */
export function pageExists(page: string): boolean {
  const [file, heading] = page.split("#");
  const text = readText(join(ROOT, file!));
  return text !== undefined && heading !== undefined &&
    text.split("\n").some((line) => anchorOf(line) === heading);
}

/** The anchor of a heading of a page; empty for any other line. */
function anchorOf(line: string): string {
  const title = /^#+ (.*)$/.exec(line)?.[1];
  return title === undefined ? "" : title.toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-");
}

function isPage(path: string): boolean {
  return path.includes(".md#");
}

function listed(cell: string): string[] {
  return cell.split(";").map((part) => part.trim()).filter((part) =>
    part !== ""
  );
}
