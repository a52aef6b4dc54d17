// What can be done with a taken step, beside reading and annotating it?
import type { RoadmapNode } from '../../../roadmap/roadmap.ts';
import { useApp } from '../../app-context.tsx';
import { menuItemsFor, nodeCommands } from '../../commands.ts';
import { Menu } from '../../parts/menu.tsx';

export function NodeMenu({ node }: { readonly node: RoadmapNode }) {
  const app = useApp();
  return <Menu label={app.words.say('node.menu')} icon="more" items={menuItemsFor(app, nodeCommands(app, node.id))} />;
}
