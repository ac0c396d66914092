"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { PasswordField } from "./password-field";
import { openSession } from "./session-door";

/** `returnTo` is a path of this site, checked by the page. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      await openSession(email, password);
      window.location.assign(returnTo);
    }, [email, password, returnTo]),
  );
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FailureNotice failure={failure} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Sign in
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
