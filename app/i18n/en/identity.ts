import type { Translated } from '../translated.ts';

export const identity: Translated<'identity'> = {
  signIn: 'Sign in',
  signInIntro: 'For sellers and officers. To buy, you need no account.',
  phone: 'Phone number',
  phoneHint: 'For example 0901 234 567',
  password: 'Password',
  enter: 'Sign in',
  problem: {
    wrong_sign_in: 'The phone number or the password is not right. Check the number and type the password again.',
    too_many_sign_ins: 'Too many tries. Please wait 15 minutes, then try again.',
  },
  findOrder: 'Did you buy something? Find your order',
  account: 'Account',
  name: 'Name',
  roles: 'What you do at the market',
  noRole: 'This account has no task yet.',
  toSeller: 'My shop',
  toAdmin: 'Officers’ work',
  signOut: 'Sign out',
};
