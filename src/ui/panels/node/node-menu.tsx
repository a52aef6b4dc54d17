// What can be done with a taken step, beside reading and annotating it?
import { useApp } from '../../app-context.tsx';
import { menuItemsFor, nodeMenu } from '../../commands.ts';
import { Menu } from '../../parts/menu.tsx';

/** The menu of the step at the cursor. */
export function NodeMenu() {
  const app = useApp();
  return (
    <Menu label={app.words.say('node.menu')} icon="more" items={menuItemsFor(app, nodeMenu)} />
  );
}
