// How does a file come from the person's disk, and how does one get there?
import { nameOf } from './errors.ts';
import { type OpenedFile, readFile, type RefusedFile } from './read-file.ts';

/** What became of a file that was to be saved. `downloaded`: it lies among the downloads, under that name or like it. */
export type SavedFile =
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly handle: FileSystemFileHandle;
      readonly instead?: Instead;
    }
  | { readonly kind: 'downloaded'; readonly name: string; readonly instead?: Instead }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly why: 'gone' | 'full' | 'unknown' };

/** Why another file was written than the one that was meant: somebody else changed that, or it is no longer there. */
export type Instead = 'changed' | 'gone';

export interface TextFile {
  readonly name: string;
  /** A picture comes as its bytes. */
  readonly text: string | Blob;
  readonly mime: string;
  /** The file to write to, from opening or saving before. Without it the person is asked where. */
  readonly handle?: FileSystemFileHandle;
  /** When that file was read or written here last, ISO 8601: changed later, it is left alone and the person is asked. */
  readonly since?: string;
}

/** The file pickers, which not every browser has and the types leave out. */
interface Pickers {
  readonly showOpenFilePicker?: () => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
const pickers = () => globalThis as Pickers;
/** Where a drop can be asked for a handle, which the types leave out, too. */
type DropItem = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | FileSystemFileHandle | null>;
};
/** Asking again for a file of an earlier visit. */
type Asking = FileSystemFileHandle & {
  readonly requestPermission?: (how: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Lets the person choose a file and reads it; null when they choose none. Call it from a click or a key. */
export async function openTextFile(): Promise<OpenedFile | RefusedFile | null> {
  const picked = await pickFile();
  if (picked === null) return null;
  const read = await readFile(picked.file);
  return read.kind === 'opened' && picked.handle ? { ...read, handle: picked.handle } : read;
}

/** Reads the file that was dropped; null when it was something else. Keeps the browser from opening it instead. */
export async function readDropped(event: DragEvent): Promise<OpenedFile | RefusedFile | null> {
  // The browser empties the drop as soon as the event is over: the file is taken out first.
  const file = event.dataTransfer?.files[0];
  if (file === undefined) return null;
  event.preventDefault();
  const handle = handleIn([...(event.dataTransfer?.items ?? [])][0]);
  const read = await readFile(file);
  return read.kind === 'opened' ? { ...read, ...(await handle) } : read;
}

/** For saving back to the file that was dropped, where the browser gives it. Asked for while the drop lasts. */
async function handleIn(item: DropItem | undefined): Promise<{ handle?: FileSystemFileHandle }> {
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' && 'createWritable' in handle ? { handle } : {};
}

/**
 * Saves text to the given file, to one the person chooses, or among the downloads. A given file that is gone, or that
 * somebody else has changed, is not written: the person is asked for another. Never rejects.
 */
export async function saveTextFile(file: TextFile): Promise<SavedFile> {
  const { handle, since } = file;
  if (!handle) return saveAsNew(file);
  const instead = await whatBecameOf(handle, since);
  if (instead === null) return writeTo(handle, file);
  const saved = await saveAsNew(file);
  return saved.kind === 'saved' || saved.kind === 'downloaded' ? { ...saved, instead } : saved;
}

async function saveAsNew(file: TextFile): Promise<SavedFile> {
  const { name } = file;
  const { showSaveFilePicker } = pickers();
  if (showSaveFilePicker === undefined) return download(file);
  try {
    return await writeTo(await showSaveFilePicker(suggestionFor(file)), file);
  } catch (error) {
    // A picker that is forbidden here (a frame, a policy) still leaves the download.
    return nameOf(error) === 'AbortError' ? { kind: 'cancelled', name } : download(file);
  }
}

/** Milliseconds by which a disk may round the time of a file up. */
const ROUGHLY = 2000;

/** Null where the file is as it was left here, or that cannot be told. */
async function whatBecameOf(handle: Asking, since: string | undefined): Promise<Instead | null> {
  try {
    // A file of an earlier visit: the browser asks the person before it lets us at it again.
    await handle.requestPermission?.({ mode: 'readwrite' });
    const { lastModified } = await handle.getFile();
    const isLater = since !== undefined && lastModified > Date.parse(since) + ROUGHLY;
    return isLater ? 'changed' : null;
  } catch (error) {
    return nameOf(error) === 'NotFoundError' ? 'gone' : null;
  }
}

interface Picked {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

async function pickFile(): Promise<Picked | null> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker === undefined) return pickByInput();
  try {
    const [handle] = await showOpenFilePicker();
    return handle === undefined ? null : { file: await handle.getFile(), handle };
  } catch (error) {
    return nameOf(error) === 'AbortError' ? null : pickByInput();
  }
}

function pickByInput(): Promise<Picked | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  // Some browsers never answer an input that is not part of the page.
  document.body.append(input);
  return new Promise((resolve) => {
    const answer = () => {
      const file = input.files?.[0];
      input.remove();
      resolve(file === undefined ? null : { file });
    };
    input.addEventListener('change', answer);
    input.addEventListener('cancel', answer);
    input.click();
  });
}

function suggestionFor({ name, mime }: TextFile): object {
  const extension = /\.\w+$/.exec(name)?.[0];
  if (extension === undefined) return { suggestedName: name };
  const bareMime = mime.split(';')[0] ?? mime;
  return { suggestedName: name, types: [{ accept: { [bareMime]: [extension] } }] };
}

/** The browser writes beside the file and puts it in its place at the end: never half a file. */
async function writeTo(handle: FileSystemFileHandle, { text }: TextFile): Promise<SavedFile> {
  const { name } = handle;
  let stream: FileSystemWritableFileStream | null = null;
  try {
    stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return { kind: 'saved', name, handle };
  } catch (error) {
    await stream?.abort().catch(() => undefined);
    return refusal(name, nameOf(error));
  }
}

function refusal(name: string, error: string): SavedFile {
  // The browser asks before it writes: "no" is an answer, not a failure.
  if (error === 'NotAllowedError' || error === 'AbortError') return { kind: 'cancelled', name };
  if (error === 'NotFoundError') return { kind: 'failed', name, why: 'gone' };
  return { kind: 'failed', name, why: error === 'QuotaExceededError' ? 'full' : 'unknown' };
}

/** Long enough for a slow disk; then the text may leave memory. */
const DOWNLOAD_TIME = 60_000;

function download({ name, text, mime }: TextFile): SavedFile {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  return { kind: 'downloaded', name };
}
