type Named = { slug: string };

/** Where a text is read: in the public layer or in a group's, the newest edition or an earlier one by its number. */
export function textAddress({ slug }: Named, group: { handle: string } | null, number?: number): string {
  const text = `/read/${encodeURIComponent(slug)}`;
  const edition = number === undefined ? "" : `/editions/${number}`;
  return (group ? `/groups/${encodeURIComponent(group.handle)}${text}` : text) + edition;
}
