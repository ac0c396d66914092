import "./setting";
import { createRequire } from "node:module";
import { join } from "node:path";
import { authOptions } from "@/lib/auth/options";
import { ROOT } from "./routes";

type Answered = {
  status?: number;
  redirect?: string;
  body?: unknown;
  cookies?: { name: string; value: string }[];
};
type Handler = (params: { req: object; options: object }) => Promise<Answered>;

// What the package's own route calls; it is not among its exports.
const { AuthHandler } = createRequire(import.meta.url)(
  join(ROOT, "node_modules/next-auth/core/index.js"),
) as {
  AuthHandler: Handler;
};

type Action = "csrf" | "callback" | "signout" | "session";

/** Asks next-auth itself, with our options, as its route does after the origin check. */
async function ask(
  action: Action,
  cookies: Record<string, string>,
  body: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const method = action === "csrf" || action === "session" ? "GET" : "POST";
  const about = action === "callback" ? { providerId: "credentials" } : {};
  return AuthHandler({
    req: {
      method,
      action,
      ...about,
      cookies,
      body,
      query: {},
      headers: { host: "localhost:3000", ...headers },
    },
    options: authOptions(new Headers(headers)),
  });
}

const jar = (answer: Answered) =>
  Object.fromEntries((answer.cookies ?? []).map(({ name, value }) => [name, value]));

async function withToken(cookies: Record<string, string>) {
  const answer = await ask("csrf", cookies);
  const { csrfToken } = answer.body as { csrfToken: string };
  return { cookies: { ...cookies, ...jar(answer) }, csrfToken };
}

export type SignInAnswer = { status: number; redirect: string; cookie: string | null };

/** Signs in through next-auth; `cookie` is the header that the browser would send from then on. */
export async function signInThrough(
  email: string,
  password: string,
  about: { headers?: Record<string, string>; callbackUrl?: string } = {},
): Promise<SignInAnswer> {
  const { cookies, csrfToken } = await withToken({});
  const callbackUrl = about.callbackUrl ?? "/";
  const answer = await ask("callback", cookies, { email, password, csrfToken, callbackUrl }, about.headers);
  const token = jar(answer)["next-auth.session-token"];
  return {
    status: answer.status ?? 200,
    redirect: answer.redirect ?? "",
    cookie: token ? `next-auth.session-token=${token}` : null,
  };
}

/** Signs out through next-auth, as the sign-out page does. */
export async function signOutThrough(cookie: string): Promise<void> {
  const at = cookie.indexOf("=");
  const { cookies, csrfToken } = await withToken({ [cookie.slice(0, at)]: cookie.slice(at + 1) });
  await ask("signout", cookies, { csrfToken });
}
