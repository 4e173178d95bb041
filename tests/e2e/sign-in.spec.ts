import { Secret, TOTP } from 'otpauth';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { formatPhone, parsePhone } from '#app/shared/phone.ts';
import { randomPhone } from './support/market.ts';
import { expect, test } from './support/test.ts';

/** A cheap phone whose browser runs no scripts. */
test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

test('somebody without a password signs in by a code from a text message, on a small phone without JavaScript', async ({ page, context }) => {
  const typed = randomPhone();
  const phone = formatPhone(parsePhone(typed) ?? '');
  await page.goto('/sign-in?back=%2Faccount%2Fsessions');
  await page.getByLabel('Số điện thoại').fill(typed);
  await page.getByRole('button', { name: 'Gửi mã qua tin nhắn' }).click();
  await expect(page.getByText(`Mã 6 số đã gửi tới ${phone}`)).toBeVisible();

  const outbox = await context.newPage();
  await outbox.goto('/dev/outbox');
  const message = outbox.getByRole('listitem').filter({ hasText: phone }).filter({ hasText: 'là mã vào Chợ Phiên' });
  const code = /\d{6}/.exec((await message.innerText()).replaceAll(phone, ''))?.[0] ?? '';

  await page.getByLabel('Mã 6 số').fill(code === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: 'Vào chợ' }).click();
  await expect(page.getByText('Mã chưa đúng')).toBeVisible();
  await page.getByLabel('Mã 6 số').fill(code);
  await page.getByRole('button', { name: 'Vào chợ' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Máy đang đăng nhập' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Máy này' })).toHaveCount(1);
});

test('an officer sets the second factor up, and comes in with a recovery code when the phone is lost', async ({ page, market }) => {
  const typed = randomPhone();
  const phone = parsePhone(typed);
  if (!phone) throw new Error(`${typed} is no phone number.`);
  const province = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '82', validTo: null } });
  await createPerson(market.app, { name: 'Cán bộ thử', phone, password: 'mat khau can bo', roles: [{ role: 'finance_officer', areaId: province.id }] });
  const signIn = async () => {
    await page.goto('/sign-in?back=%2Fadmin');
    await page.getByLabel('Số điện thoại').fill(typed);
    await page.getByLabel('Mật khẩu').fill('mat khau can bo');
    await page.getByRole('button', { name: 'Vào chợ' }).click();
  };

  await signIn();
  await expect(page.getByRole('heading', { level: 1, name: 'Cài mã xác nhận' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Hình để ứng dụng tạo mã quét' })).toBeVisible();
  const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '');
  await page.getByLabel('Mã 6 số').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Cất 10 mã dự phòng này')).toBeVisible();
  const codes = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'Tôi đã cất, đi tiếp' }).click();
  await expect(page).toHaveURL(/\/admin/);

  await page.context().clearCookies();
  await signIn();
  await page.getByText('Không có điện thoại bên mình?').click();
  await page.getByLabel('Mã dự phòng').fill(codes[3] ?? '');
  await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
  await expect(page).toHaveURL(/\/admin/);

  await page.context().clearCookies();
  await signIn();
  await page.getByText('Không có điện thoại bên mình?').click();
  await page.getByLabel('Mã dự phòng').fill(codes[3] ?? '');
  await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
  await expect(page.getByText('Mã chưa đúng, hoặc đã dùng rồi')).toBeVisible();
});
