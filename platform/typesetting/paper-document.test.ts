import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { head, marked, type PaperContent, words } from './paper.ts'
import { paperDocument } from './paper-document.ts'

const paper: PaperContent = {
  ...{ paper: 'comparison', title: '新旧対照表', spaced: false, landscape: true, sizePoints: 9 },
  ...{ top: ['産業振興課'], right: [], seals: [], rests: '第1版と第2版' },
  sheets: [
    [
      {
        ...{ title: '', note: '', columns: [110, 110, 45] },
        head: [[head('新'), head('旧'), head('理由')]],
        body: [
          [
            marked([
              { text: '販路を', look: 'same' },
              { text: '国内外', look: 'changed' },
              { text: '<へ>&', look: 'added' },
            ]),
            words('前の\u0000文', { rows: 2 }),
            words('意見3'),
          ],
          [words('二行め'), words('理由2')],
        ],
      },
    ],
  ],
}

/** The tags that are not closed in their order: none in XML that is whole. */
function openTags(xml: string): string[] {
  const open: string[] = []
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (alone) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return [...open, name]
  }
  return open
}

test('marks, merged cells and the page are those of the paper; the XML is whole and always the same', () => {
  const bytes = paperDocument(paper, { draft: true })
  const files = unzipSync(bytes)
  for (const [name, content] of Object.entries(files)) {
    expect(name).toMatch(/\.(xml|rels)$/)
    expect(openTags(strFromU8(content))).toEqual([])
  }
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(text).toMatch(/<w:u w:val="single"\/>[^/]*\/><w:szCs[^>]*\/><\/w:rPr><w:t[^>]*>国内外</)
  expect(text).toMatch(/<w:b\/><w:u w:val="single"\/>[\s\S]*&lt;へ&gt;&amp;/)
  expect(text.match(/<w:vMerge/g)?.length).toBe(2)
  expect(text).toContain('w:orient="landscape"')
  expect(text).toContain('前の文')
  expect(Buffer.from(paperDocument(paper, { draft: true })).equals(Buffer.from(bytes))).toBe(true)
})
