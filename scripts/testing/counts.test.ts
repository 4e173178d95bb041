import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, readCounts } from './counts.ts';

describe('the count at the end of all tests', () => {
  test('takes a file that could not be loaded for a test that failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{}] }, { status: 'passed', assertionResults: [{}] }];
    expect(countVitest({ numPassedTests: 7, numFailedTests: 1, testResults })).toEqual({ passed: 7, failed: 2 });
  });

  test('takes a market that does not start for a test that failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 0 }, errors: [{}] })).toEqual({ passed: 5, failed: 2 });
  });

  test('has nothing to count without a report', () => {
    expect(readCounts('/nowhere/report.json', countVitest)).toBeNull();
  });
});
