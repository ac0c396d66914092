import "server-only";
import { failPublication } from "@/lib/editions/fail-publication";
import { placeEdition } from "@/lib/editions/place-edition";
import { tellDisplaced } from "@/lib/editions/tell-displaced";
import type { Tasks } from "./types";

/** Every kind of job, and what does it. */
export const tasks: Tasks = {
  "place-edition": {
    run: ({ editionId }, signal) => placeEdition(editionId, signal),
    giveUp: async ({ editionId }, why) => {
      console.error(`edition ${editionId} could not be published: ${why}`);
      await failPublication(editionId);
    },
  },
  "tell-displaced": {
    run: ({ editionId }, signal) => tellDisplaced(editionId, signal),
    giveUp: async ({ editionId }, why) => {
      console.error(`the authors of notes on edition ${editionId} could not be told: ${why}`);
    },
  },
};
