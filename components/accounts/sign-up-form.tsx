"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { NewAccount } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";
import { MAX_NAME, MAX_PASSWORD, MIN_PASSWORD } from "@/lib/limits";
import { handleFromName } from "./handle-from-name";
import { PasswordField } from "./password-field";
import { openSession } from "./session-door";

type SignUpFormProps = { invitation: string | null; hostToken: string | null; returnTo: string };

const FIELDS = ["name", "handle", "email", "password"] as const;

/** Makes an account and signs it in on this device. */
export function SignUpForm({ invitation, hostToken, returnTo }: SignUpFormProps) {
  const [name, setName] = useState("");
  const [ownHandle, setOwnHandle] = useState<string | null>(null);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const handle = ownHandle ?? handleFromName(name);

  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const account: NewAccount = { name, handle, email, password };
      account.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (invitation) account.invitation = invitation;
      if (hostToken) account.hostToken = hostToken;
      await call("POST", "/accounts", account);
      await openSession(email, password);
      window.location.assign(returnTo);
    }, [name, handle, email, password, invitation, hostToken, returnTo]),
  );
  const wrong = failure?.fields ?? {};
  const left = MIN_PASSWORD - password.length;

  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextField
          label="Name"
          hint="As others will see it beside your notes."
          name="name"
          autoComplete="name"
          required
          maxLength={MAX_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={wrong.name}
        />
        <TextField
          label="Handle"
          hint={
            <>
              Your address here: <span dir="ltr">/people/{handle || "handle"}</span>. Small letters a to z,
              digits, - or _.
            </>
          }
          name="handle"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
          dir="ltr"
          minLength={3}
          maxLength={30}
          value={handle}
          onChange={(event) => setOwnHandle(event.target.value.toLowerCase())}
          error={wrong.handle}
        />
        <TextField
          label="E-mail"
          hint="To sign in with. Nobody else sees it but the host."
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={wrong.email}
        />
        <PasswordField
          label="Password"
          hint={
            password && left > 0
              ? `${left} more ${left === 1 ? "character" : "characters"}.`
              : `At least ${MIN_PASSWORD} characters. A short sentence is good.`
          }
          name="password"
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          maxLength={MAX_PASSWORD}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong.password}
        />
        <FailureNotice failure={failure} fields={FIELDS} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Sign up
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
