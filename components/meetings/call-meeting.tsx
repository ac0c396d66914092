"use client";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/api";
import { newKey } from "@/lib/client/key";
import type { MeetingView, NewMeeting } from "@/lib/meetings/wire";
import { type MeetingAbout, MeetingForm } from "./meeting-form";

type CallMeetingProps = { group: { id: string; handle: string }; timeZone: string };

/** Where a facilitator calls the group together: a button until they want to. */
export function CallMeeting({ group: { id, handle }, timeZone }: CallMeetingProps) {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(false);
  // Sent again after a lost answer, it is the same meeting.
  const key = useRef(newKey());
  const send = useCallback(
    async (about: MeetingAbout) => {
      const sent: NewMeeting = { key: key.current, ...about };
      const meeting = await call<MeetingView>("POST", `/groups/${id}/meetings`, sent);
      router.push(`/groups/${handle}/meetings/${meeting.id}`);
    },
    [id, handle, router],
  );
  const close = () => {
    flushSync(() => setWriting(false));
    button.current?.focus();
  };
  if (writing)
    return <MeetingForm before={null} act="Call it" onSend={send} onClose={close} timeZone={timeZone} />;
  return (
    <p>
      <Button ref={button} look="primary" onClick={() => setWriting(true)}>
        Call a meeting
      </Button>
    </p>
  );
}
