/** The languages offered first; any other keeps its own tag in the list. */
const OFFERED =
  "ar be bg bn ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko la lt lv mk mn ms nb nl nn pl ps pt ro ru sa sk sl sq sr sv sw ta te th tr uk ur uz vi yi zh-Hans zh-Hant".split(
    " ",
  );

/** Tags with their English names, by name; `present` is among them whatever it is. */
export function languages(present: string): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });
  const tags = OFFERED.includes(present) ? OFFERED : [present, ...OFFERED];
  return tags
    .map((tag) => ({ tag, name: nameOf(names, tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  if (tag === "und") return "Not known";
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
