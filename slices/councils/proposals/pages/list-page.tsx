import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Instant, LinkButton, Page, SearchField, SelectField } from '#ui'
import { figures } from '../../proposal-figures/addresses.ts'
import { sectionsOf } from '../../proposal-moves/tables.ts'
import * as at from '../addresses.ts'
import { proposalStates, stateOf } from '../rules.ts'
import {
  type Proposal,
  type ProposalWanted,
  proposalPage,
  proposalSorts,
  proposalsListed,
} from '../tables.ts'
import { DueCell, ProposalTag } from './proposal-parts.tsx'

const waiting = '回答待ち'

function wantedOf(query: Readonly<Record<string, string>>): ProposalWanted {
  const year = Number(query.year)
  return {
    state: query.state || waiting,
    sectionId: query.section && /^[0-9a-f-]{36}$/i.test(query.section) ? query.section : null,
    fiscalYear: Number.isInteger(year) && year > 1900 && year < 9999 ? year : null,
    words: (query.q ?? '').trim(),
  }
}

/** The inbox: what waits for an answer, the first due first. */
export async function ListPage({ here, query }: Visit<typeof at.proposals>) {
  const page = pageOf(query, proposalSorts)
  const wanted = wantedOf(query)
  const found = await proposalPage(here, wanted, page)
  const { total } = found
  const sections = await sectionsOf(here)
  const years = [here.fiscalYear, here.fiscalYear - 1, here.fiscalYear - 2, here.fiscalYear - 3]
  return (
    <Page
      title="提案の受付"
      lede="外からの提案は、受け付けた日の翌日から30日のうちに回答します。期限の近い順に並びます。"
      acts={
        <>
          <LinkButton href={figures()} kind="sub">
            件数と割合
          </LinkButton>
          <LinkButton href={at.sending(at.part.of(here.city))} kind="sub">
            提案を送る画面
          </LinkButton>
        </>
      }
    >
      <List
        to={at.proposals()}
        file={at.proposalsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: query.q, state: query.state, section: query.section, year: query.year }}
        fields={
          <>
            <SearchField name="q" label="題・受付番号・アイデア" value={wanted.words} />
            <SelectField
              name="state"
              label="状態"
              value={query.state}
              empty={waiting}
              options={[...proposalStates, 'すべて']}
            />
            <SelectField
              name="section"
              label="担当する課"
              value={wanted.sectionId}
              empty="すべて"
              options={sections.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="year"
              label="年度"
              value={wanted.fiscalYear}
              empty="すべて"
              options={years.map((year) => ({
                value: year,
                label: formatFiscalYear(toFiscalYear(year)),
              }))}
            />
          </>
        }
        noun="提案"
        none={{
          title: '回答を待つ提案はありません',
          why: '公開ページの「市に提案する」から送られると、ここに届きます。状態で「すべて」を選ぶと、これまでの提案が出ます。',
        }}
        stage="decide"
        rowKey={(row) => row.id}
        total={`${total.toLocaleString('ja-JP')}件`}
        columns={[
          {
            key: 'title',
            label: '提案',
            cell: (row) => (
              <>
                <a href={at.proposal({ proposalId: row.id })}>{row.title}</a>
                <br />
                <span class="s14">{row.label}</span>
              </>
            ),
          },
          { key: 'who', label: '提案者', cell: (row) => row.organisation || row.proposerKind },
          {
            key: 'received',
            label: '受付',
            sort: true,
            cell: (row) => <Instant at={row.receivedAt} form="short" />,
          },
          { key: 'state', label: '状態', cell: (row) => <ProposalTag proposal={row} /> },
          {
            key: 'owner',
            label: '担当',
            cell: (row) =>
              row.sectionName === null
                ? '未定'
                : `${row.sectionName}　${row.ownerName ?? '担当者未定'}`,
          },
          {
            key: 'due',
            label: '回答の期限',
            sort: true,
            cell: (row) => <DueCell proposal={row} today={here.today} />,
          },
        ]}
      />
    </Page>
  )
}

/** The list as a file; the contact of a person is not in it. */
export async function proposalsCsv({
  here,
  query,
}: Visit<typeof at.proposalsCsv>): Promise<FileAnswer> {
  const rows = await proposalsListed(here, wantedOf(query))
  return csvFileOf<Proposal>(
    `提案の受付_${here.today}`,
    [
      { head: '受付番号', cell: (row) => row.label },
      { head: '受け付けた日', cell: (row) => row.receivedOn },
      { head: '題', cell: (row) => row.title },
      { head: '立場', cell: (row) => row.proposerKind },
      { head: '状態', cell: (row) => stateOf(row) },
      { head: '担当する課', cell: (row) => row.sectionName },
      { head: '回答の期限', cell: (row) => row.dueOn },
      { head: '回答した日', cell: (row) => row.answeredOn },
      { head: '区分', cell: (row) => row.answerClass },
      { head: '実施の状況', cell: (row) => row.outcome },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}
