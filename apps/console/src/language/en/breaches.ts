export const breaches = {
  breaches: {
    lead: 'Shipments that left without a release, the newest first. A breach stays one: nothing done later takes it back.',
    departed: 'Found to have left',
    shipment: 'Shipment',
    how: 'How',
    kind: {
      DEPARTED_WHILE_NOT_RELEASED: 'Departed while not released',
      RECALL_TOO_LATE: 'Recall came too late',
    },
    open: 'What was open',
    nothingOpen: 'No hold is named',
    more_one: 'and {{count, number}} more hold',
    more_other: 'and {{count, number}} more holds',
    unresolved: 'Unresolved for',
    file: 'Incident file',
    download: 'Download incident file',
  },
} as const;
