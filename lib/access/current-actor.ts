import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { actorWithCookie, sessionCookie } from "@/lib/auth/session";
import type { Actor } from "./actor";

/** Who asks for this page. Asked once a request, however many components want to know. */
export const currentActor = cache(async (): Promise<Actor> => {
  const jar = await cookies();
  return actorWithCookie(jar.get(sessionCookie())?.value);
});
