import { action } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { issueLetter } from '../../letters/tables.ts'
import { may } from '../../permissions.ts'
import { RosterForm } from '../forms.ts'
import { rosterContent } from '../pages/roster-content.tsx'
import { membersOn } from '../tables.ts'

/** 委員名簿 of today as a numbered paper, in the version that may be published. */
export const issueRoster = action({
  verb: 'councils.issue-roster',
  may: may.writeBodies,
  form: RosterForm,

  async run(here, { bodyId }) {
    const body = await bodySeenBy(here, bodyId)
    const members = await membersOn(here, bodyId, here.today)
    const { letterId, label } = await issueLetter(here, {
      kind: '委員名簿',
      title: `委員名簿　${body.name}`,
      bodyId,
      forMembers: true,
      draw: (number) => rosterContent(body, members, { isPublic: true, on: here.today, number }),
    })
    return {
      about: bodyId,
      params: { letterId },
      noted: { label, members: members.length },
      say: `委員名簿を${label}として発行しました。`,
    }
  },
})
