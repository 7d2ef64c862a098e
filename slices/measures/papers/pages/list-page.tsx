import { type Visit, withQuery } from '#platform'
import { evidenceAt, papersOf, type SnapshotHead } from '#slices/evidence'
import {
  AreaField,
  Empty,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Notice,
  Page,
  Section,
  SelectField,
  Table,
  Tag,
} from '#ui'
import { budget as budgetPage, measure as measurePage } from '../../addresses.ts'
import { cityForms, filledForm } from '../../city-forms/addresses.ts'
import { type CityForm, cityFormsSeenBy } from '../../city-forms/tables.ts'
import {
  paper as sheetPaper,
  pdf as sheetPdf,
  workbook as sheetWorkbook,
} from '../../evaluation-sheets/addresses.ts'
import { sheetName } from '../../evaluation-sheets/rules.ts'
import { sheetOfMeasure } from '../../evaluation-sheets/tables.ts'
import { may } from '../../permissions.ts'
import { measureRef } from '../../publications/tables.ts'
import { roundName } from '../../rounds/rules.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { paperNames, paperTitles } from '../rules.ts'
import { type PaperRequest, printableRequests } from '../tables.ts'

/** The sheets of a measure: as they would be printed now, and as they were frozen. */
export async function PapersPage({ here, params, filled }: Visit<typeof at.papers>) {
  const measure = await measureSeenBy(here, params.measureId)
  const requests = await printableRequests(here, measure.id)
  const frozen = await papersOf(here, measureRef(measure.id))
  const past = await sheetOfMeasure(here, measure.id)
  const forms = (await cityFormsSeenBy(here)).filter(({ withdrawnAt }) => withdrawnAt === null)
  // A form that came back keeps its place and its sentence, also where the request was returned meanwhile.
  const replaceable = requests.filter(({ requestedAt }) => requestedAt !== null || filled !== null)
  return (
    <Page
      title={`帳票　${measure.name}`}
      lede="一つの記録から四つの帳票を作ります。下書きは記録のとおりに変わり、提出した帳票は変わりません。"
      back={measurePage({ measureId: measure.id })}
    >
      {requests.length === 0 ? (
        <Empty
          title="予算要求がまだありません"
          why="帳票は、予算要求の一件ごとに作ります。先に「指標と予算」で積算を入れてください。"
          act={
            <LinkButton href={budgetPage({ measureId: measure.id })} kind="sub">
              指標と予算へ
            </LinkButton>
          }
          stage="decide"
        />
      ) : (
        requests.map((request) => <Drafts measureId={measure.id} request={request} forms={forms} />)
      )}
      {past && (
        <Section
          title="公表された評価シート"
          note={`${past.publisher}　${sheetName(past.sheetYear)}`}
        >
          <p>
            <a href={sheetPaper({ sheetId: past.id })}>事務事業評価シート</a>
            {'　'}
            <a href={sheetPdf({ sheetId: past.id })}>PDF</a>{' '}
            <a href={sheetWorkbook({ sheetId: past.id })}>Excel</a>
          </p>
        </Section>
      )}
      <Frozen papers={frozen} />
      {may.requestAmounts(here.person) && replaceable.length > 0 && (
        <Section title="差替え" note="提出した帳票を、いまの記録から作り直す">
          <Notice>前の版は消えません。新しい版に、差し替えた理由と前の版の番号が残ります。</Notice>
          {replaceable.map((request) => (
            <ReplaceForm measureId={measure.id} request={request} filled={filled} />
          ))}
        </Section>
      )}
    </Page>
  )
}

type DraftsProps = {
  measureId: string
  request: PaperRequest
  forms: readonly CityForm[]
}

function Drafts({ measureId, request, forms }: DraftsProps) {
  const query = { round: request.roundId }
  const of = (to: typeof at.paper, paperName: string) =>
    withQuery(to({ measureId, paperName }), query)
  return (
    <Section
      title={roundName(request)}
      note={request.requestedAt === null ? '下書き' : <Instant at={request.requestedAt} />}
    >
      <Table
        caption={`${roundName(request)}の帳票`}
        rows={paperNames}
        rowKey={(name) => name}
        empty={null}
        columns={[
          {
            key: 'paper',
            label: '帳票',
            cell: (name) => <a href={of(at.paper, name)}>{paperTitles[name]}</a>,
          },
          {
            key: 'state',
            label: '状態',
            cell: () =>
              request.requestedAt === null ? <Tag>下書き</Tag> : <Tag kind="ok">提出済み</Tag>,
          },
          {
            key: 'files',
            label: 'いまの記録から作る下書き',
            cell: (name) => (
              <>
                <a href={withQuery(at.pdf({ measureId, paperName: name }), query)}>PDF</a>{' '}
                <a href={withQuery(at.workbook({ measureId, paperName: name }), query)}>Excel</a>
              </>
            ),
          },
        ]}
      />
      <p class="mt">
        {'予算要求書を市の様式（Excel）で出す：'}
        {forms.map(({ id, name }) => (
          <>
            <a href={filledForm({ measureId, roundId: request.roundId, formId: id })}>
              {name}
            </a>{' '}
          </>
        ))}
        <a href={cityForms()}>
          {forms.length === 0 ? '様式はまだ登録されていません' : '様式の一覧'}
        </a>
      </p>
    </Section>
  )
}

function Frozen({ papers }: { papers: readonly SnapshotHead[] }) {
  return (
    <Section title="提出した帳票" note="一字も変わらない。後の変更は照合ページに出る">
      <Table
        caption="提出した帳票の一覧"
        rows={papers}
        rowKey={(paper) => paper.id}
        empty={<p>提出した帳票はまだありません。</p>}
        columns={[
          {
            key: 'title',
            label: '帳票',
            cell: (paper) => (
              <a href={evidenceAt.check({ snapshotPid: paper.pid })}>{paper.title}</a>
            ),
          },
          { key: 'version', label: '版', align: 'n', cell: (paper) => String(paper.version) },
          { key: 'at', label: '日時', cell: (paper) => <Instant at={paper.at} form="short" /> },
          { key: 'by', label: '提出した人', cell: (paper) => paper.byName },
          {
            key: 'state',
            label: '状態',
            cell: (paper) =>
              paper.replacedBy !== null ? (
                <Tag>差し替えられた版</Tag>
              ) : paper.replaces !== null ? (
                <Tag kind="warn">差替え：{paper.changed}</Tag>
              ) : (
                <Tag kind="ok">提出時のまま</Tag>
              ),
          },
        ]}
      />
    </Section>
  )
}

function ReplaceForm(props: { measureId: string; request: PaperRequest; filled: Visit['filled'] }) {
  const { measureId, request } = props
  return (
    <Form
      name={`replace-${request.roundId}`}
      to={at.replacement({ measureId })}
      filled={props.filled}
      submit={`${roundName(request)}を差し替える`}
    >
      <HiddenField name="round" value={request.roundId} />
      <SelectField
        name="paperName"
        label="差し替える帳票"
        options={paperNames.map((name) => ({ value: name, label: paperTitles[name] }))}
      />
      <AreaField name="reason" label="差し替える理由" rows={2} required />
    </Form>
  )
}
