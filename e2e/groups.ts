import { randomUUID } from "node:crypto";
import type { GroupEdit, GroupView, Legend, NewGroup } from "@/lib/groups/wire";
import type { NewMeeting } from "@/lib/meetings/wire";
import type { NewReading, ReadingEdit, ReadingView } from "@/lib/readings/wire";
import { expect, origin, type Reader } from "./fixtures";

/** What a group needs before somebody reads in it, done by the API. */

type Found = { baseURL: string | undefined; about?: Partial<NewGroup>; legend?: Legend };

/** Founds a group that others can join. */
export async function foundGroup(
  founder: Reader,
  { baseURL, about = {}, legend }: Found,
): Promise<GroupView> {
  const { request } = founder.context;
  const group: NewGroup = {
    key: randomUUID(),
    name: "White evenings",
    handle: `g${randomUUID().replaceAll("-", "").slice(0, 14)}x`,
    description: "",
    finding: "unlisted",
    joining: "open",
    margin: "members",
    ...about,
  };
  const made = await request.post("/api/v1/groups", { headers: origin(baseURL), data: group });
  expect(made.status(), await made.text()).toBe(201);
  const view: GroupView = await made.json();
  if (!legend) return view;
  const edit: GroupEdit = { version: view.version, legend };
  const edited = await request.patch(`/api/v1/groups/${view.id}`, { headers: origin(baseURL), data: edit });
  expect(edited.status(), await edited.text()).toBe(200);
  return edited.json();
}

export async function joinGroup(reader: Reader, { id }: GroupView, baseURL: string | undefined) {
  const joined = await reader.context.request.post(`/api/v1/groups/${id}/members`, {
    headers: origin(baseURL),
    data: {},
  });
  expect(joined.ok(), await joined.text()).toBe(true);
}

/** Puts a text on the group's list. */
export async function listReading(
  by: Reader,
  { id }: GroupView,
  articleId: string,
  { baseURL, rules = {} }: { baseURL: string | undefined; rules?: Partial<NewReading> },
): Promise<ReadingView> {
  const data: NewReading = { key: randomUUID(), articleId, ...rules };
  const listed = await by.context.request.post(`/api/v1/groups/${id}/readings`, {
    headers: origin(baseURL),
    data,
  });
  expect(listed.status(), await listed.text()).toBe(201);
  return listed.json();
}

/** Calls a meeting of the group for tomorrow. */
export async function callMeeting(
  by: Reader,
  { id }: GroupView,
  { baseURL, title }: { baseURL: string | undefined; title: string },
): Promise<void> {
  const startsAt = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  const data: NewMeeting = { key: randomUUID(), title, startsAt, length: null, place: "", note: "" };
  const called = await by.context.request.post(`/api/v1/groups/${id}/meetings`, {
    headers: origin(baseURL),
    data,
  });
  expect(called.status(), await called.text()).toBe(201);
}

/** Changes the rules of a reading, as it stands now. */
export async function changeReading(
  by: Reader,
  { id }: ReadingView,
  { baseURL, edit }: { baseURL: string | undefined; edit: Omit<ReadingEdit, "version"> },
): Promise<void> {
  const { request } = by.context;
  const { version }: ReadingView = await (await request.get(`/api/v1/readings/${id}`)).json();
  const data: ReadingEdit = { version, ...edit };
  const changed = await request.patch(`/api/v1/readings/${id}`, { headers: origin(baseURL), data });
  expect(changed.status(), await changed.text()).toBe(200);
}
