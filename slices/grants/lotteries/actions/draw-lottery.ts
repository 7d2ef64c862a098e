import { dayInJapan } from '#packages/japan'
import { action, insist, notify, RuleBroken } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { arrivalOrderOf } from '../../arrival-orders/tables.ts'
import { tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { DrawForm } from '../forms.ts'
import {
  drawnAmong,
  theNumberCameAfterThem,
  theSecretIsTheSealedOne,
  theyWaitForTheLot,
} from '../rules.ts'
import { keepLottery, sealedSecretOf } from '../tables.ts'

/**
 * 公開の抽選 of 先着型: the secret sealed before the opening, and a number that nobody knew while the
 * applications came, make the order; both stand in public from now on.
 */
export const drawLottery = action({
  verb: 'grants.draw-arrival-lottery',
  may: may.fixAssignments,
  form: DrawForm,

  async run(here, { callId, together, publicNumber, numberOn, numberSource }) {
    const call = await callWrittenBy(here, callId)
    const before = await arrivalOrderOf(here, call)
    const { line } = before
    const group = line.filter((one) => one.standing === '抽選を待つ' && one.together === together)
    const [first] = group
    insist(theyWaitForTheLot(group.length))
    const sealed = await sealedSecretOf(here, callId)
    if (sealed === null || first === undefined)
      throw new RuleBroken('審査基準が封印されていないため、抽選できません。')
    insist(
      theNumberCameAfterThem(numberOn, dayInJapan(first.row.countsAt), here.today),
      theSecretIsTheSealedOne(sealed.secretHex, sealed.secretHash),
    )
    const tickets = drawnAmong(
      callId,
      `${sealed.secretHex}.${publicNumber}`,
      group.map(({ row }) => row),
    )
    await keepLottery(here, {
      ...{ callId, together, publicNumber, numberSource, numberOn, tickets },
      ...sealed,
    })
    for (const { applicationId } of tickets) {
      const { businessId, schemeName, receiptLabel } = await caseSeenBy(here, applicationId)
      await notify(
        here,
        { accountIds: await accountsStandingFor(here, businessId) },
        `「${schemeName}」で同時に届いた申請の順を、公開の抽選で決めました（${receiptLabel}）。`,
        ownGrant({ applicationId }),
      )
    }
    await tellWhoseTurnCame(here, { ...call, callId }, before, '公開の抽選')
    return {
      about: callId,
      noted: { together, publicNumber, numberSource, order: tickets.map(({ no }) => no) },
      say: `抽選の順は、${tickets.map(({ no }) => no).join('、')}です。公開のページに載りました。`,
    }
  },
})
