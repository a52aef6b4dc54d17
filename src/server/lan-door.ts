// How does a server that only this machine reaches open to one network, for as long as a room is open?
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { createServer as createTlsServer } from 'node:tls';

/** A network that this machine is on, as its system names it, and this machine's address there. */
export interface Network {
  readonly name: string;
  readonly address: string;
}

/**
 * The networks that phones could be on, too: neither this machine alone, nor one that gave it no address (169.254, RFC 3927).
 * @param interfaces as `os.networkInterfaces()` has them
 */
export function networksOf(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly Network[] {
  return Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ family, internal, address }) => {
        return family === 'IPv4' && !internal && !address.startsWith('169.254.');
      })
      .map(({ address }) => ({ name, address })),
  );
}

/** Certificate and key, each as PEM. */
interface Tls {
  readonly cert: string;
  readonly key: string;
}

interface LanDoor {
  /** What browsers on that network say as their Origin. */
  readonly origin: string;
  /** Lets nobody in any more, and lets go who came in by it. The http server goes on. */
  readonly close: () => Promise<void>;
}

/** Connections by the door at a time: 200 phones, each with a socket and a file on its way. */
const MOST_BY_DOOR = 512;

/**
 * Opens a door of an http server on one address. Who comes in by it is served as if they had come to the server itself: it
 * has to know the door's origin.
 * @param address one of this machine's own; `port` 0 is any free one
 * @throws the system's error where the port is taken or the address is none of this machine, and what is wrong with `tls`
 */
export async function openLanDoor(
  http: HttpServer,
  { address, port, tls }: { readonly address: string; readonly port: number; readonly tls?: Tls },
): Promise<LanDoor> {
  const inside = new Set<Socket>();
  const enter = (socket: Socket): void => {
    inside.add(socket);
    socket.once('close', () => inside.delete(socket));
    http.emit('connection', socket);
  };
  const door = tls ? createTlsServer(tls, enter) : createServer(enter);
  door.maxConnections = MOST_BY_DOOR;
  // A phone that breaks off in the middle of the handshake concerns nobody else.
  door.on('tlsClientError', (_error: Error, socket: Socket) => socket.destroy());
  await new Promise<void>((done, fail) => {
    door.once('error', fail);
    door.listen(port, address, done);
  });
  const { port: given } = door.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = new Promise((done) => door.close(done));
    for (const socket of inside) socket.destroy();
    await closed;
  };
  const { origin } = new URL(`${tls ? 'https' : 'http'}://${address}:${given}`);
  return { origin, close };
}
