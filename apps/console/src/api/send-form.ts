import type { Problem } from '@sluice/client';
import { NoAnswer, Refused } from './problem.js';

export interface FormToSend {
  /** Of the desk. */
  readonly url: string;
  readonly form: FormData;
  /** The same for every try of the same form. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** @param sentBytes so far */
  readonly onProgress: (sentBytes: number) => void;
}

/** Sends a form with its files; `fetch` does not say how much is sent. @throws Refused, NoAnswer, AbortError */
export function sendForm<T>({ url, form, key, signal, onProgress }: FormToSend): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('idempotency-key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(new Refused(request.response as Problem, request.status));
    };
    request.onerror = () => reject(new NoAnswer());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
