import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { addressOf, LIMITS, spend } from "@/lib/http/rate-limit";
import { MAX_PASSWORD } from "@/lib/limits";
import { endOwnSessions } from "./end-sessions";
import { actorWithSession, forgetSession, SESSION_SECONDS, secureCookies } from "./session";
import { startSession } from "./start-session";

/** NUL stands in no text that PostgreSQL keeps, so in nobody's address. */
const credentials = z.object({
  email: z
    .string()
    .max(254)
    .regex(/^[^\0]*$/),
  password: z.string().max(MAX_PASSWORD),
});

/** An error of ours speaks to the log, not to whoever signs in. */
function broken(error: unknown) {
  console.error("sign-in:", error);
  return { code: "error", title: "Something broke on our side.", detail: "Try again in a moment." };
}

/**
 * next-auth with e-mail and password over a JWT that carries the id of a session row. next-auth does the
 * cookies and tokens; whether the session still lives is asked of the row at each request (`session.ts`).
 */
export function authOptions(headers: Headers): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(input) {
          const given = credentials.safeParse(input);
          if (!given.success) return null;
          const email = given.data.email.trim().toLowerCase();
          try {
            const address = addressOf(headers);
            await spend(LIMITS.signInFrom, address);
            await spend(LIMITS.signIn, `${address} ${email}`);
            const session = await startSession(email, given.data.password, headers.get("user-agent") ?? "");
            return session && { id: session.userId, sid: session.id };
          } catch (error) {
            // next-auth passes only an error's message on, in the answer's address.
            const { code, title, detail } = isAppError(error) ? error : broken(error);
            throw new Error([code, title, detail].join("\n"));
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const sid = token?.sid;
        if (typeof sid !== "string") return;
        const actor = await actorWithSession(sid);
        if (actor.kind === "person") await endOwnSessions(actor, { only: sid });
        forgetSession(sid);
      },
    },
  };
}
