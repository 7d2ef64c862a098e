import { expect, test } from 'vitest'
import { type Sql, sql, within } from '#platform'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { beginOwnDraft, fillDraft, sendDraft } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const callId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
house.town.at('2026-12-01T10:00:00+09:00')
const applicationId = await beginOwnDraft(house.town, people.business, callId)
await fillDraft(house.town, people.business, applicationId, {
  ...{ representative: '月岡 由美', title: '春の商談', fairName: '春の見本市' },
  ...{ plan: '新しい枠を並べて売る。', startsOn: '2027-01-10', endsOn: '2027-03-20' },
  lines: [['C1', '小間料', '330000', '']],
})
const save = (field: string) => sql`
  insert into grants.draft_saves (city, application_id, seq, field, value, saved_at, saved_name)
  values (182079, ${applicationId}::uuid, 900, ${field}, 'x', now(), '見本')`
const person = await house.town.person(people.business)
/** As the program's own role, whatever an action might try. */
const run = (statement: Sql) =>
  within(house.grounds, { city: 182079, mode: 'write', person: async () => person }, (here) =>
    here.db.run(statement),
  )

test('before it is received an answer is kept and a file taken back; a receipt that is none is missing', async () => {
  expect(await run(save('note'))).toBe(1)
  const receiptId = crypto.randomUUID()
  expect((await house.as(people.business).get(at.receipt({ receiptId }))).status).toBe(404)
})

test('what was received stays: the program’s role writes over no receipt, no file of it, no step and no answer', async () => {
  await sendDraft(house.town, people.business, applicationId)
  await expect(run(save('plan'))).rejects.toThrow('row-level security')
  for (const statement of [
    sql`update grants.receipts set channel = '紙'`,
    sql`delete from grants.receipt_files`,
    sql`update grants.application_steps set to_state = '採択'`,
    sql`delete from grants.attachments`,
    sql`update grants.draft_saves set value = ''`,
  ])
    await expect(run(statement)).rejects.toThrow('permission denied')
  expect(
    await run(sql`update grants.attachments set removed_at = now()
      where application_id = ${applicationId}::uuid`),
  ).toBe(0)
  expect(
    await run(sql`delete from grants.draft_saves where application_id = ${applicationId}::uuid`),
  ).toBe(0)
})

test('another business and the public find no receipt; the applicant reads it, with the hash of each file', async () => {
  const receiptId = await value('select id from grants.receipts where application_id = $1', [
    applicationId,
  ])
  const path = at.receipt({ receiptId })
  expect((await house.asNobody().get(path)).status).toBe(303)
  expect((await house.as(people.proxy).get(path)).status).toBe(404)
  expect((await house.as(people.headElsewhere).get(path)).status).toBe(404)
  const page = await (await house.as(people.business).get(path)).text()
  const hash = await value('select sha256 from grants.attachments where application_id = $1', [
    applicationId,
  ])
  expect(page).toContain(hash.slice(0, 16))
})
