import { createServer } from 'node:net';
import { PlainError } from '#scripts/plain-error.ts';

/** Tries to listen, and answers with the port, or with the system's word for why it is not possible. */
function tryPort(port: number, host: string): Promise<{ port: number } | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve({ port: taken }));
    });
  });
}

/** Throws one clear sentence if the web server could not listen there. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const result = await tryPort(port, host);
  if ('port' in result) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program: end that one, or choose another port, for example PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} needs more rights than this user has: choose one above 1023, for example PORT=3000 npm start.`,
    EADDRNOTAVAIL: `The setting HOST must be an address of this machine, not "${host}".`,
    ENOTFOUND: `The setting HOST must be an address of this machine, not "${host}".`,
  };
  throw new PlainError(reasons[result.code] ?? `The web server cannot listen on ${host}:${port} (${result.code}).`);
}

/** A free port of the loopback interface: the one that was used before if it is still free. */
export async function freeLoopbackPort(before?: number): Promise<number> {
  if (before !== undefined && 'port' in (await tryPort(before, '127.0.0.1'))) return before;
  const result = await tryPort(0, '127.0.0.1');
  if ('code' in result) throw new PlainError(`This machine has no free loopback port (${result.code}).`);
  return result.port;
}
