import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { chain } from '../../chains/addresses.ts'
import { routes } from '../../chains/routes.ts'
import { node, nodeRemoval } from '../../nodes/addresses.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const chainId = String(
  await house.value("select id from clusters.chains where template = 'eyeglass-metal'"),
)
const draftId = String(
  await house.value("select id from clusters.chains where template = 'eyeglass-acetate'"),
)
const officer = house.as(people.officer)
const version = async (id = chainId) => ({
  _version: String(await house.value('select version from clusters.chains where id = $1', [id])),
})
const post = async (path: string, typed: Record<string, string>) => {
  const answer = await officer.post(path, typed)
  return [answer.status, await answer.text()] as const
}

test('nobody is asked to sign in; executives read and may not fix; another city finds nothing', async () => {
  const path = at.versions({ chainId })
  expect((await house.asNobody().post(path, {})).headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.executive).get(path)).status).toBe(200)
  expect((await house.as(people.executive).post(path, {})).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(path)).status).toBe(404)
  const none = await officer.get(at.version({ chainId, number: '7' }))
  expect(none.status).toBe(404)
})

test('rule broken: nobody asked, nobody of the trade named, fixed twice, or opened before another saved', async () => {
  const checked = { checkedBy: '見本さん（やすり）' }
  const early = await post(at.versions({ chainId: draftId }), {
    ...(await version(draftId)),
    ...checked,
  })
  expect(early).toEqual([409, expect.stringContaining('先に「確認を頼む」')])
  const unnamed = await post(at.versions({ chainId }), { ...(await version()), checkedBy: ' ' })
  expect(unnamed).toEqual([422, expect.stringContaining('一人以上')])
  const again = await post(at.versions({ chainId }), { ...(await version()), ...checked })
  expect(again[1]).toContain('もう確定しています')
  const stale = await post(at.revision({ chainId }), { _version: '1' })
  expect(stale[0]).toBe(409)
  expect(await house.audited()).toEqual([])
})

test('done: revised, asked, fixed; the versions say what changed, and the first stays as it was', async () => {
  expect((await post(at.revision({ chainId }), await version()))[0]).toBe(303)
  const nodeId = String(
    await house.value("select id from clusters.nodes where chain_id = $1 and name = 'リム巻き'", [
      chainId,
    ]),
  )
  const renamed = { kind: 'process', name: 'リム巻き・芯出し', _version: '1' }
  expect((await post(node({ chainId, nodeId }), renamed))[0]).toBe(303)
  const working = await (await officer.get(chain({ chainId }))).text()
  expect(working).toContain('第1版を改訂中')
  const asked = { ...(await version()), asked: '前田さん（見本、ロー付け）' }
  expect((await post(at.inquiries({ chainId }), asked))[0]).toBe(303)
  const checked = { ...(await version()), checkedBy: '前田さん（見本、ロー付け）' }
  expect((await post(at.versions({ chainId }), checked))[0]).toBe(303)
  const second = await (await officer.get(at.version({ chainId, number: '2' }))).text()
  expect(second).toContain('第1版から第2版への違い')
  expect(second).toContain('「リム巻き」の名前')
  expect(second).toContain('前田さん（見本、ロー付け）')
  const executive = await house.as(people.executive).get(at.version({ chainId, number: '2' }))
  const told = await executive.text()
  expect([told.includes('産地の人1人'), told.includes('前田さん')]).toEqual([true, false])
  const first = await (await officer.get(at.version({ chainId, number: '1' }))).text()
  expect(first).toContain('>リム巻き<')
  expect(await house.audited()).toEqual([
    'clusters.start-revision',
    'clusters.revise-node',
    'clusters.ask-makers',
    'clusters.fix-chain',
  ])
})

test('done: a revision is given up, and the chain stands again as it was fixed', async () => {
  const early = await post(at.revisionEnd({ chainId }), await version())
  expect(early).toEqual([409, expect.stringContaining('やめられる改訂がありません')])
  expect((await post(at.revision({ chainId }), await version()))[0]).toBe(303)
  const nodeId = String(
    await house.value("select id from clusters.nodes where chain_id = $1 and name = '洗浄'", [
      chainId,
    ]),
  )
  expect((await post(nodeRemoval({ chainId, nodeId }), {}))[0]).toBe(303)
  expect((await post(at.revisionEnd({ chainId }), await version()))[0]).toBe(303)
  const page = await (await officer.get(chain({ chainId }))).text()
  expect(page).toContain('>洗浄<')
  expect(page).toContain('第2版')
  expect(page).not.toContain('足りないところが')
  expect(page).not.toContain('「洗浄」と矢印')
})
