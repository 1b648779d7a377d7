import { assert, assertEquals } from "@std/assert";
import { SCHEMES } from "../../sim/model/ledger.ts";
import { confirmationPage } from "../../sim/report/confirmation/confirmation_page.ts";
import { hospitalEntries } from "../../sim/report/confirmation/hospital_entries.ts";
import { rmbCapitals } from "../../sim/report/confirmation/rmb_capitals.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const [result] = await rehearseQuietly(smallPlans(["zibo_2025/baseline"]));

const BANK = "asset/bank/{scheme}";

Deno.test("the entries of an institution pay it what its sheet says: months, advances, prepayment and transfer", () => {
  const entries = hospitalEntries(result!);
  let seen = 0;
  result!.settlements.forEach((sheet, s) => {
    assertEquals(SCHEMES[s], sheet.scheme);
    sheet.cashPaid.forEach((cash, h) => {
      const paid = entries[h]!.filter(({ rule }) => rule !== "R-BEN")
        .reduce(
          (sum, { debit, credit, amounts }) =>
            credit.path === BANK
              ? sum + amounts[s]!
              : debit.path === BANK
              ? sum - amounts[s]!
              : sum,
          0,
        );
      const daily = entries[h]!.filter(({ rule, debit }) =>
        rule === "R-T1" && debit.path.startsWith("advance/")
      ).reduce((sum, { amounts }) => sum + amounts[s]!, 0);
      // Advances of outpatient care are booked with those of stays.
      const others = daily - sheet.advances[h]!;
      assertEquals(
        paid - others,
        cash + (sheet.prepayment?.amounts[h] ?? 0) + sheet.transfer[h]!,
        `${result!.hospitals.id[h]} ${sheet.scheme}`,
      );
      if (cash > 0) seen++;
    });
  });
  assert(seen > 50, `${seen} institutions were paid`);
});

Deno.test("every institution that was paid has one page in either language, labelled and with its run", () => {
  const owed = hospitalEntries(result!).filter((own) => own.length > 0).length;
  for (const lang of ["zh", "en"] as const) {
    const page = confirmationPage(result!, lang);
    assertEquals(page.match(/<section class="page"/g)!.length, owed);
    assertEquals(page.match(/合成数据/g)!.length >= owed, true);
    assert(
      page.includes(`${result!.scenario}-${result!.recordHash.slice(0, 8)}`),
    );
    assert(page.length < 4e6, `${page.length} signs`);
  }
});

Deno.test("amounts stand in capitals as on vouchers", () => {
  for (
    const [fen, text] of [
      [0, "人民币零元整"],
      [5, "人民币伍分"],
      [50, "人民币伍角整"],
      [1000, "人民币壹拾元整"],
      [1_000_000_00, "人民币壹佰万元整"],
      [-10_001_00, "人民币壹万零壹元整"],
      [100_000_000_00, "人民币壹亿元整"],
      [100_050_000_01, "人民币壹亿零伍万元零壹分"],
    ] as const
  ) assertEquals(rmbCapitals(fen), text);
});
