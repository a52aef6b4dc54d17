// Does a file come in whole or not at all, and go out to where the person wanted it?
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTextFile, readDropped, saveTextFile } from '../../src/browser/files.ts';
import { readFile } from '../../src/browser/read-file.ts';
import { MOST_CHARACTERS } from '../../src/core/plain-data.ts';

const file = (content: BlobPart, name = 'a.json') => new File([content], name);
const refuseWith = (name: string) => vi.fn(() => Promise.reject(new DOMException('no', name)));

afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
  test('is read as UTF-8', async () => {
    const opened = { kind: 'opened', name: 'a.json', text: '평화 “peace”\r\n' };
    expect(await readFile(file('평화 “peace”\r\n'))).toEqual(opened);
  });

  test('is read without its byte order mark', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect(await readFile(file(bytes))).toMatchObject({ text: '{}' });
  });

  const binaries: readonly [string, number[]][] = [
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['zero bytes', [0x7b, 0x00, 0x7d]],
    ['cut off in the middle of a character', [0x7b, 0xed, 0x8f]],
  ];
  test.each(binaries)('that is not text (%s) is refused', async (_, bytes) => {
    const refused = { kind: 'refused', name: 'a.json', why: 'not-text' };
    expect(await readFile(file(new Uint8Array(bytes)))).toEqual(refused);
  });

  test('that is too large is refused by its size, unread', async () => {
    const large = file(new Uint8Array(MOST_CHARACTERS + 1));
    const read = vi.spyOn(large, 'arrayBuffer');
    expect(await readFile(large)).toEqual({
      kind: 'refused',
      name: 'a.json',
      why: 'too-large',
      size: MOST_CHARACTERS + 1,
      most: MOST_CHARACTERS,
    });
    expect(read).not.toHaveBeenCalled();
  });

  test('that cannot be read, as a folder, is refused', async () => {
    const folder = file('');
    vi.spyOn(folder, 'arrayBuffer').mockImplementation(refuseWith('NotFoundError'));
    expect(await readFile(folder)).toMatchObject({ kind: 'refused', why: 'unreadable' });
  });
});

describe('a drop', () => {
  const drop = (files: readonly File[], items: readonly object[] = []) => {
    const preventDefault = vi.fn<() => void>();
    const event = { dataTransfer: { files, items }, preventDefault } as unknown as DragEvent;
    return { event, preventDefault };
  };

  test('of a file is read, and the browser does not open it instead', async () => {
    const { event, preventDefault } = drop([file('{}')]);
    expect(await readDropped(event)).toEqual({ kind: 'opened', name: 'a.json', text: '{}' });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('of a file brings the handle to save back to, where the browser has one', async () => {
    const handle = { kind: 'file', name: 'a.json', createWritable: () => undefined };
    const opened = { kind: 'opened', name: 'a.json', text: '{}' };
    const dropped = (getAsFileSystemHandle: () => Promise<unknown>) =>
      readDropped(drop([file('{}')], [{ getAsFileSystemHandle }]).event);
    expect(await dropped(async () => handle)).toEqual({ ...opened, handle });
    expect(await dropped(async () => null)).toEqual(opened);
    expect(await dropped(refuseWith('NotAllowedError'))).toEqual(opened);
  });

  test('of something else is left to the browser', async () => {
    const { event, preventDefault } = drop([]);
    expect(await readDropped(event)).toBeNull();
    expect(preventDefault).not.toHaveBeenCalled();
  });
});

describe('opening, where the browser has a picker', () => {
  test('gives the text and a handle to save back to', async () => {
    const handle = { name: 'a.json', getFile: async () => file('{}') };
    vi.stubGlobal('showOpenFilePicker', async () => [handle]);
    expect(await openTextFile()).toEqual({ kind: 'opened', name: 'a.json', text: '{}', handle });
  });

  test('gives nothing when the person cancels', async () => {
    vi.stubGlobal('showOpenFilePicker', refuseWith('AbortError'));
    expect(await openTextFile()).toBeNull();
  });
});

describe('opening, where it has none or may not use it', () => {
  test.each([undefined, refuseWith('SecurityError')])('asks by a file input', async (picker) => {
    vi.stubGlobal('showOpenFilePicker', picker);
    const page = stubPage((input) => {
      input.files = [file('{}')];
      input.dispatchEvent(new Event('change'));
    });
    expect(await openTextFile()).toEqual({ kind: 'opened', name: 'a.json', text: '{}' });
    expect(page.size).toBe(0);
  });

  test('gives nothing when the person cancels, and leaves nothing on the page', async () => {
    const page = stubPage((input) => input.dispatchEvent(new Event('cancel')));
    expect(await openTextFile()).toBeNull();
    expect(page.size).toBe(0);
  });
});

describe('saving to a file', () => {
  const written: string[] = [];
  beforeEach(() => written.splice(0));
  const handleThat = (close: () => Promise<void>, abort = async () => undefined) =>
    ({
      name: 'b.json',
      createWritable: async () => ({
        write: async (text: string) => void written.push(text),
        close,
        abort,
      }),
    }) as unknown as FileSystemFileHandle;
  const text = { name: 'a.json', text: '{}', mime: 'application/json; charset=utf-8' };

  test('writes to the handle it was given, without a question', async () => {
    const handle = handleThat(async () => undefined);
    const saved = { kind: 'saved', name: 'b.json', handle };
    expect(await saveTextFile({ ...text, handle })).toEqual(saved);
    expect(written).toEqual(['{}']);
  });

  test('has the browser ask again for a file of an earlier visit', async () => {
    const requestPermission = vi.fn<(how: object) => Promise<string>>(async () => 'granted');
    const handle = Object.assign(
      handleThat(async () => undefined),
      { requestPermission },
    );
    expect(await saveTextFile({ ...text, handle })).toMatchObject({ kind: 'saved' });
    expect(requestPermission).toHaveBeenCalledWith({ mode: 'readwrite' });
  });

  test('leaves a file alone that somebody else has changed, and asks for another', async () => {
    const dated = (lastModified: number) =>
      Object.assign(
        handleThat(async () => undefined),
        { getFile: async () => new File([], 'b.json', { lastModified }) },
      );
    const since = '2026-03-01T12:00:00Z';
    const other = handleThat(async () => undefined);
    vi.stubGlobal('showSaveFilePicker', async () => other);
    const own = dated(Date.parse(since) + 900);
    expect(await saveTextFile({ ...text, handle: own, since })).toMatchObject({ handle: own });
    const changed = dated(Date.parse(since) + 60_000);
    expect(await saveTextFile({ ...text, handle: changed, since })).toEqual({
      kind: 'saved',
      name: 'b.json',
      handle: other,
      instead: 'changed',
    });
  });

  test('asks for another where the file is gone', async () => {
    const gone = Object.assign(
      handleThat(async () => undefined),
      { getFile: refuseWith('NotFoundError') },
    );
    const other = handleThat(async () => undefined);
    vi.stubGlobal('showSaveFilePicker', async () => other);
    expect(await saveTextFile({ ...text, handle: gone })).toMatchObject({
      handle: other,
      instead: 'gone',
    });
    vi.stubGlobal('showSaveFilePicker', refuseWith('AbortError'));
    expect(await saveTextFile({ ...text, handle: gone })).toMatchObject({ kind: 'cancelled' });
  });

  test('else asks where, suggesting the name, and gives the handle for the next time', async () => {
    const handle = handleThat(async () => undefined);
    const picker = vi.fn<(options: object) => Promise<unknown>>(async () => handle);
    vi.stubGlobal('showSaveFilePicker', picker);
    expect(await saveTextFile(text)).toEqual({ kind: 'saved', name: 'b.json', handle });
    expect(picker).toHaveBeenCalledWith({
      suggestedName: 'a.json',
      types: [{ accept: { 'application/json': ['.json'] } }],
    });
  });

  test('is cancelled by the person', async () => {
    vi.stubGlobal('showSaveFilePicker', refuseWith('AbortError'));
    expect(await saveTextFile(text)).toEqual({ kind: 'cancelled', name: 'a.json' });
  });

  test.each([
    ['NotFoundError', { kind: 'failed', name: 'b.json', why: 'gone' }],
    ['QuotaExceededError', { kind: 'failed', name: 'b.json', why: 'full' }],
    ['InvalidModificationError', { kind: 'failed', name: 'b.json', why: 'unknown' }],
    ['NotAllowedError', { kind: 'cancelled', name: 'b.json' }],
  ])('that ends in %s leaves the file as it was and says so', async (error, expected) => {
    const abort = vi.fn(async () => undefined);
    const handle = handleThat(refuseWith(error), abort);
    expect(await saveTextFile({ ...text, handle })).toEqual(expected);
    expect(abort).toHaveBeenCalledOnce();
  });

  test.each([undefined, refuseWith('SecurityError')])('downloads it elsewhere', async (picker) => {
    vi.stubGlobal('showSaveFilePicker', picker);
    const links: { href: string; download: string }[] = [];
    stubPage((link) => links.push(link));
    expect(await saveTextFile(text)).toEqual({ kind: 'downloaded', name: 'a.json' });
    expect(links).toMatchObject([{ download: 'a.json' }]);
    expect(await (await fetch(links[0]?.href ?? '')).text()).toBe('{}');
  });
});

/** An element as the page sees it: what the code under test sets, and what happens on a click. */
interface StandIn extends EventTarget {
  files: readonly File[];
  href: string;
  download: string;
}

/** A page without a browser. @returns the elements on it */
function stubPage(onClick: (element: StandIn) => void): ReadonlySet<unknown> {
  const page = new Set<StandIn>();
  const createElement = () => {
    const element: StandIn = Object.assign(new EventTarget(), {
      files: [],
      href: '',
      download: '',
      remove: () => page.delete(element),
      click: () => onClick(element),
    });
    return element;
  };
  const body = { append: (element: StandIn) => page.add(element) };
  vi.stubGlobal('document', { createElement, body });
  return page;
}
