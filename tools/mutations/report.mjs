/** Test names shown of those that caught a mutation. */
const NAMES_MAX = 3;

/** One line of the terminal. */
export function line({ guard, without, failed, broken, seconds }) {
  const what =
    broken.length > 0 ? `NO VERDICT: ${broken[0]}` : failed.length > 0 ? `caught by ${names(failed)}` : 'SURVIVED';
  return `${guard}: ${without}: ${what} (${seconds} s)`;
}

/** The whole run as a table in Markdown. */
export function table(outcomes) {
  const rows = outcomes.map(({ guard, without, file, failed, broken }) => [
    guard,
    `${without} (\`${file.split('/').at(-1)}\`)`,
    broken.length > 0 ? 'no verdict' : failed.length > 0 ? 'yes' : '**no**',
    failed.length === 0 ? '' : `${failed.length}: ${names(failed)}`,
  ]);
  return ['| guard | taken out | caught | tests that failed |', '| --- | --- | --- | --- |', ...rows.map(row)].join(
    '\n',
  );
}

const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function names(failed) {
  const shown = failed.slice(0, NAMES_MAX).map((name) => `“${name}”`);
  const more = failed.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
