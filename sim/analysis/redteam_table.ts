import type { RedTeamBook } from "../model/redteam.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import {
  PAYING_RULES,
  type RedTeamEffect,
  redTeamEffects,
} from "./redteam_effects.ts";
import { tableColumn } from "./table_column.ts";

const MONEY: readonly [
  Exclude<keyof RedTeamEffect, "act">,
  string,
  string,
][] = [
  ["planted", "违规造成的基金损失", "loss of the fund"],
  ["refused", "付款前拒付", "refused before payment"],
  ["returned", "付款后追回", "given back"],
  ["leak", "漏损", "leak"],
  ["unseen", "其中没有规则疑到", "of it met by no rule"],
  ["unlooked", "其中疑到而无人核查", "of it suspected, nobody looked"],
  ["missed", "其中核查未尽", "of it missed by who looked"],
  ["accusedFen", "错误扣回", "taken of cases in order"],
  ["pay", "清算额变化", "change of pay"],
  ["patients", "患者多负担", "borne more by patients"],
  ["moved", "机构间转移", "moved between institutions"],
];

/** A red team as a table (红队表): a lever a row, the largest leak first. */
export function redTeamTable(book: RedTeamBook): ResultTable {
  const column = tableColumn<RedTeamEffect>;
  return tableOf<RedTeamEffect>(
    { name: "redteam", titleZh: "红队演练", titleEn: "Red team" },
    [
      column("city", "城市", "city", "text", () => book.city),
      column("lever", "手柄", "lever", "text", (e) => book.levers[e.lever]!.id),
      column("act", "违规类型", "act", "text", (e) => e.act),
      column(
        "rule",
        "付费规则",
        "rule of payment",
        "text",
        (e) => e.act && (PAYING_RULES[e.act]?.rule ?? null),
      ),
      column("cases", "违规病例", "wrong cases", "count", (e) => e.cases),
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
    ],
    redTeamEffects(book),
  );
}

/** The curve of deterrence as a table (威慑表): what as many days deter and bring back. */
export function deterrenceTable({ curve }: RedTeamBook): ResultTable {
  const column = tableColumn<typeof curve[number]>;
  return tableOf(
    { name: "deterrence", titleZh: "威慑", titleEn: "Deterrence" },
    [
      column("effort", "人日倍数", "times the days", "number", (p) => p.effort),
      column("days", "已用人日", "days used", "number", (p) => p.days),
      column("planted", "违规损失", "loss by conduct", "fen", (p) => p.planted),
      column(
        "deterred",
        "威慑减少",
        "deterred",
        "fen",
        (p) => curve[0]!.planted - p.planted,
      ),
      column("recovered", "查处收回", "recovered", "fen", (p) => p.recovered),
      column("cost", "检查成本", "cost", "fen", (p) => p.cost),
    ],
    curve,
  );
}
