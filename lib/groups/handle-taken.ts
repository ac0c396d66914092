import { invalid } from "@/lib/errors";

/** Another group has that handle, or one that looks like it; whether it can be found is not said. */
export const handleTaken = () =>
  invalid("handle", "That handle is taken, or looks like one that is. Choose another.");
