import { Prisma } from "./generated/client";

const UNIQUE_VIOLATION = "P2002";

/** Whether a write failed because another row has the same value in this unique column. */
export const collides = (error: unknown, column: string): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === UNIQUE_VIOLATION &&
  JSON.stringify(error.meta ?? {}).includes(column);
