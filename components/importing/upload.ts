import type { Format, ImportPreview } from "@/lib/articles/wire";
import { Problem, Unreachable } from "@/lib/client/api";

/** A large text over a slow line, in milliseconds. */
const PATIENCE = 180_000;

type Upload = {
  /** The bytes as they came; the server finds out their encoding. */
  content: Blob;
  /** Of the file; empty for what was pasted. */
  name: string;
  /** Null leaves the guess to the server. */
  format: Format | null;
};

/**
 * Sends a text and answers how it was read. `onProgress` hears the part that has gone out, 0 to 1. By
 * XMLHttpRequest, because fetch can't tell how far an upload is.
 * @throws Problem with the reason of a refusal, Unreachable
 */
export function upload(
  { content, name, format }: Upload,
  onProgress: (part: number) => void,
): Promise<ImportPreview> {
  const query = new URLSearchParams({ name, ...(format && { format }) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () => reject(new Unreachable());
    request.open("POST", `/api/v1/imports?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", "application/json");
    request.timeout = PATIENCE;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = lost;
    request.onload = () => {
      const answer = parse(request.responseText);
      if (!answer) lost();
      else if (request.status >= 400) reject(new Problem(request.status, answer));
      else resolve(answer as ImportPreview);
    };
    request.send(content);
  });
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
