import { redTeamEffects } from "../../analysis/redteam_effects.ts";
import { formatCount, type Lang } from "../../base/formats.ts";
import type { PayMethod, RedTeamBook } from "../../model/redteam.ts";
import { markup, raw, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { redTeamConclusion } from "./conclusion.ts";
import {
  accuracyTable,
  accusedTable,
  besideTable,
  deterrenceRows,
  leakRows,
  noiseRows,
} from "./redteam_tables.ts";

/** Figures of the page (红队图), SVG. */
export interface RedTeamFigures {
  /** Where the money of each lever went. */
  readonly leak: string;
  /** Precision and recall of the screens. */
  readonly accuracy: string;
  /** What inspectors deter and what they bring back. */
  readonly deterrence: string;
  /** What an inspector-day brings back. */
  readonly returns: string;
}

/** How losses are reckoned under each way of paying (损失口径). */
export const HARM_WORDS: Readonly<Record<PayMethod, Record<Lang, string>>> = {
  points: {
    zh: "按分值付费：损失为多得的分值乘年初点值，虚假项目为账单中的基金份额。",
    en:
      "Paid by points: a loss is the points too many at the year-start value; of false items the fund's part of the bill.",
  },
  rate: {
    zh:
      "按费率付费：损失为按记录应付与按真实应付之差，虚假项目为账单中的基金份额。",
    en:
      "Paid at a rate: a loss is what was due as recorded less what was due in truth; of false items the fund's part of the bill.",
  },
  bill: {
    zh:
      "按账单付费：损失为账单中虚假部分的基金份额；编码和分解住院不使基金多付。",
    en:
      "Bills are paid: a loss is the fund's part of what is false on the bill; codes and split stays cost the fund nothing.",
  },
  dual: {
    zh:
      "双向控制：损失为有这部分与没有这部分时该机构应付之差，超过两项标准的部分机构本来就得不到。",
    en:
      "Dual control: a loss is what the institution is due with it less what it would be due without; what lies above the two standards is not paid anyway.",
  },
};

/**
 * A red team as a page (红队网页): what each lever draws and through which rule, what
 * comes back, how well each screen tells, what inspectors deter, who is accused
 * wrongly.
 */
export function redTeamPage(
  book: RedTeamBook,
  figures: RedTeamFigures,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh", effects = redTeamEffects(book);
  const figure = (svg: string) => markup`<figure>${raw(svg)}</figure>`;
  const note = (text: string) => markup`<p class="quiet">${text}</p>`;
  const section = (
    id: string,
    [zhTitle, enTitle]: readonly [string, string],
    ...parts: readonly ReturnType<typeof markup>[]
  ) =>
    markup`<section id="${id}"><h2>${
      zh ? zhTitle : enTitle
    }</h2>${parts}</section>`;
  const leak = leakRows(book, effects, lang);
  const moves = book.curve.some(({ planted }) => planted > 0);
  return pageFrame({
    lang,
    title: `${zh ? "红队演练" : "Red team"} · ${book.year}`,
    quiet: markup`${
      zh ? book.base.titleZh : book.base.titleEn
    } <code>${book.base.id}</code>${
      zh ? "。复现：" : ". To play it again: "
    }<code>${command}</code>`,
    main: [
      section(
        "conclusion",
        ["结论", "Conclusion"],
        ...redTeamConclusion(book, lang).map((text) => markup`<p>${text}</p>`),
        note(`${sampleNote(book, lang)}${HARM_WORDS[book.method][lang]}`),
      ),
      section(
        "leak",
        ["哪条规则漏得最多", "Which rule leaks most"],
        figure(figures.leak),
        tableHtml(leak.heads, leak.rows, { texts: 2 }),
      ),
      section(
        "beside",
        ["规则不禁止或基金不受损的手柄", "Levers that cost the fund nothing"],
        besideTable(book, effects, lang),
        note(
          zh
            ? "与诚实的城市相比；机构间转移为清算额增加与减少两者中较小的一个。"
            : "Against the honest city; moved is the smaller of all gains and all losses of pay.",
        ),
      ),
      section(
        "rules",
        ["规则查得准不准、全不全", "How well the screens tell"],
        figure(figures.accuracy),
        accuracyTable(book, lang),
      ),
      section(
        "deterrence",
        ["威慑与追回", "Deterred, and brought back"],
        ...(moves
          ? [
            figure(figures.deterrence),
            deterrenceRows(book, lang),
            note(
              zh
                ? "前面各节的剂量是埋设的，机构不因检查而少做；这一节没有埋设，机构自己权衡高编、分解和凑线。改革前按项目付费、无人检查；同样的人、同样的运气，只有人日和机构是否知道检查不同。威慑为与无人检查之差，与追回互不重叠；不知道检查时没有威慑，只有追回。"
                : "Doses of the sections above are planted and no inspector lowers them; here nothing is planted, and institutions weigh upcoding, splitting and padding themselves. Fee for service before, and nobody inspects; the same people and luck, other days, known or not. Deterred is the difference to nobody looking and holds nothing that is recovered; where nobody knows of inspectors there is recovery and no deterrence.",
            ),
          ]
          : [note(
            zh
              ? "改革前后都按账单付费，或新规则不为编码、分解和凑线多付：机构没有新的动机，曲线不动。"
              : "Bills are paid before and after, or the rules pay nothing more for codes, split stays and padding: institutions have no new motive, and no curve moves.",
          )]),
      ),
      section(
        "returns",
        ["每检查人日追回", "Back per inspector-day"],
        figure(figures.returns),
      ),
      section(
        "accused",
        ["冤枉了谁", "Who is accused wrongly"],
        accusedTable(book, lang),
        ...(book.noise.length > 0 ? [noiseRows(book, lang)] : []),
      ),
    ],
  });
}

/** What was played, and what intervals mean (抽样说明). */
export function sampleNote(
  { weight }: Pick<RedTeamBook, "weight">,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const doses = zh
    ? "剂量为已知的假设，不是该市的违规率；损失按看得见一切的检查人员会怎样认定来算。"
    : "Doses are known and assumed and are no rate of the city's; losses are what inspectors would reckon who see everything. ";
  if (weight === 1) {
    return zh
      ? `合成数据，全市推演。${doses}`
      : `Synthetic data, the whole city. ${doses}`;
  }
  return zh
    ? `合成数据，抽样推演：每 ${
      formatCount(weight)
    } 个参保人抽 1 人，每个抽到的病例代表 ${
      formatCount(weight)
    } 例；“抽到”为实际推演的病例数，95% 区间只含抽样误差，不含剂量和行为的不确定。${doses}`
    : `Synthetic data, a sample: one insured person in ${
      formatCount(weight)
    } was played and each case stands for ${
      formatCount(weight)
    }; "in the sample" counts the cases that were played, and 95 % intervals hold the sampling error alone, not what is unsure of doses and behaviour. ${doses}`;
}
