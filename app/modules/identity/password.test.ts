import { expect, test } from 'vitest';
import { passwordProblem } from './password.ts';

test.each([
  ['bảy chữ', 'password_short'],
  ['12345678', 'password_easy'],
  ['987654321', 'password_easy'],
  ['aaaaaaaaaa', 'password_easy'],
  ['0901234567', 'password_easy'],
  ['+84901234567', 'password_easy'],
  ['x'.repeat(129), 'password_long'],
  ['khóm Tân Phước', null],
  ['chophien2026', null],
  ['0901234567 là số tôi', null],
])('a new password %j is judged %s', (password, problem) => {
  expect(passwordProblem(password, '+84901234567')).toBe(problem);
});
