import { clothAndWood } from './crafts-cloth-and-wood.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leafFan, line, place, shadow, solid } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polygon, ribbon, smooth } from './shapes.ts';
import { roundShade, weave } from './vessels.ts';

const matInks = [['#b8382f', '#3f6a4a', '#e2a63a'], ['#7a3a6a', '#c9473c', '#3f7a6a'], ['#3f5a86', '#c9473c', '#e2a63a']] as const;

/** Stripes and diamonds of dyed sedge in a box of the given size. */
function matPattern(sheet: Sheet, wide: number, tall: number, colours: readonly [string, string, string]): string {
  let content = '';
  for (const [at, thick, index] of [[0.05, 26, 0], [0.11, 12, 1], [0.16, 26, 2], [0.84, 26, 2], [0.89, 12, 1], [0.95, 26, 0]] as const) content += fill(polygon([[-wide / 2 + wide * at - thick / 2, -tall], [-wide / 2 + wide * at + thick / 2, -tall], [-wide / 2 + wide * at + thick / 2, tall], [-wide / 2 + wide * at - thick / 2, tall]]), colours[index], 0.85);
  for (let x = -wide * 0.26; x <= wide * 0.27; x += wide * 0.13) for (let y = -tall * 0.34; y <= tall * 0.35; y += tall * 0.34) {
    const d = Math.min(wide, tall) * 0.13;
    content += place(x, y, fill(polygon([[0, -d], [d, 0], [0, d], [-d, 0]]), colours[0], 0.85) + fill(polygon([[0, -d * 0.55], [d * 0.55, 0], [0, d * 0.55], [-d * 0.55, 0]]), '#f3e2b8') + fill(oval(d * 0.22), colours[1]));
  }
  const threads = Array.from({ length: Math.floor(tall / 9) }, (_, index) => `M${n(-wide / 2)} ${n(-tall / 2 + index * 9)}h${n(wide)}`).join('');
  return content + line(threads, '#8a6a34', 2, 0.28);
}

const mat: Drawing = (sheet) => {
  const colours = sheet.random.pick(matInks);
  const flat = polygon([[-600, 150], [-420, -150], [620, -150], [560, 150]]);
  const bed = sheet.inside(flat, fill(flat, '#ecd6a0') + place(20, 0, matPattern(sheet, 1150, 300, colours)));
  const rolled = (long: number, thick: number) => {
    const body = smooth([[-long / 2, -thick], [0, -thick - 3], [long / 2, -thick], [long / 2, thick], [0, thick + 3], [-long / 2, thick]]);
    const spiral = Array.from({ length: 5 }, (_, index) => line(oval(thick * 0.42 * (1 - index * 0.19), thick * (1 - index * 0.19), long / 2), index % 2 === 0 ? '#b98f4a' : colours[0], 6, 0.9)).join('');
    return sheet.inside(`M${n(-long / 2)} ${-thick}H${n(long / 2)}V${thick}H${n(-long / 2)}Z`, fill(body, '#ecd6a0') + matPattern(sheet, long, thick * 2, colours) + fill(body, sheet.linear([[0, '#3d2440', 0.08], [0.25, '#fff7e6', 0.4], [0.6, '#3d2440', 0.06], [1, '#3d2440', 0.46]]))) +
      fill(oval(thick * 0.42, thick, -long / 2), darker('#ecd6a0', 0.2), 0) + fill(oval(thick * 0.46, thick, long / 2), '#f3e2b8') + spiral + line(`M${n(-long * 0.2)} ${-thick}q20 ${thick} 0 ${thick * 2}M${n(long * 0.2)} ${-thick}q20 ${thick} 0 ${thick * 2}`, '#8a4a34', 13);
  };
  return shadow(sheet, 810, 960, 640, 130, 0.35) + place(790, 940, fill(polygon([[-604, 164], [560, 164], [560, 150], [-600, 150]]), '#a8854a') + bed) + shadow(sheet, 800, 800, 460, 46, 0.4) + place(760, 710, rolled(820, 100), -4) + place(840, 560, rolled(700, 84), 5);
};

const hyacinthBasket: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#b98d57', '#a8824f', '#c9a06a']);
  const body = smooth([[-330, -330], [-370, -200], [-350, -60], [-260, 0], [0, 22], [260, 0], [350, -60], [370, -200], [330, -330], [0, -290]]);
  const braid = (y: number, half: number) => {
    const sag = half * 0.13;
    let content = '';
    for (let index = 0; index < 22; index += 1) {
      const along = -1 + (index + 0.5) / 11;
      const x = along * half;
      const drop = sag * Math.sqrt(Math.max(0, 1 - along * along));
      content += place(x, y + drop, solid(sheet, oval(half * 0.062, 25), lighter(tone, sheet.random.between(0, 0.25)), { size: 26 }), -28 - along * 12);
    }
    return content;
  };
  const rows = [[-330, 330], [-288, 346], [-246, 358], [-204, 364], [-162, 364], [-120, 358], [-78, 342], [-38, 306]].map(([y = 0, half = 0]) => braid(y, half)).join('');
  const handle = line('M-190-330C-190-620 190-620 190-330', darker(tone, 0.42), 46) + line('M-190-330C-190-620 190-620 190-330', tone, 36) + `<path d="M-190-330C-190-620 190-620 190-330" fill="none" stroke="${lighter(tone, 0.4)}" stroke-width="30" stroke-dasharray="13 17" stroke-opacity="0.55"/>`;
  const dressed = sheet.random.chance(0.6) ? place(-20, -330, leafFan(sheet, 5, 320, 220, 320, ink.leaf)) : '';
  const tassel = [[-330, 1], [330, -1]].map(([x = 0, side = 1]) => place(x, -310, fill(oval(18, 18), darker(tone, 0.3)), side)).join('');
  return shadow(sheet, 800, 960, 380, 66) + place(800, 960, fill(oval(326, 62, 0, -326), darker(tone, 0.55)) + dressed + handle + fill(body, darker(tone, 0.38)) + rows + fill(body, sheet.linear([[0, '#3d2440', 0.1], [0.25, '#fff7e6', 0.14], [0.6, '#3d2440', 0.04], [1, '#3d2440', 0.34]], 0)) + tassel, 0, 1.12);
};

const bambooBasket: Drawing = (sheet) => {
  const tone = sheet.random.pick([ink.straw, '#cfa35a', '#d9b873']);
  const body = 'M-330-330Q-330-120-270-30Q-250 0-200 0H200Q250 0 270-30Q330-120 330-330A330 60 0 0 1-330-330Z';
  let slats = '';
  for (let x = -300; x <= 300; x += 60) slats += `M${x} -340Q${n(x * 0.98)} -120 ${n(x * 0.74)} 10`;
  const bands = [-270, -160, -60].map((y) => line(`M-340 ${y}Q0 ${y + 92} 340 ${y}`, darker(tone, 0.24), 22) + line(`M-340 ${y - 4}Q0 ${y + 88} 340 ${y - 4}`, lighter(tone, 0.3), 10)).join('');
  const main = fill(oval(330, 60, 0, -330), darker(tone, 0.5)) + weave(sheet, body, [-340, -330, 340, 60], tone, 44) + sheet.inside(body, line(slats, darker(tone, 0.4), 15, 0.5) + place(-4, 0, line(slats, lighter(tone, 0.5), 7, 0.6)) + bands + roundShade(sheet, body)) +
    line('M-330-330A330 60 0 0 0 330-330', darker(tone, 0.3), 34) + line('M-330-334A330 60 0 0 0 330-334', lighter(tone, 0.3), 18) + line('M-330-330A330 60 0 0 1 330-330', darker(tone, 0.1), 20);
  const handle = line('M-300-330C-280-690 280-690 300-330', darker(tone, 0.35), 34) + line('M-303-333C-283-690 277-690 297-333', lighter(tone, 0.2), 18);
  const lid = place(0, 0, fill(oval(230, 74, 0, 14), darker(tone, 0.45)) + weave(sheet, oval(230, 74), [-240, -80, 240, 80], tone, 34) + line(oval(230, 74), darker(tone, 0.3), 16) + line(oval(230, 74), lighter(tone, 0.35), 7) + fill(oval(26, 16, 0, -6), darker(tone, 0.4)));
  return shadow(sheet, 740, 950, 380, 64) + place(740, 955, handle + main, 0, 1.1) + shadow(sheet, 1170, 1020, 240, 40) + place(1170, 1000, lid);
};

/** A palm-leaf hat seen from the side. */
function hat(sheet: Sheet, tone: string): string {
  const cone = 'M0-330Q30-330 60-290L470 110Q490 134 460 146Q0 240-460 146Q-490 134-470 110L-60-290Q-30-330 0-330Z';
  let rings = '';
  for (let step = 1; step <= 14; step += 1) { const half = 34 * step; const y = -320 + step * 33; rings += `M${-half} ${y}Q0 ${n(y + half * 0.34)} ${half} ${y}`; }
  let ribs = '';
  for (let x = -460; x <= 460; x += 46) ribs += `M0 -330L${x} ${n(200 - Math.abs(x) * 0.16)}`;
  return fill('M-466 120Q-300 60 0 60T466 120Q470 150 430 152Q0 246-430 152Q-470 150-466 120Z', darker(tone, 0.5)) + line('M-250 140C-230 270 0 300 120 250S 240 200 250 144', sheet.random.pick(['#d9608a', '#7a3a86', '#4d8a8a']), 17) +
    sheet.inside(cone, fill(cone, tone) + line(rings, darker(tone, 0.28), 5, 0.5) + line(ribs, lighter(tone, 0.6), 3, 0.45) + fill(cone, sheet.linear([[0, '#3d2440', 0.06], [0.3, '#fff7e6', 0.34], [0.6, '#3d2440', 0.06], [1, '#3d2440', 0.38]], 8))) + line('M-464 134Q0 240 464 134', darker(tone, 0.2), 11) + line('M-464 128Q0 234 464 128', lighter(tone, 0.5), 5);
}

const conicalHat: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#f0ddb0', '#ecd49c', '#f3e4c2']);
  return shadow(sheet, 960, 850, 420, 70) + place(990, 640, hat(sheet, darker(tone, 0.06)), 6, 0.9) + shadow(sheet, 690, 1000, 480, 74) + place(660, 800, hat(sheet, tone), -5, 1.02);
};

const broom: Drawing = (sheet) => {
  const one = (long: number, tone: string) => {
    const straws = Array.from({ length: 46 }, (_, index) => { const spread = (index - 22.5) / 22.5; return `M${n(spread * 40)} 0Q${n(spread * 100)} 160 ${n(spread * 210 + sheet.random.jitter(16))} ${n(400 - spread * spread * 60 + sheet.random.jitter(24))}`; });
    const fan = smooth([[-42, -10], [42, -10], [110, 150], [214, 350], [0, 420], [-214, 350], [-110, 150]]);
    const handle = ribbon([[0, -long], [2, -long * 0.5], [0, 20]], () => 21);
    const ties = [26, 66, 112].map((y, index) => line(`M${n(-48 - index * 20)} ${y}Q0 ${y + 30} ${n(48 + index * 20)} ${y}`, ['#c9473c', '#3f7a6a', '#c9473c'][index] ?? '#c9473c', 15)).join('');
    return solid(sheet, handle, '#b98556', { size: 60, light: '#dcb384' }) + fill(fan, darker(tone, 0.3)) + line(straws.filter((_, index) => index % 2 === 0).join(''), tone, 9) + line(straws.filter((_, index) => index % 2 === 1).join(''), lighter(tone, 0.35), 7) + solid(sheet, smooth([[-54, -50], [54, -50], [50, 16], [-50, 16]]), darker(tone, 0.1), { size: 50 }) + ties;
  };
  const tone = sheet.random.pick(['#cfa65a', '#b98d4a', '#a3935a']);
  return shadow(sheet, 620, 1030, 260, 44) + shadow(sheet, 1010, 1030, 260, 44) + place(1000, 650, one(530, darker(tone, 0.14)), 13, 0.96) + place(620, 630, one(540, tone), -10);
};

export const crafts = {
  mat, 'water-hyacinth-basket': hyacinthBasket, 'bamboo-basket': bambooBasket, 'conical-hat': conicalHat, broom, ...clothAndWood,
} satisfies Record<string, Drawing>;
