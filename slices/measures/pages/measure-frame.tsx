import type { Child } from 'hono/jsx'
import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Here, historyOf } from '#platform'
import { groundsOf, type Thread, ThreadOf, threadOf } from '#slices/evidence'
import { LinkButton, Page, SampleTag, Tabs, Tag } from '#ui'
import * as at from '../addresses.ts'
import { type Request, requestsOf } from '../drafts/tables.ts'
import { matches } from '../matches/addresses.ts'
import { papers } from '../papers/addresses.ts'
import { may } from '../permissions.ts'
import { measureRef } from '../publications/tables.ts'
import { questionState } from '../questions/rules.ts'
import { questionsOf } from '../questions/tables.ts'
import { reasons } from '../reasons/addresses.ts'
import { stateLabels, stateOf } from '../requests/rules.ts'
import { measureRoles } from '../roles/addresses.ts'
import { requestedName, roundName } from '../rounds/rules.ts'
import { type Round, roundSeenBy } from '../rounds/tables.ts'
import { type Measure, measureSeenBy } from '../tables.ts'

/** What stands around every tab of a measure. */
export type MeasureView = {
  readonly measure: Measure
  readonly thread: Thread
  readonly latest: { readonly request: Request; readonly round: Round } | null
  readonly openQuestions: number
  readonly changes: number
  readonly isOwn: boolean
}

/** The measure with its thread, seen for the submission of its latest request. @throws {Missing} */
export async function viewOf(here: Here, measureId: string): Promise<MeasureView> {
  const measure = await measureSeenBy(here, measureId)
  const [request] = await requestsOf(here, measureId)
  const latest = request ? { request, round: await roundSeenBy(here, request.roundId) } : null
  const href = reasons({ measureId })
  const grounds = await groundsOf(here, measureRef(measureId))
  const thread = await threadOf(here, measureRef(measureId), {
    decision: latest?.request.requestedAt ? requestedName(latest.round) : undefined,
    missing:
      grounds.length > 0 || !here.opens(href)
        ? []
        : [{ side: 'up', kind: 'statistic', title: '根拠', act: { label: '根拠をつなぐ', href } }],
  })
  const questions = await questionsOf(here, measureId)
  return {
    measure,
    thread,
    latest,
    openQuestions: questions.filter((one) => questionState(one) === 'open').length,
    changes: (await historyOf(here, measureId)).length,
    isOwn: may.writeMeasures(here.person) && here.person.section?.id === measure.sectionId,
  }
}

const year = (value: number) => formatFiscalYear(toFiscalYear(value))

export function MeasureFrame(props: {
  view: MeasureView
  tab: 'purpose' | 'budget' | 'dialogue' | 'log'
  children?: Child
}) {
  const { measure, thread, latest, isOwn } = props.view
  const params = { measureId: measure.id }
  return (
    <Page
      title={measure.name}
      back={at.measures()}
      lede={`${measure.intent}　開始 ${year(measure.startedYear)}、終期 ${measure.sunsetYear === null ? '未定' : year(measure.sunsetYear)}。`}
      tags={
        <>
          {latest && (
            <Tag kind="key">
              {`${roundName(latest.round)} ${stateLabels[stateOf(latest.request, latest.round)]}`}
            </Tag>
          )}
          <Tag>{measure.newness}</Tag>
          {measure.sunsetYear === null && <Tag kind="warn">終期未定</Tag>}
          {measure.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          {isOwn && (
            <LinkButton href={at.measureEdit(params)} kind="sub">
              事業を直す
            </LinkButton>
          )}
          <LinkButton href={papers(params)} kind="sub">
            帳票
          </LinkButton>
          <LinkButton href={matches(params)} kind="sub">
            使える補助制度
          </LinkButton>
          <LinkButton href={measureRoles(params)} kind="sub">
            体制
          </LinkButton>
          {isOwn && (
            <LinkButton href={reasons(params)} kind="ev">
              根拠をつなぐ
            </LinkButton>
          )}
        </>
      }
    >
      <ThreadOf thread={thread} />
      <Tabs
        label="この事業"
        items={[
          { label: '目的と公益性', href: at.measure(params), current: props.tab === 'purpose' },
          { label: '指標と予算', href: at.budget(params), current: props.tab === 'budget' },
          {
            label: '財政課',
            href: at.dialogue(params),
            current: props.tab === 'dialogue',
            count: props.view.openQuestions > 0 ? `質問${props.view.openQuestions}` : undefined,
          },
          {
            label: '変更の記録',
            href: at.log(params),
            current: props.tab === 'log',
            count: props.view.changes,
          },
        ]}
      />
      {props.children}
    </Page>
  )
}
