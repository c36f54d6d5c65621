const CHARACTERS_MAX = 200;

/**
 * The name that a document is downloaded under again: what its sender calls it, without what could be a path, and
 * without characters that do not show (control characters, and those that turn the direction of what follows, so that
 * `…fdp.exe` reads as a PDF). Of a long one the end stays, which says the type. Null when nothing of a name is left.
 */
export function fileNameOf(given: string | undefined): string | null {
  const last =
    (given ?? '')
      .replaceAll(/%(22|0D|0A)/gi, inForm)
      .split(/[/\\]/)
      .at(-1) ?? '';
  const name = last.slice(-CHARACTERS_MAX).replaceAll(/\p{C}/gu, '').trim();
  return /^\.*$/.test(name) ? null : name;
}

/** Forms write three characters otherwise (WHATWG, multipart/form-data): a quotation mark, and the ends of a line. */
function inForm(escape: string): string {
  return escape === '%22' ? '"' : '';
}

/** RFC 6266: a plain name for old clients and the whole one in UTF-8. */
export function attachmentOf(name: string): string {
  const plain = name.replaceAll(/[^\w .()+-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
