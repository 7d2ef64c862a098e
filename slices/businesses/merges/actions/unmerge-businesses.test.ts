import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { registerBusiness } from '../../actions/register-business.ts'
import { business } from '../../addresses.ts'
import { duplicates } from '../../duplicates/addresses.ts'
import { recordHolding } from '../../holdings/actions/record-holding.ts'
import { links } from '../../links/rules.ts'
import { recordPerson } from '../../people/actions/record-person.ts'
import { recordSuccession } from '../../people/actions/record-succession.ts'
import { addProcess } from '../../processes/actions/add-process.ts'
import { routes } from '../../routes.ts'
import { makeTwins } from '../../samples/merges.ts'
import * as at from '../addresses.ts'

const ids = { winner: '', loser: '', process: '' }
const house = await openHouse('businesses', routes, async (town) => {
  town.at('2026-06-01T09:00:00+09:00')
  const process = async (name: string) =>
    (await town.do(people.officer, addProcess, { trade: '金属・機械', name })).about
  ids.process = await process('圧造')
  const processes = { both: ids.process, one: await process('転造') }
  Object.assign(ids, await makeTwins(town, processes, { corporateNumber: '4000020182079' }))
})
const chief = house.as(people.chief)
const params = { businessId: ids.winner, otherId: ids.loser }
const text = async (path: string, who: SamplePerson = people.chief) =>
  (await house.as(who).get(path)).text()
/** Every column of a record but its version, and every row of every table that hangs on it. */
async function everything(id: string): Promise<unknown> {
  const record = await house.value(
    "select to_jsonb(b) - 'version' from businesses.businesses b where id = $1",
    [id],
  )
  const rows: unknown[] = []
  for (const { link } of links)
    rows.push(
      await house.value(
        `select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from businesses.${link} t
          where business_id = $1`,
        [id],
      ),
    )
  return { record, rows }
}
const versionOf = async (id: string) =>
  String(await house.value('select version from businesses.businesses where id = $1', [id]))
const form = async (more: Record<string, string> = {}) => ({
  _version: await versionOf(ids.winner),
  otherVersion: await versionOf(ids.loser),
  reason: '登記簿で、同じ会社であることを確かめた。',
  ...more,
})
const mergeId = async () =>
  String(await house.value('select id from businesses.merges order by merged_at desc, id limit 1'))
const reversal = async (more: Record<string, string> = {}) => ({
  _version: String(
    await house.value('select version from businesses.merges where id = $1', [await mergeId()]),
  ),
  reason: '別の会社だったと、訪問で分かった。',
  ...more,
})
const before = { winner: await everything(ids.winner), loser: await everything(ids.loser) }

test('scenario 8: what was written after the merge, and a field put right since, are asked for their side', async () => {
  house.setClock('2026-11-24T11:00:00+09:00')
  await chief.post(at.merging(params), await form({ 'take.address': 'loser' }))
  house.town.at('2026-11-24T11:30:00+09:00')
  await house.town.do(people.officer, recordSuccession, {
    onDay: '2026-11-20',
    knownBy: '訪問',
    businessId: ids.winner,
    state: '決定・育成中',
  })
  await house.engine.asOwner('update businesses.businesses set address = $2 where id = $1', [
    ids.winner,
    '鯖江市吉田99',
  ])
  const written = String(
    await house.value("select id from businesses.successions where state = '決定・育成中'"),
  )
  const path = at.merge({ mergeId: await mergeId() })
  const page = await text(path)
  expect(page).toContain('統合のあとに加わった記録が1')
  expect(page).toContain('統合のあとに直された項目：所在地')
  const to = at.reversal({ mergeId: await mergeId() })
  const unasked = await chief.post(to, await reversal({ 'field.address': 'before' }))
  expect([unasked.status, await unasked.text()]).toEqual([
    409,
    expect.stringContaining('どちらの登録に付けるか選んでください'),
  ])
  const side = { [`side.successions:${written}`]: 'loser' }
  const unsaid = await chief.post(to, await reversal(side))
  expect([unsaid.status, await unsaid.text()]).toEqual([
    409,
    expect.stringContaining('いまの値と統合前の値のどちらにするか'),
  ])
  const done = await chief.post(
    to,
    await reversal({ ...side, 'field.address': 'now', apart: 'on' }),
  )
  expect(done.status).toBe(303)
  expect(
    await house.value('select business_id from businesses.successions where id = $1', [written]),
  ).toBe(ids.loser)
  expect(
    await house.value('select address from businesses.businesses where id = $1', [ids.winner]),
  ).toBe('鯖江市吉田99')
  expect(await house.announced()).toContain('businesses.business-unmerged')
})
