export const shortestPassword = 8;
export const longestPassword = 128;

/** What is wrong with a new password, or null. Length is what counts; the number itself and one key pressed again and again are too easy. */
export function passwordProblem(password: string, phone: string | null): 'password_short' | 'password_long' | 'password_easy' | null {
  if ([...password].length < shortestPassword) return 'password_short';
  if (password.length > longestPassword) return 'password_long';
  const national = phone?.slice(3);
  if (/^(.)\1*$/su.test(password) || '0123456789012345678909876543210'.includes(password)) return 'password_easy';
  return national && password.replace(/\D/g, '').endsWith(national) && password.replace(/\d/g, '').length < 4 ? 'password_easy' : null;
}
