export const dynamic = "force-dynamic";

/** An empty page: what the framework itself sends. */
export default function Page() {
  return null;
}
