import { makeValidator } from 'envalid';

const KEY_BYTES = 32;

/** A key of 32 bytes in base64, exactly as it is written out again. */
export const secretKey = makeValidator<Buffer>((input) => {
  const key = Buffer.from(input, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== input) throw new Error('not 32 bytes in base64');
  return key;
});
