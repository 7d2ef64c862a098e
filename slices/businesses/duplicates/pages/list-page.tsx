import { List, pageOf, type Visit } from '#platform'
import { Form, Instant, Page, SampleTag, SelectField, Tag } from '#ui'
import { businesses } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { strengths } from '../rules.ts'
import { lastRun, type Pair, pairPage } from '../tables.ts'

const sorts = { score: 'number' } as const
const decisions = ['別の事業者', '統合'] as const

export async function ListPage({ here, query, filled }: Visit<typeof at.duplicates>) {
  const strength = strengths.find((one) => one === query.strength)
  const decided = decisions.find((one) => one === query.decided)
  const page = pageOf(query, sorts, { dir: 'desc' })
  const found = await pairPage(here, { strength, decided }, page)
  const { total } = found
  const run = await lastRun(here)
  const search = may.writeBusinesses(here.person) && (
    <Form to={at.duplicateSearch()} name="search" filled={filled} submit="いまさがす" inline />
  )
  return (
    <Page
      title="重複候補"
      back={businesses()}
      lede={
        decided
          ? `「${decided}」と決めた組です。`
          : '同じ事業者かもしれない登録の組です。ひとりでに統合することはありません。'
      }
      acts={search}
    >
      <List
        to={at.duplicates()}
        query={query}
        page={page}
        found={found}
        asked={{ strength, decided }}
        submit="しぼる"
        fields={
          <>
            <SelectField
              name="strength"
              label="強さ"
              value={strength}
              empty="すべて"
              options={[
                { value: '強い候補', label: '強い候補（0.90以上）' },
                { value: '候補', label: '候補（0.75以上）' },
              ]}
            />
            <SelectField
              name="decided"
              label="決まったもの"
              value={decided}
              empty="まだ決めていないもの"
              options={decisions}
            />
          </>
        }
        noun="組"
        advice="条件を外すと、ほかの組が出ることがあります。"
        none={{
          title: '重複の候補はありません',
          why: '毎晩、登録どうしを突き合わせています。取込のあとは「いまさがす」で確かめられます。',
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}組`}
        columns={[
          {
            key: 'pair',
            label: '見比べる組',
            cell: (row) => (
              <>
                <a href={at.duplicate({ pairId: row.id })}>
                  {row.oneName} と {row.otherName}
                </a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'score',
            label: '合い具合',
            align: 'n',
            sort: true,
            hint: '名称0.40、よみ0.10、電話0.25、住所0.15、代表者0.10。空欄は分母から除く',
            cell: (row) => row.score.toFixed(2),
          },
          { key: 'strength', label: '強さ', cell: (row) => <Strength pair={row} /> },
          { key: 'matches', label: '一致', cell: (row) => row.matches.join('、') || '—' },
          ...(decided
            ? [
                {
                  key: 'decided',
                  label: '決めた人と理由',
                  cell: (row: Pair) => (
                    <>
                      {row.decidedName} <Instant at={row.decidedAt} form="short" />
                      <br />
                      <small class="mut">{row.reason}</small>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p class="src">
        {run ? (
          <>
            <Instant at={run.endedAt} />
            に、登録{run.compared.toLocaleString('ja-JP')}件を突き合わせた結果です。
          </>
        ) : (
          'まだ登録の全体を突き合わせていません。登録・修正のたびに見つけた組だけが出ています。'
        )}
        合い具合は、名称0.40・よみ0.10・電話0.25・住所0.15・代表者0.10の重みで計算し、どちらかが空欄の項目は数えません。0.90以上を「強い候補」、0.75以上を「候補」とします。違う法人番号の組は出ません。
      </p>
    </Page>
  )
}

export function Strength({ pair }: { pair: Pick<Pair, 'strength'> }) {
  return <Tag kind={pair.strength === '強い候補' ? 'warn' : 'line'}>{pair.strength}</Tag>
}
