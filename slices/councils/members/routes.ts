import { routeTable } from '#platform'
import { body as bodyPage } from '../bodies/addresses.ts'
import { letter } from '../letters/addresses.ts'
import { may } from '../permissions.ts'
import { acceptSeat } from './actions/accept-seat.ts'
import { appointMember } from './actions/appoint-member.ts'
import { endMembership } from './actions/end-membership.ts'
import { endExpiredTerms } from './actions/expire-terms.ts'
import { issueRoster } from './actions/issue-roster.ts'
import { joinMemberAccount, nameOffice } from './actions/name-office.ts'
import { nominateMember } from './actions/nominate-member.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { RosterPage, rosterDocx, rosterPdf } from './pages/roster-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const onMember = {
  again: ShowPage,
  next: ({ memberId = '' }: Readonly<Record<string, string>>) => at.member({ memberId }),
}

export const routes = routeTable([
  {
    get: at.newMember,
    may: may.writeBodies,
    page: NewPage,
    help: '委員の候補を入れます。候補は課の中だけの記録です。任期が前の期と重なると、文で知らせます。',
  },
  {
    post: at.members,
    may: may.writeBodies,
    do: nominateMember,
    again: NewPage,
    next: ({ memberId = '' }) => at.member({ memberId }),
  },
  {
    get: at.member,
    may: may.seeBodies,
    page: ShowPage,
    help: '一人の委員の任期と、次の手順です。候補から、承諾、委嘱、辞任・任期満了の順に進みます。期数や兼職の上限を超えるときは、理由を選びます。',
  },
  { post: at.acceptance, may: may.writeBodies, do: acceptSeat, ...onMember },
  { post: at.appointment, may: may.decideOnBodies, do: appointMember, ...onMember },
  { post: at.end, may: may.decideOnBodies, do: endMembership, ...onMember },
  { post: at.office, may: may.writeBodies, do: nameOffice, ...onMember },
  { post: at.account, may: may.writeBodies, do: joinMemberAccount, ...onMember },
  {
    get: at.roster,
    may: may.seeBodies,
    page: RosterPage,
    help: '今日の委員名簿の下書きです。公表用は、本人が同意した氏名と所属だけを載せます。住所はどちらにも載りません。',
  },
  { get: at.rosterPdf, may: may.seeBodies, file: rosterPdf },
  { get: at.rosterDocx, may: may.seeBodies, file: rosterDocx },
  {
    post: at.rosters,
    may: may.writeBodies,
    do: issueRoster,
    again: RosterPage,
    next: ({ letterId = '', bodyId = '' }) =>
      letterId === '' ? bodyPage({ bodyId }) : letter({ letterId }),
  },
  { every: 'day', do: endExpiredTerms },
])
