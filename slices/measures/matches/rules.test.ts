import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Listed, readListedFile } from '../listing-files/rules.ts'
import {
  cityIsNamed,
  endOfSunset,
  inOrderOfHelp,
  matchScheme,
  type Need,
  verdictOf,
} from './rules.ts'

const need: Need = {
  prefecture: '福井県',
  city: '鯖江市',
  today: localDateOf('2026-11-24'),
  leadDays: 20,
  calendar: {},
  industry: '眼鏡製造業',
  means: ['展示会'],
  endsOn: localDateOf('2027-03-31'),
  employeesUpTo: (most) => ({ within: most >= 20 ? 30 : 0, known: 40 }),
}
const listed: Listed = {
  sourceId: 'a1',
  number: 'S-1',
  title: '海外販路の開拓',
  institution: '',
  detail: '申請者は市町村又は商工会議所とします。',
  area: '全国',
  areaDetail: '',
  capYen: 5_000_000,
  rate: '1/2以内',
  startsAt: null,
  endsAt: '2027-02-26T14:59:00.000Z',
  projectEndsOn: localDateOf('2027-03-31'),
  employees: '300名以下',
  industries: ['製造業', '卸売業、小売業'],
  purposes: ['販路拡大・海外展開をしたい'],
  url: '',
  takesRequests: true,
  takesSeveral: false,
}
const found = (more: Partial<Listed>, rule: string, of: Partial<Need> = {}) => {
  const one = matchScheme({ ...listed, ...more }, { ...need, ...of }, 'city').find(
    (finding) => finding.rule === rule,
  )
  return [one?.verdict, one?.quoted]
}

test('everything fits but who applies, which a person must read', () => {
  const findings = matchScheme(listed, need, 'city')
  expect(findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
    'M1 該当',
    'M2 該当',
    'M3 要確認',
    'M4 該当',
    'M5 該当',
    'M6 該当',
    'M7 該当',
  ])
  expect([verdictOf(findings), verdictOf(matchScheme(listed, need, 'business'))]).toEqual([
    '要確認',
    '該当',
  ])
})

test('scenario 31: another prefecture is 対象外, with its words; a part of one’s own is to be read', () => {
  expect(found({ area: '東京都' }, 'M1')).toEqual(['対象外', '「東京都」'])
  expect(found({ area: '石川県 / 福井県' }, 'M1')).toEqual(['該当', '「石川県 / 福井県」'])
  expect(found({ area: '福井県', areaDetail: '越前市' }, 'M1')[0]).toBe('要確認')
  expect(found({ area: '福井県', areaDetail: '鯖江市・越前市' }, 'M1')[0]).toBe('該当')
  expect(found({ area: '' }, 'M1')[0]).toBe('要確認')
})

test('scenario 32: 市町村 in passing is 要確認, with the words around it; without any it is for businesses', () => {
  expect(found({}, 'M3')).toEqual([
    '要確認',
    '「…海外販路の開拓 申請者は市町村又は商工会議所とします。…」',
  ])
  expect(found({ detail: '中小企業者' }, 'M3')[0]).toBe('対象外')
})

test('a deadline that is past is out; one before the lead time of the section may be missed', () => {
  expect(found({ endsAt: '2026-11-20T14:59:00.000Z' }, 'M2')[0]).toBe('対象外')
  expect(found({ endsAt: '2026-11-24T14:59:00.000Z' }, 'M2')[1]).toContain('間に合わないおそれ')
  expect(found({ endsAt: null }, 'M2')[0]).toBe('要確認')
  // The twentieth 開庁日 after 24 November 2026 is 22 December.
  expect(found({ endsAt: '2026-12-22T14:59:00.000Z' }, 'M2')[1]).not.toContain('おそれ')
  expect(found({ endsAt: '2026-12-21T14:59:00.000Z' }, 'M2')[1]).toContain('おそれ')
})

test('what is not written is never a fit', () => {
  const bare = { industries: [], employees: '', purposes: [], projectEndsOn: null }
  for (const rule of ['M4', 'M5', 'M6', 'M7']) expect(found(bare, rule)[0]).toBe('要確認')
  expect(found({ industries: ['農業、林業'] }, 'M4')[0]).toBe('要確認')
  expect(found({}, 'M4', { industry: '' })[0]).toBe('要確認')
  expect(found({ employees: '従業員数の制約なし' }, 'M5')[0]).toBe('該当')
  expect(found({ employees: '５名以下' }, 'M5')).toEqual([
    '対象外',
    '「５名以下」（台帳で従業員数が分かる40者のうち0者）',
  ])
  expect(found({ purposes: ['資金繰りを改善したい'] }, 'M6')[0]).toBe('対象外')
  expect(found({ projectEndsOn: localDateOf('2026-12-31') }, 'M7')[0]).toBe('要確認')
})

test('該当 first, then by deadline; the end of a 終期 is the last of March', () => {
  const one = (verdict: '該当' | '要確認', endsAt: string | null) => ({ verdict, endsAt })
  expect(
    inOrderOfHelp([
      one('要確認', '2026-12-01'),
      one('該当', null),
      one('該当', '2027-01-01'),
      one('要確認', null),
    ]),
  ).toEqual([
    one('該当', '2027-01-01'),
    one('該当', null),
    one('要確認', '2026-12-01'),
    one('要確認', null),
  ])
  expect([endOfSunset(2026), endOfSunset(null)]).toEqual(['2027-03-31', null])
})

const real = join(process.cwd(), '../shared/data/jgrants/subsidies-normalised.json')
test.skipIf(!existsSync(real))(
  '98 of the 404 real schemes name the city, mostly in passing',
  () => {
    const { listed: all } = readListedFile(readFileSync(real, 'utf8'))
    expect(all.filter((one) => cityIsNamed(one) !== null)).toHaveLength(98)
  },
)
