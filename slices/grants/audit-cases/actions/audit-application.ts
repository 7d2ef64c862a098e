import { addMonths } from '#packages/japan'
import { action, type Here, insist, insistFresh, Missing } from '#platform'
import { settingOn } from '#platform/settings'
import { isOutsideTheCase } from '../../appeals/tables.ts'
import { keepReading } from '../../audit-readings/tables.ts'
import { yearsThatCount } from '../../conflicts/forms.ts'
import { conflictsFound, type Found, namedIn } from '../../conflicts/rules.ts'
import { asApplicant, conflictsOf, membersMatched, receivedNamed } from '../../conflicts/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { knownTies } from '../../known-ties/tables.ts'
import { may } from '../../permissions.ts'
import { CaseForm, ClosingForm, OriginalForm, ReadingForm } from '../forms.ts'
import {
  anOutsiderCloses,
  anotherMemberReads,
  everythingIsLookedAt,
  itIsOpen,
  itIsSeenToday,
  pointsFrom,
  thePointsFit,
  twoAreEnough,
  whatDiffersSaysHow,
  whatWasFoundIsSaid,
} from '../rules.ts'
import {
  type AuditCase,
  auditCaseSeenBy,
  freeReaders,
  keepClosed,
  keepMatched,
  keepOriginal,
  originalsOf,
} from '../tables.ts'

type Of = { readonly drawId: string; readonly applicationId: string }

async function openCase(here: Here, of: Of): Promise<AuditCase> {
  const one = await auditCaseSeenBy(here, of)
  insist(itIsOpen(one.closedAt))
  return one
}

/** 利益相反, matched again with the register of today: what nobody knew then is new. */
export const matchAgain = action({
  verb: 'grants.match-audit-conflicts',
  may: may.recordAudits,
  form: CaseForm,

  async run(here, { version, ...of }) {
    const one = await openCase(here, of)
    insistFresh(version, one.version, {}, {})
    const received = await receivedNamed(here, one.applicationId)
    const since = addMonths(here.today, -12 * (await settingOn(here, yearsThatCount)))
    const panel = await membersMatched(here, one.callId)
    const found: readonly Found[] = [
      ...conflictsFound(
        panel,
        [asApplicant(received)],
        await knownTies(here, one.callId, since),
        since,
        here.today,
      ),
      ...namedIn(panel, received.text).map((reviewerId) => ({
        ...{ reviewerId, applicationId: one.applicationId, kind: 'K10' as const },
        ...{ level: '個別除斥' as const, evidence: '申請の本文に氏名がある' },
      })),
    ]
    const known = new Set(
      (await conflictsOf(here, one.callId))
        .filter(({ applicationId }) => applicationId === one.applicationId)
        .map(({ reviewerId, kind }) => `${reviewerId} ${kind}`),
    )
    const names = new Map(panel.map(({ reviewerId, name }) => [reviewerId, name]))
    const again = found.map(({ reviewerId, kind, evidence }) => ({
      ...{ reviewerId, kind, evidence, name: names.get(reviewerId) ?? '' },
      isKnown: known.has(`${reviewerId} ${kind}`),
    }))
    await keepMatched(here, one, again)
    const fresh = again.filter(({ isKnown }) => !isKnown).length
    return {
      about: one.applicationId,
      noted: { found: again.length, fresh },
      say: `今日の登録と照らしました。新しい該当は${fresh}件です。`,
    }
  },
})

/** What a member read again on paper, typed by the hall and marked as such; on the screen the reader writes it. */
export const readAgain = action({
  verb: 'grants.keep-audit-reading',
  may: may.recordAudits,
  form: ReadingForm,

  async run(here, { reviewerId, points: typed, note, ...of }) {
    const one = await openCase(here, of)
    const set = await sealedCriteriaOf(here, one.callId)
    if (set === null) throw new Missing()
    const points = pointsFrom(typed)
    const free = await freeReaders(here, one.applicationId)
    insist(
      twoAreEnough(one.readings),
      anotherMemberReads(free.some((reader) => reader.reviewerId === reviewerId)),
      thePointsFit(points, set.criteria.length, set.scaleMax),
    )
    await keepReading(here, one, { reviewerId, points, comments: [], note, way: '紙' })
    return {
      about: one.applicationId,
      noted: { reviewerId, points, way: '紙' },
      say: '紙で届いた読み直しを記録しました。',
    }
  },
})

/** 原本 of one receipt. */
export const checkOriginal = action({
  verb: 'grants.check-audit-original',
  may: may.recordAudits,
  form: OriginalForm,

  async run(here, { expenseId, result, seenOn, note, ...of }) {
    const one = await openCase(here, of)
    const known = (await originalsOf(here, one)).find((row) => row.expenseId === expenseId)
    if (!known) throw new Missing()
    insist(itIsSeenToday(seenOn, here.today), whatDiffersSaysHow(result, note))
    await keepOriginal(here, one, { expenseId, result, seenOn, note })
    return {
      about: one.applicationId,
      noted: { item: known.item, result, note },
      say: `「${known.item}」の原本の結果を記録しました。`,
    }
  },
})

/** The end of one audit, by somebody who had no part in the case. */
export const closeAudit = action({
  verb: 'grants.close-audit',
  may: may.recordAudits,
  form: ClosingForm,

  async run(here, { finding, note, version, ...of }) {
    const one = await openCase(here, of)
    insistFresh(version, one.version, { note: one.findingNote }, { note: '結果の説明' })
    insist(
      anOutsiderCloses(await isOutsideTheCase(here, one)),
      everythingIsLookedAt(one),
      whatWasFoundIsSaid(finding, one),
    )
    await keepClosed(here, one, finding, note)
    return { about: one.applicationId, noted: { finding, note }, say: '監査の結果を記録しました。' }
  },
})
