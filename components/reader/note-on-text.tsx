"use client";
import { Button } from "@/components/ui/button";
import { useRoom, useRoomStore } from "./store/context";

/** Starts a note about the text as a whole. Not for readers who can't write. */
export function NoteOnText() {
  const room = useRoomStore();
  const signedIn = useRoom((state) => state.viewer !== null);
  if (!signedIn) return null;
  return (
    <Button look="quiet" onClick={() => room.compose({ type: "text" }, "note")}>
      Note on the whole text
    </Button>
  );
}
