"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choices";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { AccountDeletion } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";
import { PasswordField } from "./password-field";

const WRITING = [
  {
    value: "keep",
    label: "Leave what I wrote",
    hint: "It stays where it is as “deleted account”, so that conversations keep their sense.",
  },
  {
    value: "erase",
    label: "Take it along",
    hint: "Your notes, comments and texts go. Replies of others stay beside an empty place.",
  },
] as const;

/** Deletes the account after a choice about the writing and the password. There is no way back. */
export function DeleteAccount() {
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState<AccountDeletion["writing"]>("keep");
  const [password, setPassword] = useState("");
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const deletion: AccountDeletion = { password, writing };
      await call("DELETE", "/account", deletion);
      window.location.assign("/");
    }, [password, writing]),
  );
  return (
    <>
      <Row>
        <Button look="danger" onClick={() => setOpen(true)}>
          Delete my account…
        </Button>
      </Row>
      <Dialog open={open} onClose={() => setOpen(false)} title="Delete my account">
        <form method="post" onSubmit={onSubmit}>
          <Stack>
            <p>Your profile, your address and your private notes go for good. This can’t be undone.</p>
            <RadioGroup
              legend="What you wrote for others"
              name="writing"
              choices={WRITING}
              value={writing}
              onChange={setWriting}
            />
            <PasswordField
              label="Your password"
              hint="So that nobody else does this on your device."
              name="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={failure?.fields.password}
            />
            <FailureNotice failure={failure} fields={["password"]} />
            <DialogActions>
              <Button onClick={() => setOpen(false)}>Keep my account</Button>
              <Button type="submit" look="danger" busy={busy}>
                Delete my account
              </Button>
            </DialogActions>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
