import { bag } from './containers.ts';
import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, line, place, shadow, solid, speckles } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, n, oval, polar, polygon, ribbon, smooth } from './shapes.ts';
import { bananaLeaf, basket, plate } from './vessels.ts';

/** A square parcel in banana leaf, tied crosswise. */
function parcel(sheet: Sheet): string {
  const path = smooth([[-128, -98], [0, -112], [128, -98], [142, 0], [128, 98], [0, 112], [-128, 98], [-142, 0]]);
  const veins = Array.from({ length: 9 }, (_, index) => `M-150 ${-100 + index * 25}q150 -14 300 4`).join('');
  const ties = 'M-4-112V112M-140-2H140M-60-108V108M56-108V108';
  return solid(sheet, path, '#5f9148', { size: 130, light: '#9cbd68', detail: line(veins, '#bdd48a', 3.5, 0.4) + place(5, 5, line(ties, '#2f4a2c', 9, 0.45)) + line(ties, '#e0463a', 8) });
}

const porkCube = (sheet: Sheet) => {
  const [face, top, side] = [polygon([[-100, -60], [60, -60], [60, 70], [-100, 70]]), polygon([[-100, -60], [-40, -116], [120, -116], [60, -60]]), polygon([[60, -60], [120, -116], [120, 14], [60, 70]])];
  return fill(side, '#b04a4c') + fill(top, '#ef9f93') + fill(face, '#df7a72') + sheet.inside(face, speckles(sheet, 100, 80, 22, '#f8d8cc', 8, 0.8)) + sheet.inside(top, place(10, -88, speckles(sheet, 110, 30, 12, '#fbe8dc', 7, 0.8))) +
    fill(oval(24, 10, -4, -92), '#d2322d') + fill(oval(9, 7, 50, -90), '#2b1f2b') + place(-40, -92, fill(leafOutline(60, 26).whole, ink.leaf), -14);
};

const nem: Drawing = (sheet) => {
  const spots = [[590, 680], [890, 670], [1170, 730], [460, 830], [740, 810]] as const;
  const back = place(800, 850, bananaLeaf(sheet, 1380, 460));
  const parcels = spots.map(([x, y]) => shadow(sheet, x, y + 104, 150, 30, 0.45) + place(x + sheet.random.jitter(14), y, parcel(sheet), sheet.random.jitter(12), 1.05)).join('');
  const open = [[940, 930], [1150, 950], [720, 980]].map(([x = 0, y = 0]) => shadow(sheet, x + 20, y + 66, 120, 26, 0.45) + place(x, y, porkCube(sheet), 0, 1.08)).join('');
  return back + parcels + open;
};

function link(sheet: Sheet, long: number, turn: number): string {
  const spine = Array.from({ length: 9 }, (_, index) => [-long / 2 + (long * index) / 8, -30 * Math.sin((Math.PI * index) / 8)] as const);
  const path = ribbon(spine, (along) => 62 * Math.min(1, Math.sin(Math.PI * (0.06 + along * 0.88)) * 1.9) ** 0.8);
  return line(`M${n(-long / 2)} 0l-34 6M${n(long / 2)} 0l34 6`, '#7d2a24', 14) + solid(sheet, path, '#b8342c', { turn, size: 90, light: '#e2705a', detail: speckles(sheet, long * 0.46, 60, 46, '#f2b7a0', 6, 0.6), gloss: 0.5 });
}

const sausage: Drawing = (sheet) => {
  const slice = (x: number, y: number) => shadow(sheet, x, y + 52, 74, 18) + place(x, y, fill(oval(72, 62, 5, 8), '#7d2a24') + cutFace(sheet, 70, 60, '#a32f28', '#c9503f', '#cf5a48', speckles(sheet, 56, 46, 30, '#f6cfc0', 7, 0.85)));
  const spots = [[640, 640, -8], [950, 690, 6], [680, 760, -4], [930, 830, 8]] as const;
  return shadow(sheet, 800, 870, 560, 140, 0.4) + place(800, 850, plate(sheet, 1220, sheet.random.pick(['#f1ede1', '#c7d8d2']), ink.leaf)) + spots.map(([x, y, turn]) => shadow(sheet, x, y + 60, 250, 32, 0.4) + place(x, y, link(sheet, 480, turn), turn + sheet.random.jitter(5), 1.08)).join('') +
    slice(480, 930) + slice(590, 965) + slice(710, 980) + place(1160, 920, fill(leafOutline(190, 70).whole, ink.leaf) + fill(leafOutline(190, 70).half, ink.deepLeaf), -160);
};

function bird(sheet: Sheet, paint: { body: string; wing: string; tail: string; beak: string; comb?: string; neck?: string }): string {
  const duck = paint.comb === undefined;
  const feet = [-30, 70].map((x) => line(`M${x} 190V300`, paint.beak, 20) + fill(duck ? polygon([[x - 70, 316], [x + 4, 280], [x + 30, 316]]) : smooth([[x - 66, 312], [x, 288], [x + 40, 312], [x - 10, 304]]), paint.beak)).join('');
  const tail = duck
    ? fill(smooth([[230, -20], [340, -110], [420, -130], [390, -60], [330, 30], [230, 90]]), paint.tail)
    : [-70, -46, -22, 4].map((angle, index) => place(190, 0, solid(sheet, ribbon([[0, 0], [110, -130 + index * 10], [240, -190 + index * 20], [330, -110 + index * 34]], (along) => 40 * Math.sin(Math.PI * (0.2 + along * 0.78))), index % 2 === 0 ? paint.tail : lighter(paint.tail, 0.14), { size: 60 }), angle + 46)).join('');
  const body = smooth([[-270, -60], [-240, 60], [-120, 180], [60, 214], [210, 150], [290, 20], [240, -60], [90, -70], [-60, -80], [-120, -180], [-140, -300], [-230, -330], [-300, -270], [-290, -170]]);
  const wing = solid(sheet, smooth([[-120, -20], [0, -66], [140, -50], [250, 20], [190, 90], [60, 120], [-70, 90]]), paint.wing, { size: 130, detail: line('M-40 70Q80 80 200 30M-60 36Q80 50 220 0M0 96Q90 104 170 72', darker(paint.wing, 0.35), 7, 0.5) });
  const bill = duck
    ? solid(sheet, smooth([[-282, -284], [-340, -256], [-412, -250], [-430, -214], [-360, -196], [-282, -206]]), paint.beak, { size: 50 })
    : solid(sheet, smooth([[-290, -268], [-330, -256], [-370, -226], [-330, -222], [-288, -226]]), paint.beak, { size: 40 });
  const crest = paint.comb === undefined ? '' : solid(sheet, smooth([[-300, -300], [-310, -370], [-270, -350], [-256, -410], [-222, -362], [-186, -404], [-170, -350], [-132, -356], [-150, -290], [-220, -316]]), paint.comb, { size: 50 }) + solid(sheet, smooth([[-300, -216], [-320, -170], [-300, -120], [-270, -140], [-272, -210]]), paint.comb, { size: 36 });
  const collar = paint.neck === undefined ? '' : Array.from({ length: 9 }, (_, index) => fill(smooth([[-270 + index * 17, -170], [-262 + index * 18, -70], [-280 + index * 22, 16 - Math.abs(index - 4) * 10], [-286 + index * 20, -80]]), index % 2 === 0 ? (paint.neck ?? '') : lighter(paint.neck ?? '', 0.25))).join('');
  return feet + tail + crest + solid(sheet, body, paint.body, { size: 240, detail: collar }) + wing + bill + fill(oval(17, 17, -236, -262), '#2b1f2b') + fill(oval(5, 5, -241, -267), '#ffffff');
}

const duck: Drawing = (sheet) => {
  const [body, wing] = sheet.random.pick([['#fbf6e9', '#ece3d0'], ['#c9a57c', '#a98257'], ['#fbf6e9', '#d9cdb8']] as const);
  const grass = Array.from({ length: 34 }, () => { const x = 800 + sheet.random.jitter(560); return `M${n(x)} 1030q${n(sheet.random.jitter(20))} -50 ${n(sheet.random.jitter(40))} -${n(sheet.random.between(60, 120))}`; }).join('');
  const one = (x: number, y: number, scale: number, flip: number) => shadow(sheet, x, y + 300 * scale, 260 * scale, 40) + place(x, y, bird(sheet, { body, wing, tail: wing, beak: '#e8933a' }), 0, [scale * flip, scale]);
  return one(1080, 640, 0.8, 1) + one(600, 700, 1.06, 1) + line(grass, '#6b8f4a', 10, 0.9);
};

const chicken: Drawing = (sheet) => {
  const paint = sheet.random.pick([{ body: '#c9683a', wing: '#8f3f2c', tail: '#2f5a52', beak: '#e2a63a', comb: '#d2322d', neck: '#e0a03c' }, { body: '#d99a4e', wing: '#b06a34', tail: '#3a4a58', beak: '#e2a63a', comb: '#cf3330', neck: '#e8b95c' }]);
  const grains = Array.from({ length: 30 }, () => oval(9, 6, 700 + sheet.random.jitter(420), 1060 + sheet.random.jitter(34))).join('');
  return shadow(sheet, 800, 1035, 330, 50) + place(780, 705, bird(sheet, paint), 0, 1.12) + fill(grains, '#e0bf7c');
};

const egg = (sheet: Sheet, tone: string, turn: number) => solid(sheet, polar((angle) => 96 + 18 * Math.sin((-angle * Math.PI) / 180), 20, 1.12), tone, { turn, size: 100, light: lighter(tone, 0.6), gloss: 0.5, detail: speckles(sheet, 80, 90, 14, darker(tone, 0.3), 3.5, 0.35) });

const duckEggs: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#cfe0dc', '#dfe9e2', '#c3d6d6'], ['#efe6d4', '#e5d9c3', '#f6efe2']] as const);
  const content = [[-270, -46], [-90, -84], [90, -90], [270, -46], [-180, 4], [0, -20], [180, 0]].map(([x = 0, y = 0]) => { const turn = sheet.random.jitter(40); return place(x, y, egg(sheet, sheet.random.pick(tones), turn), turn, 1.04); }).join('');
  const half = fill(oval(112, 128, 6, 10), darker(tones[0], 0.3)) + cutFace(sheet, 110, 126, tones[0], '#fffdf4', '#fbf6e8', solid(sheet, oval(66, 66, 0, 14), '#e8842c', { size: 66, light: '#f6b04e', gloss: 0.6 }));
  return shadow(sheet, 760, 950, 420, 76) + place(760, 965, basket(sheet, 840, 310, ink.straw, content)) + shadow(sheet, 1150, 1020, 120, 26) + place(1150, 915, half, 12) + shadow(sheet, 1300, 1000, 100, 22) + place(1310, 905, egg(sheet, tones[1], 60), 60, 0.9);
};

const jerky: Drawing = (sheet) => {
  const strip = (s: Sheet, turn: number) => {
    const path = smooth([[-190, -20], [-110, -48], [20, -40], [130, -52], [196, -16], [170, 34], [60, 42], [-60, 36], [-170, 40]]);
    return solid(s, path, s.random.pick(['#7d2a22', '#8f3326', '#6d231f']), { turn, size: 90, light: '#b8553a', detail: line('M-150-10Q0-30 160-16M-140 16Q10 0 150 14', '#5a1c1a', 6, 0.5) + speckles(s, 160, 36, 26, '#f0d9a8', 5, 0.9) + speckles(s, 150, 36, 10, '#d2322d', 6, 0.9), gloss: 0.35 });
  };
  const spots = [[640, 750, -14], [930, 740, 10], [780, 810, -4], [560, 870, 12], [1020, 860, -10], [800, 930, 4]] as const;
  const pouch = place(1180, 790, bag(sheet, 330, 470, { colour: ink.kraft, label: { sign: 'sun', colour: '#8f3326' } }));
  return shadow(sheet, 1180, 780, 200, 40) + pouch + shadow(sheet, 780, 880, 530, 150, 0.4) + place(780, 860, plate(sheet, 1060, '#f1ede1', '#8f3326')) + spots.map(([x, y, turn]) => shadow(sheet, x, y + 44, 190, 24, 0.4) + place(x, y, strip(sheet, turn), turn + sheet.random.jitter(8))).join('') + place(470, 985, fill(leafOutline(200, 70).whole, ink.leaf) + fill(leafOutline(200, 70).half, ink.deepLeaf), -20);
};

export const meats = { nem, sausage, duck, chicken, 'duck-eggs': duckEggs, 'beef-jerky': jerky } satisfies Record<string, Drawing>;

