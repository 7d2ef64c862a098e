import { action, insist, insistFresh } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { issueLetter } from '../../letters/tables.ts'
import { writeEnd } from '../../member-moves/tables.ts'
import { keepPerson } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { EndForm, NominationForm } from '../forms.ts'
import { endContent } from '../pages/appointment-content.tsx'
import { aSuccessorIsNamed, itHoldsTheSeat, theLastDayIsInTheTerm } from '../rules.ts'
import { keepMember, memberSeenBy } from '../tables.ts'

/** 辞任 or 解職; a seat by office goes over to whoever holds the office next, as a candidate. */
export const endMembership = action({
  verb: 'councils.end-membership',
  may: may.decideOnBodies,
  form: EndForm,

  async run(here, { memberId, kind, endedOn, reason, version, ...successor }) {
    const member = await memberSeenBy(here, memberId)
    insistFresh(version, member.version, { name: member.name }, { name: '氏名' })
    insist(
      itHoldsTheSeat(member, here.today),
      theLastDayIsInTheTerm(member, endedOn),
      aSuccessorIsNamed(member, successor),
    )
    const body = await bodySeenBy(here, member.bodyId)
    const title = kind === '辞任' ? '礼状' : '解嘱通知'
    const { label } = await issueLetter(here, {
      kind: title,
      title: `${title}　${member.name}様（${body.name}）`,
      bodyId: body.id,
      memberId,
      draw: (number) => endContent(body, member, { kind, endedOn, number }),
    })
    await writeEnd(here, memberId, { on: endedOn, kind, reason, label })
    if (successor.successorName !== '' && successor.successorFrom !== null) {
      const typed = NominationForm.parse({
        bodyId: body.id,
        name: successor.successorName,
        kana: successor.successorKana || successor.successorName,
        affiliation: member.affiliation,
        post: member.post,
        category: member.category,
        capacity: member.capacity,
        office: member.office,
        termFrom: successor.successorFrom,
        termTo: member.termTo,
        fillsVacancy: 'on',
        isSample: member.isSample ? 'on' : undefined,
      })
      await keepMember(here, await keepPerson(here, typed), typed, 1)
    }
    return {
      about: memberId,
      noted: { kind, endedOn, reason, label },
      say: `${title}は${label}です。`,
    }
  },
})
