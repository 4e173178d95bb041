import { Agent, request } from 'node:http';
import { processorTime } from './processor-time.ts';
import type { Server } from './processor-time.ts';

export type Call = { path: string; port: number; method: 'GET' | 'POST'; headers: Record<string, string>; body?: string };
/** What is asked one after the other for one answer. */
export type Target = (turn: number) => Call[];
type Load = { servers: Server[]; connections: number; seconds: number; warmUp: number };
/** `spent`: milliseconds of a processor for each answer, by server; NaN where the system does not tell. */
export type Figures = { perSecond: number; p50: number; p95: number; p99: number; failed: number; spent: string };

let turns = 0;

/** Asks for so many seconds, after a while that does not count. Each connection sends its next request when the last one is answered; no turn comes twice. */
export async function measure(target: Target, { servers, connections, seconds, warmUp }: Load): Promise<Figures> {
  await ask(target, connections, warmUp);
  const before = servers.map(processorTime);
  const times = await ask(target, connections, seconds);
  const spent = servers.map((server, at) => `${server.name} ${((processorTime(server) - (before[at] ?? NaN)) / times.all.length).toFixed(1)}`).join(', ');
  const at = (share: number) => times.all[Math.min(times.all.length - 1, Math.floor(times.all.length * share))] ?? NaN;
  return { perSecond: times.all.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: times.failed, spent };
}

async function ask(target: Target, connections: number, forSeconds: number): Promise<{ all: number[]; failed: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + forSeconds * 1_000;
  const all: number[] = [];
  let failed = 0;
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      for (const call of target((turns += 1))) if (!(await send(agent, call))) failed += 1;
      all.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return { all: all.sort((a, b) => a - b), failed };
}

function send(agent: Agent, { path: address, port, method, headers, body }: Call): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}
