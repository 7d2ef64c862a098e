import { jobsAt, type Visit } from '#platform'
import {
  AreaField,
  Empty,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Section,
  Table,
  Tag,
  type TagKind,
} from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { sheet as sheetPage } from '../../evaluation-sheets/addresses.ts'
import { yearName } from '../../evaluation-sheets/rules.ts'
import * as at from '../addresses.ts'
import type { RowState } from '../rules.ts'
import { type AdoptionRow, adoptionRows, adoptionSeenBy } from '../tables.ts'
import { AdoptionTag } from './list-page.tsx'

const kinds: Readonly<Record<RowState, TagKind>> = {
  待ち: 'line',
  済み: 'ok',
  見送り: 'warn',
  取消: 'bad',
  残した: 'warn',
}

/** One batch: what became of each sheet, and the way back. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.adoption>) {
  const batch = await adoptionSeenBy(here, params.adoptionId)
  const rows = await adoptionRows(here, batch.id)
  const canUndo = batch.state === '作成済' && here.person.section?.id === batch.sectionId
  return (
    <Page
      title={`${batch.publisher}の評価シートを事業にする`}
      back={at.adoptions()}
      lede={
        batch.isOwn
          ? `${batch.sectionName}の事業になります。年度ごとの費用と指標は、評価シートの記録のまま事業につながります。`
          : `${batch.publisher}の資料から作った見本の事業です。この市の事業ではありません。`
      }
      tags={<AdoptionTag state={batch.state} />}
    >
      {batch.state === '作成中' && (
        <Notice kind="info">
          事業を作っています。
          {batch.jobId && <a href={jobsAt.job({ jobId: batch.jobId })}>進み具合を見る</a>}
        </Notice>
      )}
      <Facts>
        <Fact term="作った人">
          <Instant at={batch.askedAt} /> {batch.askedName}
        </Fact>
        <Fact term="まとめて決めたこと">
          {`${batch.costNature}　${batch.means.join('・')}　${batch.delivery}　発案 ${batch.proposer}　終期 ${yearName(batch.sunsetYear)}`}
        </Fact>
        {batch.undoneAt && (
          <Fact term="取消">
            <Instant at={batch.undoneAt} /> {batch.undoneName}　理由：{batch.undoReason}
          </Fact>
        )}
      </Facts>
      <Rows rows={rows} />
      {canUndo && here.opens(at.adoptionReversal(params)) && (
        <Section title="一括作成を取り消す">
          <p>
            作った事業を除き、つないだ記録を外します。予算要求や公益性など、ほかの記録がのった事業は残します。
          </p>
          <Form
            to={at.adoptionReversal(params)}
            filled={filled}
            version={batch.version}
            submit="取り消して元に戻す"
            danger
          >
            <AreaField name="reason" label="取り消す理由" rows={2} required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly AdoptionRow[] }) {
  return (
    <Table
      caption="一枚ずつの結果"
      rows={rows}
      rowKey={(row) => row.place}
      empty={
        <Empty
          title="シートがありません"
          why="この一括作成には、シートが選ばれていません。"
          stage="decide"
        />
      }
      columns={[
        { key: 'code', label: '番号', cell: (row) => row.code },
        {
          key: 'name',
          label: '評価シート',
          cell: (row) =>
            row.sheetId ? <a href={sheetPage({ sheetId: row.sheetId })}>{row.name}</a> : row.name,
        },
        {
          key: 'plan',
          label: '扱い',
          cell: (row) => (row.plan === 'new' ? '新しい事業' : 'つなぐ'),
        },
        {
          key: 'state',
          label: '状態',
          cell: (row) => (
            <>
              <Tag kind={kinds[row.state]}>{row.state}</Tag> {row.why}
            </>
          ),
        },
        {
          key: 'measure',
          label: '事業',
          cell: (row) =>
            row.measureId && row.measureName ? (
              <a href={measurePage({ measureId: row.measureId })}>{row.measureName}</a>
            ) : (
              'なし'
            ),
        },
      ]}
      fold
    />
  )
}
