import { routeTable } from '#platform'
import { answer as answerPage } from '../answers/addresses.ts'
import { sorting } from '../opinions/addresses.ts'
import { may } from '../permissions.ts'
import * as reports from '../year-reports/addresses.ts'
import { ReportPage, reportCsv, reportDocx, reportPdf } from '../year-reports/pages/show-page.tsx'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { draftsWaiting, meetingsToSort } from './tables.ts'

export const routes = routeTable([
  {
    get: at.overview,
    may: may.readStatus,
    page: ListPage,
    menu: { stage: 'decide', label: '会議の意見と回答', order: 41 },
    help: '会議体ごとに、述べられた意見、回答を待つもの、期日の来た今後検討の件数です。会議体を選ぶと「前回意見の対応状況」が開きます。',
  },
  {
    get: reports.report,
    may: may.readYearReports,
    page: ReportPage,
    help: '一年度の会議の開催状況です。会議ごとの開催、出席、傍聴、意見、回答の区分の件数が並びます。PDF・Word・CSVでも出せます。',
  },
  { get: reports.pdf, may: may.readYearReports, file: reportPdf },
  { get: reports.document, may: may.readYearReports, file: reportDocx },
  { get: reports.csv, may: may.readYearReports, file: reportCsv },
  {
    may: may.sortOpinions,
    async today(here) {
      return (await meetingsToSort(here)).slice(0, 10).map((meeting) => ({
        kind: 'stuck' as const,
        on: null,
        title: `発言を意見として整理する：${meeting.bodyName}　第${meeting.number}回`,
        note: `${meeting.count}件`,
        href: sorting({ meetingId: meeting.meetingId }),
        stage: 'decide' as const,
        tag: '意見',
      }))
    },
  },
  {
    may: may.approveAnswers,
    async today(here) {
      const waiting = (await draftsWaiting(here)).filter(({ label }) => label !== '')
      return waiting.map((draft) => ({
        kind: 'stuck' as const,
        on: null,
        title: `回答案を決裁する：${draft.label}`,
        note: '書いた人とは別の人が決裁します',
        href: answerPage({ answerId: draft.answerId }),
        stage: 'decide' as const,
        tag: '回答案',
      }))
    },
  },
])
