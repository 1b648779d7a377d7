/**
 * What is wrong with a text as XML, or `null`: tags that do not close, attributes
 * without quotes or given twice, a bare `&` or `<`, text outside the root. It
 * knows the XML of figures: no comments, declarations or character data sections.
 */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  let roots = 0, at = 0;
  const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (!properText(text)) return `text ${text}`;
    if (open.length === 0 && text.trim() !== "") return `outside: ${text}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(xml);
    if (match === null) return `tag ${xml.slice(next, next + 60)}`;
    const [whole, closing, name, attributes, empty] = match;
    if (closing === "/") {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
    } else {
      const names = new Set<string>();
      for (
        const [, key, value] of attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)
      ) {
        if (names.has(key!)) return `${key} twice in ${whole}`;
        if (!properText(value!)) return `value ${value}`;
        names.add(key!);
      }
      if (open.length === 0 && ++roots > 1) return `a second root ${whole}`;
      if (empty === "") open.push(name!);
    }
    at = next + whole!.length;
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : null;
}

function properText(text: string): boolean {
  return !/&(?!(#\d+|#x[\dA-Fa-f]+|amp|lt|gt|quot|apos);)/.test(text) &&
    // deno-lint-ignore no-control-regex
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}
