import type { Visit } from '#platform'
import { groundsOf } from '#slices/evidence'
import {
  Card,
  CheckField,
  Columns,
  Form,
  LinkButton,
  NumberField,
  Page,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import { budget } from '../../addresses.ts'
import { requestOrNull } from '../../drafts/tables.ts'
import { schemesSeenBy } from '../../funds/tables.ts'
import { measureRef } from '../../publications/tables.ts'
import { isOriginal, roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { costKindLabels, costKinds, priceSources, setsu } from '../rules.ts'
import { type BreakdownRow, rowsOf } from '../tables.ts'
import { SubmittedRows } from './submitted-rows.tsx'

type Choice = { readonly value: string | number; readonly label: string }
type Choices = {
  readonly schemes: Choice[]
  readonly groups: string[]
  readonly evidence: Choice[]
}

const blankRows = 5
/** An empty row is none: within one that says something these may not be missing. */
const need = '書く行は必須'

/** 積算, all rows in one form: five empty ones stand at the end, and more on request. */
export async function LinesPage({ here, params, query, filled }: Visit<typeof at.lines>) {
  const measure = await measureWrittenBy(here, params.measureId)
  const round = await roundSeenBy(here, params.roundId)
  const request = await requestOrNull(here, measure.id, round.id)
  const rows = request ? await rowsOf(here, request.id) : []
  const schemes = await schemesSeenBy(here)
  const grounds = await groundsOf(here, measureRef(measure.id))
  const choices = {
    schemes: schemes.map((scheme) => ({ value: scheme.id, label: scheme.name })),
    groups: [...new Set(schemes.flatMap(({ rates }) => rates.map(({ name }) => name)))],
    evidence: grounds.map((ground) => ({ value: ground.pid, label: ground.title })),
  }
  const typed = Object.keys(filled?.values ?? {}).filter((name) =>
    /^rows\.\d+\.content$/.test(name),
  )
  const more = Math.min(60, Math.max(blankRows, Number(query.blank) || 0))
  const count = Math.min(100, Math.max(rows.length + more, typed.length))
  return (
    <Page
      title="積算を書く"
      back={budget({ measureId: measure.id })}
      lede={`${measure.name}　${roundName(round)}　節ごとに千円へ切り上げます。空の行は無視します。書いた行では、節・内容・単価・数量・単価の根拠が要ります。${isOriginal(round.kind) ? '' : '減らすときは、減らす分の数量を入れて「減額」を選びます。'}`}
      acts={
        <LinkButton href={`${at.lines(params)}?blank=${more + 10}`} kind="sub">
          空の行を10行ふやす
        </LinkButton>
      }
    >
      {filled?.rule && request?.requestedAt && (
        <SubmittedRows
          rows={rows}
          typed={filled.values}
          requestedAt={request.requestedAt}
          requestedName={request.requestedName ?? ''}
        />
      )}
      <Form
        to={at.lines(params)}
        filled={filled}
        version={request?.version ?? 0}
        submit="積算を保存する"
      >
        {Array.from({ length: count }, (_, i) => (
          <Row index={i} row={rows[i]} choices={choices} mayReduce={!isOriginal(round.kind)} />
        ))}
      </Form>
    </Page>
  )
}

type RowProps = {
  readonly index: number
  readonly row?: BreakdownRow
  readonly choices: Choices
  readonly mayReduce: boolean
}

function Row(props: RowProps) {
  const { index, row, choices } = props
  const name = (field: string) => `rows.${index}.${field}`
  const is = (field: string) => `${index + 1}行目の${field}`
  return (
    <Card title={`${index + 1}行目`} kind="flat">
      <Columns shape="3">
        <SelectField
          name={name('setsu')}
          label={is('節')}
          need={need}
          value={row?.setsu}
          options={Object.entries(setsu).map(([value, label]) => ({
            value,
            label: `${value} ${label}`,
          }))}
        />
        <TextField name={name('saisetsu')} label={is('細節')} value={row?.saisetsu} />
        {props.mayReduce && (
          <SelectField
            name={name('isReduction')}
            label={is('増減')}
            value={row?.isReduction ? 'less' : 'more'}
            options={[
              { value: 'more', label: '増額' },
              { value: 'less', label: '減額（△）' },
            ]}
          />
        )}
        <TextField name={name('content')} label={is('内容')} need={need} value={row?.content} />
        <YenField
          name={name('unitPriceYen')}
          label={is('単価')}
          need={need}
          value={row?.unitPriceYen}
        />
        <NumberField name={name('quantity')} label={is('数量')} need={need} value={row?.quantity} />
        <TextField name={name('unit')} label={is('単位')} width="xs" value={row?.unit} />
        <NumberField name={name('times')} label={is('回数')} value={row?.times ?? '1'} />
        <NumberField name={name('factor')} label={is('係数')} value={row?.factor ?? '1'} />
        <SelectField
          name={name('priceSource')}
          label={is('単価の根拠')}
          need={need}
          value={row?.priceSource}
          options={priceSources}
        />
      </Columns>
      <details>
        <summary>補助対象・根拠・費用の動き</summary>
        <Columns shape="3">
          <SelectField
            name={name('schemeId')}
            label={is('補助対象の制度')}
            value={row?.schemeId}
            empty="なし"
            options={choices.schemes}
          />
          <SelectField
            name={name('secondSchemeId')}
            label={is('二つ目の制度')}
            value={row?.secondSchemeId}
            empty="なし"
            options={choices.schemes}
          />
          {choices.groups.length > 0 && (
            <SelectField
              name={name('rateGroup')}
              label={is('補助率の区分')}
              value={row?.rateGroup}
              empty="区分なし"
              options={choices.groups}
            />
          )}
          <SelectField
            name={name('evidencePid')}
            label={is('根拠')}
            hint="事業につないだ根拠から選びます。"
            value={row?.evidencePid}
            empty="なし"
            options={choices.evidence}
          />
          <SelectField
            name={name('costKind')}
            label={is('費用の動き')}
            value={row?.costKind ?? 'fixed'}
            options={costKinds.map((value) => ({ value, label: costKindLabels[value] }))}
          />
          <TextField
            name={name('driver')}
            label={is('何1件あたりか')}
            hint="変動のとき（例：出展者）。数量がその件数です。"
            value={row?.driver}
          />
          <SelectField
            name={name('inCity')}
            label={is('支払先は市内か')}
            value={row?.inCity === true ? 'yes' : row?.inCity === false ? 'no' : ''}
            empty="分からない"
            options={[
              { value: 'yes', label: '市内' },
              { value: 'no', label: '市外' },
            ]}
          />
        </Columns>
        <CheckField
          name={name('isNet')}
          label={`${index + 1}行目の単価は税抜`}
          value={row?.isNet}
        />
      </details>
    </Card>
  )
}
