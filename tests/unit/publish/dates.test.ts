import { describe, expect, test } from 'vitest';
import { isoDateTime, rssDate } from '../../../src/publish/dates.ts';

describe('dates for machines', () => {
  test.each([
    ['2025-12-02', '2025-12-02T00:00:00+01:00', 'Tue, 02 Dec 2025 00:00:00 +0100'],
    ['2025-07-01', '2025-07-01T00:00:00+02:00', 'Tue, 01 Jul 2025 00:00:00 +0200'],
    // Clocks go forward, then back, in the night that follows midnight.
    ['2025-03-30', '2025-03-30T00:00:00+01:00', 'Sun, 30 Mar 2025 00:00:00 +0100'],
    ['2025-03-31', '2025-03-31T00:00:00+02:00', 'Mon, 31 Mar 2025 00:00:00 +0200'],
    ['2025-10-26', '2025-10-26T00:00:00+02:00', 'Sun, 26 Oct 2025 00:00:00 +0200'],
    ['2025-10-27', '2025-10-27T00:00:00+01:00', 'Mon, 27 Oct 2025 00:00:00 +0100'],
    ['2024-02-29', '2024-02-29T00:00:00+01:00', 'Thu, 29 Feb 2024 00:00:00 +0100'],
    // A date-time keeps its instant.
    ['2025-12-31T23:30:00Z', '2026-01-01T00:30:00+01:00', 'Thu, 01 Jan 2026 00:30:00 +0100'],
    ['2025-06-01T10:30-04:00', '2025-06-01T16:30:00+02:00', 'Sun, 01 Jun 2025 16:30:00 +0200'],
  ])('%s', (date, iso, rss) => {
    expect(isoDateTime(date, 'Europe/Berlin')).toBe(iso);
    expect(rssDate(date, 'Europe/Berlin')).toBe(rss);
    if (date.includes('T')) expect(Date.parse(iso)).toBe(Date.parse(date));
    expect(Date.parse(rss)).toBe(Date.parse(iso));
  });

  test.each([
    ['2025-07-01', 'America/New_York', '2025-07-01T00:00:00-04:00'],
    ['2025-03-09', 'America/New_York', '2025-03-09T00:00:00-05:00'],
    ['2025-11-02', 'America/New_York', '2025-11-02T00:00:00-04:00'],
    ['2025-04-06', 'Pacific/Auckland', '2025-04-06T00:00:00+13:00'],
    ['2025-12-31T23:30:00Z', 'Asia/Kolkata', '2026-01-01T05:00:00+05:30'],
    // When clocks went by the sun; the seconds of the offset are left out.
    ['1848-03-18', 'Europe/Berlin', '1848-03-18T00:00:00+00:53'],
  ])('%s in %s', (date, timeZone, iso) => {
    expect(isoDateTime(date, timeZone)).toBe(iso);
  });
});
