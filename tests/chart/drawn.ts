import { parseHTML } from "linkedom";

/** The elements of a figure that a selector finds, as maps of their attributes (图形元素). */
export function drawn(svg: string, selector: string): Record<string, string>[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll(selector)].map((node) => {
    const own = [...node.attributes].map(({ name, value }) => [name, value]);
    const group = [...node.parentElement!.attributes].map((
      { name, value },
    ) => [name, value]);
    return Object.fromEntries([...group, ...own]);
  });
}
