import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseHTML } from "linkedom";
import { toYuan } from "../../sim/base/fen.ts";
import { parseCsv } from "../../sim/base/csv.ts";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import { negotiationFiles } from "../../sim/negotiation_files.ts";
import { internalPage } from "../../sim/report/negotiation/internal_page.ts";
import { publicPage } from "../../sim/report/negotiation/public_page.ts";
import { BOTH } from "../../sim/report/negotiation/voice.ts";
import { smallRun } from "../negotiation/small_run.ts";

const COMMAND = "deno task shapan negotiate small/city";

Deno.test("the plan for publication tells nothing of claims, reservations, offers or other rules", async () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    const secret = [
      "底线",
      "诉求",
      "Reservation",
      "Claim",
      "塔木德",
      ...[sheet!.claims, sheet!.reservation, sheet!.accepted].flatMap((all) =>
        Array.from(all, (fen) => BOTH.money(fen))
      ),
    ];
    const files = (await negotiationFiles(run, [], "zh", COMMAND))
      .filter(({ path }) => path.startsWith("public/"));
    assertEquals(files.map(({ path }) => path).toSorted(), [
      "public/negotiation_public.csv",
      "public/negotiation_public_hospitals.csv",
      "public/plan.html",
      "public/plan_employee.xlsx",
    ]);
    for (const { path, text } of files) {
      // The workbook has a test of its own.
      if (typeof text !== "string") continue;
      for (const word of secret) {
        assert(!(text as string).includes(word), `${path}: ${word}`);
      }
    }
    // Yuan in the tables, too.
    const known = new Set(
      [...sheet!.claims, ...sheet!.hospital.reservation].filter((fen) =>
        fen > 0
      ).map(toYuan),
    );
    for (const { path, text } of files.filter((f) => f.path.endsWith("csv"))) {
      for (const row of parseCsv(text as string, { file: path })) {
        for (const cell of Object.values(row)) {
          assert(!known.has(cell as string), `${path}: ${cell}`);
        }
      }
    }
  }
});

Deno.test("the brief has every group's claim, reservation and award, every rule, all figures and the minutes", () => {
  const run = smallRun("sessions"), [sheet] = run.sheets;
  const page = internalPage(run, [], COMMAND, "zh");
  const { document } = parseHTML(page);
  assertEquals(document.querySelectorAll("figure svg").length, 4);
  const text = document.body.textContent!;
  sheet!.groups.forEach((group, k) => {
    for (const part of [group.zh, group.en]) assertStringIncludes(text, part);
    for (const all of [sheet!.claims, sheet!.reservation, sheet!.awards]) {
      assertStringIncludes(text, BOTH.money(all[k]!));
    }
  });
  for (const { reason } of sheet!.offers) {
    assertStringIncludes(text, reason.zh);
    assertStringIncludes(text, reason.en);
  }
  assertStringIncludes(text, COMMAND);
  assertEquals(/https?:\/\/(?!www\.w3\.org)/.test(page), false);
});

Deno.test("awards of the tables sum to the envelope, and the same negotiation gives the same bytes", async () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    const files = await negotiationFiles(run, [], "zh", COMMAND);
    assertEquals(
      await negotiationFiles(smallRun(protocol), [], "zh", COMMAND),
      files,
    );
    for (
      const path of [
        "internal/negotiation_hospitals.csv",
        "public/negotiation_public_hospitals.csv",
        "public/negotiation_public.csv",
      ]
    ) {
      const text = files.find((file) => file.path === path)!.text as string;
      const rows = parseCsv(text, { file: path });
      const head = Object.keys(rows[0]!).find((name) =>
        name.startsWith("协商结果")
      )!;
      const sum = rows.reduce(
        (all, row) => all + Math.round(Number(row[head]) * 100),
        0,
      );
      assertEquals(sum, sheet!.envelope, path);
    }
  }
});

Deno.test("the page of public results says what was agreed in total, in both languages", () => {
  const run = smallRun("mixed"), page = publicPage(run);
  assertStringIncludes(
    page,
    "1,162.70（万元 10,000 yuan），比上年支付标准增长 5.70%",
  );
  assertStringIncludes(page, "5.70% over last year");
});
