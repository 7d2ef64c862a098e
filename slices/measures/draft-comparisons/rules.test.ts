import { expect, test } from 'vitest'
import { fundsBeside, type PlacedRow, rowsBeside, savedNotes } from './rules.ts'

const row = (more: Partial<PlacedRow>): PlacedRow => ({
  ...{ place: 0, setsu: 7, saisetsu: '', content: '講師謝金', unitPriceYen: 12_000, isNet: false },
  ...{ isReduction: false, priceSource: '単価表', quantity: '3', unit: '人', times: '4' },
  ...{ factor: '1', schemeId: null, secondSchemeId: null, costKind: 'fixed', driver: '' },
  ...{ inCity: null, rateGroup: '', evidencePid: null },
  ...more,
})
const saved = (more: Partial<PlacedRow>) => {
  const { place, ...rest } = row(more)
  return { ...rest, lineId: 'l', number: place + 1, yen: 0 }
}
const names = { schemes: { s1: '海外展開交付金' }, evidence: {} }

test('only what differs is told, by the line of the form, with the words of its lists', () => {
  const told = rowsBeside(
    [row({ unitPriceYen: 12_800, quantity: '３' })],
    [saved({ unitPriceYen: 13_600, schemeId: 's1' })],
    names,
  )
  expect(told.theirs).toEqual({ 'rows.0.unitPriceYen': '13600', 'rows.0.schemeId': 's1' })
  expect(told.labels['rows.0.unitPriceYen']).toBe('1行目の単価（円）')
  expect(told.words?.['rows.0.schemeId']).toEqual({ s1: '海外展開交付金' })
  expect(told.theirsFirst).toEqual([])
})

test('what both added at once is kept apart: theirs stands on the first free line, and stays unless left out', () => {
  const told = rowsBeside(
    [row({}), row({ place: 2, setsu: 8, content: '旅費' })],
    [saved({}), saved({ setsu: 12, content: '会場の設営' })],
    names,
  )
  expect(told.theirs).toMatchObject({
    'rows.1.setsu': '12',
    'rows.1.content': '会場の設営',
    'rows.2.setsu': '',
    'rows.2.content': '',
    'rows.2.quantity': '',
  })
  expect(told.theirsFirst).toContain('rows.1.content')
  expect(told.theirsFirst).not.toContain('rows.2.content')
})

test('funds stand beside each other by their scheme, in 千円', () => {
  const typed = { generalYen: 3_900_000, taxYen: 0, taxKind: '' }
  const told = fundsBeside(
    { ...typed, funds: [{ schemeId: 's1', amountYen: 2_100_000 }] },
    {
      ...{ generalYen: 3_500_000, taxYen: 0, taxKind: '特別' },
      funds: [
        { schemeId: 's2', amountYen: 400_000 },
        { schemeId: 's1', amountYen: 2_100_000 },
        { schemeId: null, amountYen: 3_500_000 },
      ],
    },
    names.schemes,
  )
  expect(told.theirs).toEqual({
    ...{ 'funds.1.schemeId': 's2', 'funds.1.amountYen': '400' },
    ...{ generalYen: '3500', taxKind: '特別' },
  })
  expect(told.theirsFirst).toEqual(['funds.1.schemeId', 'funds.1.amountYen'])
})

test('notes: the three years after the request by their names, unknown is empty', () => {
  const { theirs, labels } = savedNotes(2027, [0, null], '前年の意見のとおり直した。')
  expect(theirs).toEqual({
    ...{ 'laterYen.0': '0', 'laterYen.1': '', 'laterYen.2': '' },
    response: '前年の意見のとおり直した。',
  })
  expect(labels['laterYen.0']).toBe('令和10年度の負担見込み（円）')
})
