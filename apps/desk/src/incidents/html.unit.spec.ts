import fc from 'fast-check';
import { html } from './html.js';

describe('HTML from what others wrote', () => {
  it('has no tag, no quote and no entity that was not in the template', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'lt;', '=') }), (text) => {
        const inner = html`<td title="${text}">${text}</td>`.text.replace(/^<td title="|<\/td>$/g, '');
        expect(inner.split('">')).toHaveLength(2);
        expect(inner.replace('">', '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('says nothing for what is absent, and takes pieces that are HTML as they are', () => {
    expect(html`<p>${undefined}${[html`<b>${1}</b>`, html`<i>${'&'}</i>`]}</p>`.text).toBe(
      '<p><b>1</b><i>&amp;</i></p>',
    );
  });
});
