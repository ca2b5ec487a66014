import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a server on a port that is free, for this machine alone. @returns its address with a slash at the end, and how to stop it at once */
export async function listen(server: Server): Promise<{ readonly url: string; readonly stop: () => void }> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
