import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { BLOCK, schema } from '@samsvar/prose';
import { partAtBreaks, textNodes } from './blocks';

describe('the editor', () => {
  it('knows the same nodes, attributes and marks as the stored text', () => {
    const { nodes, marks } = getSchema(textNodes);
    expect(Object.keys(nodes).sort()).toEqual(Object.keys(schema.nodes).sort());
    expect(Object.keys(marks).sort()).toEqual(Object.keys(schema.marks).sort());
    expect(nodes[BLOCK]?.create().attrs).toEqual(schema.nodes[BLOCK]?.create().attrs);
    expect(nodes[BLOCK]?.spec.content).toBe(schema.nodes[BLOCK]?.spec.content);
  });

  it('parts pasted lines, so that their words do not run together', () => {
    expect(partAtBreaks('<p>en<br>to<BR />tre</p>')).toBe('<p>en</p><p>to</p><p>tre</p>');
  });
});
