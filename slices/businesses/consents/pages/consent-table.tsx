import type { LocalDate } from '#packages/japan'
import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { roles, type Visit } from '#platform'
import { Confirm, Day, Empty, Instant, Table, Tag, TextField } from '#ui'
import { isRole, stateOf } from '../rules.ts'
import type { Consent } from '../tables.ts'

type Filled = Visit['filled']

/** 「商工会議所（すべて）」, or the account by name. */
export function recipientInWords({ recipient, recipientName }: Consent): string {
  const role = recipient.startsWith('role:') ? recipient.slice(5) : ''
  if (isRole(role)) return `${roles[role]}（すべて）`
  return recipientName ?? ''
}

export function ConsentTag({ consent, today }: { consent: Consent; today: LocalDate }) {
  const state = stateOf(consent, today)
  if (state === '有効') return <Tag kind="ok">有効</Tag>
  return <Tag kind={state === '撤回' ? 'bad' : 'warn'}>{state}</Tag>
}

/** What a consent reaches to, in words. */
export function ScopeInWords({ consent }: { consent: Consent }) {
  const years = consent.fiscalYears.map((year) => formatFiscalYear(toFiscalYear(year))).join('・')
  const always = consent.purpose === '第三者提供' ? ['名称・所在地・業種・工程'] : []
  const named = consent.fields.map((field) =>
    field === '財務' && years ? `財務（${years}）` : field,
  )
  return <>{[...always, ...named].join('、') || '—'}</>
}

/** Consents with what each allows, and a way to take one back for whoever may. */
export function ConsentTable(props: {
  consents: readonly Consent[]
  today: LocalDate
  nameOf: (personId: string) => string | null
  withdrawal: ((consentId: string) => string) | null
  filled: Filled
}) {
  const { today, withdrawal } = props
  return (
    <Table
      rows={props.consents}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title="同意の記録はまだありません"
          why="記録がないあいだは、外からは見えず、紹介にも公開名簿にも出ません。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'purpose',
          label: '目的',
          cell: (row) => (
            <>
              {row.purpose}
              {row.recipient !== '' && (
                <>
                  <br />
                  <small class="mut">提供先：{recipientInWords(row)}</small>
                </>
              )}
            </>
          ),
        },
        {
          key: 'of',
          label: 'だれの同意か',
          cell: (row) =>
            row.personId === null
              ? '事業者'
              : (props.nameOf(row.personId) ?? '担い手（名前は目的を残して開くと出ます）'),
        },
        { key: 'scope', label: '範囲', cell: (row) => <ScopeInWords consent={row} /> },
        {
          key: 'given',
          label: '同意',
          cell: (row) => (
            <>
              <Day on={row.givenOn} form="short" />
              <br />
              <small class="mut">
                {row.personId === null || props.nameOf(row.personId) ? row.givenName : '担い手本人'}
                （{row.way}）
              </small>
            </>
          ),
        },
        {
          key: 'expires',
          label: '期限',
          cell: (row) =>
            row.expiresOn === null ? '定めなし' : <Day on={row.expiresOn} form="short" />,
        },
        {
          key: 'state',
          label: '状態',
          cell: (row) => (
            <>
              <ConsentTag consent={row} today={today} />
              {row.withdrawnAt !== null && (
                <>
                  <br />
                  <small class="mut">
                    <Instant at={row.withdrawnAt} form="short" />　{row.withdrawnName}
                    {row.withdrawnReason && `　${row.withdrawnReason}`}
                  </small>
                </>
              )}
              {withdrawal !== null && stateOf(row, today) === '有効' && (
                <Confirm
                  open="撤回する"
                  title={`「${row.purpose}」の同意を撤回しますか`}
                  to={withdrawal(row.id)}
                  name={`withdraw-${row.id}`}
                  filled={props.filled}
                  submit="同意を撤回する"
                  danger
                >
                  <p>
                    いまから、この同意で見えていたものは見えなくなります。撤回したことと、前に渡した紙は記録に残ります。同意し直すことはいつでもできます。
                  </p>
                  <TextField name="reason" label="理由" maxlength={300} />
                </Confirm>
              )}
            </>
          ),
        },
      ]}
      fold
    />
  )
}
