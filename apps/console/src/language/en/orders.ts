export const orders = {
  orders: {
    columns: {
      order: 'Order',
      products: 'Products',
      wanted: 'Wanted on',
      outcome: 'Outcome',
      likelyClear: 'Likely clear',
      gap: 'Gap',
      risk: 'Promise',
    },
    noEstimate: 'No estimate',
    gapDays_one: '{{count, number}} day',
    gapDays_other: '{{count, number}} days',
  },
} as const;
