import { assert, assertStringIncludes } from "@std/assert";
import { mayPass, thirdParty } from "../../sim/pack/licences.ts";
import { startScripts } from "../../sim/pack/start_scripts.ts";

Deno.test("mayPass() wants every part of an AND and one of an OR", () => {
  for (const terms of ["MIT", "(MIT OR GPL-3.0)", "MIT AND Zlib"]) {
    assert(mayPass(terms), terms);
  }
  for (const terms of ["", "GPL-3.0", "MIT AND GPL-3.0", "SEE LICENSE"]) {
    assert(!mayPass(terms), terms);
  }
});

Deno.test("thirdParty() lists a package with its terms and where its text is", () => {
  const page = thirdParty(
    [{
      name: "yaml",
      version: "2.9.1",
      terms: "ISC",
      author: "E. A.",
      source: "https://example.org/yaml",
      file: "LICENSE",
    }],
    ({ name }) => `cache/${name}`,
    "2.9.6",
  );
  assertStringIncludes(
    page,
    "| yaml | 2.9.1 | ISC | E. A. | [LICENSE](cache/yaml/LICENSE) | https://example.org/yaml |",
  );
  assertStringIncludes(page, "Deno 2.9.6");
});

Deno.test("start scripts read the cache beside them, under the registry that it is filed by, and no other", () => {
  for (const { text } of startScripts("https://registry.example/")) {
    assertStringIncludes(text, "NPM_CONFIG_REGISTRY");
    assertStringIncludes(text, "https://registry.example/");
    assertStringIncludes(text, "--cached-only");
    assert(!text.includes("--allow-net") && !text.includes("-A "));
  }
});
