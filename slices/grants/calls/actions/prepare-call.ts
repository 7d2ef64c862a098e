import { randomBytes } from 'node:crypto'
import { toFiscalYear } from '#packages/japan'
import { action, type Here, insist, insistFresh, sha256 } from '#platform'
import { budgetLineSeenBy } from '#slices/measures'
import {
  sealedSetOf,
  sealHash,
  theInterviewIsNotTooHeavy,
  theLotteryIsNamed,
  theMinimaAreOfTheScale,
  theWeightsMakeAHundred,
} from '../../criteria/rules.ts'
import { criteriaSetsOf, keepCriteria, sealCriteria } from '../../criteria/tables.ts'
import { theInterviewHasItsRule } from '../../interviews/rules.ts'
import { thePanelStands } from '../../panels/rules.ts'
import { panelSizeOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { thePublicInterestIsWritten } from '../../schemes/rules.ts'
import { editionOf, schemeWrittenBy } from '../../schemes/tables.ts'
import { CallEditForm, CallForm, CriteriaForm, type CriteriaTyped, SealForm } from '../forms.ts'
import {
  itIsNotOpenedYet,
  itIsNotSealedYet,
  itIsNotVoid,
  theAllotmentIsWithinTheLine,
  theHashWasPublicBefore,
} from '../rules.ts'
import { type Call, callWrittenBy, keepCall, writeCall } from '../tables.ts'

const labels = { guide: '募集の案内' }

/** 公募の準備: under the scheme as its edition stands today. */
export const prepareCall = action({
  verb: 'grants.prepare-call',
  may: may.writeCalls,
  form: CallForm,

  async run(here, { schemeId, isSample, ...typed }) {
    const scheme = await schemeWrittenBy(here, schemeId)
    const line = await budgetLineSeenBy(here, typed.lineId)
    insist(theAllotmentIsWithinTheLine(typed.allotmentYen, line.remainingYen))
    const year = toFiscalYear(line.fiscalYear)
    const callId = await keepCall(here, scheme, year, { ...typed, isSample })
    return {
      about: callId,
      params: { callId },
      noted: { after: { schemeId, ...typed } },
      say: '公募を準備しました。審査基準を書き、課長が封印すると始められます。',
    }
  },
})

export const reviseCall = action({
  verb: 'grants.revise-call',
  may: may.writeCalls,
  form: CallEditForm,

  async run(here, { callId, version, ...typed }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, labels)
    insist(itIsNotOpenedYet(call.openedAt), itIsNotVoid(call.voidedAt))
    const line = await budgetLineSeenBy(here, typed.lineId)
    insist(theAllotmentIsWithinTheLine(typed.allotmentYen, line.remainingYen))
    await writeCall(here, callId, typed)
    return { about: callId, noted: { after: typed }, say: '公募の準備を直しました。' }
  },
})

export function insistOnCriteria(typed: CriteriaTyped): void {
  insist(
    theWeightsMakeAHundred(typed.criteria),
    theMinimaAreOfTheScale(typed.criteria, typed.scaleMax),
    theInterviewIsNotTooHeavy(typed.interviewWeight),
    theInterviewHasItsRule(typed.interviewWeight, typed.interviewPlaces),
  )
}

/** 審査基準の案: written over until it is sealed. */
export const writeCriteria = action({
  verb: 'grants.write-criteria',
  may: may.writeCalls,
  form: CriteriaForm,

  async run(here, { callId, version, ...typed }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, labels)
    insist(itIsNotSealedYet(call.sealedAt), itIsNotVoid(call.voidedAt))
    insistOnCriteria(typed)
    await keepCriteria(here, callId, 1, typed)
    return {
      about: callId,
      noted: { after: typed },
      say: '審査基準の案を保存しました。課長が封印します。',
    }
  },
})

/** Gives the version of the criteria its secret and its hash: from now on the database refuses a change. */
export async function sealVersion(
  here: Here,
  callId: string,
  version: number,
  changeReason: string,
): Promise<string> {
  const sets = await criteriaSetsOf(here, callId)
  const set = sets.find((one) => one.version === version)
  insist(
    theWeightsMakeAHundred(set?.criteria ?? []),
    theLotteryIsNamed(set?.publicNumberName ?? ''),
  )
  const secretHex = randomBytes(32).toString('hex')
  const secretHash = sha256(secretHex)
  const hash = set ? sealHash(sealedSetOf({ ...set, secretHash })) : ''
  await sealCriteria(here, callId, version, { secretHex, secretHash, hash, changeReason })
  return hash
}

async function insistItMayBeSealed(here: Here, call: Call): Promise<void> {
  const edition = await editionOf(here, call.schemeId, call.edition)
  insist(
    itIsNotVoid(call.voidedAt),
    itIsNotSealedYet(call.sealedAt),
    thePublicInterestIsWritten(edition.publicInterest),
    theHashWasPublicBefore(here.now, call.opensAt),
    thePanelStands(call.way, await panelSizeOf(here, call.id)),
  )
}

/** 基準を封印: before anybody can know who will apply. */
export const sealCall = action({
  verb: 'grants.seal-criteria',
  may: may.sealCriteria,
  form: SealForm,

  async run(here, { callId, version }) {
    const call = await callWrittenBy(here, callId)
    insistFresh(version, call.version, { guide: call.guide }, labels)
    await insistItMayBeSealed(here, call)
    const hash = await sealVersion(here, callId, 1, '')
    return {
      about: callId,
      noted: { after: { hash } },
      say: '審査基準を封印しました。以後、基準は変えられません。',
    }
  },
})
