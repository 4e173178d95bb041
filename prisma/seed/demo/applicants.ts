import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { SellerKind } from './types.ts';

/** How far an invented applicant has come; each story is told by the market's own use cases, so that its record is whole. */
export type Story = 'sent' | 'papers_sent' | 'asked' | 'paper_refused' | 'checked' | 'refused' | 'suspension_announced' | 'suspended';

export type Applicant = {
  slug: string;
  name: string;
  contact: string;
  kind: SellerKind;
  communeCode: string;
  street: string;
  story: Story;
  /** Days before the story's end at which the registration was sent. */
  daysAgo: number;
  taxCode?: string;
  registration?: string;
  /** What it wants to sell; a draft without photographs. */
  goods: { name: string; group: OcopGroupKey; unit: string; price: number; grams: number; stock: number };
};

/** Three of them wait in the commune of the demonstration's officer of a commune. */
export const applicants: readonly Applicant[] = [
  {
    slug: 'ho-nam-khoe-gao-huyet-rong', name: 'Hộ Năm Khỏe', contact: 'Nguyễn Văn Khỏe', kind: 'household', communeCode: '30046', street: 'Ấp 4', story: 'papers_sent', daysAgo: 2,
    goods: { name: 'Gạo huyết rồng', group: 'raw-food', unit: 'Túi 2 kg', price: 78_000, grams: 2_000, stock: 60 },
  },
  {
    slug: 'to-hop-tac-ech-dong', name: 'Tổ hợp tác Ếch đồng', contact: 'Trần Văn Lành', kind: 'group', communeCode: '30046', street: 'Ấp 2', story: 'sent', daysAgo: 6,
    goods: { name: 'Ếch đồng làm sạch', group: 'fresh-food', unit: 'Khay 500 g', price: 65_000, grams: 500, stock: 30 },
  },
  {
    slug: 'co-so-tra-tim-sen-ba-thu', name: 'Cơ sở Trà tim sen Ba Thu', contact: 'Lê Thị Thu', kind: 'registered_household', communeCode: '30046', street: 'Ấp 5A', story: 'paper_refused', daysAgo: 4, taxCode: '087175003216', registration: '51H8004217',
    goods: { name: 'Trà tim sen sao tay', group: 'tea', unit: 'Hộp 100 g', price: 95_000, grams: 100, stock: 45 },
  },
  {
    slug: 'hop-tac-xa-nhan-chau-thanh', name: 'Hợp tác xã Nhãn An Nhơn', contact: 'Phan Hữu Lộc', kind: 'cooperative', communeCode: '30214', street: 'Khóm Tân Hòa', story: 'asked', daysAgo: 5, taxCode: '1402164585', registration: '512007000118',
    goods: { name: 'Nhãn xuồng cơm vàng', group: 'fresh-food', unit: 'Giỏ 3 kg', price: 165_000, grams: 3_000, stock: 80 },
  },
  {
    slug: 'banh-phong-ut-muoi', name: 'Bánh phồng Út Mười', contact: 'Đỗ Thị Mười', kind: 'registered_household', communeCode: '28360', street: 'Ấp Hòa Quí', story: 'checked', daysAgo: 8, taxCode: '082182007745', registration: '53E8010934',
    goods: { name: 'Bánh phồng mì', group: 'processed-food', unit: 'Gói 500 g', price: 42_000, grams: 500, stock: 120 },
  },
  {
    slug: 'trang-trai-vit-chay-dong-tam-nong', name: 'Trang trại vịt chạy đồng Sáu Đợi', contact: 'Ngô Văn Đợi', kind: 'farm', communeCode: '29983', street: 'Ấp K10', story: 'checked', daysAgo: 11, taxCode: '1402164592', registration: 'TT-0147',
    goods: { name: 'Trứng vịt chạy đồng', group: 'fresh-food', unit: 'Vỉ 30 trứng', price: 105_000, grams: 2_100, stock: 70 },
  },
  {
    slug: 'cong-ty-nong-san-mien-tay-xanh', name: 'Công ty TNHH Nông sản Miền Tây Xanh', contact: 'Huỳnh Quốc Kiệt', kind: 'company', communeCode: '28270', street: '12 Đinh Bộ Lĩnh', story: 'refused', daysAgo: 14, taxCode: '1201664588', registration: '1201664588',
    goods: { name: 'Trái cây sấy thập cẩm', group: 'processed-food', unit: 'Túi 250 g', price: 89_000, grams: 250, stock: 200 },
  },
  {
    slug: 'ho-mam-ba-suong', name: 'Hộ mắm Ba Sương', contact: 'Võ Thị Sương', kind: 'household', communeCode: '29929', street: 'Khóm 3', story: 'suspension_announced', daysAgo: 60,
    goods: { name: 'Mắm cá linh', group: 'spices', unit: 'Hũ 400 g', price: 68_000, grams: 400, stock: 40 },
  },
  {
    slug: 'ho-ruou-nep-tu-hoang', name: 'Hộ rượu nếp Tư Hoàng', contact: 'Lâm Văn Hoàng', kind: 'household', communeCode: '29905', street: 'Ấp An Thọ', story: 'suspended', daysAgo: 75,
    goods: { name: 'Rượu nếp than', group: 'alcoholic-drinks', unit: 'Chai 500 ml', price: 85_000, grams: 500, stock: 25 },
  },
];
