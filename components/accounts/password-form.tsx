"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { PasswordChange } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";
import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/limits";
import { PasswordField } from "./password-field";

const FIELDS = ["current", "next"] as const;

/** Changes the password, and with it ends the sessions of all other devices. */
export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [changed, setChanged] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      setChanged(false);
      const change: PasswordChange = { current, next };
      await call("PUT", "/account/password", change);
      setCurrent("");
      setNext("");
      setChanged(true);
    }, [current, next]),
  );
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        {/* For password stores, which file a password under an address. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField
          label="Present password"
          name="current"
          autoComplete="current-password"
          required
          maxLength={MAX_PASSWORD}
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          error={wrong.current}
        />
        <PasswordField
          label="New password"
          hint={`At least ${MIN_PASSWORD} characters. A short sentence is good.`}
          name="next"
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          maxLength={MAX_PASSWORD}
          value={next}
          onChange={(event) => setNext(event.target.value)}
          error={wrong.next}
        />
        <FailureNotice failure={failure} fields={FIELDS} />
        {changed && <Notice title="Changed.">Your other devices have to sign in again.</Notice>}
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Change the password
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
