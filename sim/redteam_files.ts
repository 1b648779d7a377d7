/**
 * A red team as files (红队结果文件): the page, its figures and its tables.
 *
 * @module
 */
import {
  leverName,
  redTeamEffects,
  ruleAccuracies,
} from "./analysis/redteam_effects.ts";
import {
  deterrenceTable,
  noiseTable,
  redTeamTable,
} from "./analysis/redteam_table.ts";
import { redTeamMatrix } from "./analysis/redteam_matrix.ts";
import type { Lang } from "./base/formats.ts";
import { sum } from "./base/sum.ts";
import { deterrenceCurve } from "./chart/redteam/deterrence_curve.ts";
import { leakBars } from "./chart/redteam/leak_bars.ts";
import { leakMap } from "./chart/redteam/leak_map.ts";
import { ruleAccuracyFigure } from "./chart/redteam/rule_accuracy.ts";
import { teamReturns } from "./chart/redteam/team_returns.ts";
import { INSPECTOR_WORDS, ruleWords } from "./model/finding_words.ts";
import { INSPECTORS } from "./model/ledger.ts";
import type { RedTeamBook } from "./model/redteam.ts";
import { citiesPage, rulesName } from "./report/redteam/cities_page.ts";
import {
  type RedTeamFigures,
  redTeamPage,
} from "./report/redteam/redteam_page.ts";
import { tableCsv } from "./report/table_csv.ts";
import type { OutFile } from "./write_results.ts";

/**
 * All files of a red team, in memory.
 *
 * @param command what a person types to get them again
 */
export function redTeamFiles(
  book: RedTeamBook,
  lang: Lang,
  command: string,
): OutFile[] {
  const figures = redTeamFigures(book, lang);
  return [
    { path: "redteam.html", text: redTeamPage(book, figures, command, lang) },
    ...Object.entries(figures).map(([name, text]) => ({
      path: `redteam_${name}.svg`,
      text: text as string,
    })),
    { path: "redteam.csv", text: tableCsv(redTeamTable(book)) },
    { path: "deterrence.csv", text: tableCsv(deterrenceTable(book)) },
    { path: "noise.csv", text: tableCsv(noiseTable(book)) },
  ];
}

/**
 * Files of red teams against the rules of several cities, in memory: one page, the map of
 * all levers, and the tables of all in one.
 *
 * @param command what a person types to get them again
 */
export function redTeamsFiles(
  books: readonly RedTeamBook[],
  lang: Lang,
  command: string,
): OutFile[] {
  const map = redTeamsMap(books, lang);
  return [
    { path: "redteam.html", text: citiesPage(books, map, command, lang) },
    { path: "redteam_map.svg", text: map },
    { path: "redteam.csv", text: tableCsv(redTeamTable(...books)) },
  ];
}

/** Leak by lever and rules, as a figure (漏损热图). */
export function redTeamsMap(
  books: readonly RedTeamBook[],
  lang: Lang,
): string {
  const rows = redTeamMatrix(books);
  const both = (of: (lang: Lang) => string) => ({ zh: of("zh"), en: of("en") });
  return leakMap(
    rows.flatMap(({ cells }, row) =>
      cells.map((cell, column) => ({
        row,
        column,
        planted: cell?.planted ?? 0,
        leak: cell?.leak ?? 0,
        rule: cell?.rule?.rule ?? "",
      }))
    ),
    {
      levers: rows.map(({ lever }) => both((l) => leverName(lever, l))),
      rules: books.map((book) => ({
        city: both((l) => rulesName(book, l).city),
        method: both((l) => rulesName(book, l).method),
      })),
    },
    [books.map(({ base }) => base.id).join(" · ")],
    { lang, width: 960 },
  );
}

/** Figures of a red team (红队四图). */
export function redTeamFigures(book: RedTeamBook, lang: Lang): RedTeamFigures {
  const { titleZh, titleEn, id } = book.base;
  const caption = [
    `${lang === "zh" ? titleZh : titleEn} (${id}) · ${book.year}`,
  ];
  const options = { lang, width: 960 } as const;
  const both = (lever: number) => ({
    zh: leverName(book.levers[lever]!, "zh"),
    en: leverName(book.levers[lever]!, "en"),
  });
  return {
    leak: leakBars(
      redTeamEffects(book).filter(({ planted }) => planted > 0)
        .map((effect) => ({ ...effect, ...both(effect.lever) })),
      caption,
      options,
    ),
    accuracy: ruleAccuracyFigure(
      ruleAccuracies(book).map((row) => ({ ...row, ...ruleWords(row.rule) })),
      caption,
      options,
    ),
    deterrence: deterrenceCurve(book.curve, book.unknown, caption, options),
    returns: teamReturns(
      INSPECTORS.map((who) => {
        const uses = book.cells.flatMap(({ use }) =>
          use.filter(({ inspector }) => inspector === who)
        );
        const used = sum(uses.map((u) => u.used));
        const perDay = (fen: number) => used === 0 ? 0 : fen / 100 / used;
        return {
          ...INSPECTOR_WORDS[who],
          back: perDay(sum(uses.map((u) => u.recovered))),
          cost: perDay(sum(uses.map((u) => u.cost))),
        };
      }),
      caption,
      options,
    ),
  };
}
