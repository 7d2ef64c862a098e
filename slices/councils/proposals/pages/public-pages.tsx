import { csvFileOf, type FileAnswer, idInPid, pidOf, type Visit } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  Columns,
  Day,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Page,
  Prose,
  Section,
  Stack,
  Table,
} from '#ui'
import { AnswerBody, ClassTag } from '../../answers/pages/answer-parts.tsx'
import { Reflections, reflectionsShown } from '../../answers/pages/reflections.tsx'
import { promises } from '../../answers/rules.ts'
import { lastApproved, stepsOf } from '../../answers/tables.ts'
import { proposalRef } from '../../proposal-publications/tables.ts'
import * as at from '../addresses.ts'
import { dealingSentence, stateOf } from '../rules.ts'
import { ownProposals, type Proposal, publishedProposal, publishedProposals } from '../tables.ts'
import { ProposalTag, ProposalWords, publicProposer } from './proposal-parts.tsx'

/** What was proposed and answered, for everybody. */
export async function TownPage({ here, params }: Visit<typeof at.town>) {
  const rows = await publishedProposals(here)
  return (
    <Page
      title="市への提案と回答"
      lede="公開してよいとされた提案と、市の回答です。どなたでも提案できます。"
      acts={
        here.opens(at.sending(params)) && (
          <LinkButton href={at.sending(params)}>市に提案する</LinkButton>
        )
      }
    >
      <Table
        caption="提案と回答"
        rows={rows}
        rowKey={(row) => row.id}
        total={`${rows.length.toLocaleString('ja-JP')}件`}
        csvHref={at.townCsv(params)}
        empty={
          <Empty
            title="公開している提案はまだありません"
            why="公開してよいとされた提案に市が回答すると、ここに出ます。"
            stage="tell"
          />
        }
        fold
        columns={[
          {
            key: 'title',
            label: '提案',
            cell: (row) => (
              <a href={at.publishedOne({ proposalPid: pidOf(here.city, row.id) })}>{row.title}</a>
            ),
          },
          { key: 'who', label: '提案者', cell: (row) => publicProposer(row) },
          {
            key: 'class',
            label: '回答',
            cell: (row) => row.answerClass && <ClassTag answerClass={row.answerClass} />,
          },
          {
            key: 'on',
            label: '回答した日',
            cell: (row) => <Day on={row.answeredOn} form="short" />,
          },
          { key: 'state', label: 'いま', cell: (row) => <ProposalTag proposal={row} /> },
        ]}
      />
    </Page>
  )
}

export async function townCsv({ here }: Visit<typeof at.townCsv>): Promise<FileAnswer> {
  const rows = await publishedProposals(here)
  return csvFileOf<Proposal>(
    '市への提案と回答',
    [
      { head: '題', cell: (row) => row.title },
      { head: '提案者', cell: publicProposer },
      { head: 'アイデア', cell: (row) => row.idea },
      { head: '市にしてほしいこと', cell: (row) => row.asked },
      { head: '受け付けた日', cell: (row) => row.receivedOn },
      { head: '回答した日', cell: (row) => row.answeredOn },
      { head: '区分', cell: (row) => row.answerClass },
      { head: '状態', cell: stateOf },
      { head: 'その後', cell: (row) => row.outcome },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}

/** One proposal with its answer, for everybody. */
export async function PublishedOnePage({ here, params }: Visit<typeof at.publishedOne>) {
  const proposal = await publishedProposal(here, idInPid(params.proposalPid, here.city))
  const steps = proposal.answerId === null ? [] : await stepsOf(here, proposal.answerId)
  const step = lastApproved(steps)
  const reflections =
    proposal.answerId === null ? [] : await reflectionsShown(here, [proposal.answerId])
  const thread = await threadOf(here, proposalRef(proposal.id))
  const staffPage = at.proposal({ proposalId: proposal.id })
  return (
    <Page
      title={proposal.title}
      lede={`${publicProposer(proposal)}からの提案`}
      back={at.town(at.part.of(here.city))}
      tags={<ProposalTag proposal={proposal} />}
      acts={
        here.opens(staffPage) && (
          <LinkButton href={staffPage} kind="sub">
            担当の画面
          </LinkButton>
        )
      }
    >
      <ThreadOf thread={thread} />
      <Columns shape="main">
        <Stack wide>
          {step && (
            <Section title="市の回答">
              <AnswerBody step={step} />
              {promises(step.answerClass) && <p class="s14">{dealingSentence}</p>}
            </Section>
          )}
          {proposal.outcome !== '' && (
            <Section title="その後">
              <Prose text={proposal.outcome} />
            </Section>
          )}
          <Reflections rows={reflections} />
          <Section title="提案の内容">
            <ProposalWords proposal={proposal} />
          </Section>
        </Stack>
        <Stack>
          <Facts>
            <Fact term="受け付けた日">
              <Day on={proposal.receivedOn} />
            </Fact>
            <Fact term="回答した日">
              <Day on={proposal.answeredOn} />
            </Fact>
            <Fact term="担当">{proposal.sectionName}</Fact>
          </Facts>
        </Stack>
      </Columns>
    </Page>
  )
}

/** What this account has sent, and what became of each. */
export async function OwnPage({ here }: Visit<typeof at.own>) {
  const rows = await ownProposals(here)
  return (
    <Page title="自分の提案" lede="送った提案と、市の回答です。">
      <Table
        caption="自分の提案"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="まだ提案を送っていません"
            why="サインインして送った提案は、ここから後で確かめられます。"
            act={<LinkButton href={at.sending(at.part.of(here.city))}>市に提案する</LinkButton>}
            stage="decide"
          />
        }
        fold
        columns={[
          {
            key: 'title',
            label: '提案',
            cell: (row) => (
              <a href={at.receipt({ receiptPid: pidOf(here.city, row.receiptKey) })}>{row.title}</a>
            ),
          },
          { key: 'label', label: '受付番号', cell: (row) => row.label },
          { key: 'state', label: '状態', cell: (row) => <ProposalTag proposal={row} /> },
          {
            key: 'due',
            label: '回答の期限',
            cell: (row) => (row.answeredOn ? '回答済み' : <Day on={row.dueOn} form="short" />),
          },
        ]}
      />
    </Page>
  )
}
