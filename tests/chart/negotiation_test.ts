import { assert, assertEquals } from "@std/assert";
import { negotiationFill } from "../../sim/chart/negotiation_fill.ts";
import { negotiationOffers } from "../../sim/chart/negotiation_offers.ts";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import { smallRun } from "../negotiation/small_run.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";
import { xmlFault } from "./well_formed.ts";

Deno.test("figures of every protocol are well formed, labelled as synthetic and stay inside their width", () => {
  for (const protocol of PROTOCOLS) {
    const run = smallRun(protocol), [sheet] = run.sheets;
    for (const lang of ["zh", "en"] as const) {
      for (const width of [640, 960] as const) {
        const figures = [
          negotiationOffers(run, sheet!, { lang, width, reservations: true }),
          negotiationFill(run, sheet!, { lang, width }),
          negotiationFill(run, sheet!, { lang, width, outcomeOnly: true }),
        ];
        for (const svg of figures) {
          assertEquals(xmlFault(svg), null);
          assert(svg.includes("合成数据"));
          for (const { text, left, right } of figureTexts(svg)) {
            assert(left >= 0 && right <= width, `${protocol} ${lang} ${text}`);
          }
        }
      }
    }
  }
});

Deno.test("an offer is one mark: the fund's a disc, a demand a ring, what settles a diamond around", () => {
  const run = smallRun("sessions"), [sheet] = run.sheets;
  const svg = negotiationOffers(run, sheet!, {
    lang: "zh",
    reservations: true,
  });
  const by = (side: string) =>
    sheet!.offers.filter((offer) => offer.side === side).length;
  assertEquals(drawn(svg, 'circle[r="3.2"]').length, by("fund"));
  assertEquals(drawn(svg, 'circle[r="3.4"]').length, by("hospitals"));
});

Deno.test("what each group accepts is drawn for the fund's own eyes only", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  const least = (reservations: boolean) => {
    const svg = negotiationOffers(run, sheet!, { lang: "zh", reservations });
    return [
      drawn(svg, 'g[stroke-dasharray="1,3"] line').length,
      svg.includes("底线"),
    ];
  };
  assertEquals(least(true), [sheet!.groups.length, true]);
  assertEquals(least(false), [0, false]);
});

Deno.test("a dot an institution and a bar a group in every panel, broken where the group objects", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  const svg = negotiationFill(run, sheet!, { lang: "en" });
  const rules = sheet!.divisions.length;
  const seated = sheet!.groups.flatMap(({ members }) => members).length;
  assertEquals(drawn(svg, 'circle[r="2"]').length, seated * rules);
  const objecting = sheet!.divisions.reduce(
    (n, { objections }) => n + objections.length,
    0,
  );
  assert(objecting > 0);
  assertEquals(
    drawn(svg, 'g[stroke-dasharray="3,1.5"] line').length,
    objecting,
  );
  assertEquals(
    drawn(svg, 'g[stroke-width="3.2"] line').length,
    sheet!.groups.length * rules - objecting,
  );
});
