import { formatShortWareki, formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import {
  AreaField,
  Card,
  Confirm,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Section,
  SelectField,
  Table,
  TextField,
  YenField,
} from '#ui'
import { type Part, penaltyKinds, type Standing, standingOn } from '../../claim-ledgers/rules.ts'
import type { Basis } from '../../claim-ledgers/tables.ts'
import { ClaimNoticeForms, DueDays } from '../../claim-notices/pages/due-days.tsx'
import { instalments } from '../../instalments/addresses.ts'
import { may } from '../../permissions.ts'
import { waiver } from '../../waivers/addresses.ts'
import * as at from '../addresses.ts'
import type { Claim } from '../tables.ts'

type Props = { here: Here; filled: Visit['filled'] }

/** 返還: each claim as a ledger, the principal first, then 加算金, then 延滞金. */
export function ReturnsPart(props: Props & { claims: readonly Claim[]; basis: Basis | null }) {
  const { here, filled, claims, basis } = props
  if (claims.length === 0 || basis === null) return null
  return (
    <Section title="返還" note="納付は元金、加算金、延滞金の順に充てます。">
      {claims.map((claim) => {
        const standing = standingOn(basis.terms, claim, basis.receipts, here.today)
        return (
          <Card title={`${claim.cause}による返還`} kind="flat">
            <ClaimFacts claim={claim} />
            <Balance standing={standing} claim={claim} />
            <DueDays here={here} claim={claim} standing={standing} />
            <ClaimForms here={here} filled={filled} claim={claim} standing={standing} />
          </Card>
        )
      })}
    </Section>
  )
}

function ClaimFacts({ claim }: { claim: Claim }) {
  return (
    <Facts>
      <Fact term="返還を求めた日">
        <Day on={claim.orderedOn} />
      </Fact>
      <Fact term="納付の期限">
        <Day on={claim.dueOn} />
        {claim.agreements.length > 0 && '（履行延期の特約があります）'}
      </Fact>
      {claim.penaltyDueOn !== null && (
        <Fact term="加算金・延滞金の期限">
          <Day on={claim.penaltyDueOn} />
        </Fact>
      )}
      {claim.waivers.map((one) => (
        <Fact term={`${one.penalty}の免除`}>
          {one.amountYen === null ? '全部' : `${formatYen(one.amountYen)}円`}　{one.reason}（
          <Day on={one.waivedOn} form="short" />）
        </Fact>
      ))}
    </Facts>
  )
}

function Balance({ standing, claim }: { standing: Standing; claim: Claim }) {
  const { principal, added, late } = standing
  const paid = claim.payments.map(
    (one) => `${formatShortWareki(one.on)} ${formatYen(one.yen)}円（${one.voucherNo}）`,
  )
  const ofPart = (name: string, part: Part) => ({ name, ...part })
  return (
    <>
      <Table
        caption={`${claim.cause}による返還の残り`}
        rows={[
          {
            ...{ name: '元金', borneYen: principal.owedYen, waivedYen: 0, lines: [] },
            ...{ paidYen: principal.paidYen, leftYen: principal.leftYen },
          },
          ofPart('加算金', added),
          ofPart('延滞金', late),
        ]}
        rowKey={(one) => one.name}
        empty={<Empty title="返還はありません" why="" />}
        columns={[
          { key: 'name', label: '種類', cell: (one) => one.name },
          { key: 'owed', label: '額（円）', align: 'n', cell: (one) => formatYen(one.borneYen) },
          { key: 'off', label: '免除（円）', align: 'n', cell: (one) => formatYen(one.waivedYen) },
          { key: 'paid', label: '納付済（円）', align: 'n', cell: (one) => formatYen(one.paidYen) },
          { key: 'left', label: '残り（円）', align: 'n', cell: (one) => formatYen(one.leftYen) },
          {
            key: 'how',
            label: '計算',
            cell: (one) =>
              one.lines.map((line) => `${formatYen(line.yen)}円×${line.days}日`).join('、'),
          },
        ]}
        fold
      />
      {paid.length > 0 && <p>納付：{paid.join('、')}</p>}
    </>
  )
}

function ClaimForms(props: Props & { claim: Claim; standing: Standing }) {
  const { here, filled, claim, standing } = props
  const params = { returnId: claim.id }
  if (standing.leftYen === 0) return null
  const isBearing = standing.added.leftYen + standing.late.leftYen > 0
  return (
    <div class="verbs">
      {may.payGrants(here.person) && (
        <Confirm
          open="納付を記録する"
          title={`残りは${formatYen(standing.leftYen)}円です`}
          to={at.repayment(params)}
          submit="納付を記録する"
          name={`repay-${claim.id}`}
          filled={filled}
        >
          <DateField name="paidOn" label="納付された日" required />
          <YenField name="amountYen" label="納付された額" value={standing.leftYen} required />
          <TextField name="voucherNo" label="収入の番号" required />
        </Confirm>
      )}
      <ClaimNoticeForms here={here} filled={filled} claim={claim} standing={standing} />
      {may.draftDecisions(here.person) && standing.principal.leftYen > 0 && (
        <Confirm
          open="履行延期の特約を起案する"
          title={`残りの元金${formatYen(standing.principal.leftYen)}円を分けます`}
          to={instalments(params)}
          submit="起案する"
          name={`parts-${claim.id}`}
          filled={filled}
        >
          <AreaField
            name="parts"
            label="分割の納付"
            hint="1行に「2027-07-31 100,000」のように、日付と額を書きます。"
            rows={5}
            required
          />
          <AreaField name="reason" label="理由" rows={2} required />
        </Confirm>
      )}
      {may.draftDecisions(here.person) && isBearing && (
        <Confirm
          open="加算金・延滞金の免除を起案する"
          title="やむを得ない事情があるときに免除します"
          to={waiver(params)}
          submit="起案する"
          name={`waive-${claim.id}`}
          filled={filled}
        >
          <SelectField name="penalty" label="免除するもの" required options={penaltyKinds} />
          <YenField name="amountYen" label="免除する額" hint="全部のときは空のままにします。" />
          <AreaField name="reason" label="免除する理由" rows={2} required />
        </Confirm>
      )}
    </div>
  )
}
