// How does a link to the open roadmap get to the clipboard?
import type { App } from './app-context.tsx';

/** Copies the link. Where it is too long, or the browser does not let us, a dialog says so and shows it. */
export async function copyLink({ shelf, session }: App): Promise<void> {
  const { url, size, most } = await shelf.linkTo(window.location.href);
  if (size <= most && (await copyText(url))) shelf.tell({ kind: 'link-copied', size });
  else session.send({ type: 'OPEN', dialog: 'link' });
}

/** Returns whether it lies on the clipboard now. Pages that are not served securely have none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
