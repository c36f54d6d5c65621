/**
 * Who may import whom, by the tags in each package.json (3-architecture.md, "Folders"). Apps never import apps: they
 * talk through Kafka. A spec may use the servers and builders of libs/testing besides.
 */
const MAY_IMPORT = [
  { from: ['layer:contracts'], to: [] },
  { from: ['layer:client'], to: [] },
  { from: ['layer:passport'], to: [] },
  { from: ['layer:domain'], to: ['layer:contracts'] },
  { from: ['layer:platform'], to: ['layer:contracts'] },
  { from: ['layer:messaging'], to: ['layer:contracts', 'layer:platform'] },
  { from: ['layer:embedded'], to: ['layer:contracts'] },
  { from: ['layer:testing'], to: ['layer:contracts', 'layer:embedded'] },
  { from: ['type:app', 'scope:gate'], to: ['layer:contracts', 'layer:domain', 'layer:messaging', 'layer:platform'] },
  {
    from: ['type:app', 'scope:registry'],
    to: ['layer:contracts', 'layer:domain', 'layer:messaging', 'layer:platform'],
  },
  {
    from: ['type:app', 'scope:desk'],
    to: ['layer:contracts', 'layer:domain', 'layer:messaging', 'layer:passport', 'layer:platform'],
  },
  {
    from: ['type:app', 'scope:webhooks'],
    to: ['layer:contracts', 'layer:messaging', 'layer:platform'],
  },
  { from: ['type:app', 'scope:console'], to: ['layer:client', 'layer:passport'] },
  { from: ['type:app', 'scope:identity'], to: ['layer:platform'] },
  {
    from: ['type:app', 'scope:cli'],
    to: ['layer:client', 'layer:contracts', 'layer:embedded', 'layer:messaging', 'layer:passport', 'layer:platform'],
  },
  // The domain for the textbook's way to the same decisions, which the gate is compared with.
  {
    from: ['type:bench'],
    to: ['layer:contracts', 'layer:domain', 'layer:embedded', 'layer:platform', 'layer:testing'],
  },
  // What judges the gate shares no code with it.
  { from: ['type:faults'], to: ['layer:contracts', 'layer:embedded'] },
];

/** The options of `@nx/enforce-module-boundaries`. */
export function dependencyConstraints({ forSpecs }) {
  return MAY_IMPORT.map(({ from, to }) => ({
    ...(from.length === 1 ? { sourceTag: from[0] } : { allSourceTags: from }),
    // A project may always import itself; the rule wants that said when the list is empty.
    onlyDependOnLibsWithTags: [...to, ...(forSpecs ? ['layer:testing'] : [])].concat(
      to.length === 0 && !forSpecs ? from : [],
    ),
  }));
}
