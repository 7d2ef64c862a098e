import type { Here } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  Confirm,
  DateField,
  type Filled,
  Form,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { ageBands, sexes } from '../../balances/rules.ts'
import { type Breach, fieldOf, limitReasons } from '../../limits/rules.ts'
import type { FreeAccount } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { acceptedHows, endKinds, type MemberState, officesInBody } from '../rules.ts'
import type { Member } from '../tables.ts'

type Props = {
  here: Here
  member: Member
  state: MemberState
  breaches: readonly Breach[]
  filled: Filled | null
}

/** The next step of a member, and no other. */
export function MemberActs(props: Props) {
  const { here, state } = props
  if (state === '候補') return <Acceptance {...props} />
  if (state === '承諾' && may.decideOnBodies(here.person)) return <Appointment {...props} />
  if (state !== '委嘱済') return null
  return (
    <>
      <Office {...props} />
      {may.decideOnBodies(here.person) && <End {...props} />}
    </>
  )
}

function Acceptance({ here, member, filled }: Props) {
  return (
    <Section title="承諾を記録する">
      <Form
        to={at.acceptance({ memberId: member.id })}
        name="acceptance"
        filled={filled}
        submit="承諾を記録する"
        version={member.version}
      >
        <Columns shape="2">
          <DateField name="acceptedOn" label="承諾を得た日" required value={here.today} />
          <SelectField name="acceptedHow" label="方法" required options={acceptedHows} />
          <SelectField
            name="sex"
            label="性別（本人の申告）"
            hint="答えなくてもかまいません。委員構成の割合にだけ使います。"
            empty="たずねていない"
            options={sexes}
          />
          <SelectField
            name="ageBand"
            label="年代（本人の申告）"
            empty="たずねていない"
            options={ageBands}
          />
        </Columns>
        <CheckField name="publishesName" label="氏名の公表に同意した" />
        <CheckField name="publishesPost" label="所属・職の公表に同意した" />
        <CheckField name="declinesFee" label="報酬を辞退した" />
      </Form>
    </Section>
  )
}

function Appointment({ member, breaches, filled }: Props) {
  return (
    <Section title="委嘱する" note="委嘱状に番号が付きます">
      <Form
        to={at.appointment({ memberId: member.id })}
        name="appointment"
        filled={filled}
        submit="委嘱する"
        version={member.version}
      >
        <Columns shape="2">
          <DateField name="appointedOn" label="委嘱する日" required value={member.termFrom} />
          <TextField name="decision" label="決裁" required placeholder="例：令和8年3月25日決裁" />
        </Columns>
        {breaches.map(({ kind, sentence }) => (
          <SelectField
            name={`reason${fieldOf[kind]}`}
            label={`${kind}の上限を超える理由`}
            hint={sentence}
            required
            options={limitReasons}
          />
        ))}
      </Form>
    </Section>
  )
}

function Office({ member, filled }: Props) {
  return (
    <Section title="役">
      <Form
        to={at.office({ memberId: member.id })}
        name="office"
        filled={filled}
        submit="役を決める"
        version={member.version}
      >
        <RadioField
          name="office"
          label="会議での役"
          required
          options={officesInBody}
          value={member.officeInBody === '' ? '委員' : member.officeInBody}
        />
      </Form>
    </Section>
  )
}

function End({ here, member, filled }: Props) {
  return (
    <Confirm
      open="辞任・解職を記録する"
      title="委員でなくなる"
      to={at.end({ memberId: member.id })}
      submit="記録する"
      name="end"
      filled={filled}
      version={member.version}
      danger
    >
      <RadioField name="kind" label="どちらか" required options={endKinds} value="辞任" />
      <DateField name="endedOn" label="最後の日" required value={here.today} />
      <AreaField name="reason" label="理由" required rows={2} />
      {member.capacity === '職指定' && (
        <>
          <TextField name="successorName" label="後任者の氏名" required />
          <TextField name="successorKana" label="後任者のふりがな" />
          <DateField name="successorFrom" label="後任者の就任日" required />
        </>
      )}
    </Confirm>
  )
}

export function AccountActs({
  member,
  accounts,
  filled,
}: {
  member: Member
  accounts: readonly FreeAccount[]
  filled: Filled | null
}) {
  if (accounts.length === 0) return null
  return (
    <Section title="サインイン" note="資料の閲覧・出欠の回答・発言の確認">
      <Form
        to={at.account({ memberId: member.id })}
        name="account"
        filled={filled}
        submit="アカウントと結ぶ"
      >
        <SelectField
          name="accountId"
          label="委員のアカウント"
          empty="結ばない"
          options={accounts.map(({ id, name, login }) => ({
            value: id,
            label: `${name}（${login}）`,
          }))}
          value={member.accountId}
        />
      </Form>
    </Section>
  )
}
