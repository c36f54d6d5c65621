export const records = {
  records: {
    empty: '没有内容。',
    added: '新增',
    removed: '删除',
  },
} as const;
