/**
 * Contracts with insurers on a year's catastrophic insurance (商保机构承办大病保险): hands
 * money, record and settings to the rule. Part of the run: it computes nothing.
 *
 * @module
 */
import { cannotPlay } from "../base/issues.ts";
import type { InsurerSheet } from "../model/insurer.ts";
import type { Counties, YearRecord } from "../model/ledger.ts";
import type { Values } from "../model/policy/mod.ts";
import type { CatastrophicSheet } from "../model/settlement.ts";
import { catastrophicMoney } from "../settlement/method/catastrophic_money.ts";
import { insurerYear } from "../settlement/method/insurer_year.ts";

const KEY = "settlement.insurer.contracts";

/** What catastrophic insurance comes to, and what of it insurers run. */
export interface CatastrophicYear {
  /** One element a scheme. */
  readonly sheets: readonly CatastrophicSheet[];
  /** One element a contract and scheme; empty where the agency runs all of it. */
  readonly insurers: readonly InsurerSheet[];
}

/** Catastrophic insurance of a year under its contracts. */
export function catastrophicYear(
  record: YearRecord,
  counties: Counties,
  values: Values,
): CatastrophicYear {
  const sheets = catastrophicMoney(
    record,
    counties.id.length,
    values["settlement.catastrophic.premium"],
  );
  return { sheets, insurers: insurersOf(sheets, record, counties, values) };
}

function insurersOf(
  sheets: readonly CatastrophicSheet[],
  record: YearRecord,
  { id }: Counties,
  values: Values,
): InsurerSheet[] {
  const taken = new Map<string, string>();
  const terms = {
    period: values["settlement.insurer.period"],
    prepaid: values["settlement.insurer.prepaid"],
    deposit: values["settlement.insurer.deposit"],
    cost: values["settlement.insurer.cost"],
    profitCap: values["settlement.insurer.profitCap"],
    lossShare: values["settlement.insurer.lossShare"],
    lossUpTo: values["settlement.insurer.lossUpTo"],
  };
  return values[KEY].flatMap((contract) => {
    const { insurer, zh, en, schemes } = contract;
    const rows = rowsOf(contract.counties, id);
    return sheets.filter(({ scheme }) => schemes.includes(scheme))
      .map((sheet) => {
        for (const c of rows) {
          const place = `${sheet.scheme} ${id[c]!}`, other = taken.get(place);
          if (other !== undefined) throw twice(place, other, insurer);
          taken.set(place, insurer);
        }
        return insurerYear(
          sheet,
          {
            insurer,
            nameZh: zh,
            nameEn: en,
            counties: rows,
            payer: values["settlement.insurer.payer"],
          },
          record,
          terms,
        );
      });
  });
}

/** Rows of the named counties, in the order of the city's; all where none is named. */
function rowsOf(named: readonly string[], id: readonly string[]): number[] {
  const stranger = named.find((county) => !id.includes(county));
  if (stranger !== undefined) {
    throw cannotPlay(KEY, stranger, {
      zh: `没有这个区县；本市的区县：${id.join("、")}`,
      en: `there is no such county; those of the city: ${id.join(", ")}`,
    });
  }
  return id.flatMap((county, c) =>
    named.length === 0 || named.includes(county) ? [c] : []
  );
}

function twice(place: string, one: string, other: string) {
  return cannotPlay(KEY, place, {
    zh: `这个险种和区县有两份合同（${one}、${other}）；请只留一份`,
    en:
      `two contracts cover this scheme and county (${one}, ${other}); keep one of them`,
  });
}
