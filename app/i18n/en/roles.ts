import type { Translated } from '../translated.ts';

export const roles: Translated<'roles'> = {
  name: {
    seller_owner: 'Owner of the shop',
    seller_staff: 'Staff of the shop',
    community_member: 'Community team member',
    commune_officer: 'Commune officer',
    district_officer: 'Officer for a former district',
    department_officer: 'Department officer',
    register_keeper: 'Keeper of the OCOP register',
    finance_officer: 'Finance officer',
    operator: 'Operator of the market',
  },
  demo: {
    title: 'Demonstration: one tap to enter',
    text: 'These people exist only in the demonstration. Their password: {password}',
    enter: 'Enter as {name}',
    group: { sell: 'Sellers', near: 'Commune and former district', province: 'Province' },
    role: {
      lotus: 'A household that grows lotus in Trường Xuân, Tháp Mười',
      pineapple: 'A pineapple cooperative in Tân Phước',
      pineappleStaff: 'Helps the pineapple cooperative sell',
      team: 'Community team of Trường Xuân, helps households sell',
      commune: 'Officer of Trường Xuân, checks sellers',
      district: 'Watches over the former district of Tháp Mười',
      department: 'An officer who reads the figures of the province',
      register: 'Keeps the OCOP register of the province',
      finance: 'Finance, reads what the province sells',
      operator: 'Runs the market and gives out the roles',
    },
  },
};
