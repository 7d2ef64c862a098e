import { historyOf, jobsAt, type Visit } from '#platform'
import {
  AreaField,
  Button,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Tag,
} from '#ui'
import { businesses } from '../../addresses.ts'
import { planRows } from '../actions/check-rows.ts'
import * as at from '../addresses.ts'
import { mostAtOnce } from '../rules.ts'
import { type BulkEdit, bulkEditSeenBy, outcomesOf, rowsAfter } from '../tables.ts'
import { ChangesFields } from './changes-fields.tsx'
import { RowsTable, rowsAtOnce } from './rows-table.tsx'

/** One edit of many records: what is to change, what would become of each row, and the way back. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.bulkEdit>) {
  const edit = await bulkEditSeenBy(here, params.bulkEditId)
  const outcomes = await outcomesOf(here, edit.id)
  const after = Number.parseInt(query.after ?? '', 10)
  const from = Number.isSafeInteger(after) && after > 0 && after < 1e6 ? after : -1
  const only = query.outcome && outcomes.has(query.outcome) ? query.outcome : null
  const rows = await rowsAfter(here, edit.id, from, rowsAtOnce + 1, only)
  const shown = rows.slice(0, rowsAtOnce)
  const isDraft = edit.state === '下書き'
  const plans = isDraft ? await planRows(here, shown, edit.changes) : []
  const history = await historyOf(here, edit.id)
  const count = (outcome: string) => outcomes.get(outcome) ?? 0
  return (
    <Page
      title={`${edit.rows.toLocaleString('ja-JP')}件の一括編集`}
      back={at.bulkEdits()}
      lede={`${edit.origin}。${edit.madeName}`}
      tags={<StateTag state={edit.state} />}
    >
      <Stack wide>
        {edit.jobId && ['実行中', '取消中'].includes(edit.state) && (
          <Notice act={<a href={jobsAt.job({ jobId: edit.jobId })}>進み具合を見る</a>}>
            {edit.state === '実行中' ? '直しています' : '元に戻しています'}
            。画面を閉じても続きます。
          </Notice>
        )}
        {edit.state === '取消済' && count('残した') > 0 && (
          <Notice kind="warn">
            {count('残した')}
            件は、一括編集のあとで直されているため、そのまま残しました。下の表に理由があります。
          </Notice>
        )}
        {isDraft && (
          <Section title="1　何を直すか" note="空けた項目は、いまのまま残ります">
            <ChangesFields edit={edit} filled={filled} />
          </Section>
        )}
        <Section
          title={isDraft ? '2　直す前に確かめる' : '直した結果'}
          note={isDraft ? '台帳はまだ変わっていません' : undefined}
          acts={
            <LinkButton href={at.rowsCsv({ bulkEditId: edit.id })} kind="sub" size="sm" download>
              行をCSVで保存
            </LinkButton>
          }
        >
          <Outcomes edit={edit} outcomes={outcomes} only={only} />
          <RowsTable
            edit={edit}
            rows={shown}
            plans={plans}
            only={only}
            hasMore={rows.length > rowsAtOnce}
          />
        </Section>
        {isDraft && count('直す') > 0 && (
          <Section title="3　直す">
            <Form
              to={at.application({ bulkEditId: edit.id })}
              name="apply"
              filled={filled}
              version={edit.version}
              submit={`${count('直す').toLocaleString('ja-JP')}件を直す`}
            >
              <AreaField
                name="reason"
                label="直す理由"
                rows={2}
                hint={`一件ずつの変更の記録に残ります。${count('直す') > mostAtOnce ? '件数が多いため、画面を閉じても続く処理として行います。' : ''}`}
                required
              />
            </Form>
          </Section>
        )}
        {isDraft && (
          <Form
            to={at.discard({ bulkEditId: edit.id })}
            name="discard"
            version={edit.version}
            submit=""
            inline
          >
            <Button kind="sub" size="sm">
              この一括編集をやめる
            </Button>
          </Form>
        )}
        {edit.state === '実行済' && (
          <Confirm
            open="まとめて元に戻す"
            title={`${count('直した').toLocaleString('ja-JP')}件を、直す前に戻します`}
            to={at.undoing({ bulkEditId: edit.id })}
            name="undo"
            filled={filled}
            version={edit.version}
            submit="元に戻す"
            danger
          >
            <p>一括編集のあとで直された事業者は、そのまま残り、一覧に出ます。</p>
            <AreaField name="reason" label="元に戻す理由" rows={2} required />
          </Confirm>
        )}
        {!isDraft && (
          <Facts>
            <Fact term="理由">{edit.reason}</Fact>
            <Fact term="直した時刻">
              <Instant at={edit.appliedAt} />
            </Fact>
            {edit.undoneAt && (
              <Fact term="元に戻した時刻">
                <Instant at={edit.undoneAt} />
              </Fact>
            )}
            <Fact term="記録">{history.map(({ actorName }) => actorName).join('、')}</Fact>
          </Facts>
        )}
        <p>
          <a href={businesses()}>事業者の一覧へ</a>
        </p>
      </Stack>
    </Page>
  )
}

export function StateTag({ state }: { state: BulkEdit['state'] }) {
  if (state === '実行済') return <Tag kind="ok">実行済</Tag>
  return <Tag kind={state === '取消済' ? 'warn' : 'line'}>{state}</Tag>
}

/** How many rows stand under each outcome, each a way to see only those. */
function Outcomes(props: {
  edit: BulkEdit
  outcomes: ReadonlyMap<string, number>
  only: string | null
}) {
  const to = at.bulkEdit({ bulkEditId: props.edit.id })
  const link = (label: string, href: string, isHere: boolean) => (
    <a href={href} aria-current={isHere ? 'true' : undefined}>
      {label}
    </a>
  )
  return (
    <nav class="flex s14" aria-label="結果でしぼる">
      {link(`すべて ${props.edit.rows.toLocaleString('ja-JP')}件`, to, props.only === null)}
      {[...props.outcomes]
        .filter(([outcome]) => outcome !== '')
        .map(([outcome, count]) =>
          link(
            `${outcome} ${count.toLocaleString('ja-JP')}件`,
            `${to}?${new URLSearchParams({ outcome })}`,
            props.only === outcome,
          ),
        )}
    </nav>
  )
}
