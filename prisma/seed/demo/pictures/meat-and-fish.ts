import { bottle, jar } from './containers.ts';
import { crabBody, fish, shrimpBody } from './fish-shapes.ts';
import { citrusWheel } from './fruit-cuts.ts';
import { meats } from './meats.ts';
import { darker, ink, lighter, toasted } from './palette.ts';
import { fill, leafFan, line, place, shadow, solid, speckles } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polarPoint, smooth } from './shapes.ts';
import { bananaLeaf, basket, bowl, heap, plate, tray } from './vessels.ts';

const limeSlice = (sheet: Sheet) => fill(oval(92, 90, 5, 8), '#4d7a2c') + fill(oval(92, 90), '#7fb045') + citrusWheel(sheet, '#cfe08a', 9, 90);

export const redChilli = (long: number) => fill(smooth([[-long / 2, -14], [0, -30], [long / 2, 6], [0, -2], [-long / 2, 12]]), '#d2322d') + line(`M${n(-long / 2)} 0q-22 -8 -40 2`, ink.leaf, 9);

const freshFish: Drawing = (sheet) => {
  const [back, belly] = sheet.random.pick([['#6f8c94', '#e8ead8'], ['#7d8560', '#efe7c6'], ['#8d9aa8', '#f1ece0']] as const);
  const one = (y: number, turn: number, scale: number) => shadow(sheet, 800, y + 130 * scale, 440 * scale, 50, 0.45) + place(790, y, fish(sheet, back, belly), turn, scale);
  return place(800, 800, bananaLeaf(sheet, 1400, 560)) + one(680, sheet.random.between(-6, 0), 1) + one(880, sheet.random.between(0, 5), 1.08) +
    place(1130, 985, limeSlice(sheet)) + place(1250, 960, limeSlice(sheet), 30, 0.9);
};

const splitFish = (sheet: Sheet, tone: string): string => {
  const body = smooth([[-330, 0], [-280, -96], [-120, -136], [120, -112], [280, -40], [320, 0], [280, 40], [120, 112], [-120, 136], [-280, 96]]);
  const tail = smooth([[300, -18], [400, -86], [420, -20], [404, 30], [412, 84], [300, 18]]);
  const bones = Array.from({ length: 14 }, (_, index) => `M${n(-210 + index * 36)} 0q24 -46 46 -${n(104 - index * 5)}M${n(-210 + index * 36)} 0q24 46 46 ${n(104 - index * 5)}`).join('');
  const flesh = smooth([[-300, 0], [-256, -78], [-110, -112], [110, -92], [262, -30], [296, 0], [262, 30], [110, 92], [-110, 112], [-256, 78]]);
  return fill(tail, darker(tone, 0.4)) + solid(sheet, body, darker(tone, 0.3), { size: 140 }) + fill(flesh, sheet.linear([[0, lighter(tone, 0.3)], [1, tone]], 60)) + line(bones, darker(tone, 0.35), 5, 0.5) + line('M-290 0H300', darker(tone, 0.5), 10, 0.7) + speckles(sheet, 250, 80, 30, lighter(tone, 0.7), 5, 0.5) + fill(oval(10, 10, -290, -34), '#2b1f2b') + fill(oval(10, 10, -290, 34), '#2b1f2b');
};

const driedFish: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#cf9457', '#c98a5c', '#d9a567']);
  const spots = [[760, 690, -4], [850, 800, 3], [740, 915, -2]] as const;
  return shadow(sheet, 800, 860, 670, 190, 0.4) + place(800, 820, tray(sheet, 1300)) + spots.map(([x, y, turn]) => shadow(sheet, x, y + 70, 340, 50, 0.4) + place(x, y, splitFish(sheet, tone), turn + sheet.random.jitter(5), [1.1, 0.86])).join('') + place(1200, 930, redChilli(170), 20) + place(1240, 890, redChilli(150), -16);
};

const shrimp: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#e8764a', '#e57d52', '#ec8a5c']);
  const one = (x: number, y: number, turn: number, scale: number) => place(x, y, shrimpBody(sheet, colour, turn), turn + sheet.random.jitter(8), scale);
  return shadow(sheet, 800, 850, 600, 180, 0.4) + place(800, 830, plate(sheet, 1240, '#f1ede1', ink.indigo)) + place(560, 640, leafFan(sheet, 3, 300, 200, 260, ink.leaf)) +
    one(570, 720, -8, 0.92) + one(960, 690, 14, 0.92) + one(760, 860, 0, 1.02) + one(1130, 870, 24, 0.86) + place(470, 930, limeSlice(sheet)) + place(580, 975, limeSlice(sheet), 20, 0.9);
};

const driedShrimp: Drawing = (sheet) => {
  const tones = ['#e07a45', '#d96a3c', '#ea9258'] as const;
  const one = (s: Sheet) => {
    const tone = s.random.pick(tones);
    const curl = smooth([0, 50, 100, 150, 200, 240].map((angle) => polarPoint(30, angle)), false);
    return line(curl, darker(tone, 0.34), 27) + line(curl, tone, 22) + place(-3, -3, line(curl, lighter(tone, 0.5), 6, 0.6)) + line('M-12-30l-26-12M-20-22l-22 4', darker(tone, 0.1), 4);
  };
  const content = place(0, 22, heap(sheet, 700, 280, 95, '#a84f2c', one, 0.06));
  const loose = [[400, 1010], [480, 1050], [1150, 1020], [1240, 1000]].map(([x = 0, y = 0]) => shadow(sheet, x, y + 20, 50, 12) + place(x, y, one(sheet), sheet.random.between(0, 360))).join('');
  return shadow(sheet, 800, 960, 420, 74) + place(800, 980, bowl(sheet, 850, 320, sheet.random.pick(['#f1ede1', '#7f9fb0', '#9fbfae']), { content, band: ink.indigo })) + loose;
};

const crab: Drawing = (sheet) => shadow(sheet, 800, 900, 560, 96) + place(800, 790, crabBody(sheet, sheet.random.pick(['#d9603a', '#6d8a82', '#c9753f'])), sheet.random.jitter(5), 1.1) + place(390, 1000, limeSlice(sheet)) + place(510, 1030, limeSlice(sheet), 24, 0.9);

const clamShell = (sheet: Sheet, tone: string): string => {
  const path = smooth([[0, 82], [-70, 70], [-128, 14], [-118, -50], [-60, -92], [0, -100], [60, -92], [118, -50], [128, 14], [70, 70]]);
  const growth = [0.86, 0.7, 0.54, 0.38].map((scale) => place(0, 82 * (1 - scale), line(path, darker(tone, 0.32), 7 / scale, 0.35), 0, scale)).join('');
  return solid(sheet, path, tone, { size: 110, light: lighter(tone, 0.5), detail: growth, gloss: 0.5 });
};

const clams: Drawing = (sheet) => {
  const tones = ['#d9c6a5', '#c4a784', '#b7b3a0', '#e3d5bb'] as const;
  const content = [[-250, -40], [-90, -80], [80, -90], [240, -50], [-170, -4], [0, -20], [170, -4], [-60, 30], [90, 34]].map(([x = 0, y = 0]) => place(x, y, clamShell(sheet, sheet.random.pick(tones)), sheet.random.jitter(30), 0.95)).join('');
  const open = fill(oval(132, 94, 0, -36), '#8d7a66') + fill(oval(122, 84, 0, -34), '#f1e6dc') + fill(smooth([[-80, -30], [-20, -74], [60, -60], [84, -20], [20, 16], [-56, 10]]), '#f0b98a') + fill(oval(30, 20, 10, -34), '#f8d8b4') + place(0, 40, clamShell(sheet, tones[0]), 0, [1, 0.62]);
  return shadow(sheet, 780, 950, 440, 80) + place(780, 965, basket(sheet, 880, 300, ink.rattan, content)) + shadow(sheet, 1180, 1020, 150, 30) + place(1180, 950, open) + shadow(sheet, 400, 1045, 130, 24) + place(400, 980, clamShell(sheet, tones[1]), -20, 0.9);
};

const fishSauce: Drawing = (sheet) => {
  const x = 640 + sheet.random.jitter(40);
  const amber = sheet.random.pick(['#b5521f', '#a8481d', '#c26a26']);
  const one = bottle(sheet, 250, 740, { glass: lighter(amber, 0.5), liquid: amber, cap: '#8f2b26', label: { sign: 'fish', colour: '#8f2b26' }, shoulder: 0.6, full: 0.74 });
  const sauce = fill(oval(166, 40, 0, 14), amber) + fill(oval(120, 22, -20, 6), lighter(amber, 0.3), 0.7) + [[-50, 6], [30, 18], [70, 4], [-10, 22]].map(([a = 0, b = 0]) => fill(oval(19, 10, a, b), '#d2322d') + fill(oval(8, 4, a, b), '#f8dca0')).join('');
  return shadow(sheet, x, 940, 180, 40) + shadow(sheet, x + 230, 910, 150, 34) + place(x + 210, 925, one, 0, 0.9) + place(x, 955, one) + shadow(sheet, x + 440, 985, 210, 36) + place(x + 440, 1000, bowl(sheet, 390, 130, '#f1ede1', { content: sauce, band: ink.indigo })) + place(x + 200, 1040, redChilli(200), 8);
};

const shrimpPaste: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#cc6a3f', '#b6586a', '#c2573f']);
  const x = 650 + sheet.random.jitter(40);
  const bits = Array.from({ length: 40 }, () => fill(oval(14, 10, sheet.random.jitter(180), -sheet.random.between(20, 460)), sheet.random.pick([lighter(tone, 0.4), darker(tone, 0.2)]), 0.5)).join('');
  const paste = place(0, 10, solid(sheet, smooth([[-150, 0], [-110, -60], [-30, -92], [40, -100], [110, -66], [150, 0], [0, 30]]), tone, { size: 100, gloss: 0.6, detail: line('M-90-40Q0-80 70-50M-60-6Q30-40 110-16', lighter(tone, 0.4), 8, 0.5) })) + place(20, -70, redChilli(120), -24);
  return shadow(sheet, x, 945, 270, 52) + place(x, 960, jar(sheet, 420, 560, { content: tone, bits, lid: sheet.random.pick(['tin', 'cloth'] as const), lidColour: sheet.random.pick(['#3f5a86', '#e2a63a', '#4d8577']), label: { sign: 'waves', colour: tone } })) +
    shadow(sheet, x + 410, 985, 210, 38) + place(x + 410, 1000, bowl(sheet, 390, 150, '#f1ede1', { content: paste, band: ink.indigo, inside: darker(tone, 0.2) })) + place(x + 160, 985, shrimpBody(sheet, '#e8764a'), 10, 0.34);
};

const fishPot: Drawing = (sheet) => {
  const clay = sheet.random.pick(['#8a4a34', '#a35a3b', '#5b4038']);
  const steak = (x: number, y: number, turn: number) => place(x, y, fill(oval(132, 62, 5, 14), '#5f2f1c') + fill(oval(132, 62), '#b56a34') + fill(oval(116, 50), '#dc9a55') + line('M-90 0Q0-24 90 0M-70 20Q0 4 70 20', '#a25a2c', 5, 0.6) + fill(oval(18, 12, 0, -4), '#f0dcb8'), turn);
  const content = fill(oval(380, 88, 0, 10), '#7c3a1a') + steak(-170, -26, -6) + steak(150, -40, 8) + steak(-10, 14, 0) + steak(220, 22, 4) + place(-220, 20, redChilli(150), -14) + place(60, -70, redChilli(140), 16) + speckles(sheet, 320, 60, 26, '#2b1f2b', 6, 0.7) +
    Array.from({ length: 14 }, () => place(sheet.random.jitter(280), sheet.random.jitter(50), fill(oval(22, 8), '#7fae4f') + fill(oval(10, 4), '#dbe8b4'), sheet.random.jitter(60))).join('');
  const steam = [-120, 20, 140].map((x) => line(`M${x} -480q-60 -60 0 -120t0 -120`, '#fffdf4', 22, 0.4)).join('');
  const ears = [-1, 1].map((side) => place(0, 0, solid(sheet, smooth([[400, -310], [480, -330], [500, -280], [470, -230], [396, -240]]), clay, { size: 50 }), 0, [side, 1])).join('');
  return shadow(sheet, 800, 970, 440, 80) + place(800, 985, steam + ears + bowl(sheet, 860, 370, clay, { content, band: darker(clay, 0.3), inside: darker(clay, 0.4) }));
};

const swiftletNest: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#f7efdd', '#f3e2c2', '#f5e9d6']);
  const one = (s: Sheet) => {
    const cup = smooth([[-190, -50], [-150, 50], [-60, 110], [60, 110], [150, 50], [190, -50], [90, 6], [0, 22], [-90, 6]]);
    let strands = '';
    for (let index = 0; index < 34; index += 1) {
      const lift = s.random.between(-10, 104);
      strands += `M${n(-186 + lift * 0.7)} ${n(-44 + lift * 0.7)}Q${n(s.random.jitter(50))} ${n(40 + lift * 0.86)} ${n(186 - lift * 0.7)} ${n(-44 + lift * 0.7)}`;
    }
    return fill(oval(188, 66, 0, -48), toasted(tone, 0.2)) + fill(oval(164, 50, 0, -42), toasted(tone, 0.32)) + fill(oval(120, 30, -10, -34), toasted(tone, 0.2)) + solid(s, cup, tone, { size: 120, deep: toasted(tone, 0.5), light: '#fffdf6', detail: line(strands, toasted(tone, 0.45), 4, 0.55) + place(0, -4, line(strands, '#fffdf8', 3, 0.7)) }) + line('M-188-50Q0-140 188-50', toasted(tone, 0.1), 12) + line('M-186-52Q0-136 186-52', '#fffdf8', 4);
  };
  const spots = [[580, 730, -8], [1000, 730, 8], [790, 850, 0]] as const;
  return shadow(sheet, 800, 890, 590, 170, 0.4) + place(800, 850, plate(sheet, 1200, sheet.random.pick(['#8c3b3a', '#3f5a66', '#5b6f52']), ink.gold)) + spots.map(([x, y, turn]) => shadow(sheet, x, y + 96, 170, 36, 0.45) + place(x, y, one(sheet), turn + sheet.random.jitter(6), 1.12)).join('');
};

export const meatAndFish = {
  'dried-fish': driedFish, 'fresh-fish': freshFish, shrimp, 'dried-shrimp': driedShrimp, crab, clams,
  'fish-sauce': fishSauce, 'shrimp-paste': shrimpPaste, 'braised-fish-pot': fishPot, 'swiftlet-nest': swiftletNest,
  ...meats,
} satisfies Record<string, Drawing>;
