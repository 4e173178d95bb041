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
  demoTitle: 'Demonstration: one tap to enter',
  demoText: 'These people exist only in the demonstration. Their password: {password}',
  demoRole: {
    lotus: 'A household that grows lotus in Trường Xuân, Tháp Mười',
    pineapple: 'A pineapple cooperative in Tân Phước',
    department: 'An officer who reads the figures of the province',
  },
  demoEnter: 'Enter as {name}',
  findOrder: 'Did you buy something? Find your order',
  account: 'Account',
  name: 'Name',
  roles: 'What you do at the market',
  noRole: 'This account has no task yet.',
  toSeller: 'My shop',
  toAdmin: 'The department’s figures',
  signOut: 'Sign out',
};
