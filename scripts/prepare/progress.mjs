/**
 * Steps of a command as a person sees them: what is done now, for how long, how far it is; then a line for what is done.
 * On a terminal the running steps stand in one line that changes; elsewhere a long step says now and then that it is still at work.
 */

const terminal = process.stdout.isTTY === true;
const quietFor = 1_500;
const saysEvery = 10_000;

/** @typedef {{ title: string, detail: string, begun: number, said: number }} Running */
/** @type {Set<Running>} */
const running = new Set();
/** @type {NodeJS.Timeout | null} */
let timer = null;

/** @param {number} begun */
function elapsed(begun) {
  const seconds = (Date.now() - begun) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** @param {Running} step */
function sentence(step) {
  return step.detail ? `${step.title}: ${step.detail}` : step.title;
}

function clearLine() {
  if (terminal) process.stdout.write('\r\x1b[2K');
}

function draw() {
  if (terminal) {
    const line = [...running].map((step) => `${sentence(step)} (${elapsed(step.begun)})`).join(' · ');
    process.stdout.write(`\r\x1b[2K… ${line.slice(0, (process.stdout.columns ?? 80) - 3)}`);
    return;
  }
  for (const step of running) {
    const now = Date.now();
    if (step.said === 0 ? now - step.begun < quietFor : now - step.said < saysEvery) continue;
    console.log(`… ${sentence(step)}${step.said === 0 ? '' : ` (${elapsed(step.begun)})`}`);
    step.said = now;
  }
}

function keepDrawing() {
  if (running.size > 0 && !timer) {
    timer = setInterval(draw, terminal ? 200 : 500);
    timer.unref();
  }
  if (running.size === 0 && timer) {
    clearInterval(timer);
    timer = null;
  }
}

/** A line that stays. @param {string} text */
export function say(text) {
  clearLine();
  console.log(text);
  if (terminal && running.size > 0) draw();
}

/**
 * Runs a step and shows it. `task` may tell how far it is; its answer, if it is a text, replaces the title in the line that stays.
 * @template T
 * @param {string} title
 * @param {(tell: (detail: string) => void) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function step(title, task) {
  /** @type {Running} */
  const current = { title, detail: '', begun: Date.now(), said: 0 };
  running.add(current);
  keepDrawing();
  if (terminal) draw();
  try {
    const result = await task((detail) => {
      current.detail = detail;
      if (terminal) draw();
    });
    running.delete(current);
    say(`✓ ${typeof result === 'string' ? result : title}  ${elapsed(current.begun)}`);
    return result;
  } catch (error) {
    running.delete(current);
    say(`✗ ${sentence(current)}  ${elapsed(current.begun)}`);
    throw error;
  } finally {
    keepDrawing();
  }
}
