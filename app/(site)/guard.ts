import { notFound, redirect } from "next/navigation";
import { isHost, type Person } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { isAppError } from "@/lib/errors";
import { isId } from "@/lib/id";

/** Whoever is signed in; everyone else is sent to sign in and comes back to `path`. */
export async function signedInFor(path: string): Promise<Person> {
  const actor = await currentActor();
  if (actor.kind === "person") return actor;
  redirect(`/sign-in?return=${encodeURIComponent(path)}`);
}

/** The id that an address names; where none can be meant, the page for what is not there. */
export async function idIn(params: Promise<{ id: string }>): Promise<string> {
  const { id } = await params;
  return isId(id) ? id : notFound();
}

/** The answer of a query, or the one page for what is not there and what is not for this reader. */
export async function orNotFound<T>(answer: Promise<T | null>): Promise<T> {
  const found = await answer.catch((error: unknown) => {
    if (isAppError(error) && (error.status === 404 || error.status === 403)) return null;
    throw error;
  });
  return found ?? notFound();
}

/** The host; whoever is not signed in may sign in first, everyone else sees the page for what is not there. */
export async function hostFor(path: string): Promise<Person> {
  const actor = await signedInFor(path);
  return isHost(actor) ? actor : notFound();
}
