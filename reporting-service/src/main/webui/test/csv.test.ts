import { describe, expect, it } from 'vitest';
import { alsCsv } from '../src/csv';

describe('a table as CSV', () => {
  it('quotes cells that hold a semicolon or a quote', () =>
    expect(alsCsv(['a', 'b'], [['x;y', 'zei "ja"']])).toBe('a;b\r\n"x;y";"zei ""ja"""'));
});
