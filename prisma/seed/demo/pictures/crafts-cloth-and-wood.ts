import { lotusFlower } from './lotus.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, line, place, shadow, solid } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, n, oval, polar, polygon, roundedBox, smooth } from './shapes.ts';
import { roundShade } from './vessels.ts';

/** One folded cloth of a stack: its front edge rounded, the fold to the left. */
function folded(sheet: Sheet, wide: number, tall: number, colour: string, pattern: string): string {
  const front = roundedBox(wide, tall, tall * 0.44, -wide / 2, -tall);
  return sheet.inside(front, fill(front, colour) + pattern + fill(front, sheet.linear([[0, '#fff7e6', 0.34], [0.4, '#3d2440', 0], [1, '#3d2440', 0.4]]))) + line(`M${n(-wide / 2 + 40)} ${n(-tall / 2)}H${n(wide / 2)}`, darker(colour, 0.4), 4, 0.4);
}

function checks(wide: number, tall: number, cell: number, colour: string): string {
  let content = '';
  for (let x = -wide / 2; x < wide / 2; x += cell * 2) content += `M${n(x)} ${n(-tall)}h${n(cell)}v${n(tall * 2)}h${n(-cell)}Z`;
  let rows = '';
  for (let y = -tall; y < tall; y += cell * 2) rows += `M${n(-wide / 2)} ${n(y)}h${n(wide)}v${n(cell)}h${n(-wide)}Z`;
  return fill(content, colour, 0.62) + fill(rows, colour, 0.62);
}

const checkeredScarf: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#2f2a33', '#b8382f', '#3f5a86'], ['#b8382f', '#2f2a33', '#4d7a5a'], ['#7a3a6a', '#2f2a33', '#b8382f']] as const);
  const hang = smooth([[-150, -330], [150, -330], [190, -100], [170, 120], [200, 330], [60, 316], [-60, 336], [-190, 318], [-170, 100], [-190, -100]]);
  const drape = sheet.inside(hang, fill(hang, '#f6efe2') + place(0, 0, checks(500, 420, 34, tones[0]), 0) + line('M-70-330Q-110 0-80 340M40-330Q90-40 60 340', '#3d2440', 30, 0.14) + roundShade(sheet, hang));
  const fringe = Array.from({ length: 30 }, (_, index) => `M${n(-186 + index * 13)} ${n(316 + 8 * Math.sin(index))}v${n(44 + sheet.random.jitter(8))}`).join('');
  const stack = tones.map((tone, index) => place(sheet.random.jitter(14), -index * 124, folded(sheet, 680, 132, '#f6efe2', checks(700, 140, 30, tone)))).join('');
  const rack = [970, 1364].map((x) => fill(roundedBox(26, 760, 13, x, 276), darker(ink.wood, 0.14)) + fill(roundedBox(9, 740, 4, x + 4, 284), lighter(ink.wood, 0.3)) + fill(roundedBox(130, 24, 12, x - 52, 1018), darker(ink.wood, 0.25))).join('');
  const bar = fill(roundedBox(470, 34, 17, 945, 280), ink.wood) + fill(roundedBox(450, 10, 5, 955, 284), lighter(ink.wood, 0.4));
  return shadow(sheet, 1180, 1030, 260, 32) + rack + bar + place(1180, 630, drape + line(fringe, tones[0], 5, 0.8), 0, 1.02) + shadow(sheet, 600, 985, 400, 52) + place(590, 990, stack);
};

const lotusSilk: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#f3dcd2', '#e3b3ae', '#f6ead6'], ['#dfe3cc', '#f3e6cf', '#b9c9a8'], ['#f6ead6', '#e9c9b0', '#d9a9a0']] as const);
  const pleats = Array.from({ length: 9 }, (_, index) => {
    const [x, sway] = [-480 + index * 118, sheet.random.jitter(16)];
    const pleat = smooth([[x - 60, -92], [x + 10, -104], [x + 74, -92], [x + 92 + sway, 20], [x + 84 + sway, 128], [x + 8 + sway, 150], [x - 66 + sway, 126], [x - 74 + sway, 20]]);
    return solid(sheet, pleat, index % 2 === 0 ? tones[0] : lighter(tones[0], 0.2), { size: 110, light: '#fffaf2', deep: darker(tones[0], 0.26) });
  });
  const cloth = pleats.join('') + line('M-556 96Q0 150 548 96', tones[1], 10, 0.8);
  const stack = [tones[1], tones[2], tones[0]].map((tone, index) => place(sheet.random.jitter(12), -index * 104, folded(sheet, 600, 112, tone, ''))).join('');
  return shadow(sheet, 800, 950, 600, 110, 0.4) + shadow(sheet, 620, 830, 330, 40) + place(620, 830, stack) + place(820, 920, cloth) + shadow(sheet, 1090, 840, 210, 40) + place(1090, 790, lotusFlower(sheet, '#e07a9c', 0.72));
};

const modelBoat: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#a8683a', '#8f5a34', '#b97a48']);
  const hull = smooth([[-560, -140], [-470, -20], [-330, 70], [0, 104], [330, 70], [470, -20], [590, -170], [420, -96], [0, -50], [-400, -84]]);
  const planks = line('M-500-70Q0 60 500-80M-450-10Q0 96 440-20', darker(tone, 0.4), 7, 0.5);
  const roof = 'M-230-70Q-240-290 0-300Q240-290 230-70Q0-40-230-70Z';
  const slats = Array.from({ length: 12 }, (_, index) => `M${n(-210 + index * 38)} -60Q${n(-200 + index * 36)} -230 ${n(-120 + index * 22)} -300`).join('');
  const eye = place(430, -30, fill(oval(42, 26), '#f6efe0') + fill(oval(17, 17, 6, 0), '#2b1f2b'), -30);
  const oars = line('M-330-60L-520 170', '#7a4f30', 15) + fill(smooth([[-520, 150], [-560, 220], [-590, 270], [-560, 274], [-510, 200]]), '#8f5a34') + line('M300-80L330-360', '#7a4f30', 14) + fill(polygon([[330, -360], [430, -330], [326, -290]]), '#c9382f');
  const stand = [-260, 260].map((x) => fill(polygon([[x - 50, 190], [x - 34, 70], [x + 34, 70], [x + 50, 190]]), '#5f3a24')).join('') + fill(roundedBox(760, 34, 10, -380, 176), '#6d4429') + fill(roundedBox(760, 10, 5, -380, 176), '#a87a50');
  return shadow(sheet, 800, 985, 480, 54) + place(800, 770, stand + oars + solid(sheet, smooth([[-470, -96], [-300, -60], [0, -40], [330, -66], [500, -130], [380, -110], [0, -90], [-380, -110]]), darker(tone, 0.4), { size: 60 }) + sheet.inside(roof, fill(roof, '#cfa35a') + line(slats, '#8a6a34', 6, 0.6) + line('M-236-120Q0-90 236-120M-226-200Q0-174 226-200', '#8a6a34', 8, 0.5) + roundShade(sheet, roof)) + solid(sheet, hull, tone, { size: 240, detail: planks + line('M-540-124Q0 0 560-150', '#c9382f', 14, 0.8), light: lighter(tone, 0.35) }) + eye);
};

const lotusLamp: Drawing = (sheet) => {
  const glow = sheet.radial([[0, '#fff0b8', 0.95], [0.4, '#ffdf8a', 0.45], [1, '#ffd27a', 0]]);
  const tone = sheet.random.pick(['#e58aa6', '#f0a96a', '#e9d9a8']);
  const base = solid(sheet, smooth([[-150, 0], [-120, -40], [-40, -60], [-26, -170], [26, -170], [40, -60], [120, -40], [150, 0], [0, 24]]), '#7a4f30', { size: 100 });
  return fill(oval(640, 560, 800, 560), glow) + shadow(sheet, 800, 975, 260, 46) + place(800, 980, base) + place(800, 790, lotusFlower(sheet, tone, 1.2)) + fill(oval(170, 150, 800, 700), sheet.radial([[0, '#fffbe0', 0.9], [0.5, '#fff0b0', 0.5], [1, '#ffe6a0', 0]]));
};

const pottery: Drawing = (sheet) => {
  const clay = sheet.random.pick(['#b8653f', '#a8583a', '#c47a4c']);
  const vase = smooth([[-90, -560], [-70, -500], [-150, -400], [-220, -270], [-200, -110], [-120, 0], [120, 0], [200, -110], [220, -270], [150, -400], [70, -500], [90, -560], [0, -572]]);
  const low = smooth([[-190, -250], [-250, -190], [-240, -90], [-150, 0], [150, 0], [240, -90], [250, -190], [190, -250], [0, -262]]);
  const band = (y: number, half: number) => line(`M${-half} ${y}Q0 ${y + 50} ${half} ${y}`, lighter(clay, 0.55), 7, 0.7) + Array.from({ length: 9 }, (_, index) => { const along = (index - 4) / 4.4; return place(along * half * 0.86, y + 46 - along * along * 24, fill(polygon([[-14, 20], [0, -10], [14, 20]]), lighter(clay, 0.6), 0.7)); }).join('');
  const lotus = place(0, -240, place(0, 0, Array.from({ length: 7 }, (_, index) => place(0, 40, fill(leafOutline(120, 46).whole, darker(clay, 0.25), 0.7) + line(leafOutline(120, 46).whole, lighter(clay, 0.5), 4, 0.7), 190 + index * 26.6)).join('')));
  const rim = (half: number, y: number) => fill(oval(half, half * 0.2, 0, y), lighter(clay, 0.25)) + fill(oval(half * 0.8, half * 0.14, 0, y + 2), darker(clay, 0.5));
  const x = 600 + sheet.random.jitter(30);
  return shadow(sheet, x, 935, 260, 50) + place(x, 950, solid(sheet, vase, clay, { size: 240, detail: band(-420, 150) + lotus + roundShade(sheet, vase) }) + rim(92, -562), 0, 1.12) + shadow(sheet, x + 440, 965, 260, 46) + place(x + 440, 980, solid(sheet, low, darker(clay, 0.12), { size: 200, detail: band(-180, 250) + roundShade(sheet, low) }) + rim(192, -252)) + shadow(sheet, x + 220, 1040, 110, 24) + place(x + 220, 1050, solid(sheet, low, lighter(clay, 0.12), { size: 200, detail: roundShade(sheet, low) }) + rim(192, -252), 0, 0.44);
};

const woodCarving: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#8f5a34', '#a8683a', '#7a4a2e']);
  const rings = [0.93, 0.8, 0.62].map((scale) => line(oval(360 * scale, 360 * scale, 10, -8), darker(tone, 0.4), 5, 0.3)).join('');
  const carve = (path: string) => place(7, 9, fill(path, darker(tone, 0.6), 0.7)) + fill(path, sheet.linear([[0, lighter(tone, 0.5)], [1, lighter(tone, 0.12)]], 60)) + line(path, darker(tone, 0.3), 4, 0.6);
  const petals = [-160, -20, -135, -45, -112, -68, -90].map((angle) => place(0, 40, carve(leafOutline(210, 92).whole), angle)).join('');
  const waves = [120, 170, 216].map((y, index) => place(7, 8, line(`M${-230 + index * 36} ${y}q30-34 60 0t60 0t60 0t60 0t60 0t60 0`.slice(0, index === 2 ? 60 : 80), darker(tone, 0.6), 13, 0.6)) + line(`M${-230 + index * 36} ${y}q30-34 60 0t60 0t60 0t60 0t60 0t60 0`.slice(0, index === 2 ? 60 : 80), lighter(tone, 0.35), 12)).join('');
  const fish = place(150, -120, carve(smooth([[-90, 0], [-30, -40], [40, -16], [90, -46], [74, 0], [92, 44], [40, 16], [-30, 38]])) + fill(oval(7, 7, -56, -6), darker(tone, 0.6)), -24) ;
  const sun = place(-160, -170, carve(polar((angle) => 58 + 9 * Math.cos((angle * 12 * Math.PI) / 180), 72)));
  const stand = solid(sheet, smooth([[-190, 330], [-150, 260], [150, 260], [190, 330], [230, 400], [-230, 400]]), darker(tone, 0.2), { size: 120 });
  return shadow(sheet, 800, 985, 330, 50) + place(800, 585, stand + solid(sheet, oval(400), tone, { size: 380, light: lighter(tone, 0.25) }) + fill(oval(352), darker(tone, 0.3)) + fill(oval(346, 346, 3, 4), tone) + rings + sheet.inside(oval(346), waves) + petals + fish + sun);
};

export const clothAndWood = {
  'checkered-scarf': checkeredScarf, 'lotus-silk': lotusSilk, 'model-boat': modelBoat, 'lotus-lamp': lotusLamp, pottery, 'wood-carving': woodCarving,
} satisfies Record<string, Drawing>;
