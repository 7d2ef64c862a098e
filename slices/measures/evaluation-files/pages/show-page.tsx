import { jobsAt, type Visit, withQuery } from '#platform'
import {
  AreaField,
  Button,
  CheckField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  Stat,
  Stats,
  Table,
} from '#ui'
import { newAdoption } from '../../adoptions/addresses.ts'
import * as at from '../addresses.ts'
import { countsOf, type Verdict, verdictLabels, verdicts } from '../rules.ts'
import { type FileRow, rowsOf, type SheetFile, sheetFileSeenBy } from '../tables.ts'
import { StateTag } from './list-page.tsx'
import { Becomes, VerdictTag } from './row-parts.tsx'

/** One file: what becomes of each of its sheets, before and after it was taken in. */
export async function ShowPage({ here, params, query, filled }: Visit<typeof at.sheetFile>) {
  const file = await sheetFileSeenBy(here, params.sheetFileId)
  const rows = await rowsOf(here, file.id)
  const only = verdicts.find((verdict) => verdict === query.verdict)
  return (
    <Page
      title={file.fileName}
      back={at.sheetFiles()}
      lede={`${file.publisher}「${file.source}」`}
      tags={<StateTag state={file.state} />}
    >
      {filled?.rule && !filled.form && <Notice kind="bad">{filled.rule}</Notice>}
      <Facts>
        <Fact term="公表した団体">{file.publisher}</Fact>
        <Fact term="出典">
          {file.sourceUrl ? (
            <a href={file.sourceUrl} rel="noreferrer">
              {file.source}
            </a>
          ) : (
            file.source
          )}
        </Fact>
        <Fact term="公表された日">{file.publishedOn ? <Day on={file.publishedOn} /> : '不明'}</Fact>
        <Fact term="受付">
          <Instant at={file.receivedAt} /> {file.receivedName}
        </Fact>
        {file.takenAt && (
          <Fact term="取込">
            <Instant at={file.takenAt} /> {file.takenName}
          </Fact>
        )}
        {file.undoneAt && (
          <Fact term="取消">
            <Instant at={file.undoneAt} /> {file.undoneName}　理由：{file.undoReason}
          </Fact>
        )}
        {file.unread.length > 0 && (
          <Fact term="読まなかった項目">{`${file.unread.join('、')}（この形にない項目のため、取り込みません）`}</Fact>
        )}
      </Facts>
      <Next file={file} rows={rows} filled={filled} />
      <Numbers file={file} rows={rows} />
      <Section
        title="一枚ずつの結果"
        note={only ? `「${verdictLabels[only]}」だけ` : `${rows.length}枚`}
        acts={only && <a href={at.sheetFile({ sheetFileId: file.id })}>すべて見る</a>}
      >
        <Rows rows={only ? rows.filter(({ verdict }) => verdict === only) : rows} file={file} />
      </Section>
    </Page>
  )
}

function Numbers({ file, rows }: { file: SheetFile; rows: readonly FileRow[] }) {
  const counts = countsOf(rows)
  const shown = (verdict: Verdict) =>
    counts[verdict] === 0 ? (
      '0'
    ) : (
      <a href={withQuery(at.sheetFile({ sheetFileId: file.id }), { verdict })}>{counts[verdict]}</a>
    )
  return (
    <Stats>
      <Stat label="新規" value={shown('new')} unit="枚" note="新しい事業になります" />
      <Stat label="変更" value={shown('changed')} unit="枚" note="前の値は取込の記録に残ります" />
      <Stat label="同じ" value={shown('same')} unit="枚" note="何も変えません" />
      <Stat label="読めない" value={shown('wrong')} unit="枚" note="取り込みません" />
    </Stats>
  )
}

type NextProps = { file: SheetFile; rows: readonly FileRow[]; filled: Visit['filled'] }

function Next({ file, rows, filled }: NextProps) {
  const params = { sheetFileId: file.id }
  if (file.state === '取込済')
    return (
      <>
        <p>
          <LinkButton href={withQuery(newAdoption(), { publisher: file.publisher })} kind="pri">
            取り込んだシートを事業にする
          </LinkButton>
        </p>
        <Section title="取込を取り消す">
          <p>
            新しい事業は除き、変わった事業は取込の前の内容に戻します。あとから変わった事業は残します。
          </p>
          <Form
            to={at.reversal(params)}
            name="reversal"
            filled={filled}
            version={file.version}
            submit="取り消して元に戻す"
            danger
          >
            <AreaField name="reason" label="取り消す理由" rows={2} required />
          </Form>
        </Section>
      </>
    )
  if (file.state === '取消済') return null
  const counts = countsOf(rows)
  const changes = counts.new + counts.changed
  return (
    <>
      {file.state !== '確認済' && (
        <Notice kind="info">
          {file.state === '確認中' ? '一枚ずつ確かめています。' : '取り込んでいます。'}
          {file.jobId && <a href={jobsAt.job({ jobId: file.jobId })}>進み具合を見る</a>}
        </Notice>
      )}
      {file.state === '確認済' && changes === 0 && (
        <Notice kind="info">
          {counts.wrong === 0
            ? 'すべての評価シートが、いまの記録と同じです。取り込むものはありません。'
            : '取り込めるものがありません。読めないシートを直したファイルを選び直してください。'}
        </Notice>
      )}
      {file.state === '確認済' && changes > 0 && (
        <Section title={`${changes}枚を取り込む`}>
          <Form
            to={at.intake(params)}
            name="intake"
            filled={filled}
            version={file.version}
            submit="取り込む"
          >
            {counts.wrong > 0 && (
              <CheckField
                name="leavesOut"
                label={`読めない${counts.wrong}枚のシートを除いて取り込む`}
                hint="印を付けなければ、何も取り込みません。"
              />
            )}
          </Form>
        </Section>
      )}
      <Form
        to={at.check(params)}
        name="check"
        filled={filled}
        version={file.version}
        submit=""
        inline
      >
        <Button kind="sub" size="sm">
          もう一度確かめる
        </Button>
      </Form>
    </>
  )
}

function Rows({ rows, file }: { rows: readonly FileRow[]; file: SheetFile }) {
  return (
    <Table
      rows={rows}
      rowKey={(row) => row.place}
      empty={
        <Empty
          title="まだ確かめた結果がありません"
          why="確かめ終わると、一枚ずつ、何になるかがここに並びます。"
          act={
            file.jobId && (
              <LinkButton href={jobsAt.job({ jobId: file.jobId })} kind="sub">
                進み具合を見る
              </LinkButton>
            )
          }
          stage="decide"
        />
      }
      columns={[
        { key: 'code', label: '番号', cell: (row) => row.code || `${row.place}枚目` },
        { key: 'name', label: '事業', cell: (row) => row.name || '名称なし' },
        {
          key: 'verdict',
          label: '結果',
          cell: (row) => <VerdictTag verdict={row.verdict} />,
        },
        {
          key: 'becomes',
          label: '何になるか',
          cell: (row) => <Becomes row={row} isUndone={file.state === '取消済'} />,
        },
      ]}
      fold
    />
  )
}
