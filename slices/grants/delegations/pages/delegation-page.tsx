import type { Visit } from '#platform'
import {
  Confirm,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  Page,
  Refused,
  Section,
  SelectField,
  Table,
} from '#ui'
import { may } from '../../permissions.ts'
import { scheme as schemeAt } from '../../schemes/addresses.ts'
import { schemeSeenBy } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { bodies, secondmentsOf, staffOf } from '../tables.ts'

/** 外郭団体 of a scheme and the staff that is seconded to it. */
export async function DelegationPage({ here, params, filled }: Visit<typeof at.delegation>) {
  const scheme = await schemeSeenBy(here, params.schemeId)
  const known = await bodies(here)
  const body = known.find((one) => one.id === scheme.bodyAccountId)
  const decides = may.rejectForForm(here.person) && here.person.section?.id === scheme.sectionId
  const seconds = decides && scheme.bodyAccountId !== null
  const staff = seconds ? await staffOf(here, scheme.sectionId) : []
  return (
    <Page title={`外郭団体　${scheme.name}`} back={schemeAt({ schemeId: scheme.id })}>
      <Refused filled={filled?.rule ? filled : null} forms={[]} />
      <Facts>
        <Fact term="この制度を行う団体">{body?.name ?? 'なし（市が直接行う）'}</Fact>
      </Facts>
      {decides && (
        <Confirm
          open="団体を決める"
          title="この制度の案件だけを、団体が扱えるようになります"
          to={at.delegation({ schemeId: scheme.id })}
          submit="決める"
          name="body"
          filled={filled}
        >
          <SelectField
            name="bodyAccountId"
            label="外郭団体"
            empty="市が直接行う"
            value={scheme.bodyAccountId ?? ''}
            options={known.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Confirm>
      )}
      <Section
        title="出向している職員"
        note="出向している間は、この制度の案件を市で決裁できません。"
      >
        <Table
          rows={await secondmentsOf(here, scheme.id)}
          rowKey={(one) => one.id}
          empty={
            <Empty title="出向はありません" why="団体に出向した職員を記録します。" stage="act" />
          }
          columns={[
            { key: 'who', label: '職員', cell: (one) => one.name },
            { key: 'from', label: '始まり', cell: (one) => <Day on={one.fromOn} /> },
            {
              key: 'until',
              label: '終わり',
              cell: (one) =>
                one.untilOn !== null ? (
                  <Day on={one.untilOn} />
                ) : (
                  seconds && (
                    <Confirm
                      open="終わりを記録する"
                      title={`${one.name}の出向の終わり`}
                      to={at.secondmentEnd({ schemeId: scheme.id, secondmentId: one.id })}
                      submit="記録する"
                      name={`end-${one.id}`}
                      filled={filled}
                    >
                      <DateField name="untilOn" label="終わりの日" required />
                    </Confirm>
                  )
                ),
            },
          ]}
          fold
        />
        {seconds && (
          <Form
            to={at.secondments({ schemeId: scheme.id })}
            name="secondment"
            filled={filled}
            submit="出向を記録する"
          >
            <SelectField
              name="accountId"
              label="職員"
              required
              options={staff.map((one) => ({
                value: one.id,
                label: [one.title, one.name].filter(Boolean).join('　'),
              }))}
            />
            <DateField name="fromOn" label="始まりの日" required />
          </Form>
        )}
      </Section>
    </Page>
  )
}
