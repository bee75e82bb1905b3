import { expect, test } from 'vitest';
import { sharedAddress } from '../../../server/http/network-address.ts';

test('R1: whoever has one line is one address, however many IPv6 addresses the line has', () => {
  expect(
    [
      '2001:db8:1:2::1',
      '2001:0DB8:0001:0002:ffff::9',
      '2001:db8:1:2:3:4:5:6',
      '2001:db8::7',
      '::1',
      'fe80::1%eth0',
    ].map(sharedAddress),
  ).toEqual([
    '2001:db8:1:2::/64',
    '2001:db8:1:2::/64',
    '2001:db8:1:2::/64',
    '2001:db8:0:0::/64',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
  ]);
  expect(['192.0.2.7', '::ffff:192.0.2.7', 'unknown'].map(sharedAddress)).toEqual([
    '192.0.2.7',
    '192.0.2.7',
    'unknown',
  ]);
});
