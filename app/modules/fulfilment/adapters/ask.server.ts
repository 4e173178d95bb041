import type { z } from 'zod';
import { failed, ok } from '#app/shared/result.ts';
import type { Answer } from '../port.ts';

/** A seller waits before the page; a carrier that takes longer is away, and the parcel is tried again later. */
const patience = 6_000;

type Request = { url: string; method: 'GET' | 'POST'; headers: Record<string, string>; body?: unknown };

/** Sends a request and reads the answer as JSON of this form, whatever its status: carriers tell of refusals in both ways. */
export async function askJson<Form extends z.ZodType>(request: Request, form: Form): Answer<z.infer<Form>> {
  const answer = await ask(request);
  if (!answer.ok) return answer;
  try {
    const read = form.safeParse(JSON.parse(new TextDecoder().decode(answer.value.bytes)));
    return read.success ? ok(read.data) : failed({ code: 'away', words: `answered ${answer.value.status} in another form` });
  } catch {
    return failed({ code: 'away', words: `answered ${answer.value.status} without JSON` });
  }
}

/** Sends a request; an answer of 500 or more, or none, is that the carrier is away. */
export async function ask({ url, method, headers, body }: Request): Answer<{ status: number; type: string; bytes: Uint8Array }> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status >= 500 || answer.status === 429) return failed({ code: 'away', words: `answered ${answer.status}` });
    return ok({ status: answer.status, type: answer.headers.get('content-type') ?? '', bytes });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error instanceof Error ? error.name : 'unknown';
    return failed({ code: 'away', words: cause });
  }
}

/** '+84901234567' as carriers write it: '0901234567'. */
export function nationalPhone(phone: string): string {
  return phone.replace(/^\+84/, '0');
}
