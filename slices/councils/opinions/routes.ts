import { pidOf, routeTable, type Visit } from '#platform'
import { may } from '../permissions.ts'
import { groupOpinions, partOpinion, sortIntoAnIssue } from './actions/group-opinions.ts'
import { raiseIssueFromOpinion } from './actions/raise-issue.ts'
import { objectToRestatement, restateOpinion } from './actions/restate-opinion.ts'
import { sortOpinion } from './actions/sort-opinion.ts'
import { tellOpinions } from './actions/tell-opinions.ts'
import { writeOpinion } from './actions/write-opinion.ts'
import * as at from './addresses.ts'
import { OwnPage } from './pages/own-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { CandidatePage, SortingPage } from './pages/sorting-page.tsx'

type Names = Readonly<Record<string, string>>
const toOpinion = ({ opinionPid = '' }: Names) => at.opinion({ opinionPid })
/** A form of the opinion's page comes back on it; its address names the opinion in public, the form's does not. */
const again = ({ here, params, query, filled }: Visit<typeof at.restatement>) =>
  ShowPage({ here, params: { opinionPid: pidOf(here.city, params.opinionId) }, query, filled })
const toSorting = ({ meetingId = '' }: Names) => at.sorting({ meetingId })

export const routes = routeTable([
  {
    get: at.opinion,
    may: may.seePublished,
    page: ShowPage,
    help: '会議で述べられた一つの意見です。発言、事務局の言い直し、市の回答とその理由が並び、「どうなった？」から施策と議決した額まで進めます。',
  },
  {
    get: at.sorting,
    may: may.seeBodies,
    page: SortingPage,
    help: '一回の会議の発言から、意見と要望を選んで整理します。言い直しは120字までの一文です。発言した委員もこの言い直しを見て、違うときは自分の言い方を残せます。',
  },
  {
    get: at.candidate,
    may: may.sortOpinions,
    page: CandidatePage,
    help: '一つの発言を、意見として一文に言い直します。同じ趣旨の意見があれば、まとめて一つに回答します。',
  },
  {
    post: at.candidate,
    may: may.sortOpinions,
    do: sortOpinion,
    again: CandidatePage,
    next: toSorting,
  },
  {
    post: at.written,
    may: may.sortOpinions,
    do: writeOpinion,
    again: SortingPage,
    next: toSorting,
  },
  {
    get: at.ownOpinions,
    may: may.sitInBodies,
    page: OwnPage,
    menu: { stage: 'decide', label: '自分の意見', order: 42 },
    help: '自分が会議で述べた意見の一覧です。市の回答と、反映した施策が並びます。',
  },
  {
    post: at.restatement,
    may: may.sortOpinions,
    do: restateOpinion,
    again,
    next: toOpinion,
  },
  { post: at.objection, may: may.sitInBodies, do: objectToRestatement, again, next: toOpinion },
  { post: at.group, may: may.sortOpinions, do: groupOpinions, again, next: toOpinion },
  { post: at.parting, may: may.sortOpinions, do: partOpinion, again, next: toOpinion },
  { post: at.newIssue, may: may.sortOpinions, do: raiseIssueFromOpinion, again, next: toOpinion },
  { post: at.issues, may: may.sortOpinions, do: sortIntoAnIssue, again, next: toOpinion },
  { every: 'hour', do: tellOpinions },
])
