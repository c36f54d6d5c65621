const LEAST = [20, 19];

/** Says what to do when this Node is too old for the set-up itself; undefined when it will do. */
export function oldNodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return (
    `Sluice sets itself up with Node ${LEAST.join('.')} or newer, and this is Node ${version}.\n` +
    `Install a newer one (https://nodejs.org, or: nvm install 24). Sluice then runs on a Node 24 of its own.`
  );
}
