import { LinkButton } from "./button";
import { Page } from "./page";
import { Row } from "./stack";

/** One page for what is not there and for what is not for this reader: nothing can be told from it. */
export function NotHere() {
  return (
    <Page
      width="narrow"
      title="There is nothing here for you to see."
      lead={<p>It may have been moved or taken back, or you may need to sign in.</p>}
    >
      <Row>
        <LinkButton href="/" look="primary">
          Go to the library
        </LinkButton>
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </Row>
    </Page>
  );
}
