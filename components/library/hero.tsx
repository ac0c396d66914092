import { LinkButton } from "@/components/ui/button";
import { Row } from "@/components/ui/stack";
import styles from "./library.module.css";

/** What this is, for somebody who comes for the first time. */
export function Hero() {
  return (
    <div className={styles.hero}>
      <h1>A text in the middle, and people awake around it.</h1>
      <p>
        White Nights is a place to read together: mark a passage, write in its margin, and answer each other
        on the very sentence that divides you.
      </p>
      <Row>
        <LinkButton href="/sign-up" look="primary">
          Sign up
        </LinkButton>
        <LinkButton href="/sign-in" look="quiet">
          Sign in
        </LinkButton>
      </Row>
    </div>
  );
}
