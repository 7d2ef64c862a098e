import { formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  Day,
  Empty,
  Form,
  NumberField,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
  YenField,
} from '#ui'
import { grantCase } from '../../cases/addresses.ts'
import { caseSeenBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { assetsOf, type KeptAsset } from '../tables.ts'

/** 取得財産 of a case: until when each is restricted, and its disposal. */
export async function AssetsPage({ here, params, filled }: Visit<typeof at.assets>) {
  const found = await caseSeenBy(here, params.applicationId)
  const assets = await assetsOf(here, params.applicationId)
  const disposes =
    may.draftDecisions(here.person) && stateAfter(found.state, '財産処分を承認') !== null
  return (
    <Page title={`取得財産　${found.title}`} back={grantCase(params)}>
      <Table
        rows={assets}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="取得財産はまだありません"
            why="補助金で取得した機械や備品を登録します。"
            stage="act"
          />
        }
        columns={[
          { key: 'name', label: '財産名', cell: (one) => `${one.name} ${one.specification}` },
          { key: 'n', label: '数量', align: 'n', cell: (one) => one.quantity },
          {
            key: 'cost',
            label: '金額（円・税抜）',
            align: 'n',
            cell: (one) => formatYen(one.costYen),
          },
          {
            key: 'share',
            label: '補助金の額（円）',
            align: 'n',
            cell: (one) => formatYen(one.grantShareYen),
          },
          { key: 'on', label: '取得日', cell: (one) => <Day on={one.acquiredOn} /> },
          {
            key: 'until',
            label: '処分制限期日',
            cell: (one) =>
              one.restrictedUntil === null ? '制限なし' : <Day on={one.restrictedUntil} />,
          },
          {
            key: 'gone',
            label: '処分',
            cell: (one) =>
              one.disposedOn === null ? (
                disposes && <DisposalForm here={here} asset={one} filled={filled} />
              ) : (
                <>
                  {one.disposal} <Day on={one.disposedOn} /> 納付{formatYen(one.paybackYen)}円
                </>
              ),
          },
        ]}
        fold
      />
      {may.fileForCases(here.person) && (
        <Section title="財産を登録する">
          <Form to={at.assets(params)} name="asset" filled={filled} submit="登録する">
            <TextField name="name" label="財産の名称" required />
            <TextField name="specification" label="規格" />
            <NumberField name="quantity" label="数量" value={1} required />
            <YenField name="unitYen" label="単価（税抜）" required />
            <YenField name="grantShareYen" label="うち補助金の額" required />
            <DateField name="acquiredOn" label="取得した日" required />
            <NumberField name="lifeYears" label="耐用年数" unit="年" required />
            <TextField name="place" label="保管場所" />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function DisposalForm(props: { here: Here; asset: KeptAsset; filled: Visit['filled'] }) {
  const { asset, filled } = props
  return (
    <Confirm
      open="処分を起案する"
      title={`${asset.name}の処分`}
      to={at.disposalDraft({ applicationId: asset.applicationId, assetId: asset.id })}
      submit="起案する"
      name={`dispose-${asset.id}`}
      filled={filled}
    >
      <SelectField
        name="disposal"
        label="処分の種類"
        required
        options={['売却', '譲渡', '交換', '貸付', '担保', '廃棄'].map((one) => ({
          value: one,
          label: one,
        }))}
      />
      <DateField name="disposedOn" label="処分する日" required />
      <YenField name="soldYen" label="売却の額" />
      <YenField name="bookYen" label="残存簿価" />
      <AreaField name="reason" label="理由" rows={2} required />
    </Confirm>
  )
}
