import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import {
  endInterest,
  endOwnInterest,
  registerInterest,
  registerOwnInterest,
  registerReviewer,
} from './actions/register-reviewer.ts'
import * as at from './addresses.ts'
import { OwnInterestsPage, ReviewerPage, ReviewersPage } from './pages/reviewer-pages.tsx'

const reviewer = ({ reviewerId = '' }: Readonly<Record<string, string>>) =>
  at.reviewer({ reviewerId })
const onOwn = { again: OwnInterestsPage, next: () => at.ownInterests() }

export const routes = routeTable([
  {
    get: at.reviewers,
    may: may.managePanels,
    page: ReviewersPage,
    menu: { stage: 'act', label: '審査員', order: 27 },
    help: '補助金の審査をする方の名簿です。利害関係は本人が年に1回登録し、公募の締切の後に申請者と突き合わせます。',
  },
  {
    post: at.reviewers,
    may: may.managePanels,
    do: registerReviewer,
    again: ReviewersPage,
    next: (_, { about }) => at.reviewer({ reviewerId: about }),
  },
  {
    get: at.reviewer,
    may: may.managePanels,
    page: ReviewerPage,
    help: '一人の審査員の所属・任期と、登録された利害関係です。',
  },
  {
    post: at.interests,
    may: may.managePanels,
    do: registerInterest,
    again: ReviewerPage,
    next: reviewer,
  },
  {
    post: at.interestEnd,
    may: may.managePanels,
    do: endInterest,
    again: ReviewerPage,
    next: reviewer,
  },
  {
    get: at.ownInterests,
    may: may.reviewApplications,
    page: OwnInterestsPage,
    help: '自分と事業者との関わりを登録します。取り下げた登録も記録は残ります。',
  },
  { post: at.ownInterests, may: may.reviewApplications, do: registerOwnInterest, ...onOwn },
  { post: at.ownInterestEnd, may: may.reviewApplications, do: endOwnInterest, ...onOwn },
])
