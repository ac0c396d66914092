"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { handleFromName } from "@/components/accounts/handle-from-name";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { GroupView, NewGroup } from "@/lib/groups/wire";
import { NAME_FIELDS, NameFields } from "./name-fields";
import { type Openness, OpennessFields } from "./openness";

/** Founds a group; whoever does is its owner. */
export function FoundForm() {
  const router = useRouter();
  const [key] = useState(newKey);
  const [name, setName] = useState("");
  const [ownHandle, setOwnHandle] = useState<string | null>(null);
  const [description, setDescription] = useState("");
  const [openness, setOpenness] = useState<Openness>({
    finding: "unlisted",
    joining: "invitation",
    margin: "members",
  });
  const handle = ownHandle ?? handleFromName(name);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const group: NewGroup = { key, name, handle, description, ...openness };
      const made = await call<GroupView>("POST", "/groups", group);
      router.push(`/groups/${made.handle}`);
    }, [key, name, handle, description, openness, router]),
  );
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <NameFields
          value={{ name, handle, description }}
          onChange={(change) => {
            if (change.name !== undefined) setName(change.name);
            if (change.handle !== undefined) setOwnHandle(change.handle);
            if (change.description !== undefined) setDescription(change.description);
          }}
          wrong={failure?.fields ?? {}}
        />
        <OpennessFields value={openness} onChange={setOpenness} />
        <FailureNotice failure={failure} fields={NAME_FIELDS} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Found the group
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
