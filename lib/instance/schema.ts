import { z } from "zod";
import { MAX_INVITATION_NOTE } from "@/lib/limits";
import { isSaid, line } from "@/lib/words";

export const instanceEdit = z.object({
  version: z.number().int().min(1),
  name: line(60).refine(isSaid, "An instance needs a name.").optional(),
  registration: z.enum(["open", "invitation", "closed"]).optional(),
});
export type InstanceEditInput = z.output<typeof instanceEdit>;

export const newInvitation = z.object({
  key: z.uuid(),
  note: line(MAX_INVITATION_NOTE),
  uses: z.number().int().min(1).max(1000),
  days: z.number().int().min(1).max(365),
});
export type NewInvitationInput = z.output<typeof newInvitation>;
