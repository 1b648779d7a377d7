import { leverName, redTeamEffects } from "../../analysis/redteam_effects.ts";
import { redTeamMatrix, worstLever } from "../../analysis/redteam_matrix.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../../base/formats.ts";
import {
  PAY_METHOD_NAMES,
  PAY_METHODS,
  type RedTeamBook,
} from "../../model/redteam.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { HARM_WORDS, sampleNote } from "./redteam_page.ts";

/**
 * Rules of several cities against every lever, as a page (各市规则红队网页): which leaks
 * most under which rules, and by which rule of payment.
 *
 * @param map figure of all cells, SVG
 */
export function citiesPage(
  books: readonly RedTeamBook[],
  map: string,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const methods = PAY_METHODS.filter((method) =>
    books.some((book) => book.method === method)
  );
  return pageFrame({
    lang,
    title: zh ? "红队演练：各市规则" : "Red team: rules of the cities",
    quiet: markup`${
      zh ? "复现：" : "To play it again: "
    }<code>${command}</code>`,
    main: [
      markup`<section id="worst"><h2>${
        zh ? "各套规则漏得最多的地方" : "Where each set of rules leaks most"
      }</h2>${worstTable(books, lang)}${
        sentences(books, lang).map((text) => markup`<p>${text}</p>`)
      }<p class="quiet">${sampleNote(books[0]!, lang)}</p></section>`,
      markup`<section id="map"><h2>${
        zh ? "规则 × 手柄" : "Rules by lever"
      }</h2><figure>${raw(map)}</figure>${
        methods.map((method) =>
          markup`<p class="quiet">${HARM_WORDS[method][lang]}</p>`
        )
      }</section>`,
      markup`<section id="cells"><h2>${
        zh ? "漏损占比能差多少" : "How far the shares may be off"
      }</h2>${cellsTable(books, lang)}<p class="quiet">${
        zh
          ? "每格为漏损占损失的 95% 区间，括号内为实际推演的违规病例数。同一剂量在各市涉及的病例数不同，金额只在同一市内可比；各市之间比漏损占比。"
          : "A cell is the 95 % interval of leak of loss, in brackets the wrong cases that were played. One dose meets other numbers of cases in other cities: compare money within a city, and shares between cities."
      }</p></section>`,
    ],
  });
}

/** Name of the rules of a book (规则名称): city, year and way of paying. */
export function rulesName(
  { base, method }: RedTeamBook,
  lang: Lang,
): { readonly city: string; readonly method: string } {
  const title = lang === "zh" ? base.titleZh : base.titleEn;
  return {
    city: title.split(lang === "zh" ? "：" : ":")[0]!,
    method: PAY_METHOD_NAMES[method][lang],
  };
}

function worstTable(books: readonly RedTeamBook[], lang: Lang): Html {
  const zh = lang === "zh";
  return tableHtml(
    zh
      ? [
        "规则",
        "付费",
        "漏得最多的手柄",
        "所借的付费规则",
        "损失",
        "漏损",
        "漏损占比",
        "95% 区间",
        "抽到",
      ]
      : [
        "Rules",
        "Pay",
        "Lever that leaks most",
        "Rule of payment",
        "Loss",
        "Leak",
        "Leak of loss",
        "95 %",
        "In the sample",
      ],
    books.map((book) => {
      const name = rulesName(book, lang), worst = worstLever(book);
      const none = [name.city, name.method, "–", "–", "–", "–", "–", "–", "–"];
      if (worst === null) return none;
      const within = worst.within?.share;
      return [
        name.city,
        name.method,
        leverName(book.levers[worst.lever]!, lang),
        worst.rule === null ? "–" : `${worst.rule.rule} ${worst.rule[lang]}`,
        formatAmount(worst.planted, lang),
        formatAmount(worst.leak, lang),
        formatPercent(worst.leak / worst.planted),
        within === undefined
          ? "–"
          : `${formatPercent(within.low)}–${formatPercent(within.high)}`,
        formatCount(worst.sampled),
      ];
    }),
    { texts: 4 },
  );
}

/** What the map says, in sentences. */
function sentences(books: readonly RedTeamBook[], lang: Lang): string[] {
  const zh = lang === "zh";
  const unpaid = books.flatMap((book) => {
    const levers = redTeamEffects(book)
      .filter(({ act, rule }) => act !== null && rule === null)
      .map(({ lever }) => leverName(book.levers[lever]!, lang));
    const { city, method } = rulesName(book, lang);
    return levers.length === 0 ? [] : [
      zh
        ? `${city}（${method}）不为这些手柄付钱：${levers.join("、")}。`
        : `${city} (${method}) pays nothing for: ${levers.join(", ")}.`,
    ];
  });
  const shut = books.filter(({ cells }) => cells.some((cell) => cell.shut))
    .map((book) => rulesName(book, lang))
    .map(({ city, method }) =>
      zh ? `${city}（${method}）` : `${city} (${method})`
    );
  return [
    ...unpaid,
    ...(shut.length === 0 ? [] : [
      zh
        ? `没有退出病种付费通道的规则：${
          shut.join("、")
        }；“退出病种付费”在那里推不动，“通道打开”一行另加了通道。`
        : `Rules without a door out of payment by case: ${
          shut.join(", ")
        }; nobody leaves there, and the lever with the door open adds one.`,
    ]),
  ];
}

function cellsTable(books: readonly RedTeamBook[], lang: Lang): Html {
  return tableHtml(
    [
      lang === "zh" ? "手柄" : "Lever",
      ...books.map((book) => {
        const { city, method } = rulesName(book, lang);
        return `${city} ${method}`;
      }),
    ],
    redTeamMatrix(books).map(({ lever, cells }) => [
      leverName(lever, lang),
      ...cells.map((cell) =>
        cell === null || cell.planted === 0
          ? "–"
          : `${
            cell.within === null
              ? formatPercent(cell.leak / cell.planted)
              // One sign for both, so that six rules fit on a sheet.
              : `${formatPercent(cell.within.share.low).slice(0, -1)}–${
                formatPercent(cell.within.share.high)
              }`
          } (${formatCount(cell.sampled)})`
      ),
    ]),
  );
}
