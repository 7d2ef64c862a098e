import { type Here, type Visit, withQuery } from '#platform'
import {
  AreaField,
  Button,
  Card,
  Columns,
  Figure,
  type Filled,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  NumberField,
  Page,
  SelectField,
  Stack,
} from '#ui'
import { effectFigure } from '../../effect-figures/rules.ts'
import type { PlaceHead } from '../../figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { mayBeAsked } from '../../io-tables/rules.ts'
import { inputOutputFor, nationalTableCode, tablesFor } from '../../io-tables/tables.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { AreaTabs } from '../../profiles/pages/area-tabs.tsx'
import * as at from '../addresses.ts'
import { EffectForm, type EffectTyped } from '../forms.ts'
import { CANNOT_TELL, NO_TABLE, theSectorIsOfTheTable } from '../rules.ts'
import { estimateFor } from '../tables.ts'
import { Formula } from './formula.tsx'
import { FormerTable, TableUsed } from './table-used.tsx'

const FIELDS = ['sector', 'demand', 'localPercent', 'ground'] as const
type Asked = { readonly typed: EffectTyped | null; readonly filled: Filled | null }

/** What the address asks for; nothing asked is no mistake. */
function askedOf(areaCode: string, query: Readonly<Record<string, string | undefined>>): Asked {
  if (FIELDS.every((name) => query[name] === undefined)) return { typed: null, filled: null }
  const values = Object.fromEntries(FIELDS.map((name) => [name, query[name] ?? '']))
  const read = EffectForm.safeParse({ areaCode, ...values, table: query.table ?? '' })
  if (read.success) return { typed: read.data, filled: null }
  const problems = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    sentence: message,
  }))
  return { typed: null, filled: { form: null, values, problems, rule: null, stale: null } }
}

/** What was typed, with a sentence at the sector: it is none of the table's. */
function filledBy(query: Readonly<Record<string, string | undefined>>, sentence: string): Filled {
  const values = Object.fromEntries(FIELDS.map((name) => [name, query[name] ?? '']))
  const problems = [{ field: 'sector', sentence }]
  return { form: null, values, problems, rule: null, stale: null }
}

/** 効果試算書: from a stated additional demand to a range, by the table that goes first for the place. */
export async function EffectsPage({ here, params, query, filled }: Visit<typeof at.effects>) {
  const profile = await profileOf(here, params.areaCode)
  const { area } = profile
  const areaCode = area.code
  const asked = askedOf(areaCode, query)
  const tables = await tablesFor(here, areaCode)
  const [told = ''] = [filled?.values.table ?? query.table ?? ''].flat()
  // An address without a table is of the time when there was the nation's alone.
  const isAsked = asked.typed !== null || asked.filled !== null || filled !== null
  const code = told === '' && isAsked ? await nationalTableCode(here) : told
  const table = await inputOutputFor(here, area, code)
  if (!table) return <WithoutTable here={here} area={area} />
  const isOfTable = asked.typed && theSectorIsOfTheTable(table, asked.typed.sector)
  const typed = filled || isOfTable !== true ? null : asked.typed
  const problem = isOfTable && isOfTable !== true ? filledBy(query, isOfTable.sentence) : null
  const worked = typed && (await estimateFor(here, profile, table, typed))
  const figure =
    typed && worked && effectFigure(profile, table, worked.estimate, typed, worked.national)
  const shown = filled ?? asked.filled ?? problem
  return (
    <Page
      title={`${area.prefecture}${area.name}の効果試算書`}
      stage="know"
      back={regionsAt.region({ areaCode })}
      acts={
        figure && (
          <LinkButton kind="sub" href={withQuery(at.sheet({ areaCode }), query)} download>
            効果試算書（PDF）
          </LinkButton>
        )
      }
      lede="地元の需要が増えたとき、地域の生産や所得がどれだけ誘発されるかの推計です。実測ではありません。"
    >
      <AreaTabs here={here} areaCode={areaCode} current="effects" />
      <FormerTable areaCode={areaCode} table={table} first={tables[0] ?? null} />
      <Columns shape="2">
        <Card title="増える需要の見込み">
          <Form to={at.effects({ areaCode })} method="get" filled={shown} submit="試算する">
            <HiddenField name="table" value={table.edition.code} />
            <SelectField
              name="sector"
              label="需要が増える部門"
              value={query.sector ?? ''}
              options={table.sectors
                .filter((sector) => mayBeAsked(table, sector))
                .map(({ code: value, name: label }) => ({ value, label }))}
              required
            />
            <NumberField
              name="demand"
              label="増える売上の見込み（千円）"
              hint="補助金の額ではなく、支援によって増えると見込む売上です。"
              value={query.demand ?? ''}
              required
            />
            <NumberField
              name="localPercent"
              label="うち地元で作る割合（％）"
              hint="空欄は100％とします。"
              value={query.localPercent ?? ''}
            />
            <AreaField
              name="ground"
              label="見込みの根拠"
              hint="だれが、いつ、どの資料で見込んだ数字か。300字まで。"
              value={query.ground ?? ''}
              rows={3}
              required
            />
          </Form>
        </Card>
        <Stack wide>
          <TableUsed areaCode={areaCode} table={table} others={tables} />
          <Formula table={table} />
        </Stack>
      </Columns>
      {typed && !worked && <Notice kind="warn">{CANNOT_TELL}</Notice>}
      {typed && figure && (
        <Figure
          id="effect"
          finding={figure.finding}
          subtitle={figure.subtitle}
          source={figure.source}
          caveats={[...figure.caveats]}
          table={figure.table}
          cite={
            may.citeFigures(here.person) && (
              <Form to={at.effects({ areaCode })} name="cite-effect" inline>
                {[...FIELDS, 'table' as const].map((name) => (
                  <HiddenField name={name} value={query[name] ?? ''} />
                ))}
                <Button kind="ev" size="xs" label="この試算を根拠にする">
                  根拠にする
                </Button>
              </Form>
            )
          }
        />
      )}
      {!typed && !shown && (
        <Card title="試算の例">
          <p class="mini">
            補助金1,000万円で新しい設備を入れ、売上が4,000万円増え、その8割を地元で作る見込みなら、
            売上の見込みに40,000、割合に80と入れます。見込みの根拠には、受注の見通しや商談の記録を書いてください。
          </p>
        </Card>
      )}
    </Page>
  )
}

/** This city withdrew the nation's table for itself, and has none of its own. */
function WithoutTable({ here, area }: { here: Here; area: PlaceHead }) {
  return (
    <Page
      title={`${area.prefecture}${area.name}の効果試算書`}
      stage="know"
      back={regionsAt.region({ areaCode: area.code })}
    >
      <AreaTabs here={here} areaCode={area.code} current="effects" />
      <Notice kind="warn">{NO_TABLE}</Notice>
    </Page>
  )
}
