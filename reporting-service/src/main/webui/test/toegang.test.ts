import { beforeEach, describe, expect, it } from 'vitest';
import { neemToegangUitAdres, toegang } from '../src/toegang';

describe('the access token', () => {
  beforeEach(() => sessionStorage.clear());

  it('is taken out of the address and kept for this tab', () => {
    location.hash = '#toegang=abc.def.ghi';
    neemToegangUitAdres();
    expect(toegang()).toBe('abc.def.ghi');
    expect(location.href).not.toContain('abc');
  });

  it('is absent until somebody brings it', () => expect(toegang()).toBeNull());
});
