import { allowedLink } from "@/lib/links";

/** Where a meeting is: a link where it is one, else its words. */
export function Place({ place }: { place: string }) {
  const link = /^https?:/i.test(place) ? allowedLink(place) : null;
  if (!link) return <bdi>{place}</bdi>;
  return (
    <a href={link} rel="noopener nofollow ugc" target="_blank">
      <bdi>{place}</bdi>
    </a>
  );
}
