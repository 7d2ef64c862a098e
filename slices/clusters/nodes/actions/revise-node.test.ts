import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { chain } from '../../chains/addresses.ts'
import { routes } from '../../chains/routes.ts'
import { edgeRemoval, edges } from '../../edges/addresses.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const idOf = async (table: string, name: string, of = '') =>
  String(
    await house.value(
      `select t.id from clusters.${table} t
        where t.name = $1 and ($2 = '' or to_jsonb(t) ->> 'chain_id' = $2)`,
      [name, of],
    ),
  )
const chainId = await idOf('chains', 'アセテート枠ができるまで（見本）')
const fixedId = await idOf('chains', '金属枠ができるまで（見本）')
const [polish, sheet, frame] = await Promise.all(
  ['バフ（艶）', 'アセテート板', 'アセテート枠'].map((name) => idOf('nodes', name, chainId)),
)
const officer = house.as(people.officer)
const said = async (answer: Response) => [answer.status, await answer.text()] as const
const post = async (path: string, typed: Record<string, string | string[]>) =>
  said(await officer.post(path, typed))
const nodeId = polish ?? ''
const node = at.node({ chainId, nodeId })
const typed = { kind: 'process', name: 'バフ（艶出し）' }
const page = async () => (await officer.get(chain({ chainId }))).text()

test('nobody is asked to sign in; finance may not write; another city finds nothing', async () => {
  expect((await house.asNobody().post(node, typed)).headers.get('location')).toContain('/sign-in')
  for (const path of [node, at.nodes({ chainId }), at.nodeRemoval({ chainId, nodeId })])
    expect((await house.as(people.finance).post(path, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(chain({ chainId }))).status).toBe(404)
  expect((await house.as(people.officerElsewhere).post(node, typed)).status).toBe(404)
})

test('rule broken: names stand once, an end has its day, a demand its source, a stale form is told', async () => {
  const version = { _version: '1' }
  const [status, text] = await post(node, { ...typed, ...version, name: 'やすり' })
  expect([status, text]).toEqual([409, expect.stringContaining('この連鎖にもうあります')])
  const end = await post(at.node({ chainId, nodeId: sheet ?? '' }), {
    ...version,
    kind: 'material',
    name: 'アセテート板',
    supply: '供給終了告知',
  })
  expect(end[1]).toContain('供給が終わる日を入れてください')
  expect((await post(node, { ...typed, ...version, supply: '安定' }))[1]).toContain(
    '道具・材料・検査や物流にだけ',
  )
  expect((await post(node, { ...typed, ...version, demand: '300' }))[1]).toContain('出どころ')
  expect((await post(node, { ...typed, ...version, demand: '0' }))[0]).toBe(422)
  expect((await post(node, { ...typed, _version: '9' }))[0]).toBe(409)
  const metal = await idOf('nodes', 'ロー付け', fixedId)
  const closed = await post(at.node({ chainId: fixedId, nodeId: metal }), { ...typed, ...version })
  expect(closed[1]).toContain('第1版として確定しています')
  expect(await house.audited()).toEqual([])
})

test('rule broken: a loop is told by its names, and nothing is kept', async () => {
  const [status, text] = await post(edges({ chainId }), {
    fromNode: nodeId,
    toNode: await idOf('nodes', '合口合わせ', chainId),
    logic: 'AND',
  })
  expect(status).toBe(409)
  expect(text).toContain(
    'この矢印を加えると「合口合わせ→バフ（泥磨き）→バフ（艶）→合口合わせ」と一周してしまいます。',
  )
  expect(await house.audited()).toEqual([])
})

test('done: renamed, moved, tied, and what was taken out comes back with its lines', async () => {
  expect((await post(node, { ...typed, _version: '1', area: '国内' }))[0]).toBe(303)
  expect(await page()).toContain('担い手 不明・国内')
  expect((await post(at.nodeMove({ chainId, nodeId }), { to: 'before' }))[0]).toBe(303)
  const line = { fromNode: await idOf('nodes', '芯材', chainId), toNode: nodeId }
  const added = await post(edges({ chainId }), { ...line, logic: 'OPT', products: frame ?? '' })
  expect(added[0]).toBe(303)
  expect(await page()).toContain('芯材（アセテート枠だけ）')
  expect((await post(edgeRemoval({ chainId }), line))[0]).toBe(303)
  const lines = Number(await house.value('select count(*) from clusters.edges'))
  expect((await post(at.nodeRemoval({ chainId, nodeId: frame ?? '' }), {}))[0]).toBe(303)
  expect(await page()).toContain('製品がありません')
  const removalId = String(
    await house.value('select id from clusters.removals order by removed_at desc, said limit 1'),
  )
  for (const id of await allRemovals())
    expect((await post(at.restoration({ chainId, removalId: id }), {}))[0]).toBe(303)
  expect((await post(at.restoration({ chainId, removalId }), {}))[0]).toBe(404)
  expect(Number(await house.value('select count(*) from clusters.edges'))).toBe(lines + 1)
  expect(await page()).not.toContain('足りないところが')
  expect(await house.audited()).toEqual([
    'clusters.revise-node',
    'clusters.move-node',
    'clusters.add-edge',
    'clusters.remove-edge',
    'clusters.remove-node',
    'clusters.restore-removal',
    'clusters.restore-removal',
  ])
})

/** The node first: its line can only come back to it. */
async function allRemovals(): Promise<string[]> {
  const found = await house.engine.asOwner(
    "select id from clusters.removals order by said like '矢印%'",
    [],
  )
  return found.rows.map((row) => String(Object.values(row)[0]))
}
