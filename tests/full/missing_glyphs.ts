import type { Page } from "playwright-core";

/**
 * The signs of a page's texts that no font has (缺字): drawn in the font of their
 * text, they look like a sign that no font may have, U+FFFF or an unassigned one.
 *
 * @param selector an element whose texts, and those below it, are looked at
 */
export function missingGlyphs(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 48;
    const pen = canvas.getContext("2d", { willReadFrequently: true })!;
    const look = (sign: string, font: string) => {
      pen.clearRect(0, 0, 48, 48);
      pen.font = font;
      pen.fillText(sign, 6, 36);
      return [...pen.getImageData(0, 0, 48, 48).data].filter((_, i) =>
        i % 4 === 3
      ).join();
    };
    const signs = new Map<string, string>();
    for (const root of document.querySelectorAll(selector)) {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode, parent = node.parentElement!;
        if (/^(style|script)$/i.test(parent.tagName)) continue;
        const { fontFamily, fontWeight } = getComputedStyle(parent);
        const font = `${fontWeight} 32px ${fontFamily}`;
        for (const sign of node.textContent ?? "") {
          if (!/\s/.test(sign)) signs.set(`${font}\n${sign}`, sign);
        }
      }
    }
    // U+0378 is unassigned, U+10FFFF belongs to nobody.
    const unknown = (font: string) =>
      ["\uffff", "\u0378", "\u{10ffff}"].map((sign) => look(sign, font));
    const looks = new Map<string, string[]>();
    const missing = new Set<string>();
    for (const [key, sign] of signs) {
      const font = key.slice(0, key.indexOf("\n"));
      if (!looks.has(font)) looks.set(font, unknown(font));
      if (looks.get(font)!.includes(look(sign, font))) {
        const code = sign.codePointAt(0)!.toString(16).toUpperCase();
        missing.add(`U+${code.padStart(4, "0")}`);
      }
    }
    return [...missing].sort();
  }, selector);
}
