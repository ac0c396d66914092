import { Problem, Unreachable } from "@/lib/client/api";

/** next-auth's own routes, by plain requests: its browser library weighs more than these lines. */
async function post(path: string, fields: Record<string, string>): Promise<{ url: string }> {
  const csrf = await ask("/api/auth/csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: "/" });
  const answer = await ask(path, { method: "POST", body });
  const json: unknown = await answer.json().catch(() => ({}));
  const record = typeof json === "object" && json !== null ? json : {};
  if ("url" in record && typeof record.url === "string") return { url: record.url };
  throw new Problem(answer.status, record as Record<string, unknown>);
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(path, { credentials: "same-origin", ...init }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
}

/**
 * Opens a session on this device. The same words for an unknown address and a wrong password.
 * @throws Problem when the two don't go together or too many tries were made, Unreachable
 */
export async function openSession(email: string, password: string): Promise<void> {
  const { url } = await post("/api/auth/callback/credentials", { email, password });
  const error = new URL(url, window.location.href).searchParams.get("error");
  if (!error) return;
  if (error === "CredentialsSignin")
    throw new Problem(401, {
      code: "sign-in",
      title: "This address and password don't go together.",
      detail: "Check both and try again. Capital letters count in the password.",
    });
  // A refusal of ours comes as three lines: a suspended account, too many tries.
  const [code, title, detail] = error.split("\n");
  throw new Problem(
    403,
    title
      ? { code, title, detail }
      : { title: "That didn't work just now.", detail: "Try again in a minute." },
  );
}

/** Ends the session of this device. @throws Problem, Unreachable */
export async function closeSession(): Promise<void> {
  await post("/api/auth/signout", {});
}
