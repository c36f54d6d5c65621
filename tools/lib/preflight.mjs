import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaJarsDir } from './paths.mjs';
import { capture } from './processes.mjs';
import { SetUpError } from './progress.mjs';

const LEAST_JAVA = 17;

/**
 * How this machine can run Kafka: `java` or `docker`. Throws with what to install when it is neither.
 * A JDK is preferred: that broker starts in two seconds and keeps its data in `.sluice`.
 */
export async function kafkaRuntime() {
  const found = await lookAtMachine();
  if (found.javaMajor >= LEAST_JAVA && (found.maven || found.jars)) return 'java';
  if (found.docker) return 'docker';
  throw new SetUpError(whatToInstall(found));
}

/** What is missing, and the ways to get it. */
export function whatToInstall({ javaMajor, maven }) {
  const java =
    javaMajor === undefined
      ? 'no Java was found'
      : javaMajor < LEAST_JAVA
        ? `the Java found is ${javaMajor}`
        : undefined;
  const missing = [java, maven ? undefined : 'no Maven was found', 'no Docker engine answers'].filter(Boolean);
  return [
    `Sluice runs a real Kafka broker, and ${missing.join(', ')}. Do one of these:`,
    `  · install a JDK ${LEAST_JAVA} or newer and Maven`,
    '      Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless maven',
    '      macOS:          brew install openjdk@17 maven',
    '  · start a Docker engine',
  ].join('\n');
}

/** The major version in what `java -version` prints: `17` of "17.0.15", `8` of "1.8.0_412". */
export function javaMajorOf(output) {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match === null ? undefined : Number(match[1]);
}

async function lookAtMachine() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const [javaVersion, maven] = await Promise.all([ask(java, ['-version']), ask('mvn', ['-v'])]);
  const javaMajor = javaVersion.code === 0 ? javaMajorOf(javaVersion.output) : undefined;
  const known = { javaMajor, maven: maven.code === 0, jars: existsSync(kafkaJarsDir()) };
  if (known.javaMajor >= LEAST_JAVA && (known.maven || known.jars)) return { ...known, docker: false };
  const docker = await ask('docker', ['info', '--format', '{{.ServerVersion}}']);
  return { ...known, docker: docker.code === 0 };
}

const ask = (command, args) => capture(command, args, { timeoutMs: 20_000 });
