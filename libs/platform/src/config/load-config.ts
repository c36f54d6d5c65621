import { cleanEnv, EnvMissingError, type CleanedEnv, type Spec, type ValidatorSpec } from 'envalid';

/** What a service may read from its environment: one envalid validator per variable. */
export type ConfigSpec = Record<string, ValidatorSpec<unknown>>;

/** One variable that cannot be used, and what to do about it. Never holds the value: it may be a secret. */
export interface ConfigFault {
  readonly variable: string;
  readonly kind: 'MISSING' | 'INVALID';
  readonly remedy: string;
}

/** Thrown once at boot with every fault found, so that one start tells the operator everything. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map(sentenceOf).join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks the environment against `spec`.
 * Throws {@link ConfigError}, which names each variable and its remedy and never prints a value.
 */
export function loadConfig<S extends ConfigSpec>(spec: S, env: NodeJS.ProcessEnv = process.env): CleanedEnv<S> {
  return cleanEnv(env, spec, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).flatMap(([variable, error]) =>
        error === undefined ? [] : [faultOf(variable, error, spec[variable])],
      );
      if (faults.length > 0) throw new ConfigError(faults);
    },
  });
}

function faultOf(variable: string, error: unknown, spec: Spec<unknown> | undefined): ConfigFault {
  const purpose = spec?.desc === undefined ? '' : `It is ${spec.desc}. `;
  const choices = spec?.choices === undefined ? '' : `Use one of ${spec.choices.join(', ')}. `;
  const example = spec?.example === undefined ? `Set ${variable}.` : `For example: ${variable}=${spec.example}`;
  return {
    variable,
    kind: error instanceof EnvMissingError ? 'MISSING' : 'INVALID',
    remedy: `${purpose}${choices}${example}`,
  };
}

function sentenceOf(fault: ConfigFault): string {
  const what = fault.kind === 'MISSING' ? 'is not set' : 'has a value that cannot be used';
  return `${fault.variable} ${what}. ${fault.remedy}`;
}
