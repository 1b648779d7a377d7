/**
 * Attribution by hand (归因手算样例): three hospitals, three provisions, the eight
 * settlements and every step of the Shapley values, so that a person with a
 * calculator comes to the same fen. Everything is read from the settled mixtures.
 *
 * @module
 */
import { formatMoney, type Lang } from "../../base/formats.ts";
import type { Outcome } from "../../model/result.ts";
import type { Factor } from "../../model/split.ts";
import type { Plan } from "../../run.ts";
import { columnsOf, textRow } from "../../text_row.ts";
import type { Settle } from "./attribute.ts";
import { provisions } from "./factors.ts";
import { interactions, pairs } from "./interactions.ts";
import { daysOf, differingRules, mixed } from "./mixtures.ts";
import { factorial, shapley } from "./shapley.ts";

/** A reform of three provisions, settled under its eight mixtures. */
export interface Example {
  readonly plans: readonly [Plan, Plan];
  readonly factors: readonly Factor[];
  /** By set of provisions, bit `i` for provision `i`. */
  readonly outcomes: readonly Outcome[];
}

/** Letters of the provisions on the page. */
const LETTERS = ["a", "b", "c"];

/** Settles the mixtures of the example (样例结算). */
export async function settleExample(
  plans: readonly [Plan, Plan],
  settle: Settle,
): Promise<Example> {
  const factors = provisions(differingRules(daysOf(plans)));
  if (factors.length !== LETTERS.length) {
    throw new RangeError(`The example has ${factors.length} provisions, not 3`);
  }
  const outcomes: Outcome[] = [];
  for (let on = 0; on < 1 << factors.length; on++) {
    const keys = factors.flatMap((f, i) => on >> i & 1 ? f.keys : []);
    const scenario = mixed(plans[0].scenario, plans[1].scenario, keys);
    outcomes.push(await settle({ ...plans[0], scenario }));
  }
  return { plans, factors, outcomes };
}

/** The page of the example, in plain text. */
export function examplePage(example: Example, lang: Lang): string {
  const { plans, factors, outcomes } = example, zh = lang === "zh";
  const { titleZh, titleEn } = plans[1].scenario;
  return [
    zh
      ? `${titleZh} · ${
        outcomes[0]!.year
      } 年 · 职工医保 · 金额单位：元 · 合成数据`
      : `${titleEn} · ${
        outcomes[0]!.year
      } · employees · amounts in yuan · synthetic data`,
    ...factors.map((factor, f) => ruleLine(example, factor, f, lang)),
    "",
    ...settlementLines(example, lang),
    "",
    ...orderLines(example, lang),
    "",
    ...shareLines(example, lang),
    "",
    ...interactionLines(example, lang),
  ].join("\n");
}

/** A provision: its letter, and from what to what. */
function ruleLine(
  { plans }: Example,
  factor: Factor,
  f: number,
  lang: Lang,
): string {
  const values = factor.keys.map((key) => {
    const [from, to] = plans.map(({ scenario }) =>
      JSON.stringify(
        (scenario.valuesOn("9999-12-31") as Readonly<Record<string, unknown>>)[
          key
        ],
      )
    );
    return `${key} ${from} → ${to}`;
  });
  return `  ${LETTERS[f]} ${factor[lang]}  ${values.join("; ")}`;
}

function settlementLines(
  { outcomes }: Example,
  lang: Lang,
): string[] {
  const zh = lang === "zh", { hospitals } = outcomes[0]!;
  const names = zh ? hospitals.nameZh : hospitals.nameEn;
  return [
    zh
      ? "1. 八种组合各结算一次：清算额 v（括号里的条款照改革方案，其余照基线）"
      : "1. Eight mixtures, each settled: pay v (provisions in brackets as in the reform, the others as before)",
    ...rows([
      [
        zh ? "组合" : "mixture",
        ...(zh
          ? ["点值", "风险金 R", "申请分担", "λ"]
          : ["value", "reserve R", "asked", "λ"]),
        ...names,
        zh ? "合计" : "total",
      ],
      ...outcomes.map(({ settlements: [s] }, on) => [
        setName(on),
        (Number(s!.settlementValue) / 100).toFixed(4),
        money(s!.reserveAvailable),
        money(s!.shareAsked),
        Number(s!.lambda).toFixed(6),
        ...Array.from(s!.pay, (fen) => money(fen)),
        money(s!.pay.reduce((a, b) => a + b, 0)),
      ]),
    ]),
  ];
}

/** The six orders of the second hospital, every addition written out. */
function orderLines({ outcomes }: Example, lang: Lang): string[] {
  const zh = lang === "zh", h = 1, { hospitals } = outcomes[0]!;
  const name = (zh ? hospitals.nameZh : hospitals.nameEn)[h]!;
  const pay = (on: number) => outcomes[on]!.settlements[0]!.pay[h]!;
  const sums = [0, 0, 0];
  const lines = ORDERS.map((order) => {
    let on = 0;
    const added = [0, 0, 0], steps: string[] = [];
    for (const f of order) {
      added[f] = pay(on | 1 << f) - pay(on);
      sums[f] = sums[f]! + added[f]!;
      on |= 1 << f;
      steps.push(LETTERS[f]!);
    }
    return [steps.join(" "), ...added.map((fen) => money(fen, true))];
  });
  return [
    zh
      ? `2. ${name}：六种次序里，每条轮到时加了多少 = v(已改的和它) − v(已改的)`
      : `2. ${name}: what each provision adds when its turn comes, in six orders = v(those before and it) − v(those before)`,
    ...rows([
      [zh ? "次序" : "order", ...LETTERS],
      ...lines,
      [zh ? "合计" : "sum", ...sums.map((fen) => money(fen, true))],
      ["÷ 6", ...sums.map((fen) => `${sixth(fen)}`)],
    ]),
    zh
      ? "   取整到分（R-NUM-RES）：各取不大于它的整分，余下的分给余数最大的，三条相加等于变化。"
      : "   Rounded to the fen (R-NUM-RES): each gets the whole fen below, what is left goes to the largest remainders; the three sum to the change.",
  ];
}

function shareLines(example: Example, lang: Lang): string[] {
  const zh = lang === "zh", { outcomes } = example;
  const { hospitals } = outcomes[0]!;
  const pay = (on: number) => outcomes[on]!.settlements[0]!.pay;
  const parts = shapley(3, pay);
  const whole = outcomes.length - 1;
  return [
    zh
      ? "3. 每家的变化 = a + b + c，精确到分（沙普利值）"
      : "3. The change of each hospital = a + b + c, to the fen (Shapley values)",
    ...rows([
      [
        zh ? "机构" : "hospital",
        zh ? "基线" : "before",
        zh ? "改革方案" : "reform",
        zh ? "变化" : "change",
        ...LETTERS,
      ],
      ...hospitals.id.map((_, h) => [
        (zh ? hospitals.nameZh : hospitals.nameEn)[h]!,
        money(pay(0)[h]!),
        money(pay(whole)[h]!),
        money(pay(whole)[h]! - pay(0)[h]!, true),
        ...parts.map((part) => money(part[h]!, true)),
      ]),
    ]),
  ];
}

function interactionLines({ outcomes }: Example, lang: Lang): string[] {
  const zh = lang === "zh", { hospitals } = outcomes[0]!;
  const pay = (on: number) => outcomes[on]!.settlements[0]!.pay;
  const whole = outcomes.length - 1;
  const index = interactions(3, pay), couples = pairs(3);
  const label = ([i, j]: readonly [number, number]) =>
    `${LETTERS[i]}×${LETTERS[j]}`;
  return [
    zh
      ? "4. 单独（其余照基线）、最后（其余照改革方案）、交互 i×j = 没有第三条时与有第三条时 [v(ij) − v(i) − v(j) + v()] 的平均"
      : "4. Alone (others as before), last (others as in the reform), interaction i×j = mean of [v(ij) − v(i) − v(j) + v()] without and with the third",
    ...rows([
      [
        zh ? "机构" : "hospital",
        ...LETTERS.map((l) => `${l} ${zh ? "单独" : "alone"}`),
        ...LETTERS.map((l) => `${l} ${zh ? "最后" : "last"}`),
        ...couples.map(label),
      ],
      ...hospitals.id.map((_, h) => [
        (zh ? hospitals.nameZh : hospitals.nameEn)[h]!,
        ...LETTERS.map((_, f) => money(pay(1 << f)[h]! - pay(0)[h]!, true)),
        ...LETTERS.map((_, f) =>
          money(pay(whole)[h]! - pay(whole & ~(1 << f))[h]!, true)
        ),
        ...index.map((column) => money(Math.round(column[h]!), true)),
      ]),
    ]),
  ];
}

const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [
  2,
  1,
  0,
]] as const;

/** A set of provisions, such as `v(a b)`. */
function setName(on: number): string {
  return `v(${LETTERS.filter((_, f) => on >> f & 1).join(" ")})`;
}

function money(fen: number, sign = false): string {
  return formatMoney(fen, { unit: "yuan", lang: "en", sign }).split(" ")[0]!;
}

/** A sixth of an amount in yuan with four decimals, where six is 3!. */
function sixth(fen: number): string {
  const text = formatMoney(Math.round(fen * 10_000 / Number(factorial(3))), {
    unit: "wan",
    lang: "zh",
    digits: 4,
    sign: true,
  });
  return text.split(" ")[0]!;
}

/** Rows of cells in columns as wide as they need. */
function rows(cells: readonly (readonly string[])[]): string[] {
  const widths = cells[0]!.map((_, c) =>
    Math.max(...cells.map((row) => columnsOf(row[c]!))) + (c === 0 ? 0 : 2)
  );
  return cells.map((row) => `  ${textRow(row, widths)}`);
}
