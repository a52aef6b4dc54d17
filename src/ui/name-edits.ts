// Which edits do the fields make in which a roadmap or a branch gets its name?
import { inLanguage } from '../core/text.ts';
import { renameBranch, renameRoadmap } from '../roadmap/edit.ts';
import { edit } from './actions.ts';
import type { App } from './app-context.tsx';

type Writer = Pick<App, 'doc' | 'words'>;

/** Names the open roadmap in the reader's language. */
export function nameRoadmap({ doc, words }: Writer, name: string): void {
  edit(doc, 'edit.rename', (open) =>
    renameRoadmap(open, inLanguage(open.name, words.language, name) ?? name),
  );
}

/** Names a branch in the reader's language. */
export function nameBranch({ doc, words }: Writer, branch: string, name: string): void {
  edit(doc, 'edit.rename-branch', (open) => {
    const found = open.branches.find(({ id }) => id === branch);
    if (!found) return open;
    return renameBranch(open, branch, inLanguage(found.name, words.language, name) ?? name);
  });
}
