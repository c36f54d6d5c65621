import { SchemaComponents } from './schema-components.js';

describe('the schemas of a document', () => {
  it('are those of the contract that it uses, and what these refer to, and no others', () => {
    const schemas = new SchemaComponents();
    expect(schemas.use({ $ref: 'recall-answered.schema.json' })).toEqual({
      $ref: '#/components/schemas/RecallAnsweredData',
    });
    expect(Object.keys(schemas.all())).toEqual(['Identifier', 'Instant', 'RecallAnsweredData', 'Version']);
  });

  it('lose what only means something in a file of its own', () => {
    const schemas = new SchemaComponents();
    schemas.use({ $ref: 'filing-updated.schema.json' });
    expect(schemas.all()['FilingUpdatedData']).not.toHaveProperty('$id');
    expect(schemas.all()['FilingUpdatedData']).not.toHaveProperty('$defs');
  });

  it('stand in place where a field of a message is meant', () => {
    const skus = new SchemaComponents().use({ $ref: 'filing-updated.schema.json#/properties/skus' });
    expect(skus).toMatchObject({ type: 'array', items: { $ref: '#/components/schemas/Identifier' } });
  });

  it('are named by their titles, and two of one name are refused', () => {
    const schemas = new SchemaComponents();
    const lock = { title: 'Lock', type: 'object', properties: { title: { type: 'string' } } };
    expect(schemas.use({ type: 'array', items: lock })).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/Lock' },
    });
    expect(schemas.all()).toEqual({ Lock: lock });
    expect(() => schemas.use({ title: 'Lock', type: 'string' })).toThrow('Two schemas are called Lock');
  });

  it('leave data alone that looks like a schema', () => {
    const examples = [{ $ref: 'nowhere' }];
    expect(new SchemaComponents().use({ type: 'object', examples })).toEqual({ type: 'object', examples });
  });

  it('lead somewhere', () => {
    expect(() => new SchemaComponents().use({ $ref: 'nothing.schema.json' })).toThrow('leads to no schema');
    expect(() => new SchemaComponents().use({ $ref: 'common.schema.json#/$defs/No' })).toThrow('leads to no schema');
  });
});
