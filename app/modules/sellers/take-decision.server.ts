import { translator } from '#app/i18n/translator.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceSuspension } from './announce-suspension.server.ts';
import { approveSeller } from './approve-seller.server.ts';
import { askSeller } from './ask-seller.server.ts';
import { decidePaper } from './decide-paper.server.ts';
import { refusalReasons } from './officer.ts';
import type { CheckingOfficer, DecisionProblem, OfficerDecision } from './officer.ts';
import { passOnSeller } from './pass-on-seller.server.ts';
import { refuseSeller } from './refuse-seller.server.ts';
import { restoreSeller } from './restore-seller.server.ts';
import { trustSeller } from './trust-seller.server.ts';

type Input = {
  decision: OfficerDecision;
  sellerId: string;
  officer: CheckingOfficer;
  /** Groups of its goods. */
  groupKeys: readonly string[];
  /** Whether the officer decides for the department. */
  department: boolean;
  /** As it stands in the form. */
  typed: { item: string; text: string; reason: string; startsOn: string };
};
type Problem = DecisionProblem | { code: 'open_lines' | 'text_missing' | 'too_soon' };

/** Does what an officer's form asks for; the errors are those of the use case that it calls. */
export function takeDecision(app: { db: Database; clock: Clock }, { decision, sellerId, officer, groupKeys, department, typed }: Input): Promise<Result<null, Problem>> {
  switch (decision) {
    case 'accept':
    case 'refuse_paper':
      return decidePaper(app, { sellerId, officer, itemKey: typed.item, accept: decision === 'accept', note: typed.text });
    case 'pass_on':
      return passOnSeller(app, { sellerId, officer, groupKeys });
    case 'approve':
      return approveSeller(app, { sellerId, officer, groupKeys });
    case 'ask':
      return askSeller(app, { sellerId, officer, text: typed.text });
    case 'refuse':
      return refuseSeller(app, { sellerId, officer, reason: sayReason(typed), from: department ? ['applied', 'checked'] : ['applied'] });
    case 'suspend': {
      const startsOn = parseVietnamDay(typed.startsOn);
      return startsOn ? announceSuspension(app, { sellerId, officer, reason: typed.text, startsOn }) : Promise.resolve(failed({ code: 'too_soon' }));
    }
    case 'restore':
      return restoreSeller(app, { sellerId, officer });
    case 'trust':
    case 'distrust':
      return trustSeller(app, { sellerId, officer, trusted: decision === 'trust' });
  }
}

/** The chosen reason in words, and what the officer wrote beside it. */
function sayReason({ reason, text }: Input['typed']): string {
  const chosen = refusalReasons.find((known) => known === reason);
  return [chosen && translator('vi', 'onboarding')(`refusalReasons.${chosen}`), text.trim()].filter(Boolean).join('. ');
}
