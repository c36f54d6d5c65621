export const records = {
  records: {
    empty: 'Nothing here.',
    added: 'added',
    removed: 'removed',
  },
} as const;
