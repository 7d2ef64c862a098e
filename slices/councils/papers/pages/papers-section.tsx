import type { LocalDate } from '#packages/japan'
import {
  AreaField,
  Button,
  Day,
  FileField,
  type Filled,
  Form,
  LinkButton,
  Section,
  Table,
  Tag,
} from '#ui'
import { timeLeft } from '../../deadlines/rules.ts'
import type { Item } from '../../items/tables.ts'
import { livePaper, livePapers, liveReplacement } from '../../live-papers/addresses.ts'
import type { Meeting } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import type { Paper } from '../tables.ts'
import { PaperFields } from './paper-fields.tsx'

type Props = {
  meeting: Meeting
  items: readonly Item[]
  papers: readonly Paper[]
  due: LocalDate
  today: LocalDate
  writes: boolean
  filled: Filled | null
}

/** 資料: which number is what, for whom, and whether it has gone to the members. */
export function PapersSection(props: Props) {
  const { meeting, papers, writes } = props
  const waiting = papers.some(({ sentOn }) => sentOn === null)
  const isOver = meeting.closedTime !== null || meeting.adjournedTime !== null
  return (
    <Section
      title="資料"
      note={
        isOver || (papers.length > 0 && !waiting)
          ? `${papers.length}件`
          : timeLeft('資料の送付', props.due, props.today)
      }
    >
      <PapersTable papers={papers} />
      {writes && !isOver && (
        <div class="flex">
          {waiting && (
            <Form to={at.sending({ meetingId: meeting.id })} inline>
              <Button size="sm">委員に資料を送る</Button>
            </Form>
          )}
          <AddPaper {...props} />
          <LinkButton href={livePapers({ meetingId: meeting.id })} kind="sub" size="sm">
            記録の画面を資料にする
          </LinkButton>
          {papers
            .filter(
              ({ isReplaced, liveKind, sentOn }) =>
                !isReplaced && (liveKind === '' || sentOn !== null),
            )
            .map((paper) => (
              <Replace paper={paper} filled={props.filled} />
            ))}
        </div>
      )}
    </Section>
  )
}

export function PapersTable({ papers }: { papers: readonly Paper[] }) {
  return (
    <Table
      rows={papers}
      rowKey={(row) => row.id}
      fold
      columns={[
        { key: 'label', label: '番号', cell: (row) => row.label },
        { key: 'title', label: '題', cell: titleOf },
        {
          key: 'item',
          label: '議題',
          cell: (row) => (row.itemNumber === null ? '全体' : row.itemNumber),
        },
        { key: 'audience', label: '読める人', cell: (row) => row.audience },
        {
          key: 'sent',
          label: '送った日',
          cell: (row) => (row.sentOn === null ? 'まだ' : <Day on={row.sentOn} form="short" />),
        },
      ]}
      empty={<p>資料はまだありません。</p>}
    />
  )
}

function titleOf(row: Paper) {
  return (
    <>
      <a href={(row.liveKind === '' ? at.paperFile : livePaper)({ paperId: row.id })}>
        {row.title}
      </a>{' '}
      {row.isReplaced && <Tag kind="line">差替え前</Tag>}
      {row.corrects && (
        <>
          <Tag kind="warn">差替え</Tag>
          <div class="s14">{row.changed}</div>
        </>
      )}
      {row.liveKind !== '' && row.sentOn === null && <Tag kind="line">送るときに確定</Tag>}
      {row.onTheDay && <Tag kind="line">当日配布</Tag>}
    </>
  )
}

function AddPaper({ meeting, items, filled }: Props) {
  return (
    <details class="confirm" open={filled?.form === 'paper'}>
      <summary class="btn sub sm">資料を入れる</summary>
      <section class="card stack">
        <Form
          to={at.papers({ meetingId: meeting.id })}
          name="paper"
          filled={filled}
          submit="資料を入れる"
          multipart
        >
          <PaperFields
            items={items}
            hint="回収資料は、会議の日が終わると委員にも見えなくなります。"
          />
          <FileField name="file" label="ファイル" accept=".pdf,.docx,.xlsx" required />
        </Form>
      </section>
    </details>
  )
}

function Replace({ paper, filled }: { paper: Paper; filled: Filled | null }) {
  return (
    <details class="confirm" open={filled?.form === `replace-${paper.id}`}>
      <summary class="btn sub sm">{`${paper.label}を差し替える`}</summary>
      <section class="card stack">
        <Form
          to={(paper.liveKind === '' ? at.replacement : liveReplacement)({ paperId: paper.id })}
          name={`replace-${paper.id}`}
          filled={filled}
          submit="差し替える"
          multipart={paper.liveKind === ''}
        >
          <AreaField name="changed" label="変わったところ（1行目に出ます）" required rows={2} />
          {paper.liveKind === '' ? (
            <FileField name="file" label="ファイル" accept=".pdf,.docx,.xlsx" required />
          ) : (
            <p>いまの記録で作り直し、その内容で確定します。前の資料もそのまま残ります。</p>
          )}
        </Form>
      </section>
    </details>
  )
}
