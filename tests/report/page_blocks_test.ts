import { assert, assertEquals } from "@std/assert";
import { parseHTML } from "linkedom";
import {
  type PageBlock,
  pageBlocks,
  runsText,
} from "../../sim/report/page_blocks.ts";
import { samplePage } from "../support/sample_page.ts";

/** What is for the screen only. */
const SCREEN = "svg, style, script, nav, button, input, .skip";

for (const lang of ["zh", "en"] as const) {
  const { page, figures } = samplePage(lang);
  const blocks = pageBlocks(page);

  Deno.test(`no text of the page is lost, added or moved (${lang})`, () => {
    const { document } = parseHTML(page);
    for (const node of [...document.querySelectorAll(SCREEN)]) {
      node.remove();
    }
    const owned = [...document.querySelectorAll("table")].map((table) =>
      table.querySelector("caption") !== null
    );
    let table = 0;
    const bare = (text: string) => text.replace(/\s+/g, "");
    const body = bare(document.body.textContent!);
    const said = blocks.map((block) =>
      textOf(block, block.kind === "table" && owned[table++]!)
    );
    assertEquals(bare(said.join("")), body);
    assert(body.length > 5_000);
  });

  Deno.test(`figures keep their place and name, tables their captions (${lang})`, () => {
    const named = blocks.flatMap((block) =>
      block.kind === "figure" ? [block.name] : []
    );
    assertEquals(
      named.toSorted(),
      [...figures.map(({ name }) => name), "validation-forest"].toSorted(),
    );
    const tables = blocks.filter((block) => block.kind === "table");
    assert(tables.length >= 12, `${tables.length}`);
    for (const { caption, heads, rows } of tables) {
      assert(caption !== "");
      for (const row of rows) {
        assertEquals(
          row.reduce((sum, { span }) => sum + span, 0),
          heads.length,
          caption,
        );
      }
    }
  });
}

Deno.test("tones, runs, spans and captions are read as the page has them", () => {
  const blocks = pageBlocks(
    `<!doctype html><html><body><a class="skip" href="#m">skip</a><nav>x</nav><h1>T</h1><section class="warning"><p>mind <b>this</b>
 key <code>a.b</code><br>next</p></section><section><h2>H</h2><p class="quiet">small</p><table><thead><tr><th class="text">n</th><th>v</th></tr></thead><tbody><tr><th colspan="2">all</th></tr><tr><th>a</th><td>1</td></tr></tbody></table><table><caption>own</caption><thead><tr><th>v</th></tr></thead><tbody></tbody></table><table><thead><tr><th>w</th></tr></thead><tbody></tbody></table><h3>S</h3><details><summary>more</summary><h4>deep</h4></details><details><summary>else</summary></details><ul><li>point</li></ul><div>loose <i>text</i></div></section></body></html>`,
  );
  assertEquals(
    blocks.map((block) =>
      block.kind === "paragraph"
        ? `${block.tone}:${runsText(block.runs)}`
        : block.kind === "heading"
        ? `h${block.level}:${block.text}`
        : block.kind === "table"
        ? `table:${block.caption}`
        : "figure"
    ),
    [
      "h1:T",
      "warning:mind this key a.b\nnext",
      "h2:H",
      "quiet:small",
      "table:H",
      "table:own",
      "table:H (3)",
      "h3:S",
      "h4:more",
      "h4:deep",
      "h4:else",
      "item:point",
      "plain:loose text",
    ],
  );
  const [, warning, , , table] = blocks as [
    PageBlock,
    PageBlock & { kind: "paragraph" },
    PageBlock,
    PageBlock,
    PageBlock & { kind: "table" },
  ];
  assertEquals(
    warning.runs.filter(({ bold, code }) => bold || code)
      .map(({ text, bold }) => `${text}${bold ? "!" : ""}`),
    ["this!", "a.b"],
  );
  assertEquals(table.texts, 1);
  assertEquals(table.rows.map((row) => row.map(({ span }) => span)), [
    [2],
    [1, 1],
  ]);
});

/** @param captioned whether the caption of a table stands in the page and not only above it */
function textOf(block: PageBlock, captioned: boolean): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return runsText(block.runs);
    case "figure":
      return "";
    case "table":
      return `${captioned ? block.caption : ""}${block.heads.join("")}${
        block.rows.flatMap((row) => row.map(({ runs }) => runsText(runs)))
          .join("")
      }`;
  }
}

Deno.test("a term stands on one line with its value, in bold, and its note", () => {
  const blocks = pageBlocks(
    `<!doctype html><html><body><dl class="four"><div><dt>pay</dt><dd class="big">+1</dd><dd class="quiet">of 9</dd></div><div><dt>rest</dt><dd class="big">2</dd></div></dl></body></html>`,
  );
  assertEquals(
    blocks.map((block) =>
      block.kind === "paragraph"
        ? block.runs.map(({ text, bold }) => bold ? `*${text.trim()}*` : text)
          .join("|")
        : block.kind
    ),
    ["pay|*+1*|\u2003of 9", "rest|*2*"],
  );
});
