import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseHTML } from "linkedom";
import { PROTOCOLS } from "../../../sim/model/negotiation.ts";
import { groupPages } from "../../../sim/report/negotiation/group_pages.ts";
import { voiceOf } from "../../../sim/report/negotiation/voice.ts";
import { smallRun } from "../../negotiation/small_run.ts";

for (const lang of ["zh", "en"] as const) {
  Deno.test(`a page a group (${lang}): what it had, needs, asks and gets, every rule, its offers, its institutions and no others`, () => {
    const { money } = voiceOf(lang);
    for (const protocol of PROTOCOLS) {
      const run = smallRun(protocol), [sheet] = run.sheets;
      const page = groupPages(run, lang);
      const sections = [
        ...parseHTML(page).document.querySelectorAll("section.group"),
      ];
      assertEquals(
        sections.map(({ id }) => id),
        sheet!.groups.map(({ id }) => `employee-${id}`),
      );
      sections.forEach((section, k) => {
        const text = section.textContent!;
        const { hospital } = sheet!, { members } = sheet!.groups[k]!;
        const need = members.reduce((all, row) => all + hospital.need[row]!, 0);
        for (
          const fen of [
            sheet!.base[k]!,
            need,
            sheet!.claims[k]!,
            sheet!.reservation[k]!,
            sheet!.accepted[k]!,
            sheet!.awards[k]!,
            ...sheet!.divisions.map(({ groups }) => groups[k]!),
            ...members.map((row) => hospital.awards[row]!),
          ]
        ) assertStringIncludes(text, money(fen));
        const own = sheet!.offers.filter(({ group }) =>
          group === null || group === k
        );
        const tables = [...section.querySelectorAll("table")];
        const rows = (table: number) =>
          tables[table]!.querySelectorAll("tbody tr").length;
        assertEquals(rows(1), sheet!.divisions.length + 1);
        if (own.length > 0) assertEquals(rows(2), own.length);
        assertEquals(rows(tables.length - 1), members.length);
        for (const { claimant, short } of sheet!.objections) {
          if (claimant === k) assertStringIncludes(text, money(short));
        }
        const names = lang === "zh"
          ? run.hospitals.nameZh
          : run.hospitals.nameEn;
        names.forEach((name, row) =>
          assertEquals(text.includes(name), members.includes(row), name)
        );
        assertEquals(section.querySelectorAll("figure svg").length, 1);
        // A sheet that is handed on by itself says what it is.
        assertStringIncludes(text, "合成数据");
        assert(/内部|Internal/.test(text));
      });
      assertEquals(/https?:\/\/(?!www\.w3\.org)/.test(page), false);
    }
  });
}
