import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { awarding } from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts, paidCase } from '../../case-examples/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

// Scenario 14: the worked examples of 加算金, from 取消し to what the recipient is told to pay.
const house = await openHouse('grants', routes, fills)
const { value, on, posted, decided, paperOf } = caseDesk(house)
await lastingAccounts(house.value)
await house.value(
  `update measures.stage_amounts set amount_yen = amount_yen + 9000000 where line_id =
    (select line_id from grants.calls order by opens_at limit 1) returning 1`,
)
const reason = '要綱第12条に反する使い方のため。'

type Money = readonly (readonly [string, number])[]

/** Cancelled and asked back on a day, for as long that nothing is late; then paid. @returns what is owed besides */
async function addedFor(
  number: number,
  [received, cancelledYen, orderedOn, repaid]: readonly [Money, number, string, Money],
): Promise<{ added: string; late: string; paper: string }> {
  on('2026-06-29')
  const { applicationId } = await draftedCase(house.value, number, 1_200_000)
  await decided(applicationId, awarding)
  for (const [day, yen] of received) await paidCase(house.value, applicationId, yen, day)
  on(orderedOn)
  const officer = house.as(people.officer)
  await posted(
    officer.post(at.cancellationDraft({ applicationId }), {
      ...{ cancelledYen: String(cancelledYen), ground: '他の用途への使用', ruleRef: '要綱第12条' },
      ...{ hearing: '契約のため不要', heardOn: '', reason },
    }),
  )
  await decided(applicationId, at.cancelling)
  await posted(officer.post(at.returnDraft({ applicationId }), { days: '120', reason }))
  await decided(applicationId, at.ordering)
  const returnId = await value('select id from grants.returns where application_id = $1', [
    applicationId,
  ])
  for (const [day, yen] of repaid) {
    on(day)
    const paid = { paidOn: day, amountYen: String(yen), voucherNo: 'R-1' }
    await posted(house.as(people.finance).post(at.repayment({ returnId }), paid))
  }
  const due = (which: string) =>
    value(`select ${which}_due_yen from grants.returns where id = $1`, [returnId])
  return {
    added: await due('added'),
    late: await due('late'),
    paper: await paperOf(applicationId, '加算金・延滞金通知書'),
  }
}
const whole = [['2026-09-30', 1_200_000]] as const
const twice = [
  ['2026-09-30', 900_000],
  ['2027-04-28', 300_000],
] as const

test('G7: 1,200,000 of 30 September 2026, repaid on 20 May 2027, bears 83,880', async () => {
  const repaid = [['2027-05-20', 1_200_000]] as const
  const borne = await addedFor(951, [whole, 1_200_000, '2027-03-01', repaid])
  expect([borne.added, borne.late]).toEqual(['83880', '0'])
  expect(borne.paper).toContain('83,880円')
})

test('G7 in parts: 500,000 on 31 March 2027 goes to the principal, and 76,380 is borne', async () => {
  const repaid = [
    ['2027-03-31', 500_000],
    ['2027-05-20', 700_000],
  ] as const
  const borne = await addedFor(952, [whole, 1_200_000, '2027-03-01', repaid])
  expect([borne.added, borne.late]).toEqual(['76380', '0'])
  expect(borne.paper).toContain('76,380円')
})

test('G8: 500,000 of two receipts is taken from the last one backwards, 22,200', async () => {
  const repaid = [['2027-06-30', 500_000]] as const
  expect(await addedFor(953, [twice, 500_000, '2027-05-06', repaid])).toMatchObject({
    added: '22200',
    late: '0',
  })
})

test('G8b: 200,000 of it a month earlier, 20,400', async () => {
  const repaid = [
    ['2027-05-31', 200_000],
    ['2027-06-30', 300_000],
  ] as const
  expect(await addedFor(954, [twice, 500_000, '2027-05-06', repaid])).toMatchObject({
    added: '20400',
    late: '0',
  })
})
