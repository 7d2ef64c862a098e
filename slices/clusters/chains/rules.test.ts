import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyTemplate } from '../templates/every-template.ts'
import {
  drawnFrom,
  gapsOf,
  type Line,
  needsOf,
  noLoopIsMade,
  possibleWithout,
  theLineFits,
  type Web,
} from './rules.ts'

const and = (fromNode: string, toNode: string): Line => ({
  fromNode,
  toNode,
  logic: 'AND',
  branch: 0,
  products: [],
})
const or = (fromNode: string, toNode: string, branch = 1): Line => ({
  ...and(fromNode, toNode),
  logic: 'OR',
  branch,
})
const opt = (fromNode: string, toNode: string, ...products: string[]): Line => ({
  ...and(fromNode, toNode),
  logic: 'OPT',
  products,
})
/** Named as they are; what ends in 品 is a product. */
const webOf = (edges: readonly Line[], alone: readonly string[] = []): Web => ({
  nodes: [...new Set([...edges.flatMap((e) => [e.fromNode, e.toNode]), ...alone])].map((id) => ({
    id,
    name: id,
    kind: id.endsWith('品') ? 'product' : 'process',
  })),
  edges,
})
const sentences = (web: Web) => gapsOf(web).map(({ sentence }) => sentence)

test('a line that closes a loop is refused, with the loop by its names', () => {
  const web = webOf([and('鋳造', '研磨'), and('研磨', '製品')])
  expect(noLoopIsMade(web, and('研磨', '鋳造'))).toEqual({
    sentence: 'この矢印を加えると「鋳造→研磨→鋳造」と一周してしまいます。',
    field: 'toNode',
  })
  expect(noLoopIsMade(web, and('鋳造', '鋳造'))).not.toBe(true)
  expect(noLoopIsMade(web, and('鋳造', '製品'))).toBe(true)
})

test('whatever lines are added one by one, what is accepted never holds a loop, and only loops are refused', () => {
  const node = fc.integer({ min: 0, max: 7 }).map((n) => `n${n}`)
  const wish = fc.tuple(node, node)
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const kept: Line[] = []
      // The definition, by closure instead of by search.
      const reaches = new Set<string>()
      for (const [from, to] of wishes) {
        const isLoop = from === to || reaches.has(`${to}>${from}`)
        const nodes = Array.from({ length: 8 }, (_, n) => `n${n}`)
        const web: Web = {
          nodes: nodes.map((id) => ({ id, name: id, kind: 'process' })),
          edges: kept,
        }
        expect(noLoopIsMade(web, and(from, to)) === true).toBe(!isLoop)
        if (isLoop) continue
        kept.push(and(from, to))
        for (const a of nodes)
          for (const b of nodes)
            if (
              (a === from || reaches.has(`${a}>${from}`)) &&
              (b === to || reaches.has(`${to}>${b}`))
            )
              reaches.add(`${a}>${b}`)
      }
    }),
    { numRuns: 200 },
  )
})

test('scenario 11 (structure): of two castings one may fail; both, and the product ends', () => {
  const web = webOf([or('生型', '鋳込み'), or('焼型', '鋳込み'), and('鋳込み', '銅器品')])
  const names = (gone: string[]) => possibleWithout(web, gone).map(({ name }) => name)
  expect(names(['生型'])).toEqual(['銅器品'])
  expect(names(['生型', '焼型'])).toEqual([])
  expect(names(['鋳込み'])).toEqual([])
})

test('what only some products need ends only those', () => {
  const web = webOf([
    opt('旋盤', '研磨', '花器品'),
    and('鋳込み', '研磨'),
    and('研磨', '花器品'),
    and('研磨', '置物品'),
  ])
  expect(possibleWithout(web, ['旋盤']).map(({ name }) => name)).toEqual(['置物品'])
  expect(Object.keys(needsOf(web, '置物品'))).not.toContain('旋盤')
  expect(needsOf(web, '花器品').研磨).toEqual([['旋盤'], ['鋳込み']])
})

test('what is missing is said: no product, a product of nothing, a step for nothing, one alternative, a gap', () => {
  expect(sentences(webOf([and('鋳造', '研磨')]))[0]).toContain('製品がありません')
  expect(sentences(webOf([], ['置物品']))).toEqual(['製品「置物品」につながる工程がありません。'])
  expect(sentences(webOf([and('鋳造', '置物品')], ['研磨']))).toEqual([
    '「研磨」から、どの製品にも矢印がつながっていません。',
  ])
  expect(sentences(webOf([or('生型', '鋳込み'), and('鋳込み', '置物品')]))[0]).toContain(
    '代わりの工程がありません',
  )
  const half = webOf([
    opt('蒔絵', '艶上げ', '重箱品'),
    and('艶上げ', '重箱品'),
    and('艶上げ', '椀品'),
  ])
  expect(sentences(half)).toEqual(['製品「椀品」のとき、「艶上げ」の前の工程がありません。'])
})

test('a line starts at no product, stands once, and names its products where it counts for some', () => {
  const web = webOf([and('鋳造', '置物品')], ['研磨'])
  const said = (line: Line) => {
    const ruling = theLineFits(web, line)
    return ruling === true ? '' : ruling.sentence
  }
  expect(said(and('置物品', '研磨'))).toContain('連鎖の終わり')
  expect(said(and('鋳造', '置物品'))).toContain('もうあります')
  expect(said(and('よそ', '研磨'))).toContain('この連鎖の中から')
  expect(said(opt('研磨', '置物品'))).toContain('一つ以上')
  expect(said(opt('研磨', '置物品', '鋳造'))).toContain('この連鎖の製品から')
  expect(said(opt('研磨', '置物品', '置物品'))).toBe('')
})

test.each(everyTemplate.map((template) => [template.name, template] as const))(
  'the template %s is whole: names stand once, every line holds, nothing loops, nothing is missing',
  (_, template) => {
    const { nodes, lines } = drawnFrom(template)
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length)
    const edges: Line[] = []
    const web: Web = { nodes: nodes.map(({ name, kind }) => ({ id: name, name, kind })), edges }
    for (const line of lines) {
      expect([line, theLineFits(web, line), noLoopIsMade(web, line)]).toEqual([line, true, true])
      edges.push(line)
    }
    expect(gapsOf(web)).toEqual([])
    expect(nodes.length).toBeGreaterThanOrEqual(23)
  },
)
