/** What one person alone cannot do, and what nobody does on an old state. */
export const peopleGuards = [
  {
    guard: 'two people complete a filing',
    without: 'whoever attached the evidence completes the filing',
    file: 'apps/registry/src/filings/filing-state.ts',
    find: "if (who !== 'SECOND_PERSON') return undefined;",
    replace: "if (who !== 'REGISTRY') return undefined;",
    specs: ['apps/registry/src/filings/'],
  },
  {
    guard: 'a filing misses nothing',
    without: 'a filing is completed though a document is missing',
    file: 'apps/registry/src/filings/filing-state.ts',
    find: '    refuseMissing(state, transition) ??\n',
    replace: '',
    specs: ['apps/registry/src/filings/'],
  },
  {
    guard: 'two people approve a list',
    without: 'a person who wrote a list approves it',
    file: 'apps/registry/src/lists/proposals.service.ts',
    find: "  if (list.authors.includes(person)) return samePerson(person, 'wrote');\n",
    replace: '',
    specs: ['apps/registry/src/lists/'],
  },
  {
    guard: 'who rewrites a draft is an author',
    without: 'a person who rewrote a draft approves it',
    file: 'apps/registry/src/lists/lists.service.ts',
    find: '[...new Set([...known.value.authors, change.person])]',
    replace: '[...known.value.authors]',
    specs: ['apps/registry/src/lists/'],
  },
  {
    guard: 'a list is approved as it was read',
    without: 'a list that was changed meanwhile is approved unseen',
    file: 'apps/registry/src/lists/lists.service.ts',
    find: '  return match.ok ? done(list) : match;',
    replace: '  void match;\n  return done(list);',
    specs: ['apps/registry/src/lists/'],
  },
];
