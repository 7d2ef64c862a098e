import type { Visit } from '#platform'
import { findBeads } from '#slices/evidence'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  FiscalYearField,
  Form,
  NumberField,
  Page,
  RadioField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import { indicator as indicatorPage } from '../../indicators/addresses.ts'
import { firstJudgement, isShare, lastEnded, periodLabel } from '../../indicators/rules.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import * as at from '../addresses.ts'
import { certainties } from '../forms.ts'

export async function NewObservationPage({
  here,
  params,
  query,
  filled,
}: Visit<typeof at.newObservation>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const cards = await findBeads(here, { words: '', kinds: ['statistic'], limit: 100 })
  const last = lastEnded(indicator, here.today)
  return (
    <Page
      title="値を入れる"
      back={indicatorPage(params)}
      lede={`${indicator.name}。${indicator.definition}`}
    >
      <Form to={at.observations(params)} filled={filled} submit="この値を入れる">
        <Section title="値" note={firstJudgement(indicator)}>
          <Stack wide>
            <Columns shape="2">
              <FiscalYearField
                name="year"
                label="どの期間の値か"
                value={query.year ?? last}
                hint={`終わっているのは${periodLabel(indicator, last)}までです。`}
                required
              />
              <TextField
                name="value"
                label={`値（${indicator.unit}）`}
                inputmode="decimal"
                width="s"
                hint={
                  isShare(indicator.unit)
                    ? '分子と分母を入れれば、空けておけます。'
                    : '公表された数字のまま。'
                }
              />
            </Columns>
            <CheckField
              name="isSuppressed"
              label="公表資料で伏せられている（X、秘匿）"
              hint="0とは別のものです。判定にも数にも入れません。"
            />
            <Columns shape="2">
              <DateField name="vintageOn" label="公表された日" required />
              <RadioField name="certainty" label="値の確かさ" required options={certainties} />
              <NumberField name="numerator" label="分子" hint={indicator.numerator} />
              <NumberField
                name="denominator"
                label="分母"
                hint={indicator.denominator || undefined}
              />
            </Columns>
          </Stack>
        </Section>
        {indicator.errorModel === '標本' && (
          <Section title="調査" note="誤差の範囲を出すのに使います">
            <Stack wide>
              <Columns shape="2">
                <NumberField name="n" label="回答の数" />
                <NumberField
                  name="population"
                  label="対象の数"
                  value={indicator.populationSize}
                  hint="分からなければ空けておきます。"
                />
                <NumberField
                  name="standardError"
                  label="標準誤差"
                  hint="公表されているときだけ。"
                />
              </Columns>
            </Stack>
          </Section>
        )}
        <Section title="出所">
          <Stack wide>
            <SelectField
              name="sourcePid"
              label="根拠カード"
              empty="カードを使わない"
              options={cards.map((card) => ({ value: card.pid, label: card.title }))}
            />
            <TextField name="source" label="資料" value={indicator.source} maxlength={200} />
            <AreaField name="note" label="備考" rows={2} />
          </Stack>
        </Section>
      </Form>
    </Page>
  )
}
