import { action, insist, insistFresh, Missing } from '#platform'
import { type Found, levelOf } from '../../conflicts/rules.ts'
import { keepFound, receivedOf } from '../../conflicts/tables.ts'
import { may } from '../../permissions.ts'
import { ownSeat } from '../../reviews/tables.ts'
import { HandInForm, KindForm, MarksForm } from '../forms.ts'
import { everyMarkHasItsKind, theAssignmentIsNotMade, theListIsNotHandedIn } from '../rules.ts'
import { handIn, linesFor, markLines, sayKind } from '../tables.ts'

/** Which firms of the shown part of the list the member is tied to. */
export const markTies = action({
  verb: 'grants.mark-ties',
  may: may.reviewApplications,
  form: MarksForm,

  async run(here, { callId, shown, marked }) {
    const seat = await ownSeat(here, callId)
    insist(theListIsNotHandedIn(seat.handedInAt), theAssignmentIsNotMade(seat.assignedAt))
    await markLines(
      here,
      callId,
      seat.reviewerId,
      shown,
      marked.filter((one) => shown.includes(one)),
    )
    return { about: callId, say: '印を保存しました。' }
  },
})

export const sayTieKind = action({
  verb: 'grants.say-tie-kind',
  may: may.reviewApplications,
  form: KindForm,

  async run(here, { callId, businessId, kind, isCompetitor }) {
    const seat = await ownSeat(here, callId)
    insist(theListIsNotHandedIn(seat.handedInAt), theAssignmentIsNotMade(seat.assignedAt))
    await sayKind(here, callId, seat.reviewerId, businessId, kind, isCompetitor)
    return { about: callId, say: '関わりの種類を保存しました。' }
  },
})

/** 申告の提出: what was said of firms that applied becomes a case; the member is not told of which. */
export const handInDeclaration = action({
  verb: 'grants.hand-in-declaration',
  may: may.reviewApplications,
  form: HandInForm,

  async run(here, { callId, version }) {
    const seat = await ownSeat(here, callId)
    if (seat.matchedAt === null) throw new Missing()
    insist(theListIsNotHandedIn(seat.handedInAt), theAssignmentIsNotMade(seat.assignedAt))
    insistFresh(version, seat.version, {}, {})
    const marked = (await linesFor(here, callId, seat.reviewerId)).filter((line) => line.isMarked)
    insist(everyMarkHasItsKind(marked.filter(({ kind }) => kind === null).length))
    const tied = new Map(marked.map((line) => [line.businessId, line]))
    const found = (await receivedOf(here, callId)).flatMap(
      ({ applicationId, businessId }): Found[] => {
        const line = tied.get(businessId)
        if (!line || line.kind === null) return []
        return [
          {
            reviewerId: seat.reviewerId,
            applicationId,
            kind: line.kind,
            level: levelOf(line.kind, line.isCompetitor),
            evidence: '混合名簿での本人の申告',
          },
        ]
      },
    )
    await keepFound(here, callId, found, '申告')
    await handIn(here, callId, seat.reviewerId)
    return { about: callId, say: '申告を提出しました。割当が済むとお知らせします。' }
  },
})
