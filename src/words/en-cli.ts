// Which sentences in English does the command line say and the app never does, so that no browser fetches them?
import { analysis } from './en/analysis.ts';
import { lint } from './en/lint.ts';
import { told } from './en/told.ts';
import { usage } from './en/usage.ts';

export const enCli = { ...lint, ...usage, ...told, ...analysis } as const;
