import type { Here } from '#platform'
import { Tabs } from '#ui'
import * as appealsAt from '../../appeals/addresses.ts'
import * as assignmentsAt from '../../assignments/addresses.ts'
import * as conflictsAt from '../../conflicts/addresses.ts'
import * as noticesAt from '../../notice-books/addresses.ts'
import * as minutesAt from '../../panel-minutes/addresses.ts'
import * as panelPapersAt from '../../panel-papers/addresses.ts'
import * as panelsAt from '../../panels/addresses.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import * as reasonsAt from '../../selection-reasons/addresses.ts'
import * as resultsAt from '../../selection-results/addresses.ts'
import * as selectionsAt from '../../selections/addresses.ts'

const parts = [
  ['panel', '審査員', panelsAt.panel],
  ['conflicts', '利益相反', conflictsAt.conflicts],
  ['assignments', '割当・採点', assignmentsAt.assignments],
  ['sheet', '採点集計表', sheetsAt.scoreSheet],
  ['minutes', '議事録', minutesAt.minutes],
  ['selection', '選定', selectionsAt.selection],
  ['reasons', '理由', reasonsAt.reasons],
  ['notices', '通知', noticesAt.notices],
  ['result', '公表', resultsAt.preview],
  ['appeals', '申出', appealsAt.appeals],
  ['papers', '帳票', panelPapersAt.panelPapers],
] as const

/** The parts of a review; those that the person may open. */
export function RoundTabs(props: {
  here: Here
  callId: string
  /** Null on the page of the call itself. */
  current: (typeof parts)[number][0] | null
}) {
  const { here, callId, current } = props
  return (
    <Tabs
      label="審査の手順"
      items={parts.flatMap(([key, label, at]) => {
        const href = at({ callId })
        return here.opens(href) ? [{ label, href, current: key === current }] : []
      })}
    />
  )
}
