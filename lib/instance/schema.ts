import { z } from "zod";

export const instanceEdit = z.object({
  version: z.number().int().min(1),
  name: z.string().trim().min(1, "An instance needs a name.").max(60).optional(),
  registration: z.enum(["open", "invitation", "closed"]).optional(),
});
export type InstanceEditInput = z.output<typeof instanceEdit>;

export const newInvitation = z.object({
  key: z.uuid(),
  note: z.string().trim().max(200),
  uses: z.number().int().min(1).max(1000),
  days: z.number().int().min(1).max(365),
});
export type NewInvitationInput = z.output<typeof newInvitation>;
