/**
 * The document with the names of what is really there as one half of what a path parameter can be, and versions that
 * it may have as one half of what If-Match can be: values drawn at random would find nothing but 404 and 412.
 * The other half is what the document says.
 */
export function withKnownNames(document, names) {
  const known = (parameter) => {
    const values = parameter.in === 'query' ? undefined : names[parameter.name];
    if (values === undefined) return parameter;
    return { ...parameter, schema: { anyOf: [{ enum: values }, parameter.schema] } };
  };
  const operation = (described) => ({ ...described, parameters: described.parameters.map(known) });
  const methods = (item) => Object.fromEntries(Object.entries(item).map(([method, one]) => [method, operation(one)]));
  const paths = Object.entries(document.paths).map(([path, item]) => [path, methods(item)]);
  return { ...document, paths: Object.fromEntries(paths) };
}
