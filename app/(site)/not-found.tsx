/** The same words within the site's frame. */
export { default } from "../not-found";
