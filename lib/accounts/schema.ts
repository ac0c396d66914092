import { z } from "zod";
import { MAX_BIO, MAX_PASSWORD, MAX_REASON, MIN_PASSWORD } from "@/lib/limits";
import { isSaid, paragraphs } from "@/lib/words";
import { readDisplayName } from "./display-name";
import { HANDLE_PATTERN, isReserved } from "./handle";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Write an address like name@example.org."));

const password = z
  .string()
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`)
  .max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`);

/** A name that others read beside what was written: a person's, a group's. */
export const displayName = z
  .string()
  .max(400)
  .transform((input, context) => {
    const read = readDisplayName(input);
    if ("name" in read) return read.name;
    context.addIssue({ code: "custom", message: read.refusal });
    return z.NEVER;
  });

export const handle = z
  .string()
  .max(60)
  .trim()
  .toLowerCase()
  .regex(HANDLE_PATTERN, "Use 3 to 30 letters a to z, digits, - or _; begin with a letter.")
  .refine((word) => !isReserved(word), "That word is kept for the house. Choose another.");

const timeZones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
const timeZone = z.string().refine((zone) => timeZones.has(zone), "Choose a time zone from the list.");
const token = z.string().max(100);
const version = z.number().int().min(1);

export const newAccount = z.object({
  email,
  password,
  name: displayName,
  handle,
  timeZone: timeZone.catch("UTC").optional(),
  invitation: token.optional(),
  hostToken: token.optional(),
});
export type NewAccountInput = z.output<typeof newAccount>;

export const accountEdit = z.object({
  version,
  name: displayName.optional(),
  handle: handle.optional(),
  bio: paragraphs(MAX_BIO).optional(),
  timeZone: timeZone.optional(),
});
export type AccountEditInput = z.output<typeof accountEdit>;

export const passwordChange = z.object({ current: z.string().max(MAX_PASSWORD), next: password });
export type PasswordChangeInput = z.output<typeof passwordChange>;

export const accountDeletion = z.object({
  password: z.string().max(MAX_PASSWORD),
  writing: z.enum(["keep", "erase"]),
});
export type AccountDeletionInput = z.output<typeof accountDeletion>;

/** Why a host suspends or removes: shown to whom it concerns. */
export const withReason = z.object({
  reason: paragraphs(MAX_REASON).refine(isSaid, "Say why: the reason is shown."),
});

export const peopleQuery = z.object({ q: z.string().max(100).default(""), cursor: z.uuid().optional() });
