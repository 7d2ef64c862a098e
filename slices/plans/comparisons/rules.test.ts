import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dice, gramsOf, normalised, textDiff, tokensOf } from '../diffs/rules.ts'
import { type ComparedNode, compareVersions, folded } from './rules.ts'

const node = (id: string, title: string, more: Partial<ComparedNode> = {}): ComparedNode => ({
  ...{ id, parentId: null, level: '施策', number: id, title, body: '', indicators: [] },
  ...more,
})
const classes = (rows: ReturnType<typeof compareVersions>) =>
  rows.map((row) => row.classes.join('・'))
const marked = (pieces: readonly { text: string; look: string }[]) =>
  pieces.filter(({ look }) => look !== 'same').map(({ text }) => text)

const old = '新製品の開発を支援し、販路を国内に広げる'
const now = '新製品の開発を支援し、販路を国内外に広げる'

test('the example of the rule: 国内 against 国内外, likeness 0.86, class 文言', () => {
  const diff = textDiff(old, now)
  expect([marked(diff.old), marked(diff.now)]).toEqual([['国内'], ['国内外']])
  expect(dice(gramsOf(normalised(old)), gramsOf(normalised(now)))).toBeCloseTo(0.86, 2)
  expect(classes(compareVersions([node('1', old)], [node('1', now)]))).toEqual(['文言'])
})

test('scenario 1: one sentence changed is one row 文言, underlined in both columns, the rest （略）', () => {
  const others = ['相談の窓口を一つにする', '技を記録して残す', '共同の設備を整える']
  const with1 = (text: string) => [
    node('1', others[0] ?? ''),
    node('2', others[1] ?? ''),
    node('3', text),
    node('4', others[2] ?? ''),
    node('5', '見本市に出る'),
  ]
  const rows = folded(compareVersions(with1(old), with1(now)))
  expect(rows.map((fold) => ('folded' in fold ? fold.folded : fold.row.classes))).toEqual([
    2,
    ['文言'],
    2,
  ])
})

test('scenario 2: a node moved unchanged is 移動, without a mark', () => {
  const before = [
    node('A', '売る'),
    node('B', '伝える'),
    node('x', '展示会に出る', { parentId: 'A' }),
  ]
  const after = [
    node('A', '売る'),
    node('B', '伝える'),
    node('x', '展示会に出る', { parentId: 'B' }),
  ]
  const rows = compareVersions(before, after)
  expect(classes(rows)).toEqual(['同一', '同一', '移動'])
  expect(marked([...(rows[2]?.oldText ?? []), ...(rows[2]?.nowText ?? [])])).toEqual([])
})

test('scenario 3: a node split in two is 分割, both facing the old; the mirror is 統合', () => {
  const whole = node('o', '研磨の技能を若い職人に教え、海外の見本市で販路を切り開く')
  const parts = [
    node('a', '研磨の技能を若い職人に教える'),
    node('b', '海外の見本市で販路を切り開く'),
  ]
  const [split] = compareVersions([whole], parts)
  expect([split?.classes, split?.old.length, split?.now.length]).toEqual([['分割'], 1, 2])
  const [merged] = compareVersions(parts, [whole])
  expect([merged?.classes, merged?.old.length, merged?.now.length]).toEqual([['統合'], 2, 1])
})

test('scenario 4: imported text pairs by likeness from 0.60 on, of one level; a hand-made pair holds', () => {
  const before = [node('p', '1-1 販路を国内に広げる取組'), node('q', '若い職人を育てる')]
  const after = [
    node('r', '販路を国内外に広げる取組'),
    node('s', '販路を国内に広げる取組', { level: '取組' }),
    node('t', '若い職人を呼び込む'),
  ]
  expect(classes(compareVersions(before, after))).toEqual(['文言', '廃止', '新設', '新設'])
  const paired = compareVersions(before, after, [{ oldId: 'q', newId: 't' }])
  expect(classes(paired)).toEqual(['文言', '新設', '文言'])
  expect(paired[2]?.isByHand).toBe(true)
  const far = compareVersions(before, after, [{ oldId: 'p', newId: 't' }])
  expect(classes(far)).toEqual(['廃止', '廃止', '新設', '新設', '新設'])
})

test('an abolished row stands behind its nearest elder sibling that survives, under its parent otherwise', () => {
  const before = [
    node('A', '甲の目標'),
    node('a1', '一つめ', { parentId: 'A' }),
    node('a2', '二つめの長い施策', { parentId: 'A' }),
    node('B', '乙の目標'),
    node('b1', '乙の下にあった施策', { parentId: 'B' }),
  ]
  const after = [before[0], before[1], before[3], node('n', '別のことを新しく始める')].flatMap(
    (one) => (one ? [one] : []),
  )
  const rows = compareVersions(before, after)
  expect(rows.map((row) => (row.now[0] ?? row.old[0])?.id)).toEqual([
    'A',
    'a1',
    'a2',
    'B',
    'b1',
    'n',
  ])
})

test('numbers are compared as cells, each alone', () => {
  const indicator = {
    ...{ id: 'i', name: '成約額', unit: '百万円', baseline: '62', baselineYear: 2024 },
    ...{ target: '120', targetYear: 2028 },
  }
  const [row] = compareVersions(
    [node('1', '売る', { indicators: [indicator] })],
    [node('1', '売る', { indicators: [{ ...indicator, target: '150' }] })],
  )
  expect(row?.classes).toEqual(['数値'])
  expect(row?.indicators[0]?.target).toEqual({ old: '120', now: '150', changed: true })
  expect(row?.indicators[0]?.unit.changed).toBe(false)
})

const words = fc
  .array(
    fc.constantFrom(
      '販路',
      'を',
      '国内',
      '外',
      'に',
      '広げる',
      '12.5',
      '%',
      '。',
      '\n',
      'IT',
      'ー',
    ),
    { maxLength: 30 },
  )
  .map((all) => all.join(''))

test('property: the pieces of each column joined are its text, and what is equal is never marked', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const diff = textDiff(a, b)
      expect(diff.old.map(({ text }) => text).join('')).toBe(a)
      expect(diff.now.map(({ text }) => text).join('')).toBe(b)
      expect(marked(textDiff(a, a).now)).toEqual([])
      expect(tokensOf(a).join('')).toBe(a)
    }),
  )
})

const trees = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 14 }),
      title: words,
      under: fc.integer({ min: 0, max: 14 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => {
    const seen = new Set<string>()
    return all.flatMap(({ id, title, under }) => {
      const own = String(id)
      if (seen.has(own)) return []
      const parentId = seen.has(String(under)) ? String(under) : null
      seen.add(own)
      return [node(own, title === '' ? '無題' : title, { parentId })]
    })
  })

test('property: every node of both versions stands in exactly one row, and the new order is kept', () => {
  fc.assert(
    fc.property(trees, trees, (a, b) => {
      const rows = compareVersions(a, b)
      const ids = (side: 'old' | 'now') => rows.flatMap((row) => row[side].map(({ id }) => id))
      expect(ids('old').toSorted()).toEqual(a.map(({ id }) => id).toSorted())
      expect(ids('now').toSorted()).toEqual(b.map(({ id }) => id).toSorted())
      const singles = rows.filter(({ now: [one, ...more] }) => one && more.length === 0)
      const order = singles.map(({ now: [one] }) => b.findIndex(({ id }) => id === one?.id))
      expect(order).toEqual(order.toSorted((x, y) => x - y))
      expect(classes(compareVersions(a, a)).every((each) => each === '同一')).toBe(true)
    }),
  )
})
