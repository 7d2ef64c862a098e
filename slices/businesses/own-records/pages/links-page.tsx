import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Confirm,
  DateField,
  Empty,
  Form,
  Notice,
  Page,
  Period,
  RadioField,
  SampleTag,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { rolesInWords } from '../../consents/rules.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { linkState } from '../rules.ts'
import { accountLinksOf, linkableAccounts } from '../tables.ts'

/** Who stands for a business: the business itself, and proxies for the time of their mandates. */
export async function LinksPage({ here, params, filled }: Visit<typeof at.accountLinks>) {
  const business = await businessSeenBy(here, params.businessId)
  const links = await accountLinksOf(here, business.id)
  const keeps = may.linkAccounts(here.person)
  return (
    <Page
      title="本人と代理"
      back={businessPage(params)}
      lede={`${business.name}の登録を、本人として、または委任を受けて見られる人です。`}
      tags={business.isSample && <SampleTag />}
    >
      <Table
        rows={links}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="つながるアカウントはまだありません"
            why="つなぐと、事業者が自分の登録を見て、訂正を申し出たり、同意を出したりできます。"
            stage="rec"
          />
        }
        columns={[
          { key: 'name', label: 'アカウント', cell: (row) => `${row.accountName}（${row.login}）` },
          {
            key: 'part',
            label: '立場',
            cell: (row) =>
              row.part === '代理' && row.coversConsents ? '代理（同意まで）' : row.part,
          },
          {
            key: 'period',
            label: '期間',
            cell: (row) => <Period from={row.validFrom} to={row.validUntil} form="short" />,
          },
          {
            key: 'ground',
            label: '確かめたもの',
            cell: (row) => `${row.ground}（${row.keptName}）`,
          },
          {
            key: 'state',
            label: '状態',
            cell: (row) => {
              const state = linkState(row, here.today)
              return (
                <>
                  <Tag kind={state === '有効' ? 'ok' : 'line'}>{state}</Tag>
                  {keeps && state !== '終わった' && (
                    <Confirm
                      open="終える"
                      title={`${row.accountName}のつながりを終えますか`}
                      to={at.accountLinkEnd({ ...params, linkId: row.id })}
                      name={`end-${row.id}`}
                      filled={filled}
                      submit="つながりを終える"
                      danger
                    >
                      <p>
                        いまから、このアカウントには登録が見えなくなります。つなぎ直すことはできます。
                      </p>
                      <TextField name="reason" label="終える理由" required maxlength={300} />
                    </Confirm>
                  )}
                </>
              )
            },
          },
        ]}
        fold
      />
      {keeps ? (
        <Section title="アカウントをつなぐ" note="本人確認か委任状を確かめてから">
          <Form
            to={at.accountLinks(params)}
            name="link"
            filled={filled}
            submit="アカウントを事業者につなぐ"
          >
            <SelectField
              name="accountId"
              label="アカウント"
              required
              hint="事業者か事業者代理の役割のあるアカウントから選びます。"
              options={(await linkableAccounts(here)).map(({ id, name, login, roles: held }) => ({
                value: id,
                label: `${name}（${login}、${rolesInWords(held)}）`,
              }))}
            />
            <RadioField
              name="part"
              label="立場"
              required
              options={[
                { value: '本人', label: '本人', note: '事業者そのもの' },
                { value: '代理', label: '代理', note: '委任状の期間だけ' },
              ]}
            />
            <CheckField name="coversConsents" label="代理の委任は、同意と撤回まで及ぶ" />
            <DateField name="validFrom" label="いつから" required value={here.today} />
            <DateField name="validUntil" label="いつまで" hint="代理には必ず要ります。" />
            <AreaField
              name="ground"
              label="何で確かめたか"
              rows={2}
              hint="例：令和8年11月20日付けの委任状、窓口での本人確認"
              required
            />
          </Form>
        </Section>
      ) : (
        <Notice kind="info">アカウントをつなぐのは係長です。</Notice>
      )}
    </Page>
  )
}
