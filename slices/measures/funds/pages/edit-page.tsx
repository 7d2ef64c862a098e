import { formatFraction, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Columns,
  Form,
  FundsBar,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
} from '#ui'
import { request } from '../../requests/addresses.ts'
import { requestOf } from '../../requests/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { fundKindLabels, fundsMeetTheCost, taxAllocationNote } from '../rules.ts'
import { schemesSeenBy } from '../tables.ts'

const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

/** What pays for the request, in 千円, with what the scheme gives at most and what is missing. */
export async function FundsPage({ here, params, filled }: Visit<typeof at.funds>) {
  await measureWrittenBy(here, params.measureId)
  const sheet = await requestOf(here, params.measureId, params.roundId)
  const schemes = await schemesSeenBy(here)
  const laid = sheet.funds.filter((fund) => fund.kind !== 'general')
  const general = sheet.funds.find((fund) => fund.kind === 'general')
  const balance = fundsMeetTheCost(
    sheet.requestedYen,
    sheet.funds.map((fund) => fund.amountYen),
  )
  const count = Math.max(laid.length + 2, 4)
  return (
    <Page
      title="財源を決める"
      back={request(params)}
      lede={`${sheet.head.name}　${sheet.head.roundName}　事業費 ${thousand(sheet.requestedYen)}千円`}
      acts={
        <LinkButton href={at.newScheme()} kind="sub">
          財源を登録する
        </LinkButton>
      }
    >
      {sheet.funds.length > 0 && (
        <Section title="いまの内訳">
          <FundsBar
            title="財源の内訳"
            parts={sheet.funds.map((fund) => ({ label: fund.name, amountYen: fund.amountYen }))}
          />
          {balance === true ? (
            <Notice kind="ok">財源の合計は事業費と合っています。</Notice>
          ) : (
            <Notice kind="warn">{balance.sentence}</Notice>
          )}
          {laid.map((fund) => {
            const scheme = schemes.find((one) => one.name === fund.name)
            return (
              fund.grant &&
              scheme?.taxShare && (
                <p>
                  {`${fund.name}：交付税措置見込（参考）は、裏負担${thousand(fund.grant.ownShareYen)}千円×${formatFraction(scheme.taxShare)}で${thousand(taxAllocationNote(fund.grant.ownShareYen, scheme.taxShare))}千円（${scheme.taxKind || '区分は要確認'}、財源には含めない）。`}
                </p>
              )
            )
          })}
          {laid.map(
            (fund) =>
              fund.grant && (
                <p>
                  {`${fund.name}：対象経費${thousand(fund.grant.eligibleYen)}千円、補助の上限${thousand(fund.grant.grantYen)}千円、裏負担${thousand(fund.grant.ownShareYen)}千円、単独${thousand(fund.grant.aloneYen)}千円。`}
                </p>
              ),
          )}
        </Section>
      )}
      <Form to={at.funds(params)} filled={filled} version={sheet.version} submit="財源を保存する">
        {Array.from({ length: count }, (_, i) => {
          const fund = laid[i]
          const scheme = schemes.find((one) => one.name === fund?.name)
          return (
            <Columns shape="2">
              <SelectField
                name={`funds.${i}.schemeId`}
                label={`財源${i + 1}`}
                value={scheme?.id}
                empty="なし"
                options={schemes.map((one) => ({
                  value: one.id,
                  label: `${fundKindLabels[one.kind]}　${one.name}`,
                }))}
              />
              <NumberField
                name={`funds.${i}.amountYen`}
                label={`財源${i + 1}の金額`}
                unit="千円"
                value={fund ? fund.amountYen / 1_000 : ''}
              />
            </Columns>
          )
        })}
        <NumberField
          name="generalYen"
          label="一般財源"
          unit="千円"
          hint="事業費から、ほかの財源を引いた残りです。"
          required
          value={general ? general.amountYen / 1_000 : sheet.requestedYen / 1_000}
        />
        <Section
          title="交付税措置の見込（参考）"
          note="財源には含めません。不交付団体は空けておきます"
        >
          <Columns shape="2">
            <NumberField
              name="taxYen"
              label="見込額"
              unit="千円"
              value={sheet.taxAllocation ? sheet.taxAllocation.yen / 1_000 : ''}
            />
            <SelectField
              name="taxKind"
              label="普通・特別の別"
              empty="なし"
              value={sheet.taxAllocation?.kind}
              options={['普通', '特別']}
            />
          </Columns>
        </Section>
      </Form>
    </Page>
  )
}
