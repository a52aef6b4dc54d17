// What runs in the worker's own thread?
import { serve } from './worker.ts';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

/** One turn of the event loop: messages that came in meanwhile are heard. A timer would wait four times as long. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

// In a worker the global object is the port to the page.
serve(globalThis, turn);
