import { action, insist, insistFresh } from '#platform'
import { itIsEstablished, letterOf } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { seatsOf } from '../../category-seats/tables.ts'
import { issueLetter } from '../../letters/tables.ts'
import {
  breachesOf,
  everyBreachHasAReason,
  type LimitReason,
  termNumber,
  totalYears,
} from '../../limits/rules.ts'
import { writeAppointment } from '../../member-moves/tables.ts'
import { may } from '../../permissions.ts'
import { AppointmentForm } from '../forms.ts'
import { appointmentContent } from '../pages/appointment-content.tsx'
import { itHasAccepted, theSeatIsFree } from '../rules.ts'
import { factsOf, memberSeenBy, termsOf } from '../tables.ts'

/** 委嘱: the limits are looked at, each breach has its reason, and the letter has its number. */
export const appointMember = action({
  verb: 'councils.appoint-member',
  may: may.decideOnBodies,
  form: AppointmentForm,

  async run(here, { memberId, appointedOn, decision, version, ...reasons }) {
    const member = await memberSeenBy(here, memberId)
    insistFresh(version, member.version, { name: member.name }, { name: '氏名' })
    const body = await bodySeenBy(here, member.bodyId)
    insist(itIsEstablished(body), itHasAccepted(member, here.today))
    const seat = (await seatsOf(here, body.id)).find(({ category }) => category === member.category)
    if (seat && !member.isTemporary)
      insist(theSeatIsFree(seat.taken, seat.seatsMax, member.category))

    const earlier = await termsOf(here, member, member.id)
    const term = { from: member.termFrom, to: member.termTo, fillsVacancy: member.fillsVacancy }
    const facts = await factsOf(here, member, appointedOn)
    const breaches = breachesOf(
      {
        termNumber: termNumber(earlier, term, body.termMonths),
        totalYears: totalYears(earlier, term),
        otherPosts: facts.otherPosts,
        capacity: member.capacity,
      },
      body,
    )
    const given: Record<'期数' | '年数' | '兼職', LimitReason | null> = {
      期数: reasons.reasonTerms,
      年数: reasons.reasonYears,
      兼職: reasons.reasonPosts,
    }
    insist(everyBreachHasAReason(breaches, given))
    const kept = breaches.flatMap(({ kind }) => {
      const reason = given[kind]
      return reason === null ? [] : [{ kind, reason }]
    })
    const kind = letterOf(body.basis)
    const { label } = await issueLetter(here, {
      kind,
      title: `${kind}　${member.name}様（${body.name}）`,
      bodyId: body.id,
      memberId,
      draw: (number) => appointmentContent(body, member, appointedOn, number),
    })
    await writeAppointment(here, memberId, { on: appointedOn, label, reasons: kept })
    return {
      about: memberId,
      noted: { appointedOn, decision, label, reasons: kept },
      say: `委嘱しました。${kind}は${label}です。`,
    }
  },
})
