import type { Page } from "@playwright/test";

/**
 * Waits until the page answers to what is typed and clicked. Its words come before its program does, and what is
 * done in between is lost.
 */
export async function hydrated(page: Page, within = "main form, main button"): Promise<void> {
  await page.waitForFunction((selector) => {
    const controls = [...document.querySelectorAll(selector)];
    const taken = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps"));
    return controls.length > 0 && controls.every(taken);
  }, within);
}

/** Goes somewhere and waits until the page answers. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
}
