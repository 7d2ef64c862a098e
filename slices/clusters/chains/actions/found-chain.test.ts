import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { nodeRemoval } from '../../nodes/addresses.ts'
import { fill } from '../../samples.ts'
import { everyTemplate } from '../../templates/every-template.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

const house = await openHouse('clusters', routes, fill)
const clusterId = String(
  await house.value("select id from clusters.clusters where name = '鯖江の眼鏡（見本）'"),
)
const chains = at.chains({ clusterId })
const typed = { name: '三条の打刃物ができるまで', template: 'sanjo-blades' }

test('nobody is asked to sign in; finance reads and does not write; another city finds nothing', async () => {
  expect((await house.asNobody().post(chains, typed)).headers.get('location')).toContain('/sign-in')
  expect((await house.as(people.finance).get(chains)).status).toBe(200)
  expect((await house.as(people.finance).post(chains, typed)).status).toBe(403)
  expect((await house.as(people.bank).get(chains)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(chains, typed)).status).toBe(404)
})

test('rule broken: a chain has a name of its own, and a template that exists', async () => {
  const officer = house.as(people.officer)
  const bare = await officer.post(chains, { name: '' })
  expect([bare.status, await bare.text()]).toEqual([
    422,
    expect.stringContaining('名前を入れてください'),
  ])
  expect((await officer.post(chains, { ...typed, template: 'nothing' })).status).toBe(422)
  const twice = await officer.post(chains, { name: '金属枠ができるまで（見本）' })
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('別の名前')])
})

test('done: the sample stands with every step of its template, tied to the city’s list', async () => {
  const id = await house.value("select id from clusters.chains where template = 'eyeglass-metal'")
  const page = await house.as(people.executive).get(at.chain({ chainId: String(id) }))
  const text = await page.text()
  for (const { name } of everyTemplate[0]?.steps ?? []) expect(text).toContain(name)
  expect(text).not.toContain('足りないところが')
  expect(text).not.toContain('矢印を加える')
})

test('scenario 23: the template 三条 is loaded as an editable copy, and the template is unchanged', async () => {
  const officer = house.as(people.officer)
  const before = JSON.stringify(everyTemplate)
  const answer = await officer.post(chains, typed)
  const copy = String(answer.headers.get('location'))
  const chainId = copy.slice(copy.lastIndexOf('/') + 1).replace(/\?.*/, '')
  const nodeId = String(
    await house.value('select id from clusters.nodes where chain_id = $1 and name = $2', [
      chainId,
      '口輪',
    ]),
  )
  const gone = await officer.post(nodeRemoval({ chainId, nodeId }), {})
  expect(gone.status).toBe(303)
  expect(await (await officer.get(copy)).text()).toContain('「口輪」と矢印1本を元に戻す')
  expect(JSON.stringify(everyTemplate)).toBe(before)
  const second = await officer.post(chains, { ...typed, name: '二つ目の写し' })
  expect(await (await officer.get(String(second.headers.get('location')))).text()).toContain('口輪')
  const csv = await (await officer.get(at.chainCsv({ chainId }))).text()
  expect(csv).toContain('柄付け,工程,本研ぎ・刃付け、柄')
  expect(csv).toContain('未確定（下書き）')
})
