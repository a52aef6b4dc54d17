// How does an actor begin, and who watches it run?
import { type ActorOptions, type AnyActorLogic, createActor } from 'xstate';

type Watcher = NonNullable<ActorOptions<AnyActorLogic>['inspect']>;

let watcher: Watcher | undefined;

/** Has every actor that begins from now on watched, by the inspector of a development server for instance. */
export function watchActors(next: Watcher): void {
  watcher = next;
}

/** Creates an actor just as xstate's `createActor` does, watched if somebody watches. All actors of the app begin here. */
export const actorOf = ((logic: AnyActorLogic, options?: ActorOptions<AnyActorLogic>) =>
  createActor(logic, {
    ...options,
    ...(watcher ? { inspect: watcher } : {}),
  })) as typeof createActor;
