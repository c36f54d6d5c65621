import { makeValidator } from 'envalid';

const postgresUrl = makeValidator<string>((input) => {
  const url = new URL(input);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error('not a postgres:// URL');
  if (url.pathname.length < 2) throw new Error('no database name');
  return input;
});

/** The variable of every service that keeps state in PostgreSQL. */
export const databaseConfig = {
  DATABASE_URL: postgresUrl({
    desc: 'the PostgreSQL database, with its name',
    example: 'postgres://sluice:secret@127.0.0.1:5433/sluice',
  }),
};
