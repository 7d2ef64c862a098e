import { dayInJapan, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Day,
  Empty,
  Fact,
  Facts,
  LinkButton,
  Page,
  Prose,
  Refused,
  SampleTag,
  Section,
  Stat,
  Stats,
  Table,
  Tag,
} from '#ui'
import { assets as assetsAt } from '../../assets/addresses.ts'
import { DecisionPart } from '../../decisions/pages/decision-part.tsx'
import { expenses } from '../../expenses/addresses.ts'
import { PaperRows } from '../../grant-papers/pages/paper-pages.tsx'
import { children } from '../../indirect-grants/addresses.ts'
import { FlagsPart } from '../../irregularities/pages/flags-part.tsx'
import { PaymentsPart } from '../../payments/pages/payments-part.tsx'
import { may } from '../../permissions.ts'
import { ReturnsPart } from '../../recalls/pages/returns-part.tsx'
import { photos } from '../../report-photos/addresses.ts'
import * as at from '../addresses.ts'
import { ApplicantForms } from './applicant-forms.tsx'
import { DutiesPart } from './duties-part.tsx'
import { type LoadedCase, loadCase } from './loaded-case.tsx'
import { AfterwardsPart, ReportsPart } from './reports-part.tsx'
import { SectionForms } from './section-forms.tsx'

/** One case from its selection to its end: what was promised and paid, what is next, and every step. */
export async function CasePage({ here, params, filled }: Visit<typeof at.grantCase>) {
  const loaded = await loadCase(here, params.applicationId)
  const { found, outline } = loaded
  const isOutside = may.fileForCases(here.person) && !may.seeAmounts(here.person)
  const files = may.fileForCases(here.person) && (isOutside || found.channel === '紙')
  const acts = may.draftDecisions(here.person) || may.rejectForForm(here.person)
  return (
    <Page
      title={found.title || '（事業名なし）'}
      eyebrow={`${found.schemeName}　${found.receiptLabel}`}
      back={at.cases()}
      tags={
        <>
          <Tag kind="key">{found.state}</Tag>
          {found.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          <LinkButton href={expenses(params)} kind="sub">
            支出明細
          </LinkButton>
          <LinkButton href={photos(params)} kind="sub">
            写真
          </LinkButton>
          <LinkButton href={assetsAt(params)} kind="sub">
            取得財産
          </LinkButton>
          {found.bodyAccountId !== null && (
            <LinkButton href={children(params)} kind="sub">
              間接補助
            </LinkButton>
          )}
        </>
      }
    >
      {/* The page is long, and what was asked for may not be possible any more. */}
      <Refused filled={filled?.rule ? filled : null} forms={[]} />
      <Amounts loaded={loaded} />
      <DecisionPart here={here} decision={loaded.open} edition={outline.edition} filled={filled} />
      {(files || acts || loaded.duties.some((duty) => !duty.isDone)) && (
        <Section title="次にすること">
          <div class="verbs">
            {files && <ApplicantForms loaded={loaded} filled={filled} />}
            {acts && <SectionForms here={here} loaded={loaded} filled={filled} />}
          </div>
          <DutiesPart loaded={loaded} />
        </Section>
      )}
      <FlagsPart here={here} flags={loaded.flags} filled={filled} />
      <Reckoning loaded={loaded} />
      <PaymentsPart here={here} filled={filled} invoices={loaded.invoices} />
      <ReturnsPart here={here} filled={filled} claims={loaded.returns} basis={loaded.basis} />
      <ReportsPart loaded={loaded} />
      <AfterwardsPart loaded={loaded} />
      {loaded.papers.length > 0 && (
        <Section title="文書">
          <PaperRows papers={loaded.papers} />
        </Section>
      )}
      <History loaded={loaded} />
    </Page>
  )
}

function Amounts({ loaded }: { loaded: LoadedCase }) {
  const { found, settlement, result } = loaded
  const yen = (amount: number | null) =>
    amount === null ? { value: '—' } : { value: formatYen(amount), unit: '円' }
  return (
    <>
      <Stats>
        <Stat label="交付申請額" {...yen(found.requestedYen)} />
        <Stat label="交付決定額" {...yen(found.currentYen)} />
        <Stat label="確定額" {...yen(settlement?.settledYen ?? null)} />
        <Stat label="支払済" {...yen(found.paidYen)} />
      </Stats>
      <Facts>
        <Fact term="交付先">{found.applicantName}</Fact>
        <Fact term="採択額">
          {found.adoptedYen === null ? null : `${formatYen(found.adoptedYen)}円`}
        </Fact>
        <Fact term="交付決定の日">{found.awardedOn && <Day on={found.awardedOn} />}</Fact>
        <Fact term="期限">{found.currentEndsOn && <Day on={found.currentEndsOn} />}</Fact>
        {result !== null && (
          <Fact term="実績報告">
            <Day on={result.reportedOn} />
            {result.reportedOn > result.dueOn && (
              <>
                　<Tag kind="late">期限後</Tag>（期限 <Day on={result.dueOn} />）
              </>
            )}
          </Fact>
        )}
        {result !== null && (
          <Fact term="成果">
            <Prose text={result.outcome} />
          </Fact>
        )}
        {loaded.inspection !== null && (
          <Fact term="検査">
            {loaded.inspection.way}　{loaded.inspection.inspectedName}　{loaded.inspection.findings}
          </Fact>
        )}
      </Facts>
    </>
  )
}

/** 算定: the categories as they count, then each step of the amount. */
function Reckoning({ loaded }: { loaded: LoadedCase }) {
  const { planned, actual, award, settlement, found } = loaded
  const steps = settlement?.steps ?? award?.steps ?? []
  const isActual = actual.cost.totalYen > 0
  const cost = isActual ? actual.cost : planned.cost
  return (
    <Section
      title={isActual ? '算定（実績）' : '算定（計画）'}
      note={`補助対象経費 ${formatYen(cost.eligibleYen)}円`}
    >
      <Table
        caption="費目ごとの額"
        rows={cost.categories}
        rowKey={(one) => one.code}
        empty={
          <Empty title="費目がありません" why={`${found.schemeName}に費目が定められていません。`} />
        }
        columns={[
          { key: 'name', label: '費目', cell: (one) => one.name },
          { key: 'in', label: '額（円）', align: 'n', cell: (one) => formatYen(one.enteredYen) },
          {
            key: 'cut',
            label: '対象外（円）',
            align: 'n',
            cell: (one) => formatYen(one.excludedYen),
          },
          {
            key: 'counted',
            label: '対象経費（円）',
            align: 'n',
            cell: (one) => formatYen(one.countedYen),
          },
          { key: 'limit', label: '上限', cell: (one) => one.limit },
        ]}
        fold
      />
      {steps.length > 0 && (
        <Table
          caption="算定の順序"
          rows={steps}
          rowKey={(one) => one.label}
          empty={<Empty title="算定はまだありません" why="" />}
          columns={[
            { key: 'label', label: '手順', cell: (one) => one.label },
            { key: 'formula', label: '計算', cell: (one) => one.formula },
            { key: 'result', label: '結果（円）', align: 'n', cell: (one) => one.result },
          ]}
          fold
        />
      )}
    </Section>
  )
}

function History({ loaded }: { loaded: LoadedCase }) {
  return (
    <Section title="経過">
      <Table
        caption="経過の記録"
        rows={loaded.steps}
        rowKey={(one) => String(one.seq)}
        empty={<Empty title="経過はまだありません" why="" />}
        columns={[
          { key: 'at', label: '日', cell: (one) => <Day on={dayInJapan(one.at)} form="short" /> },
          { key: 'verb', label: '手続', cell: (one) => one.verb },
          { key: 'to', label: '状態', cell: (one) => one.toState },
          { key: 'by', label: '人', cell: (one) => one.byName },
          { key: 'label', label: '文書', cell: (one) => one.documentLabel },
        ]}
        fold
      />
    </Section>
  )
}
