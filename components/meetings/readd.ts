import { newKey } from "@/lib/client/key";
import type { AgendaEdit, AgendaItemView, NewAgendaItem } from "@/lib/meetings/wire";
import type { MeetingStore } from "./use-meeting";

/** Brings back a point that was taken off: its words, its time, what came of it, and its place among `ids`. */
export async function readd(
  store: MeetingStore,
  item: AgendaItemView,
  ids: readonly string[],
): Promise<void> {
  const { id: meetingId, agenda } = store.meeting;
  const known = new Set(agenda.map(({ id }) => id));
  const point: NewAgendaItem = {
    key: newKey(),
    annotationId: item.thread?.annotationId ?? null,
    title: item.title,
    minutes: item.minutes,
  };
  const now = await store.act("POST", `/meetings/${meetingId}/agenda`, point);
  const back = now?.agenda.find(({ id }) => !known.has(id));
  if (!now || !back) return;
  if (item.discussedAt || item.outcome) {
    const edit: AgendaEdit = {
      version: back.version,
      discussed: item.discussedAt !== null,
      outcome: item.outcome,
    };
    await store.act("PATCH", `/agenda/${back.id}`, edit);
  }
  const others = now.agenda.map(({ id }) => id).filter((id) => id !== back.id);
  others.splice(Math.min(ids.indexOf(item.id), others.length), 0, back.id);
  store.order(others);
}
