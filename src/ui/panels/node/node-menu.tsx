// What can be done with a taken step, beside reading and annotating it?
import { useApp } from '../../app-context.tsx';
import { menuItemsFor } from '../../commands.ts';
import { LET_FOLLOW } from '../../let-follow-command.ts';
import { Menu } from '../../parts/menu.tsx';

const ITEMS = ['promote', 'fork', LET_FOLLOW, 'delete'] as const;

/** The menu of the step at the cursor. */
export function NodeMenu() {
  const app = useApp();
  return <Menu label={app.words.say('node.menu')} icon="more" items={menuItemsFor(app, ITEMS)} />;
}
