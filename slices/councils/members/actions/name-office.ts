import { action, insist, insistFresh } from '#platform'
import { writeOffice } from '../../member-moves/tables.ts'
import { peopleAccountIsFree } from '../../people/rules.ts'
import { accountsFree, joinAccount } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { AccountForm, OfficeForm } from '../forms.ts'
import { itHoldsTheSeat } from '../rules.ts'
import { memberSeenBy, membersOn } from '../tables.ts'

/** 互選, or named by the mayor: one 会長, whose office passes from the one before. */
export const nameOffice = action({
  verb: 'councils.name-office',
  may: may.writeBodies,
  form: OfficeForm,

  async run(here, { memberId, office, version }) {
    const member = await memberSeenBy(here, memberId)
    insistFresh(version, member.version, { office: member.officeInBody }, { office: '役' })
    insist(itHoldsTheSeat(member, here.today))
    const before = (await membersOn(here, member.bodyId, here.today)).filter(
      (one) => one.officeInBody === '会長' && one.id !== memberId,
    )
    if (office === '会長') for (const one of before) await writeOffice(here, one.id, '')
    await writeOffice(here, memberId, office === '委員' ? '' : office)
    return {
      about: memberId,
      noted: { before: before.map(({ id }) => id), after: office },
      say: `${member.name}委員を${office}としました。`,
    }
  },
})

/** The member signs in with this account, and meets the papers of the own bodies. */
export const joinMemberAccount = action({
  verb: 'councils.join-account',
  may: may.writeBodies,
  form: AccountForm,

  async run(here, { memberId, accountId }) {
    const member = await memberSeenBy(here, memberId)
    const free = await accountsFree(here, member.personId)
    insist(
      peopleAccountIsFree(
        free.map(({ id }) => id),
        accountId,
      ),
    )
    await joinAccount(here, member.personId, accountId)
    return {
      about: memberId,
      noted: { before: member.accountId, after: accountId },
      say: accountId === null ? 'アカウントを外しました。' : 'アカウントと結びました。',
    }
  },
})
