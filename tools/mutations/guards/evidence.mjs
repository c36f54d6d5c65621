const EVIDENCE = ['apps/registry/src/evidence/'];

/** What keeps a row from naming a document that is not there, or not the one that was attached. */
export const evidenceGuards = [
  {
    guard: 'claim of a named document',
    without: 'a row is written without a look whether its document is still there',
    file: 'apps/registry/src/evidence/evidence.service.ts',
    find: '          await this.claims.claim(tx, document);\n',
    replace: '',
    specs: ['apps/registry/src/evidence/store-claims.int.spec.ts'],
  },
  {
    guard: 'claim of a collected document',
    without: 'a document is collected while somebody names it',
    file: 'apps/registry/src/evidence/store-claims.ts',
    find: "'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))'",
    replace: "'SELECT $1::text'",
    specs: ['apps/registry/src/evidence/store-claims.int.spec.ts'],
  },
  {
    guard: 'time of grace',
    without: 'a document that nobody names is collected at once',
    file: 'apps/registry/src/evidence/upkeep/orphan-sweeper.ts',
    find: 'this.clock() - this.settings.sweep.graceMs',
    replace: 'this.clock() + this.settings.sweep.graceMs',
    specs: ['apps/registry/src/evidence/upkeep/'],
  },
  {
    guard: 'a stored document is not written over',
    without: 'an upload writes over what somebody put under its name',
    file: 'apps/registry/src/evidence/store/disk-evidence-store.ts',
    find: '    else if (found.size !== size) throw new StoredContentDiffers(sha256);\n',
    replace: '    else if (found.size !== size) await rename(path, target);\n',
    specs: ['apps/registry/src/evidence/store/'],
  },
  {
    guard: 'a download is what was attached',
    without: 'an altered document is served under the hash of the right one',
    file: 'apps/registry/src/evidence/store/verified.ts',
    find: "  if (hash.digest('hex') !== sha256) throw new StoredContentDiffers(sha256);\n",
    replace: '',
    specs: EVIDENCE,
  },
  {
    guard: 'content agrees with its media type',
    without: 'a file is whatever its sender says',
    file: 'apps/registry/src/evidence/media-type/media-type-of.ts',
    find: 'agrees(type, sniffed) ? done(type.mediaTypes[0]) : mismatch(said, sniffed)',
    replace: 'agrees(type, sniffed) || said !== "" ? done(type.mediaTypes[0]) : mismatch(said, sniffed)',
    specs: ['apps/registry/src/evidence/media-type/'],
  },
  {
    guard: 'no verdict, no document',
    without: 'a document is kept although the scanner said nothing',
    file: 'apps/registry/src/evidence/evidence-contents.ts',
    find: '      return unscanned(error);\n',
    replace: '      return void unscanned(error);\n',
    specs: ['apps/registry/src/evidence/evidence-intake.int.spec.ts'],
  },
];
