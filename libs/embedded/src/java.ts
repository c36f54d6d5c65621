import { join } from 'node:path';

/** The `java` of JAVA_HOME, or the first one on the path. */
export function javaCommand(): string {
  const home = process.env['JAVA_HOME'];
  return home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
}
