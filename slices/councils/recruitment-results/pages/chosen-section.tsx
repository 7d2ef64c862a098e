import type { Here, Visit } from '#platform'
import {
  AreaField,
  Confirm,
  Day,
  Form,
  HiddenField,
  Notice,
  Section,
  SelectField,
  Stack,
  Table,
} from '#ui'
import { member } from '../../members/addresses.ts'
import type { KnownPerson } from '../../people/tables.ts'
import { applicant } from '../../recruitment-applications/addresses.ts'
import type { Application } from '../../recruitment-applications/tables.ts'
import { letter as letterPage } from '../../recruitment-letters/addresses.ts'
import type { Letter } from '../../recruitment-letters/tables.ts'
import type { Recruitment } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { itMayBeRefused } from '../rules.ts'

const bare = (name: string) => name.replace(/\s/gu, '')

function standingOf(one: Application, seats: number): string {
  if (one.declinedOn !== null) return '辞退'
  if (one.memberId !== null) return '候補・委員'
  if (one.result === '補欠')
    return one.calledOn === null ? `補欠${(one.rank ?? seats) - seats}番目` : '補欠から繰上げ'
  return one.result ?? ''
}

/** Who was chosen and who waits, with names: the letters, the candidacy, and a refusal. */
export function ChosenSection(props: {
  here: Here
  made: Recruitment
  named: readonly Application[]
  asked: readonly Application[]
  letters: readonly Letter[]
  known: readonly KnownPerson[]
  filled: Visit['filled']
}) {
  const { here, made, asked, letters, filled } = props
  const rows = props.named
    .filter((one) => one.withdrawnOn === null)
    .toSorted((one, other) => (one.rank ?? 9999) - (other.rank ?? 9999))
  const refusing = rows.filter(
    (one) => itMayBeRefused(one) === true && here.opens(at.refusal({ applicationId: one.id })),
  )
  return (
    <Section title="応募した方と通知">
      {made.purgedOn !== null && (
        <Notice>
          応募書類と選考結果通知は
          <Day on={made.purgedOn} />
          に廃棄しました。
        </Notice>
      )}
      <Table
        caption="応募した方"
        rows={rows}
        rowKey={(row) => row.id}
        fold
        empty={<p>応募はありませんでした。</p>}
        columns={[
          {
            key: 'name',
            label: '氏名',
            cell: (row) => (
              <a href={applicant({ applicationId: row.id })}>
                {row.name === '' ? '廃棄済み' : row.name}
              </a>
            ),
          },
          { key: 'number', label: '番号', cell: (row) => row.number },
          { key: 'standing', label: '結果', cell: (row) => standingOf(row, made.seats) },
          {
            key: 'letter',
            label: '選考結果通知',
            cell: (row) => {
              const letter = letters.find(({ applicationId }) => applicationId === row.id)
              return letter ? (
                <a href={letterPage({ letterId: letter.id })}>{letter.label}</a>
              ) : (
                '廃棄済み'
              )
            },
          },
          {
            key: 'member',
            label: '委員',
            cell: (row) =>
              row.memberId !== null && <a href={member({ memberId: row.memberId })}>委員の記録</a>,
          },
        ]}
      />
      <Stack>
        {asked
          .filter((one) => here.opens(at.candidacy({ applicationId: one.id })))
          .map((one) => (
            <Candidacy one={one} known={props.known} filled={filled} />
          ))}
        {refusing.map((one) => (
          <Confirm
            open={`${one.name}さんの辞退を記録する`}
            title="辞退を記録する"
            to={at.refusal({ applicationId: one.id })}
            name={`refusal-${one.id}`}
            filled={filled}
            submit="辞退を記録する"
            version={one.version}
            danger
          >
            <AreaField name="reason" label="申し出の方法と理由" required rows={2} />
          </Confirm>
        ))}
      </Stack>
    </Section>
  )
}

function Candidacy(props: {
  one: Application
  known: readonly KnownPerson[]
  filled: Visit['filled']
}) {
  const { one } = props
  const same = props.known.filter(({ name }) => bare(name) === bare(one.name))
  return (
    <Form
      to={at.candidacy({ applicationId: one.id })}
      name={`candidacy-${one.id}`}
      filled={props.filled}
      submit={`${one.name}さんを委員の候補に入れる`}
      version={one.version}
    >
      {same.length > 0 ? (
        <SelectField
          name="personId"
          label="すでに登録のある同じ名の方"
          empty="別の方として新しく登録する"
          options={same.map(({ id, name, affiliation }) => ({
            value: id,
            label: affiliation === '' ? name : `${name}（${affiliation}）`,
          }))}
        />
      ) : (
        <HiddenField name="personId" value="" />
      )}
    </Form>
  )
}
