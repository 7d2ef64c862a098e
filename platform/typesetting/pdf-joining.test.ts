import { expect, test } from 'vitest'
import { amount, type PaperContent, type PaperFooter, words } from './paper.ts'
import { paperPdf, papersPdf } from './paper-pdf.ts'
import { joinPdfs } from './pdf-joining.ts'
import { readPdf } from './pdf-reading.ts'

const at = '2026-11-06T08:12:00.000Z'
const footer: PaperFooter = { draft: false, line: '版 1', checkAddress: '/check/1', qr: ['1'] }
const paper = (title: string, rows: number, landscape = true): PaperContent => ({
  ...{ paper: 'budget-request', title, spaced: false, landscape, sizePoints: 9 },
  ...{ top: [`${title}の上`], right: [], seals: [], rests: '根拠1件' },
  sheets: [
    [
      {
        ...{ title: '1　額', note: '', columns: [60, 40], head: [] },
        body: Array.from({ length: rows }, (_, n) => [words(`${title}の行${n}`), amount(n * 1000)]),
      },
    ],
  ],
})
const textOf = (bytes: Uint8Array) => readPdf(bytes).pages.map(({ runs }) => runs.join(''))

test('several papers in one file: each with its own direction, and its own count of pages', async () => {
  const papers = [paper('甲', 3), paper('乙', 60, false)].map((one) => ({ paper: one, footer }))
  const { pages, embedded } = readPdf(await papersPdf('綴り', papers, at))
  expect(embedded).toBe(true)
  expect(pages.map(({ widthPoints }) => Math.round(widthPoints))).toEqual([842, 595, 595])
  const [first = '', second = '', third = ''] = pages.map(({ runs }) => runs.join(''))
  expect(first).toContain('1 / 1')
  expect([second.includes('乙の行0'), third.includes('乙の行59')]).toEqual([true, true])
})

test('joined: every page says what it said, all fonts lie in the file, the same bytes each time', async () => {
  const parts = [
    await paperPdf(paper('甲', 3), footer, at),
    await papersPdf(
      '二つ',
      [paper('乙', 60, false), paper('丙', 1)].map((one) => ({ paper: one, footer })),
      at,
    ),
  ]
  const joined = joinPdfs(parts, '綴り', at)
  expect(Buffer.from(joined).equals(joinPdfs(parts, '綴り', at))).toBe(true)
  expect(textOf(joined)).toEqual(parts.flatMap(textOf))
  const read = readPdf(joined)
  expect([read.pages.length, read.embedded]).toEqual([4, true])
  const whole = Buffer.from(joined).toString('latin1')
  expect(whole).toMatch(/\/FontFile[23]? /)
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(whole)?.[1])
  const [, third = ''] =
    /xref\n0 \d+\n0{10} 65535 f \n\d{10} 00000 n \n\d{10} 00000 n \n(\d{10})/.exec(
      whole.slice(start),
    ) ?? []
  expect(whole.slice(Number(third), Number(third) + 8)).toBe('3 0 obj\n')
  expect(whole).not.toMatch(/\/StructParents? /)
})

test('what is no PDF of our own, and nothing at all, is refused', () => {
  expect(() => joinPdfs([], '', at)).toThrow(RangeError)
  expect(() => joinPdfs([new TextEncoder().encode('%PDF-1.7')], '', at)).toThrow(RangeError)
})
