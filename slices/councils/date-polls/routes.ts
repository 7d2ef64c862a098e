import { routeTable, withQuery } from '#platform'
import { meeting as meetingPage, newMeeting } from '../meetings/addresses.ts'
import { may } from '../permissions.ts'
import { answerOwnDatePoll, recordDateAnswers } from './actions/answer-date-poll.ts'
import { addDateOption, beginDatePoll, remindOfDatePoll } from './actions/begin-date-poll.ts'
import { chooseDate, endDatePoll } from './actions/choose-date.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { ownDatePolls } from './tables.ts'

type Names = Readonly<Record<string, string>>
const toPoll = ({ datePollId = '' }: Names) => at.datePoll({ datePollId })
const onPoll = { again: ShowPage, next: toPoll }

export const routes = routeTable([
  {
    get: at.newDatePoll,
    may: may.writeBodies,
    page: NewPage,
    help: '招集の前に、出られる日を委員にたずねます。候補を二つ以上あげると、委員は自分の会議の画面で○△×を答えます。',
  },
  { post: at.datePolls, may: may.writeBodies, do: beginDatePoll, again: NewPage, next: toPoll },
  {
    get: at.datePoll,
    may: may.seeBodies,
    page: ShowPage,
    help: '候補の日ごとに、定足数の見込みを並べています。「足りる」は○だけで、「△しだい」は△を入れて、「未回答しだい」は答えていない人が皆来れば届きます。',
  },
  { post: at.options, may: may.writeBodies, do: addDateOption, ...onPoll },
  { post: at.answers, may: may.writeBodies, do: recordDateAnswers, ...onPoll },
  { post: at.reminder, may: may.writeBodies, do: remindOfDatePoll, ...onPoll },
  {
    post: at.choice,
    may: may.writeBodies,
    do: chooseDate,
    again: ShowPage,
    next: ({ bodyId = '', meetingId = '', datePollId = '' }) =>
      meetingId === ''
        ? withQuery(newMeeting({ bodyId }), { poll: datePollId })
        : meetingPage({ meetingId }),
  },
  { post: at.ending, may: may.writeBodies, do: endDatePoll, ...onPoll },
  {
    get: at.ownDatePoll,
    may: may.sitInBodies,
    page: OwnPage,
    help: '会議の候補の日です。○は出られる、△は調整すれば出られる、×は出られない日です。日が決まるまで、何度でも答え直せます。',
  },
  {
    post: at.ownAnswers,
    may: may.sitInBodies,
    do: answerOwnDatePoll,
    again: OwnPage,
    next: ({ datePollId = '' }) => at.ownDatePoll({ datePollId }),
  },
  {
    may: may.sitInBodies,
    async today(here) {
      const waiting = (await ownDatePolls(here)).filter(({ hasAnswered }) => !hasAnswered)
      return waiting.map(({ id, title, bodyName, answerBy }) => ({
        kind: 'due' as const,
        on: answerBy,
        title: `${title}を答える`,
        note: bodyName,
        href: at.ownDatePoll({ datePollId: id }),
        stage: 'decide' as const,
        tag: '日程調整',
      }))
    },
  },
])
