// Reads [{ file, text }] on standard input, lints each text as if it stood in that file, and prints the rules each breaks.
import { ESLint } from 'eslint';
import { text as readAll } from 'node:stream/consumers';

const eslint = new ESLint();
const broken = [];
for (const { file, text } of JSON.parse(await readAll(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  broken.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parsing', message })));
}
process.stdout.write(JSON.stringify(broken));
