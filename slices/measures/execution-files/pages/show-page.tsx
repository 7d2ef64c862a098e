import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Confirm, Day, Fact, Facts, Instant, Notice, Page, Section, Table, Tag } from '#ui'
import { executions } from '../../executions/addresses.ts'
import * as at from '../addresses.ts'
import { fileState } from '../rules.ts'
import { executionFileSeenBy, progressBefore } from '../tables.ts'

const yen = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? '—' : formatYen(amount)

/** What a file says beside what stands in Sanchi; written only from here. */
export async function ExecutionFilePage({ here, params, filled }: Visit<typeof at.executionFile>) {
  const file = await executionFileSeenBy(here, params.fileId)
  const state = fileState(file)
  const before =
    file.writtenAt === null
      ? await progressBefore(here, file)
      : new Map(file.before.map((one) => [one.measureId, one]))
  return (
    <Page
      title={file.fileName}
      back={at.executionFiles()}
      tags={<Tag kind={file.problems.length > 0 ? 'warn' : 'key'}>{state}</Tag>}
    >
      <Facts>
        <Fact term="年度">{formatFiscalYear(toFiscalYear(file.fiscalYear))}</Fact>
        <Fact term="いつ現在か">
          <Day on={file.asOfOn} />
        </Fact>
        <Fact term="読んだ日時と人">
          <Instant at={file.readAt} /> {file.readName}
        </Fact>
        {file.writtenAt && (
          <Fact term="書き込んだ日時と人">
            <Instant at={file.writtenAt} /> {file.writtenName}
          </Fact>
        )}
        {file.undoneAt && (
          <Fact term="取り消した日時と人">
            <Instant at={file.undoneAt} /> {file.undoneName}
          </Fact>
        )}
      </Facts>
      {file.problems.length > 0 && (
        <Section title="読めないところ" note={`${file.problems.length}件。何も書き込みません`}>
          <ul>
            {file.problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </Section>
      )}
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      <Section title="事業ごとの額" note="単位：円">
        <Table
          caption="事業ごとの額（円）"
          rows={file.rows}
          rowKey={(row) => row.measureId}
          empty={<p class="mut">読めた事業がありません。</p>}
          columns={[
            {
              key: 'name',
              label: '事業',
              cell: (row) => (
                <a href={executions({ measureId: row.measureId })}>{`${row.code} ${row.name}`}</a>
              ),
            },
            {
              key: 'obligated',
              label: '負担行為',
              align: 'n',
              cell: (row) => yen(row.obligatedYen),
            },
            { key: 'ordered', label: '支出命令', align: 'n', cell: (row) => yen(row.orderedYen) },
            { key: 'paid', label: '支出済', align: 'n', cell: (row) => yen(row.paidYen) },
            { key: 'refunded', label: '戻入', align: 'n', cell: (row) => yen(row.refundedYen) },
            {
              key: 'before',
              label: '前の支出済',
              align: 'n',
              cell: (row) => yen(before.get(row.measureId)?.paidYen),
            },
          ]}
          fold
        />
      </Section>
      {state === '確かめる' && (
        <Confirm
          open="書き込む"
          title={`${file.rows.length}件の事業の執行を、この額に改めます`}
          to={at.writing(params)}
          submit="書き込む"
          name="writing"
          filled={filled}
        />
      )}
      {state === '書き込み済' && (
        <Confirm
          open="取り消す"
          title="書き込む前の額に戻します"
          to={at.undoing(params)}
          submit="取り消す"
          name="undoing"
          filled={filled}
          danger
        />
      )}
    </Page>
  )
}
