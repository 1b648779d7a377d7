import type {
  DivisionRule,
  NegotiationRun,
  NegotiationSheet,
  Objection,
  Offer,
} from "../model/negotiation.ts";
import { type ResultTable, tableOf } from "../model/table.ts";
import { groupText, ruleName } from "./division_tables.ts";
import { tableColumn } from "./table_column.ts";

interface ObjectionRow {
  readonly sheet: NegotiationSheet;
  readonly rule: DivisionRule | undefined;
  readonly row: Objection;
}

/** Who objects under which rule, and the price (反对方与争取代价表). */
export function objectionsTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    [...sheet.divisions, null].flatMap((division) =>
      (division ?? sheet).objections.map((row): ObjectionRow => ({
        sheet,
        rule: division?.rule,
        row,
      }))
    )
  );
  return tableOf<ObjectionRow>(
    {
      name: "negotiation_objections",
      titleZh: "反对方与争取代价",
      titleEn: "Who objects, and the price",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn("rule", "规则", "rule", "text", (r) => ruleName(r.rule)),
      tableColumn(
        "group",
        "协商组",
        "group",
        "text",
        (r) => groupText(r.sheet, r.row.claimant),
      ),
      tableColumn("short", "差额", "short", "fen", (r) => r.row.short),
      tableColumn(
        "fromOthers",
        "他组可让",
        "from others",
        "fen",
        (r) => r.row.fromOthers,
      ),
      tableColumn(
        "fromFund",
        "基金须加",
        "from the fund",
        "fen",
        (r) => r.row.fromFund,
      ),
      tableColumn(
        "envelopeMore",
        "同一规则下总额须加",
        "envelope more under the rule",
        "fen",
        (r) => r.row.envelopeMore,
      ),
    ],
    rows,
  );
}

/** The minutes (谈判记录表): a row an offer. */
export function offersTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    sheet.offers.map((offer) => ({ sheet, offer }))
  );
  return tableOf<{ sheet: NegotiationSheet; offer: Offer }>(
    { name: "negotiation_offers", titleZh: "谈判记录", titleEn: "Offers" },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn("round", "轮次", "round", "count", (r) => r.offer.round),
      tableColumn(
        "session",
        "场次",
        "session",
        "count",
        (r) => r.offer.session,
      ),
      tableColumn(
        "group",
        "协商组",
        "group",
        "text",
        ({ sheet, offer }) =>
          offer.group === null ? "全部机构 all" : groupText(sheet, offer.group),
      ),
      tableColumn("side", "出价方", "side", "text", (r) => r.offer.side),
      tableColumn(
        "growth",
        "增幅",
        "growth",
        "number",
        (r) => Number(r.offer.growth),
      ),
      tableColumn("amount", "金额", "amount", "fen", (r) => r.offer.amount),
      tableColumn(
        "reasonZh",
        "理由",
        "reason (zh)",
        "text",
        (r) => r.offer.reason.zh,
      ),
      tableColumn(
        "reasonEn",
        "英文理由",
        "reason (en)",
        "text",
        (r) => r.offer.reason.en,
      ),
      tableColumn("answer", "答复", "answer", "text", (r) => r.offer.answer),
      tableColumn(
        "agree",
        "同意代表",
        "representatives agreeing",
        "count",
        (r) => r.offer.votes?.agree ?? null,
      ),
      tableColumn(
        "of",
        "代表数",
        "representatives",
        "count",
        (r) => r.offer.votes?.of ?? null,
      ),
    ],
    rows,
  );
}

/** What consortia gain by asking as one (医共体合并诉求表). */
export function mergersTable(run: NegotiationRun): ResultTable {
  const rows = run.sheets.flatMap((sheet) =>
    sheet.mergers.flatMap(({ county, members, effects }) =>
      Object.entries(effects).map(([rule, effect]) => ({
        sheet,
        county,
        members,
        rule: rule as DivisionRule,
        effect: effect!,
      }))
    )
  );
  return tableOf<typeof rows[number]>(
    {
      name: "negotiation_mergers",
      titleZh: "医共体合并诉求的效应",
      titleEn: "What consortia gain by asking as one",
    },
    [
      tableColumn("scheme", "险种", "scheme", "text", (r) => r.sheet.scheme),
      tableColumn(
        "county",
        "区县",
        "county",
        "text",
        (r) => run.counties.nameZh[r.county]!,
      ),
      tableColumn(
        "members",
        "机构数",
        "institutions",
        "count",
        (r) => r.members.length,
      ),
      tableColumn("rule", "规则", "rule", "text", (r) => ruleName(r.rule)),
      tableColumn("apart", "分别诉求", "apart", "fen", (r) => r.effect.apart),
      tableColumn(
        "together",
        "合并诉求",
        "together",
        "fen",
        (r) => r.effect.together,
      ),
      tableColumn("gain", "合并得失", "gain", "fen", (r) => r.effect.gain),
    ],
    rows,
  );
}
