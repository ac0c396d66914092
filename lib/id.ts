const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether something from outside can be the id of a row: a UUID in small letters, as PostgreSQL writes it. */
export const isId = (text: string): boolean => UUID.test(text);
