import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import type { ReadIndicator, ReadPlan } from '../plan-readings/rules.ts'
import { contradictions } from './rules.ts'

const indicator = (more: Partial<ReadIndicator> = {}): ReadIndicator => ({
  ...{ id: 'i1', name: '製造品出荷額', numerator: '製造品出荷額等', denominator: '', unit: '億円' },
  ...{ area: '市', source: '経済構造実態調査', direction: '増', decimals: 0, parts: [] },
  baseline: null,
  targets: [{ year: 2030, value: 1500 }],
  ...more,
})
const plan = (id: string, more: Partial<ReadPlan> = {}): ReadPlan => ({
  ...{ id, name: id, kind: 'その他の計画', isInForce: true, parentId: null },
  startsOn: localDateOf('2026-04-01'),
  endsOn: localDateOf('2031-03-31'),
  ...{ nodes: [], removed: [], indicators: [], measures: [], amounts: [] },
  ...more,
})
const rules = (plans: readonly ReadPlan[]) => contradictions(plans).map(({ rule }) => rule)
const sentence = (plans: readonly ReadPlan[], rule: string) =>
  contradictions(plans).find((one) => one.rule === rule)?.sentence ?? ''
const two = (a: Partial<ReadIndicator>, b: Partial<ReadIndicator>) => [
  plan('総合計画', { indicators: [indicator({ ...a })] }),
  plan('ビジョン', { indicators: [indicator({ id: 'i2', ...b })] }),
]

test('scenario 5: 1,500 and 1,420 for 2030 is C01 naming both; other years are nothing', () => {
  const plans = two({}, { targets: [{ year: 2030, value: 1420 }] })
  expect(sentence(plans, 'C01')).toBe(
    '「製造品出荷額」の2030年の目標が、総合計画では1,500億円、ビジョンでは1,420億円です。',
  )
  expect(contradictions(plans)[0]?.planIds).toEqual(['総合計画', 'ビジョン'])
  expect(rules(two({}, { targets: [{ year: 2028, value: 1420 }] }))).toEqual([])
  const lapsed = two({}, { targets: [{ year: 2030, value: 1420 }] }).map((one, i) => ({
    ...one,
    isInForce: i === 0,
  }))
  expect(rules(lapsed)).toEqual([])
})

test('scenario 6: one name and two denominators is C02; opposite directions are C03', () => {
  expect(rules(two({}, { denominator: '従業者' }))).toEqual(['C02'])
  expect(rules(two({}, { direction: '減' }))).toEqual(['C03'])
})

test('scenario 7: another vintage is a note, the same one is C07', () => {
  const base = (value: number, vintage: string) => ({ baseline: { year: 2021, value, vintage } })
  const noted = contradictions(two(base(1200, '確報'), base(1210, '速報')))
  expect(noted.map(({ rule, isNote }) => [rule, isNote])).toEqual([['C07', true]])
  const [same] = contradictions(two(base(1200, '確報'), base(1210, '確報')))
  expect([same?.rule, same?.isNote]).toEqual(['C07', false])
})

test('scenario 8: plans to 2026-03-31 and from 2026-07-01 leave a gap; overlapping ones are told too', () => {
  const vision = (id: string, startsOn: string, endsOn: string) =>
    plan(id, {
      kind: '産業振興ビジョン',
      startsOn: localDateOf(startsOn),
      endsOn: localDateOf(endsOn),
    })
  const gap = [vision('前', '2021-04-01', '2026-03-31'), vision('後', '2026-07-01', '2031-03-31')]
  expect(sentence(gap, 'C04')).toBe(
    '2026年4月1日から計画のない期間があります（産業振興ビジョン、2026年6月30日まで）。',
  )
  expect(
    rules([vision('前', '2021-04-01', '2026-03-31'), vision('後', '2026-04-01', '2031-03-31')]),
  ).toEqual([])
  expect(
    rules([vision('前', '2021-04-01', '2026-06-30'), vision('後', '2026-04-01', '2031-03-31')]),
  ).toEqual(['C04'])
})

test('C05, C08, C11: beyond the parent, citing what is gone, aiming past the end', () => {
  const parent = plan('基本計画')
  const child = plan('実施', { parentId: '基本計画', endsOn: localDateOf('2032-03-31') })
  expect(sentence([parent, child], 'C05')).toContain('期間を越えています')
  const node = {
    id: 'n',
    level: '施策',
    number: '1-1',
    text: '施策２－３とともに進める。',
    stance: '',
    group: '',
  }
  const citing = plan('計画', {
    nodes: [node],
    removed: [{ level: '施策', number: '2-3', version: 2 }],
  })
  expect(sentence([citing], 'C08')).toContain('引用先の「施策2-3」は第2版で廃止されています')
  const late = plan('計画', { indicators: [indicator({ targets: [{ year: 2031, value: 1 }] })] })
  expect(rules([late])).toEqual(['C11'])
  expect(rules([plan('計画', { indicators: [indicator()] })])).toEqual([])
})

test('C06, C12, C09: one measure ended or led elsewhere, stances opposed for one group', () => {
  const measure = { pid: 'm', name: '出展支援', isEnded: false, sectionName: '産業振興課' }
  const live = plan('総合戦略', { measures: [measure] })
  const ended = plan('ビジョン', { measures: [{ ...measure, isEnded: true }] })
  expect(sentence([live, ended], 'C06')).toBe(
    '「出展支援」は総合戦略では継続、ビジョンでは廃止です。',
  )
  expect(sentence([ended], 'C06')).toContain('効力のない目標だけにつながっています')
  const led = plan('ビジョン', { measures: [{ ...measure, sectionName: '商工課' }] })
  expect(rules([live, led])).toEqual(['C12'])
  const stance = (id: string, at: string, group: string) =>
    plan(id, { nodes: [{ id: at, level: '施策', number: '1', text: '', stance: at, group }] })
  expect(rules([stance('甲', '集約', '研磨'), stance('乙', '分散', '研磨')])).toEqual(['C09'])
  expect(rules([stance('甲', '集約', '研磨'), stance('乙', '分散', '漆器')])).toEqual([])
})

test('C10 and C13: parts against the whole within rounding, planned against voted money', () => {
  const target = (value: number) => ({ targets: [{ year: 2030, value }] })
  const parts = (a: number, b: number) =>
    plan('計画', {
      indicators: [
        indicator({ parts: ['a', 'b'] }),
        indicator({ id: 'a', name: '眼鏡', ...target(a) }),
        indicator({ id: 'b', name: '漆器', ...target(b) }),
      ],
    })
  expect(sentence([parts(1000, 380)], 'C10')).toContain(
    '内訳の合計1,380億円が全体1,500億円と合いません',
  )
  expect(rules([parts(1000, 501)])).toEqual([])
  const amount = { pid: 'm', name: '出展支援', fiscalYear: 2027, plannedYen: 8_000_000 }
  const short = plan('実施計画', { amounts: [{ ...amount, votedYen: 6_000_000 }] })
  expect(sentence([short], 'C13')).toContain('差 −2,000千円')
  expect(rules([plan('実施計画', { amounts: [{ ...amount, votedYen: null }] })])).toEqual([])
})
