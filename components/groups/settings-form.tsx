"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import type { GroupEdit, GroupView } from "@/lib/groups/wire";
import { NAME_FIELDS, NameFields, type Naming } from "./name-fields";
import { type Openness, OpennessFields } from "./openness";

/** The name of a group and how open it is, for its owners. */
export function SettingsForm({ group }: { group: GroupView }) {
  const router = useRouter();
  const [version, setVersion] = useState(group.version);
  const [naming, setNaming] = useState<Naming>(group);
  const [openness, setOpenness] = useState<Openness>(group);
  const [saved, setSaved] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const { name, handle, description } = naming;
      const { finding, joining, margin } = openness;
      const edit: GroupEdit = { version, name, handle, description, finding, joining, margin };
      const now = await call<GroupView>("PATCH", `/groups/${group.id}`, edit);
      setVersion(now.version);
      setSaved(true);
      if (now.handle !== group.handle) router.replace(`/groups/${now.handle}/settings`);
      router.refresh();
    }, [version, naming, openness, group, router]),
  );
  return (
    <form method="post" onSubmit={onSubmit} onChange={() => setSaved(false)}>
      <Stack>
        <NameFields
          value={naming}
          onChange={(change) => setNaming({ ...naming, ...change })}
          wrong={failure?.fields ?? {}}
        />
        <OpennessFields value={openness} onChange={setOpenness} />
        <FailureNotice failure={failure} fields={NAME_FIELDS} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Save
          </Button>
          <span role="status">{saved && "Saved"}</span>
        </Row>
      </Stack>
    </form>
  );
}
