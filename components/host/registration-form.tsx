"use client";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choices";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import type { InstanceEdit, InstanceView } from "@/lib/instance/wire";

const MODES = [
  { value: "open", label: "Open", hint: "Anyone can make an account." },
  { value: "invitation", label: "By invitation", hint: "Only with one of the links below." },
  { value: "closed", label: "Closed", hint: "Nobody. Links that were given out wait meanwhile." },
] as const;

/** The name of the place and who may come in. */
export function RegistrationForm({ instance }: { instance: InstanceView }) {
  const [version, setVersion] = useState(instance.version);
  const [name, setName] = useState(instance.name);
  const [registration, setRegistration] = useState(instance.registration);
  const [saved, setSaved] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const edit: InstanceEdit = { version, name, registration };
      const now = await call<InstanceView>("PATCH", "/instance", edit);
      setVersion(now.version);
      setName(now.name);
      setRegistration(now.registration);
      setSaved(true);
    }, [version, name, registration]),
  );
  return (
    <form method="post" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Stack>
        <TextField
          label="Name of this place"
          name="name"
          required
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={failure?.fields.name}
        />
        <RadioGroup
          legend="New accounts"
          name="registration"
          choices={MODES}
          value={registration}
          onChange={setRegistration}
        />
        <FailureNotice failure={failure} fields={["name"]} />
        {saved && <Notice title="Saved." />}
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Save
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
