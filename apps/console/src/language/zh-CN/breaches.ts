export const breaches = {
  breaches: {
    lead: '未放行即离库的发运单，由新到旧。违规记录不会因事后处理而消失。',
    departed: '发现离库的时间',
    shipment: '发运单',
    how: '情形',
    kind: {
      DEPARTED_WHILE_NOT_RELEASED: '未放行即离库',
      RECALL_TOO_LATE: '撤销放行过迟',
    },
    open: '当时未解除的拦截',
    nothingOpen: '未列出拦截',
    more_other: '另有 {{count, number}} 项拦截',
    unresolved: '未解决时长',
    file: '事件档案',
    download: '下载事件档案',
  },
} as const;
