/** Nothing: without a file of its own the floor would take the application's. */
export function register() {}
