import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  FiscalYearField,
  Form,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
  YenField,
} from '#ui'
import { grantCase } from '../../cases/addresses.ts'
import { childInspection } from '../../child-inspections/addresses.ts'
import { childInspectionsOf } from '../../child-inspections/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { administrationLimit, parentSettlement } from '../rules.ts'
import { bodyYearsOf, type Child, childrenOf, liveYen, parentOf } from '../tables.ts'

/** 間接補助: what the body grants on, within the parent, and what the parent would be fixed at. */
export async function ChildrenPage({ here, params, filled }: Visit<typeof at.children>) {
  const { found, parentYen, share, conditions } = await parentOf(here, params.applicationId)
  const children = await childrenOf(here, params.applicationId)
  const years = await bodyYearsOf(here, params.applicationId)
  const administration = years.reduce((sum, one) => sum + one.administrationYen, 0)
  const interest = years.reduce((sum, one) => sum + one.interestYen, 0)
  const { settledYen, returnYen } = parentSettlement(
    parentYen,
    share,
    liveYen(children),
    administration,
  )
  const writes = may.grantOn(here.person)
  const inspections = await childInspectionsOf(here, params.applicationId)
  return (
    <Page title={`間接補助　${found.title}`} back={grantCase(params)}>
      <Facts>
        <Fact term="市の交付決定額">{formatYen(parentYen)}円</Fact>
        <Fact term="事務費の上限">{formatYen(administrationLimit(parentYen, share))}円</Fact>
        <Fact term="確定の見込み">
          {formatYen(settledYen)}円（間接補助{formatYen(liveYen(children))}円と事務費
          {formatYen(administration)}円）
        </Fact>
        <Fact term="市へ返す見込み">
          {formatYen(returnYen)}円と利息{formatYen(interest)}円
        </Fact>
      </Facts>
      <Table
        rows={children}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="間接補助はまだありません"
            why="市の交付決定の範囲で、団体が事業者に交付します。"
            stage="act"
          />
        }
        columns={[
          { key: 'who', label: '相手', cell: (one) => one.businessName },
          { key: 'title', label: '事業', cell: (one) => one.title },
          {
            key: 'yen',
            label: '決定額（円）',
            align: 'n',
            cell: (one) => formatYen(one.amountYen),
          },
          {
            key: 'cut',
            label: '取消し（円）',
            align: 'n',
            cell: (one) => formatYen(one.cancelledYen),
          },
          {
            key: 'settled',
            label: '確定額（円）',
            align: 'n',
            cell: (one) => formatYen(one.settledYen),
          },
          { key: 'on', label: '決定日', cell: (one) => <Day on={one.decidedOn} form="short" /> },
          {
            key: 'acts',
            label: '手続',
            cell: (one) => (
              <>
                {inspections
                  .filter((each) => each.childId === one.id)
                  .map((each) => (
                    <p>
                      市の検査 <Day on={each.inspectedOn} form="short" /> {each.way}　
                      {each.findings}
                    </p>
                  ))}
                {writes && <ChildForms child={one} params={params} filled={filled} />}
                {may.inspectResults(here.person) && (
                  <InspectForm child={one} params={params} filled={filled} />
                )}
              </>
            ),
          },
        ]}
        fold
      />
      {writes && (
        <Section title="間接補助を決定する">
          <Form to={at.children(params)} name="child" filled={filled} submit="決定する">
            <TextField name="businessName" label="相手" required />
            <TextField name="corporateNumber" label="法人番号" inputmode="numeric" />
            <TextField name="title" label="事業の名称" required />
            <YenField name="amountYen" label="交付決定額" required />
            <AreaField
              name="conditions"
              label="交付の条件"
              hint="市の条件は外せません。加えることはできます。"
              value={conditions.join('\n')}
              rows={6}
              required
            />
          </Form>
        </Section>
      )}
      <Section title="団体の年度の報告" note="積立金と、預けている間の利息を含みます。">
        <Facts>
          {years.map((one) => (
            <Fact term={formatFiscalYear(toFiscalYear(one.fiscalYear))}>
              事務費{formatYen(one.administrationYen)}円・積立金{formatYen(one.reserveYen)}円・利息
              {formatYen(one.interestYen)}円
            </Fact>
          ))}
        </Facts>
        {writes && (
          <Confirm
            open="年度を報告する"
            title="事務費・積立金・利息"
            to={at.bodyYear(params)}
            submit="報告する"
            name="body-year"
            filled={filled}
          >
            <FiscalYearField name="fiscalYear" label="年度" required />
            <YenField name="administrationYen" label="事務費の実績" required />
            <YenField name="reserveYen" label="積立金の残高" required />
            <YenField name="interestYen" label="利息" required />
          </Confirm>
        )}
      </Section>
    </Page>
  )
}

type ChildProps = {
  child: Child
  params: { applicationId: string }
  filled: Visit['filled']
}

function ChildForms(props: ChildProps) {
  const { child, params, filled } = props
  const at2 = { ...params, childId: child.id }
  return (
    <>
      <Confirm
        open="確定する"
        title={`${child.businessName}の額の確定`}
        to={at.settlement(at2)}
        submit="確定する"
        name={`settle-${child.id}`}
        filled={filled}
      >
        <YenField name="settledYen" label="確定額" value={child.settledYen} required />
      </Confirm>
      <Confirm
        open="取り消す"
        title={`${child.businessName}の決定の取消し`}
        to={at.cancellation(at2)}
        submit="取り消す"
        name={`cancel-${child.id}`}
        filled={filled}
        danger
      >
        <YenField name="cancelledYen" label="取り消す額（合計）" required />
        <TextField name="reason" label="理由" required />
      </Confirm>
    </>
  )
}

function InspectForm({ child, params, filled }: ChildProps) {
  return (
    <Confirm
      open="市の検査を記録する"
      title={`${child.businessName}の検査`}
      to={childInspection({ ...params, childId: child.id })}
      submit="記録する"
      name={`inspect-${child.id}`}
      filled={filled}
    >
      <SelectField name="way" label="検査の方法" required options={['書面', '現地']} />
      <DateField name="inspectedOn" label="検査した日" required />
      <AreaField name="findings" label="確かめたこと" rows={3} required />
    </Confirm>
  )
}
