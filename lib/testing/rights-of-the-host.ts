import type { Expected, Row } from "./rights-row";

const one = (live: Expected): Row["states"] => ({ live });

/** The desk of the host: for everybody else it is not there. */
export const RIGHTS_OF_THE_HOST: Record<string, Row[]> = {
  "GET /people": [{ states: one("404 404 404 200") }],
  "PUT /people/[id]/suspension": [{ states: one("404 404 404 200") }],
  "DELETE /people/[id]/suspension": [{ states: one("404 404 404 200") }],
  "GET /instance": [{ states: one("404 404 404 200") }],
  "PATCH /instance": [{ states: one("404 404 404 200") }],
  "GET /invitations": [{ states: one("404 404 404 200") }],
  "POST /invitations": [{ states: one("404 404 404 201") }],
  "DELETE /invitations/[id]": [{ states: one("404 404 404 204") }],
};
