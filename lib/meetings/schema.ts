import { z } from "zod";
import { MAX_TITLE } from "@/lib/limits";
import { isSaid, line, paragraphs } from "@/lib/words";
import { COMING, MAX_LENGTH, MAX_MEETING_NOTE, MAX_OUTCOME, MAX_PLACE, MAX_POINTS } from "./wire";

const title = line(MAX_TITLE).refine(isSaid, "Give it a name.");

/** An instant of this century, as JavaScript writes it. */
const instant = z.iso
  .datetime({ offset: true, message: "Choose a day and an hour." })
  .transform((written) => new Date(written).toISOString())
  .refine((at) => at >= "2000" && at < "2100", "Choose a day in this century.");
const minutes = (max: number) =>
  z.number().int().min(1, "In whole minutes, at least one.").max(max, `At most ${max} minutes.`).nullable();
const version = z.number().int().min(1);

export const newMeeting = z.object({
  key: z.uuid(),
  title,
  startsAt: instant,
  length: minutes(MAX_LENGTH),
  place: line(MAX_PLACE),
  note: paragraphs(MAX_MEETING_NOTE),
});
export type NewMeetingInput = z.output<typeof newMeeting>;

export const meetingEdit = newMeeting.omit({ key: true }).partial().extend({ version });
export type MeetingEditInput = z.output<typeof meetingEdit>;

export const meetingsQuery = z.object({ cursor: z.string().max(100).optional() });
export const answerInput = z.object({ coming: z.enum(COMING) });

export const newAgendaItem = z
  .object({
    key: z.uuid(),
    annotationId: z.uuid().nullable(),
    title: line(MAX_TITLE),
    minutes: minutes(MAX_LENGTH),
  })
  .refine(({ annotationId, title }) => annotationId || title, {
    path: ["title"],
    message: "Say what it is about.",
  });
export type NewAgendaItemInput = z.output<typeof newAgendaItem>;

export const agendaEdit = z.object({
  version,
  title: line(MAX_TITLE).optional(),
  minutes: minutes(MAX_LENGTH).optional(),
  discussed: z.boolean().optional(),
  outcome: line(MAX_OUTCOME).optional(),
});
export type AgendaEditInput = z.output<typeof agendaEdit>;

export const agendaOrder = z.object({ ids: z.array(z.uuid()).max(MAX_POINTS) });
