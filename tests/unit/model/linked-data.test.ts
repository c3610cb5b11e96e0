import { describe, expect, it } from 'vitest';
import { toDataBlock } from '../../../src/model/linked-data.ts';

describe('a block of linked data', () => {
  it('is ended by no title, and reads as it was written', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      name: '</script><!--<script>alert(1)</script>',
    } as const;
    const block = toDataBlock(data);
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual(data);
  });
});
