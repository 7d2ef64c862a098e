import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { announceMeeting, conveneMeeting } from './actions/convene-meeting.ts'
import { draftMeeting, reviseMeeting } from './actions/draft-meeting.ts'
import { adjournMeeting, closeMeeting, openMeeting } from './actions/open-meeting.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { RunningPage } from './pages/running-page.tsx'
import {
  AgendaPage,
  agendaDocx,
  agendaPdf,
  SeatingPage,
  seatingDocx,
  seatingPdf,
} from './pages/sheet-pages.tsx'
import { ShowPage } from './pages/show-page.tsx'

type Names = Readonly<Record<string, string>>
const toMeeting = ({ meetingId = '' }: Names) => at.meeting({ meetingId })
const toRunning = ({ meetingId = '' }: Names) => at.running({ meetingId })

export const routes = routeTable([
  {
    get: at.newMeeting,
    may: may.writeBodies,
    page: NewPage,
    help: '次の会議を起案します。「この会議で変える市の決定」を先に書くと、根拠と資料を選びやすくなります。',
  },
  {
    post: at.meetings,
    may: may.writeBodies,
    do: draftMeeting,
    again: NewPage,
    next: toMeeting,
  },
  {
    get: at.meeting,
    may: may.seeBodies,
    page: ShowPage,
    help: '一つの会議です。右に次第と顔ぶれ、左に資料と発言が並びます。招集・公表の期限は、市役所の開庁日で数えます。',
  },
  {
    get: at.meetingEdit,
    may: may.writeBodies,
    page: EditPage,
    help: '日時や場所を直します。日を変えると、まだ済んでいない手順の期限も変わります。',
  },
  {
    post: at.meetingEdit,
    may: may.writeBodies,
    do: reviseMeeting,
    again: EditPage,
    next: toMeeting,
  },
  {
    post: at.convening,
    may: may.writeBodies,
    do: conveneMeeting,
    again: ShowPage,
    next: toMeeting,
  },
  {
    post: at.announcement,
    may: may.writeBodies,
    do: announceMeeting,
    again: ShowPage,
    next: toMeeting,
  },
  {
    get: at.running,
    may: may.runMeetings,
    page: RunningPage,
    help: '会議の間、開いておく画面です。着席と退席を記録すると、定足数を数え直します。表決は、その時刻の出席で数え、定足数を欠く間はできません。',
  },
  { post: at.opening, may: may.runMeetings, do: openMeeting, again: RunningPage, next: toRunning },
  {
    post: at.adjournment,
    may: may.runMeetings,
    do: adjournMeeting,
    again: RunningPage,
    next: toMeeting,
  },
  { post: at.closing, may: may.runMeetings, do: closeMeeting, again: RunningPage, next: toMeeting },
  {
    get: at.agenda,
    may: may.seeBodies,
    page: AgendaPage,
    help: '次第です。議題の時間から、始まる時刻を計算しています。',
  },
  { get: at.agendaPdf, may: may.seeBodies, file: agendaPdf },
  { get: at.agendaDocx, may: may.seeBodies, file: agendaDocx },
  {
    get: at.seating,
    may: may.seeBodies,
    page: SeatingPage,
    help: '席次表です。欠席と答えた委員は出ません。',
  },
  { get: at.seatingPdf, may: may.seeBodies, file: seatingPdf },
  { get: at.seatingDocx, may: may.seeBodies, file: seatingDocx },
])
