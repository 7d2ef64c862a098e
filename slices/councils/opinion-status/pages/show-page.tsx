import { type Here, pidOf, type Visit, withQuery } from '#platform'
import { papersOf } from '#slices/evidence'
import {
  Day,
  Empty,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { ClassTag } from '../../answers/pages/answer-parts.tsx'
import { type AnswerClass, sharesByClass } from '../../answers/rules.ts'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { statusPage, statusRef } from '../../opinion-papers/tables.ts'
import { opinion as opinionPage } from '../../opinions/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import {
  answerText,
  isTwicePutOff,
  lastStep,
  meetingText,
  nowText,
  opinionText,
  type Reader,
  readerOf,
  relatedText,
  type StatusRow,
} from '../rules.ts'
import type { StatusCount } from '../tables.ts'
import { Issued } from './issued-list.tsx'

const readerLabels: Readonly<Record<Reader, string>> = {
  members: '委員と庁内（非公開の議題を含む）',
  public: '公開（公開した会議録の意見だけ）',
}

/** What became of what was said, as it stands now; and the papers that went out. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.status>) {
  const body = await bodySeenBy(here, params.bodyId)
  const reader = readerOf(query)
  const [page, forMembers, forEverybody] = await Promise.all([
    statusPage(here, body, reader, query.from),
    papersOf(here, statusRef(body.id, 'members')),
    papersOf(here, statusRef(body.id, 'public')),
  ])
  const { next, on, counts, lines, annexed, main, annex, prev, following } = page
  const self = (from: number | null) =>
    from === null ? null : withQuery(at.status(params), { reader: query.reader, from })
  const pager = { prevHref: self(prev), nextHref: self(following) }
  const asked = { reader }
  return (
    <Page
      title="前回意見の対応状況"
      lede={`${body.name}${next ? `　第${next.number}回会議の資料` : ''}`}
      back={bodyPage({ bodyId: body.id })}
      acts={
        <>
          <LinkButton href={withQuery(at.paper(params), asked)} kind="sub">
            印刷の形で見る
          </LinkButton>
          <LinkButton href={withQuery(at.csv(params), asked)} kind="sub" download>
            CSV
          </LinkButton>
        </>
      }
    >
      <Stack wide>
        <Counts counts={counts} lines={lines} />
        <StatusTable
          here={here}
          rows={main}
          on={on}
          caption="未回答、期日の来た今後検討、会議と議題の順"
          pager={annex.length === 0 ? pager : undefined}
        />
        {annex.length > 0 && (
          <Section title="別紙　報告を終えた意見" note={`${annexed}件`}>
            <StatusTable
              here={here}
              rows={annex}
              on={on}
              caption="報告を終えた意見"
              pager={pager}
            />
          </Section>
        )}
        {may.issueStatus(here.person) && lines > 0 && (
          <Section title="資料として確定する" note="確定した資料は、後で回答を改めても変わりません">
            <Form to={at.issuing(params)} name="issue" filled={filled} submit="確定して配る">
              <RadioField
                name="reader"
                label="だれに配るか"
                required
                value={reader}
                options={Object.entries(readerLabels).map(([value, label]) => ({ value, label }))}
              />
            </Form>
          </Section>
        )}
        <Issued papers={[...forMembers, ...forEverybody]} />
      </Stack>
    </Page>
  )
}

function Counts({ counts, lines }: { counts: readonly StatusCount[]; lines: number }) {
  const classes = new Map<AnswerClass, number>()
  for (const { answerClass, lines: some } of counts)
    if (answerClass) classes.set(answerClass, (classes.get(answerClass) ?? 0) + some)
  const answered = [...classes.values()].reduce((sum, some) => sum + some, 0)
  return (
    <Notice kind="info">
      {`意見${lines}件のうち、回答${answered}件、回答準備中${lines - answered}件。`}
      {sharesByClass(classes)
        .filter(({ count }) => count > 0)
        .map(
          ({ answerClass, count, ratio }) =>
            `${answerClass}${count}件${ratio === null ? '' : `（${(ratio * 100).toFixed(0)}％）`}`,
        )
        .join('、')}
      {answered > 0 && answered < 10 ? '（10件に満たないので割合は出しません）' : ''}
    </Notice>
  )
}

function StatusTable(props: {
  here: Here
  rows: readonly StatusRow[]
  on: Parameters<typeof nowText>[1]
  caption: string
  pager?: { readonly prevHref: string | null; readonly nextHref: string | null }
}) {
  const { here, on } = props
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      pager={props.pager}
      rowKey={(row) => row.groupId}
      empty={
        <Empty
          title="まだ意見がありません"
          why="会議の発言を意見として整理すると、回答と対応の状況がここに並びます。"
          stage="decide"
        />
      }
      fold
      columns={[
        {
          key: 'opinion',
          label: '意見',
          cell: (row) => (
            <>
              <a href={opinionPage({ opinionPid: pidOf(here.city, row.opinionId) })}>
                {`No.${row.numbers.join('・')}`}
              </a>{' '}
              <Lines text={opinionText(row)} />
            </>
          ),
        },
        { key: 'meeting', label: '回・議題', cell: (row) => <Lines text={meetingText(row)} /> },
        { key: 'who', label: '発言者', cell: (row) => row.speakers },
        {
          key: 'class',
          label: '区分',
          cell: (row) => {
            const step = lastStep(row)
            return (
              <>
                {step ? (
                  <ClassTag answerClass={step.answerClass} />
                ) : (
                  <Tag kind="warn">回答準備中</Tag>
                )}
                {isTwicePutOff(row) && <Tag kind="bad">2回連続</Tag>}
              </>
            )
          },
        },
        { key: 'answer', label: '回答と理由', cell: (row) => <Lines text={answerText(row)} /> },
        {
          key: 'due',
          label: '担当・時期',
          cell: (row) => (
            <>
              {row.section}
              <br />
              <Day on={lastStep(row)?.dueOn ?? lastStep(row)?.nextOn ?? null} form="short" />
            </>
          ),
        },
        { key: 'now', label: '現在の状況', cell: (row) => <Lines text={nowText(row, on)} /> },
        {
          key: 'related',
          label: '関連する事業・予算',
          cell: (row) => <Lines text={relatedText(row)} />,
        },
      ]}
    />
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, i) => (
        <>
          {i > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
