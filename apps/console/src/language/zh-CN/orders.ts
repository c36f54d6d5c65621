export const orders = {
  orders: {
    columns: {
      order: '订单',
      products: '产品',
      wanted: '要求日期',
      outcome: '结果',
      likelyClear: '预计可放行',
      gap: '差距',
      risk: '交期',
    },
    noEstimate: '无法预计',
    gapDays_other: '{{count, number}} 天',
  },
} as const;
