"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import type { AccountEdit, AccountView } from "@/lib/accounts/wire";
import { call } from "@/lib/client/api";
import { MAX_BIO, MAX_NAME } from "@/lib/limits";

type ProfileFormProps = {
  account: AccountView;
  /** IANA names; the server's list, so that both sides choose from the same one. */
  timeZones: readonly string[];
};

const FIELDS = ["name", "handle", "bio", "timeZone"] as const;

/** What others see of me, and how times are shown to me. */
export function ProfileForm({ account, timeZones }: ProfileFormProps) {
  const router = useRouter();
  const [version, setVersion] = useState(account.version);
  const [saved, setSaved] = useState(false);
  const [typed, setTyped] = useState({
    name: account.name,
    handle: account.handle,
    bio: account.bio,
    timeZone: account.timeZone,
  });
  const type = (change: Partial<typeof typed>) => {
    setSaved(false);
    setTyped({ ...typed, ...change });
  };

  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const edit: AccountEdit = { version, ...typed };
      const now = await call<AccountView>("PATCH", "/account", edit);
      setVersion(now.version);
      setTyped({ name: now.name, handle: now.handle, bio: now.bio, timeZone: now.timeZone });
      setSaved(true);
      router.refresh();
    }, [version, typed, router]),
  );
  const wrong = failure?.fields ?? {};

  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <Row>
          <Avatar person={{ id: account.id, name: typed.name }} size="large" />
        </Row>
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          required
          maxLength={MAX_NAME}
          dir="auto"
          value={typed.name}
          onChange={(event) => type({ name: event.target.value })}
          error={wrong.name}
        />
        <TextField
          label="Handle"
          hint="Changing it changes the address of your page."
          name="handle"
          autoCapitalize="off"
          spellCheck={false}
          required
          dir="ltr"
          minLength={3}
          maxLength={30}
          value={typed.handle}
          onChange={(event) => type({ handle: event.target.value.toLowerCase() })}
          error={wrong.handle}
        />
        <TextArea
          label="About you"
          optional
          hint={`Shown on your page. At most ${MAX_BIO} characters.`}
          name="bio"
          dir="auto"
          maxLength={MAX_BIO}
          value={typed.bio}
          onChange={(event) => type({ bio: event.target.value })}
          error={wrong.bio}
        />
        <SelectField
          label="Time zone"
          name="timeZone"
          value={typed.timeZone}
          onChange={(event) => type({ timeZone: event.target.value })}
          error={wrong.timeZone}
        >
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
        <FailureNotice failure={failure} fields={FIELDS} />
        {saved && <Notice title="Saved." />}
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Save the profile
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
