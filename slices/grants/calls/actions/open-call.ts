import { z } from 'zod'
import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { action, event, type Here, insist, insistFresh, notify, pidOf } from '#platform'
import { link, publishBead } from '#slices/evidence'
import { lineRef, measureRef } from '#slices/measures'
import { criteriaSetsOf, keepCriteria } from '../../criteria/tables.ts'
import { thePanelStands } from '../../panels/rules.ts'
import { panelSizeOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { CriteriaChangeForm, instantOf, SealForm } from '../forms.ts'
import {
  itIsNotOpenedYet,
  itIsNotVoid,
  nobodyHasAppliedYet,
  roundLabel,
  stageOf,
  theCallHasNotClosed,
  theClosingIsLaterByTenDays,
  theCriteriaAreSealed,
  theHashWasPublicBefore,
} from '../rules.ts'
import {
  type Call,
  callWrittenBy,
  casesToEnd,
  markOpened,
  moveClosing,
  receivedOf,
} from '../tables.ts'
import { insistOnCriteria, sealVersion } from './prepare-call.ts'

export const callOpened = event('grants.call-opened', z.object({ callId: z.uuid() }))

const labels = { guide: '募集の案内' }

/** How a call is known in the thread. */
export const callRef = (callId: string) => ({ slice: 'grants', ref: `call:${callId}` })

/** 公募の公表: criteria and hash stand in public; applications are taken from the opening to the second. */
export const openCall = action({
  verb: 'grants.open-call',
  may: may.openCalls,
  form: SealForm,

  async run(here, { callId, version }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, labels)
    insist(
      itIsNotVoid(call.voidedAt),
      itIsNotOpenedYet(call.openedAt),
      theCriteriaAreSealed(call.sealedAt),
    )
    const label = roundLabel(formatFiscalYear(toFiscalYear(call.fiscalYear)), call.round)
    const { pid } = await publishBead(here, {
      ...callRef(callId),
      kind: 'call',
      title: `${call.schemeName}　${label}`,
      happenedOn: here.today,
      availableOn: here.today,
      audiences: ['public'],
      address: at.call({ callId }),
      fact: `${call.way}　配分額 ${formatYen(call.allotmentYen, { unit: '千円' })}千円`,
      fiscalYear: toFiscalYear(call.fiscalYear),
      sectionId: call.sectionId,
    })
    await link(here, { up: measureRef(call.measureId), down: callRef(callId), type: 'opens' })
    await link(here, { up: lineRef(call.lineId), down: callRef(callId), type: 'paid_from' })
    await markOpened(here, callId, pid)
    await here.announce(callOpened, { callId })
    return { about: callId, noted: { after: { label } }, say: '公募を公表しました。' }
  },
})

/** Whoever writes a draft wrote it for other criteria. @returns how many are told */
async function tellWriters(here: Here, call: Call, version: number): Promise<number> {
  const owners = new Set((await casesToEnd(here, call.id)).flatMap(({ ownerId }) => ownerId ?? []))
  return notify(
    here,
    { accountIds: [...owners] },
    `「${call.schemeName}」の審査基準を第${version}版に改め、締切をのばしました。下書きはそのまま残っています。`,
    at.guide({ callPid: pidOf(here.city, call.id) }),
  )
}

/** Criteria may change before anybody has applied: published, every writer told, and with ten more days. */
export const changeCriteria = action({
  verb: 'grants.change-criteria',
  may: may.sealCriteria,
  form: CriteriaChangeForm,

  async run(here, { callId, version, reason, closesOn, closesTime, ...typed }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, labels)
    const closesAt = instantOf(closesOn, closesTime)
    const stage = stageOf(call, here.now)
    insist(
      itIsNotVoid(call.voidedAt),
      theCriteriaAreSealed(call.sealedAt),
      theCallHasNotClosed(stage),
      stage === '公募中' || theHashWasPublicBefore(here.now, call.opensAt),
      nobodyHasAppliedYet(await receivedOf(here, callId)),
      theClosingIsLaterByTenDays(call.closesAt, closesAt),
      thePanelStands(call.way, await panelSizeOf(here, callId)),
    )
    insistOnCriteria(typed)
    const next = ((await criteriaSetsOf(here, callId))[0]?.version ?? 0) + 1
    await keepCriteria(here, callId, next, typed)
    const hash = await sealVersion(here, callId, next, reason)
    await moveClosing(here, callId, closesAt)
    const told = await tellWriters(here, call, next)
    return {
      about: callId,
      noted: { after: { version: next, hash, closesAt }, reason, told },
      say: `審査基準を第${next}版に改め、締切をのばしました。`,
    }
  },
})
