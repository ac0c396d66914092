import { z } from "zod";
import { displayName, handle } from "@/lib/accounts/schema";
import { COLOURS } from "@/lib/annotations/wire";
import {
  MAX_GROUP_DESCRIPTION,
  MAX_INVITATION_NOTE,
  MAX_LEGEND_LABEL,
  MAX_REQUEST_WORDS,
} from "@/lib/limits";
import { isSaid, line, paragraphs } from "@/lib/words";
import { FINDING, JOINING, LINES, MARGIN, ROLES } from "./wire";

const version = z.number().int().min(1);

/** As a person's, in a name space of its own; `new` is the address of the page that founds one. */
const groupHandle = handle.refine(
  (word) => word !== "new",
  "That word is kept for the house. Choose another.",
);

const settings = {
  name: displayName,
  handle: groupHandle,
  description: paragraphs(MAX_GROUP_DESCRIPTION),
  finding: z.enum(FINDING),
  joining: z.enum(JOINING),
  margin: z.enum(MARGIN),
};

export const newGroup = z.object({ key: z.uuid(), ...settings });
export type NewGroupInput = z.output<typeof newGroup>;

const meaning = z.object({
  label: line(MAX_LEGEND_LABEL).refine(isSaid, "Say in a word what the colour means."),
  line: z.enum(LINES),
});

export const groupEdit = z.object({
  version,
  ...z.object(settings).partial().shape,
  legend: z.partialRecord(z.enum(COLOURS), meaning).optional(),
  showsProgress: z.boolean().optional(),
});
export type GroupEditInput = z.output<typeof groupEdit>;

export const groupQuery = z.object({ q: z.string().max(100).default(""), cursor: z.uuid().optional() });
export const pageQuery = z.object({ cursor: z.uuid().optional() });

/** The path of a person in a group. */
export const memberParams = z.object({ id: z.uuid(), person: z.uuid() });

export const roleChange = z
  .object({ role: z.enum(ROLES), handOver: z.boolean().default(false) })
  .refine(({ role, handOver }) => !handOver || role === "owner", "What is handed over is being the owner.");
export type RoleChangeInput = z.output<typeof roleChange>;

export const joinRequest = z.object({ words: paragraphs(MAX_REQUEST_WORDS) });

export const newGroupInvitation = z.object({
  key: z.uuid(),
  note: line(MAX_INVITATION_NOTE),
  uses: z.number().int().min(1).max(1_000),
  days: z.number().int().min(1).max(365),
});
export type NewGroupInvitationInput = z.output<typeof newGroupInvitation>;
export const invitationParams = z.object({ id: z.uuid(), invitation: z.uuid() });
export const acceptance = z.object({ token: z.string().max(100) });
