"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyLink } from "@/components/ui/copy-link";
import { FailureNotice } from "@/components/ui/failure";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { MadeGroupInvitation, NewGroupInvitation } from "@/lib/groups/wire";
import { MAX_INVITATION_NOTE } from "@/lib/limits";

import styles from "./groups.module.css";

const FIELDS = ["note", "uses", "days"] as const;

/** Makes a link into the group. It is shown once: only its hash is kept. */
export function InviteForm({ groupId }: { groupId: string }) {
  const router = useRouter();
  const [note, setNote] = useState("");
  const [uses, setUses] = useState(10);
  const [days, setDays] = useState(14);
  const [link, setLink] = useState<string | null>(null);
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      const invitation: NewGroupInvitation = { key: newKey(), note, uses, days };
      const made = await call<MadeGroupInvitation>("POST", `/groups/${groupId}/invitations`, invitation);
      setLink(new URL(made.link, window.location.origin).href);
      setNote("");
      router.refresh();
    }, [note, uses, days, groupId, router]),
  );
  const wrong = failure?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextField
          label="A word to those who get it"
          optional
          name="note"
          maxLength={MAX_INVITATION_NOTE}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={wrong.note}
        />
        <div className={styles.pair}>
          <TextField
            label="People"
            name="uses"
            type="number"
            min={1}
            max={1000}
            required
            value={uses}
            onChange={(event) => setUses(event.target.valueAsNumber || 1)}
            error={wrong.uses}
          />
          <TextField
            label="Days"
            name="days"
            type="number"
            min={1}
            max={365}
            required
            value={days}
            onChange={(event) => setDays(event.target.valueAsNumber || 1)}
            error={wrong.days}
          />
        </div>
        <FailureNotice failure={failure} fields={FIELDS} />
        <Row>
          <Button type="submit" busy={busy}>
            Make a link
          </Button>
        </Row>
        {link && (
          <Notice title="Copy this link now: it is shown only once.">
            <CopyLink link={link} />
          </Notice>
        )}
      </Stack>
    </form>
  );
}
