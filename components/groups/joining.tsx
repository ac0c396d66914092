"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { ActButton } from "@/components/ui/act-button";
import { Button, LinkButton } from "@/components/ui/button";
import { FailureNotice } from "@/components/ui/failure";
import { TextArea } from "@/components/ui/field";
import { Row, Stack } from "@/components/ui/stack";
import { useSubmit } from "@/components/ui/use-submit";
import { call } from "@/lib/client/api";
import type { GroupView } from "@/lib/groups/wire";
import { MAX_REQUEST_WORDS } from "@/lib/limits";

/** The way into a group for an outsider; nothing for its members. */
export function Joining({ group, signedIn }: { group: GroupView; signedIn: boolean }) {
  if (group.role || group.state !== "open") return null;
  const path = `/groups/${group.handle}`;
  if (group.joining === "invitation") return <p>New members come by invitation.</p>;
  if (!signedIn) {
    return (
      <Row>
        <LinkButton look="primary" href={`/sign-in?return=${encodeURIComponent(path)}`}>
          {group.joining === "open" ? "Sign in to join" : "Sign in to ask to join"}
        </LinkButton>
      </Row>
    );
  }
  if (group.can.join) {
    return (
      <Row>
        <ActButton look="primary" act="Join the group" method="POST" path={`/groups/${group.id}/members`} />
      </Row>
    );
  }
  return group.requested ? <Asked group={group} /> : <Ask group={group} />;
}

function Asked({ group }: { group: GroupView }) {
  return (
    <Row>
      <p>You asked to join. The group’s facilitators will answer.</p>
      <ActButton act="Take it back" method="DELETE" path={`/groups/${group.id}/request`} />
    </Row>
  );
}

function Ask({ group }: { group: GroupView }) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const { busy, failure, onSubmit } = useSubmit(
    useCallback(async () => {
      await call("PUT", `/groups/${group.id}/request`, { words });
      router.refresh();
    }, [group.id, words, router]),
  );
  return (
    <form method="post" onSubmit={onSubmit}>
      <Stack>
        <TextArea
          label="A word to the facilitators"
          optional
          name="words"
          dir="auto"
          maxLength={MAX_REQUEST_WORDS}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={failure?.fields.words}
        />
        <FailureNotice failure={failure} fields={["words"]} />
        <Row>
          <Button type="submit" look="primary" busy={busy}>
            Ask to join
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
