import { expect, test } from 'vitest'
import { correctionLabel, receiptLabel, receiptPaper, theFileIsAmong } from './rules.ts'

const received = {
  kind: '提出' as const,
  label: '26-003',
  receivedAt: '2026-05-15T07:58:41Z',
  schemeName: '出展支援補助金',
  fiscalYear: 2026,
  round: 1,
  applicantName: '見本眼鏡製作所',
  title: '春の展示会への出展',
  channel: '本人',
  way: '採択型',
  standardDays: 60,
  files: [
    { name: '見積書_A社.pdf', bytes: 2_048, sha256: 'a'.repeat(64), inPlaceOf: null },
    {
      name: '見積書_B社.pdf',
      bytes: 40,
      sha256: 'b'.repeat(64),
      inPlaceOf: { name: '見積書_B社（旧）.pdf', label: '26-003' },
    },
  ],
  corrected: [],
  cityName: '鯖江市',
}

test('a receipt number names the year and the place in it', () => {
  expect([receiptLabel(2026, 3), receiptLabel(2030, 1204)]).toEqual(['26-003', '30-1204'])
  expect(correctionLabel('26-003', 1)).toBe('26-003-補1')
})

test('the receipt prints its columns in order, to the second, and which file took the place of which', () => {
  const [sheet] = receiptPaper(received).sheets
  const texts = (sheet ?? []).map(({ body }) => body.map((row) => row.map(({ text }) => text)))
  expect(texts[0]?.slice(0, 5)).toEqual([
    ['受付番号', '26-003'],
    ['受付日時', '令和8年5月15日 16:58:41'],
    ['制度・回', '出展支援補助金　令和8年度 第1回'],
    ['申請者', '見本眼鏡製作所'],
    ['事業名', '春の展示会への出展'],
  ])
  expect(texts[1]).toEqual([
    ['見積書_A社.pdf', '2.0KB', 'a'.repeat(16)],
    [
      '見積書_B社.pdf（「見積書_B社（旧）.pdf」［受付票 26-003］の差替え）',
      '40バイト',
      'b'.repeat(16),
    ],
  ])
  expect(texts[2]?.flat().join('')).toContain('標準処理期間は60日です')
})

test('another file is told to be another', () => {
  expect(theFileIsAmong({ name: 'a' }, '26-003')).toBe(true)
  expect(theFileIsAmong(undefined, '26-003')).toMatchObject({ field: 'file' })
})
