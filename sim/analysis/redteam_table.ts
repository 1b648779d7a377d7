import type { DeterrencePoint, RedTeamBook } from "../model/redteam.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { type RedTeamEffect, redTeamEffects } from "./redteam_effects.ts";
import { tableColumn } from "./table_column.ts";

const MONEY = [
  ["planted", "违规造成的基金损失", "loss of the fund"],
  ["refused", "付款前拒付", "refused before payment"],
  ["returned", "付款后追回", "given back"],
  ["leak", "漏损", "leak"],
  ["unseen", "其中没有规则疑到", "of it met by no rule"],
  ["unlooked", "其中疑到而无人核查", "of it suspected, nobody looked"],
  ["missed", "其中核查未尽", "of it missed by who looked"],
  ["accusedFen", "错误扣回", "taken of cases in order"],
  ["pay", "清算额变化", "change of pay"],
  ["outside", "病种付费以外的变化", "change outside payment by case"],
  ["patients", "患者多负担", "borne more by patients"],
  ["moved", "机构间转移", "moved between institutions"],
] as const;

/** Red teams as a table (红队表): a lever a row, the largest leak of each city first. */
export function redTeamTable(...books: readonly RedTeamBook[]): ResultTable {
  type Row = RedTeamEffect & { readonly book: RedTeamBook };
  const column = tableColumn<Row>;
  return tableOf<Row>(
    { name: "redteam", titleZh: "红队演练", titleEn: "Red team" },
    [
      column("city", "城市", "city", "text", (e) => e.book.city),
      column("rules", "方案", "rules", "text", (e) => e.book.base.id),
      column(
        "lever",
        "手柄",
        "lever",
        "text",
        (e) => e.book.levers[e.lever]!.id,
      ),
      column("act", "违规类型", "act", "text", (e) => e.act),
      column(
        "rule",
        "付费规则",
        "rule of payment",
        "text",
        (e) => e.rule?.rule ?? null,
      ),
      column("cases", "违规病例", "wrong cases", "count", (e) => e.cases),
      column(
        "sampled",
        "抽到的违规病例",
        "wrong cases in the sample",
        "count",
        (e) => e.sampled,
      ),
      column("caught", "查处病例", "caught", "count", (e) => e.caught),
      column(
        "accused",
        "错误认定病例",
        "cases in order held to be wrong",
        "count",
        (e) => e.accused,
      ),
      ...MONEY.map(([name, zh, en]) =>
        column(name, zh, en, "fen", (e) => e[name])
      ),
      ...(["low", "high"] as const).map((end) =>
        column(
          `leak_${end}`,
          `漏损 95% 区间${end === "low" ? "下" : "上"}限`,
          `${end} end of leak, 95 %`,
          "fen",
          (e) => e.within && Math.round(e.within.leak[end]),
        )
      ),
    ],
    books.flatMap((book) =>
      redTeamEffects(book).map((effect) => ({ ...effect, book }))
    ),
  );
}

/** The curves of deterrence as a table (威慑表): what as many days deter and bring back, where institutions know of them and where they do not. */
export function deterrenceTable({ curve, unknown }: RedTeamBook): ResultTable {
  type Row = DeterrencePoint & { readonly known: boolean; readonly at: number };
  const column = tableColumn<Row>;
  const rows = (points: readonly DeterrencePoint[], known: boolean) =>
    points.map((point, at) => ({ ...point, known, at }));
  return tableOf<Row>(
    { name: "deterrence", titleZh: "威慑", titleEn: "Deterrence" },
    [
      column(
        "known",
        "机构知道检查",
        "institutions know",
        "text",
        (p) => p.known ? "yes" : "no",
      ),
      column("effort", "人日倍数", "times the days", "number", (p) => p.effort),
      column("days", "已用人日", "days used", "number", (p) => p.days),
      column("planted", "违规损失", "loss by conduct", "fen", (p) => p.planted),
      column(
        "deterred",
        "威慑减少",
        "deterred",
        "fen",
        (p) => (p.known ? curve : unknown)[0]!.planted - p.planted,
      ),
      column("recovered", "查处收回", "recovered", "fen", (p) => p.recovered),
      column("cost", "检查成本", "cost", "fen", (p) => p.cost),
    ],
    [...rows(curve, true), ...rows(unknown, false)],
  );
}

/** Honest slips of the pen and who is accused for them, as a table (笔误与错误认定). */
export function noiseTable({ noise }: RedTeamBook): ResultTable {
  const column = tableColumn<RedTeamBook["noise"][number]>;
  return tableOf(
    { name: "noise", titleZh: "笔误与错误认定", titleEn: "Slips of the pen" },
    [
      column(
        "times",
        "主诊断差错倍数",
        "times the slips",
        "number",
        (p) => p.times,
      ),
      column("suspected", "疑点", "suspicions", "count", (p) => p.suspected),
      column(
        "accused",
        "错误认定病例",
        "cases in order held to be wrong",
        "count",
        (p) => p.accused,
      ),
      column("cleared", "申诉撤销", "won on appeal", "count", (p) => p.cleared),
      column("fen", "错误扣回", "taken of cases in order", "fen", (p) => p.fen),
    ],
    noise,
  );
}
