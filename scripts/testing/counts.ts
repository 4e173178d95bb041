import { readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export type Counts = { passed: number; failed: number };

type VitestReport = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Counts of Vitest's JSON report. A file that could not be loaded has no tests in it, and counts as one that failed. */
export function countVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Counts of Playwright's JSON report. A fault outside the tests, such as a market that does not start, counts as one. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** Reads a report and counts; null if the runner has written none. */
export function readCounts<Report>(file: string, count: (report: Report) => Counts): Counts | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return null;
  }
}
