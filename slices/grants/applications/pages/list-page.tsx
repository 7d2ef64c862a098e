import { List, pageOf, type Visit } from '#platform'
import { Instant, LinkButton, Page, SampleTag, SearchField, SelectField, Tag } from '#ui'
import { consultations } from '../../consultations/addresses.ts'
import { desk } from '../../desk-entries/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import { states } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { casesSeenBy } from '../tables.ts'

/** The applications of the hall, those that moved last first. */
export async function ListPage({ here, query }: Visit<typeof at.applications>) {
  const state = states.find((one) => one === query.state) ?? null
  const words = (query.q ?? '').slice(0, 100)
  const page = pageOf(query, { moved: 'instant' }, { dir: 'desc' })
  const found = await casesSeenBy(here, { state, words }, page)
  const places = [
    { href: desk(), label: '窓口で受ける' },
    { href: consultations(), label: '相談票' },
    { href: duties(), label: '期限の一覧' },
  ].filter(({ href }) => here.opens(href))
  return (
    <Page
      title="補助金の申請"
      lede="受け付けた申請と、相談・窓口の下書きです。書きかけの下書きは、申請者が見せるまで出ません。"
      acts={places.map(({ href, label }) => (
        <LinkButton href={href} kind="sub">
          {label}
        </LinkButton>
      ))}
    >
      <List
        to={at.applications()}
        query={query}
        page={page}
        found={found}
        asked={{ q: words, state }}
        fields={
          <>
            <SearchField name="q" label="申請者・事業・受付番号" value={words} />
            <SelectField name="state" label="状態" empty="すべて" options={states} value={state} />
          </>
        }
        noun="申請"
        none={{
          title: '申請はありません',
          why: '公募を始めると、届いた申請がここに並びます。',
        }}
        stage="act"
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'label',
            label: '受付番号',
            cell: (row) => row.receiptLabel || '下書き',
          },
          {
            key: 'title',
            label: '申請',
            cell: (row) => (
              <>
                <a href={at.application({ applicationId: row.id })}>
                  {row.title || row.schemeName}
                </a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'who', label: '申請者', cell: (row) => row.applicantName },
          { key: 'scheme', label: '制度', cell: (row) => `${row.schemeName} 第${row.round}回` },
          { key: 'channel', label: '方法', cell: (row) => row.channel },
          {
            key: 'state',
            label: '状態',
            cell: (row) => <Tag kind={row.state === '補正中' ? 'warn' : 'line'}>{row.state}</Tag>,
          },
          {
            key: 'moved',
            label: '動いた日時',
            cell: (row) => <Instant at={row.stateAt} form="short" />,
          },
        ]}
      />
    </Page>
  )
}
